{#- The source (.ts) has code and types; what is built of it has either the code alone (.js, .cjs) or
    the types alone (.d.ts, .d.cts). #}
{%- import "typescript/exports.ts" as exports %}
{%- let code = form.has_code() %}
{%- let types = form.has_types() -%}
// @generated {{ catalog.header() }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated

{{ exports::begin(form) }}/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */
{% for import in imports %}
{%- if form.is_common_js() %}
const {{ import.local }} = require("./entries/{{ import.file }}{{ form.extension() }}");
{%- else %}
import { TABLE as {{ import.local }} } from "./entries/{{ import.file }}{{ form.extension() }}";
{%- endif %}
{%- endfor %}
{%- if types %}
import type { Entry, Open, Received, Table } from "./types{{ form.extension() }}";

export type {
  {%- for name in shared_types.iter() %}
  {{ name }},
  {%- endfor %}
} from "./types{{ form.extension() }}";
{%- endif %}

/** The catalogue's identifier. */
{%- filter fit %}
{{ exports::constant(form) }}CATALOG =
  {{ catalog.id.as_str()|literal }};
{%- endfilter %}

/** The catalogue's version. */
{%- filter fit %}
{{ exports::constant(form) }}VERSION =
  {{ version|literal }};
{%- endfilter %}

/** Every table, in the order of the document. */
{%- if code %}
{%- filter fit %}
{% if form.is_common_js() %}const {% else %}{{ exports::constant(form) }}{% endif %}TABLES{% if types %}: readonly Table[]{% endif %} = [
  {%- for table in tables %}
  {{ table.local }}{% if form.is_common_js() %}.TABLE{% endif %},
  {%- endfor %}
];
{%- endfilter %}
{{- exports::end(form, "TABLES") }}
{%- else %}
{{ exports::constant(form) }}TABLES: readonly Table[];
{%- endif %}

{%- if types %}

/** What the identifiers of the tables stand for. */
export interface TableById {
  {%- for table in tables %}
  readonly {{ table.id }}: typeof {{ table.local }};
  {%- endfor %}
}
{% else %}
{% endif %}
{%- if types %}
/** The table with this identifier; `undefined` where there is none. */
{{ exports::function(form) }}table<Raw extends Open<keyof TableById>>(
  id: Received<Raw, keyof TableById>,
): Raw extends keyof TableById ? TableById[Raw] : Table | undefined;
{%- endif %}
{%- if code %}
{{ exports::function(form) }}table(id{% if types %}: string{% endif %}){% if types %}: Table | undefined{% endif %} {
  return TABLES.find((each) => each.id === id);
}
{{- exports::end(form, "table") }}
{%- endif %}

/**
 * The entries with this code, in the order of their tables: a code means
 * different things in different tables. An integer code is found by its decimal
 * form too.
 */
{{ exports::function(form) }}find(code{% if types %}: number | string{% endif %}){% if types %}: readonly Entry[]{% endif %}
{%- if code %} {
  const found{% if types %}: Entry[]{% endif %} = [];
  for (const each of TABLES) {
    const entry = each.codeKind === "none" ? undefined : each.entryOf(code);
    if (entry !== undefined) {
      found.push(entry);
    }
  }
  return found;
}
{{- exports::end(form, "find") }}
{%- else %};
{%- endif %}

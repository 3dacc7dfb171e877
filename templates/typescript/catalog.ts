{#- The source (.ts) has code and types; what is built of it has either the code alone (.js, .cjs)
    or the types alone (.d.ts, .d.cts). #}
{%- let code = form.has_code() %}
{%- let types = form.has_types() %}
{%- let export %}{% if !form.is_common_js() %}export {% if !code %}declare {% endif %}{% endif %}{% endlet -%}
// @generated {{ catalog.header() }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
{%- if form.is_common_js() %}
"use strict";
{%- endif %}

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */
{% for import in imports %}
{%- if form.is_common_js() %}
{%- filter fit %}
const {{ import.local }} =
  require("./entries/{{ import.file }}{{ form.extension() }}").TABLE;
{%- endfilter %}
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
{{ export }}const CATALOG =
  {{ catalog.id.as_str()|literal }};
{%- endfilter %}

/** The catalogue's version. */
{%- filter fit %}
{{ export }}const VERSION =
  {{ version|literal }};
{%- endfilter %}

/** Every table, in the order of the document. */
{%- if code %}
{%- filter fit %}
{{ export }}const TABLES{% if types %}: readonly Table[]{% endif %} = [
  {%- for table in tables %}
  {{ table.local }},
  {%- endfor %}
];
{%- endfilter %}
{%- else %}
export declare const TABLES: readonly Table[];
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
{{ export }}function table<Raw extends Open<keyof TableById>>(
  id: Received<Raw, keyof TableById>,
): Raw extends keyof TableById ? TableById[Raw] : Table | undefined;
{%- endif %}
{%- if code %}
{{ export }}function table(id{% if types %}: string{% endif %}){% if types %}: Table | undefined{% endif %} {
  return TABLES.find((each) => each.id === id);
}
{%- endif %}

/**
 * The entries with this code, in the order of their tables: a code means
 * different things in different tables. An integer code is found by its decimal
 * form too.
 */
{{ export }}function find(code{% if types %}: number | string{% endif %}){% if types %}: readonly Entry[]{% endif %}
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
{%- if form.is_common_js() %}

module.exports = {
  CATALOG,
  VERSION,
  TABLES,
  table,
  find,
};
{%- endif %}
{%- else %};
{%- endif %}

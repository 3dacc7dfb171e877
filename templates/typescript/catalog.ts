{#- The source (.ts) has code and types; what is built of it has either the code alone (.js) or the
    types alone (.d.ts). #}
{%- let code = form.has_code() %}
{%- let types = form.has_types() -%}
// @generated {{ catalog.header() }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */
{% if code %}
{%- for import in imports %}
import { TABLE as {{ import.local }} } from "./entries/{{ import.file }}.js";
{%- endfor %}
{%- endif %}
{%- if types %}
import type { Entry, Table } from "./types.js";

export type {
  Billing,
  CodeKind,
  Entry,
  Found,
  Open,
  Published,
  Received,
  Table,
  TextEntry,
} from "./types.js";
{%- endif %}

/** The catalogue's identifier. */
{%- filter fit %}
export {% if !code %}declare {% endif %}const CATALOG =
  {{ catalog.id.as_str()|literal }};
{%- endfilter %}

/** The catalogue's version. */
{%- filter fit %}
export {% if !code %}declare {% endif %}const VERSION =
  {{ version|literal }};
{%- endfilter %}

/** Every table, in the order of the document. */
{%- if code %}
{%- filter fit %}
export const TABLES{% if types %}: readonly Table[]{% endif %} = [
  {%- for table in tables %}
  {{ table.local }},
  {%- endfor %}
];
{%- endfilter %}
{%- else %}
export declare const TABLES: readonly Table[];
{%- endif %}

/**
 * The entries that have a code, of all tables, in order: one code means
 * different things in different tables. An integer code is found by its decimal
 * form too.
 */
export {% if !code %}declare {% endif %}function find(code{% if types %}: number | string{% endif %}){% if types %}: readonly Entry[]{% endif %}
{%- if code %} {
  const found{% if types %}: Entry[]{% endif %} = [];
  for (const table of TABLES) {
    const entry = table.codeKind === "none" ? undefined : table.entryOf(code);
    if (entry !== undefined) {
      found.push(entry);
    }
  }
  return found;
}
{%- else %};
{%- endif %}

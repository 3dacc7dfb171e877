{#- The source (.ts) has code and types; what is built of it has either the code alone (.js) or the
    types alone (.d.ts). #}
{%- let code = form.has_code() %}
{%- let types = form.has_types() %}
{%- let noun = table.code_kind.noun() -%}
// @generated {{ table.header() }}
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
{% if types %}
import type { {{ listed_type }} as Known } from "../constants/{{ file }}.js";
{%- endif %}
{%- if code %}
import { {{ search }} } from "../lookup.js";
{%- endif %}
{%- if types %}
{%- if table.code_kind.has_codes() %}
import type { Entry, Found, Received, Table } from "../types.js";
{%- else %}
import type { Found, Received, Table, TextEntry } from "../types.js";
{%- endif %}

/** An entry of the table. */
{%- filter fit %}
export type {{ entry_type }} =
  {{ row_type }};
{%- endfilter %}
{%- endif %}
{%- if code %}

// As wide as it is, the compiler has no union of all rows to make.
const ROWS{% if types %}: readonly {{ wide_row_type }}[]{% endif %} = [
  {%- for entry in table.constants() %}
  {
    {%- filter fit %}
    table:
      {{ table.id.as_str()|literal }},
    {%- endfilter %}
    name: {{ entry.name.as_str()|literal }},
    {%- match entry.code %}
    {%- when Code::Integer(number) %}
    code: {{ number }},
    {%- when Code::Text(text) %}
    code: {{ text|literal }},
    {%- when Code::None %}
    code: null,
    {%- endmatch %}
    {%- filter fit %}
    description:
      {{ entry.description|literal }},
    {%- endfilter %}
    billing: "{{ entry.billing.name() }}",
    {%- if let Some(published) = entry.published %}
    published: {
      {%- if let Some(printed) = published.code %}
      code: {{ printed|literal }},
      {%- endif %}
      {%- if let Some(printed) = published.description %}
      {%- filter fit %}
      description:
        {{ printed|literal }},
      {%- endfilter %}
      {%- endif %}
    },
    {%- endif %}
  },
  {%- endfor %}
];
{%- endif %}

/** Every entry, in the order of the document. */
{%- if code %}
export const ENTRIES = ROWS{% if types %} as readonly {{ row_type }}[]{% endif %};
{% filter fill %}
const ORDER{% if types %}: readonly number[]{% endif %} = [
  {%- for (position, _) in order %}
  {{ position }},
  {%- endfor %}
];
{%- endfilter %}
{%- else %}
export declare const ENTRIES: readonly {{ row_type }}[];
{%- endif %}
{% if types %}
/**
 * The entry with this {{ noun }}; `undefined` for one that the table doesn't list.
 {%- if table.code_kind.is_integer() %}
 * The decimal form of a code finds it too.
 {%- endif %}
 */
export {% if !code %}declare {% endif %}function entryOf<Raw extends {{ received_type }}>(
  {{ noun }}: Received<Raw, Known>,
): Found<Raw, Known, {{ row_type }}>;
{%- endif %}
{%- if code %}
export function entryOf({{ noun }}{% if types %}: {{ received_type }}{% endif %}){% if types %}: {{ row_type }} | undefined{% endif %} {
  return {{ search }}(ENTRIES, ORDER, {{ noun }});
}
{%- endif %}

/** The table. */
{%- if code %}
export const TABLE{% if types %}: Table{% endif %} = {
  id: {{ table.id.as_str()|literal }},
  {%- filter fit %}
  title:
    {{ table.title|literal }},
  {%- endfilter %}
  codeKind: "{{ table.code_kind.word() }}",
  entries: ENTRIES,
  entryOf,
};
{%- else %}
export declare const TABLE: Table;
{%- endif %}

{#- The source (.ts) has code and types; what is built of it has either the code alone (.js, .cjs)
    or the types alone (.d.ts, .d.cts). #}
{%- import "typescript/table/comments.ts" as comments -%}
{%- let code = form.has_code() %}
{%- let types = form.has_types() %}
{%- let export %}{% if !form.is_common_js() %}export {% if !code %}declare {% endif %}{% endif %}{% endlet %}
{%- let noun = table.code_kind.noun() %}
{%- let aliases = self.aliases() -%}
// @generated {{ table.header() }}
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
{%- call comments::deprecated(notice) %}{% endcall %}
 *
 * @packageDocumentation
 */
{% if types %}
import type { {{ listed_type }} } from "../constants/{{ file }}{{ form.extension() }}";
{%- endif %}
{%- if code %}
{%- if form.is_common_js() %}
const { indexByCode, indexByName } = require("../lookup{{ form.extension() }}");
{%- else %}
import { {% if types %}type Index, {% endif %}indexByCode, indexByName } from "../lookup{{ form.extension() }}";
{%- endif %}
{%- endif %}
{%- if types %}
import type { Entry, Found, Listed, Open, Received, Table } from "../types{{ form.extension() }}";

{% call comments::about(notice) %}An entry of the table.{% endcall %}
{%- filter alias %}
export type {{ entry_type }} =
  Entry<
    {%- if table.code_kind.has_codes() %}
    {{ listed_type }},
    {{ table.id.as_str()|literal }},
    {{ name_type }}
    {%- else %}
    null,
    {{ table.id.as_str()|literal }},
    {{ name_type }},
    {{ listed_type }}
    {%- endif %}
  >;
{%- endfilter %}

{% call comments::about(notice) %}The type of the table.{% endcall %}
{%- filter alias %}
export type {{ table_type }} =
  Table<
    {{ entry_type }},
    {{ table.id.as_str()|literal }}
  >;
{%- endfilter %}

{% call comments::about(notice) %}The name of an entry.{% endcall %}
{#- The comment comes where prettier and Biome would break the lines differently without it. #}
{%- filter union("// one a line") %}
export type {{ name_type }} =
  {%- for entry in table.constants() %}
  | {{ entry.name.as_str()|literal }}
  {%- endfor %};
{%- endfilter %}
{%- if !aliases.is_empty() %}

{% call comments::about(notice) %}A further name of an entry.{% endcall %}
{%- filter union("// one a line") %}
export type {{ alias_type }} =
  {%- for (alias, _) in aliases.iter() %}
  | {{ alias.as_str()|literal }}
  {%- endfor %};
{%- endfilter %}
{%- endif %}
{%- endif %}
{%- if code %}
{%- if types %}

// Without this type the compiler would build a union of the types of all rows.
{%- endif %}
{% if !types %}
{% endif -%}
const ROWS{% if types %}: readonly Entry[]{% endif %} = [
  {{- rows }}
];
{%- endif %}

{% call comments::about(notice) %}Every entry, in the order of the document.{% endcall %}
{%- if code %}
{%- filter fit %}
{{ export }}const ENTRIES =
  ROWS{% if types %} as readonly {{ entry_type }}[]{% endif %};
{%- endfilter %}

let byCode{% if types %}: Index | undefined{% endif %};
{%- else %}
export declare const ENTRIES: readonly {{ entry_type }}[];
{%- endif %}
{% if types %}
/**
 * The entry with this {{ noun }}; `undefined` for one that the table doesn't list.
 {%- if table.code_kind.is_integer() %}
 * The decimal form of a code finds it too.
 {%- endif %}
{%- call comments::deprecated(notice) %}{% endcall %}
 */
{%- filter fit %}
{{ export }}function entryOf<
  {%- filter fit %}
  Raw extends Open<
    Listed<{{ listed_type }}>
  >,
  {%- endfilter %}
>(
{%- endfilter %}
  {%- filter fit %}
  {{ noun }}: Received<
    Raw,
    {{ listed_type }}
  >,
  {%- endfilter %}
{%- filter fit %}
): Found<
  Raw,
  {{ listed_type }},
  {{ entry_type }}
>;
{%- endfilter %}
{%- endif %}
{%- if code %}
{{ export }}function entryOf({{ noun }}{% if types %}: {{ received_type }}{% endif %}){% if types %}: Entry | undefined{% endif %} {
  byCode ??= indexByCode(ENTRIES);
  return byCode.get({{ noun }});
}

{%- if !aliases.is_empty() %}

{%- let declaration %}
const ALIASES{% if types %}: readonly (readonly [string, string])[]{% endif %} = [
  {%- for (alias, name) in aliases.iter() %}
  [{{ alias.as_str()|literal }}, {{ name.as_str()|literal }}],
  {%- endfor %}
];
{%- endlet %}
{#- Formatters put one pair on one line, and several never. #}
{%- if aliases.len() == 1 %}
{{ declaration|fit }}
{%- else %}
{{ declaration|safe }}
{%- endif %}
{%- endif %}

let byName{% if types %}: Index | undefined{% endif %};
{%- endif %}
{% if types %}
{% call comments::about(notice) %}The entry with this name; `undefined` for one that the table doesn't have.{% endcall %}
{%- filter fit %}
{{ export }}function entryNamed<
  {%- filter fit %}
  Raw extends
    Open<{{ any_name }}>,
  {%- endfilter %}
>(
{%- endfilter %}
  {%- filter fit %}
  name: Received<
    Raw,
    {{ any_name }}
  >,
  {%- endfilter %}
{%- filter fit %}
): Found<
  Raw,
  {{ any_name }},
  {{ entry_type }}
>;
{%- endfilter %}
{%- endif %}
{%- if code %}
{{ export }}function entryNamed(name{% if types %}: string{% endif %}){% if types %}: Entry | undefined{% endif %} {
  byName ??= indexByName(ENTRIES{% if !aliases.is_empty() %}, ALIASES{% endif %});
  return byName.get(name);
}
{%- endif %}

{% call comments::about(notice) %}The table, for code that handles any of them.{% endcall %}
{%- if code %}
{{ export }}const TABLE = {
  id: {{ table.id.as_str()|literal }},
  {%- filter fit %}
  title:
    {{ table.title|literal }},
  {%- endfilter %}
  codeKind: "{{ table.code_kind.word() }}",
  entries: ENTRIES,
  entryOf,
  entryNamed,
}{% if types %} as {{ table_type }}{% endif %};
{%- else %}
export declare const TABLE: {{ table_type }};
{%- endif %}
{%- if form.is_common_js() %}

module.exports = {
  ENTRIES,
  entryOf,
  entryNamed,
  TABLE,
};
{%- endif %}

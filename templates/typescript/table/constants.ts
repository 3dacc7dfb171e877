{#- The source (.ts) has code and types; what is built of it has either the code alone (.js) or the
    types alone (.d.ts). #}
{%- let code = form.has_code() %}
{%- let types = form.has_types() -%}
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
{%- if types %}

import type { Open } from "../types.js";

/** A {{ table.code_kind.noun() }} that the table lists. */
{#- The comment comes where prettier and Biome would break the lines differently without it. #}
{%- filter union("// one a line") %}
export type {{ listed_type }} =
  {%- for constant in constants %}
  | typeof {{ constant.name }}
  {%- endfor %};
{%- endfilter %}

/** A {{ table.code_kind.noun() }} as it was received: one that the table lists, or another. */
{%- filter fit %}
export type {{ open_type }} =
  Open<{{ listed_type }}>;
{%- endfilter %}
{%- endif %}
{%- for constant in constants %}

/**
{%- for line in constant.doc %}
 *{{ line }}
{%- endfor %}
 */
{%- filter fit %}
export {% if !code %}declare {% endif %}const {{ constant.name }} =
  {%- match constant.entry.code %}
  {%- when Code::Integer(number) %}
  {{ number }};
  {%- when Code::Text(text) %}
  {{ text|literal }};
  {%- when Code::None %}
  {{ constant.entry.description|literal }};
  {%- endmatch %}
{%- endfilter %}
{%- endfor %}

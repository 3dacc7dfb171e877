{#- The source (.ts) has code and types; what is built of it has either the code alone (.js, .cjs)
    or the types alone (.d.ts, .d.cts). #}
{%- import "typescript/table/comments.ts" as comments -%}
{%- let code = form.has_code() %}
{%- let types = form.has_types() %}
{%- let export %}{% if !form.is_common_js() %}export {% if !code %}declare {% endif %}{% endif %}{% endlet %}
{%- let noun = table.code_kind.noun() -%}
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
{%- if types %}

import type { Open } from "../types{{ form.extension() }}";

{% call comments::about(notice) %}A {{ noun }} that the table lists.{% endcall %}
{#- The comment comes where prettier and Biome would break the lines differently without it. #}
{%- filter union("// one a line") %}
export type {{ listed_type }} =
  {%- for constant in constants %}
  | typeof {{ constant.name }}
  {%- endfor %};
{%- endfilter %}

{% call comments::about(notice) %}A {{ noun }} as it was received: one that the table lists, or another.{% endcall %}
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
{{ export }}const {{ constant.name }} =
  {{ constant.wire }};
{%- endfilter %}
{%- for alias in constant.aliases %}

/**
{%- for line in alias.doc %}
 *{{ line }}
{%- endfor %}
 */
{%- filter fit %}
{{ export }}const {{ alias.name }} =
  {{ constant.wire }};
{%- endfilter %}
{%- endfor %}
{%- endfor %}
{%- if code %}
{%- if types %}

// Typed as {{ noun }}s, each would cost the compiler a comparison with all of them.
{%- else %}
{% endif %}
{%- filter list %}
const values{% if types %}: readonly {{ raw_type }}[]{% endif %} = [
  {%- for constant in constants %}
  {{ constant.wire }},
  {%- endfor %}
];
{%- endfilter %}
{%- endif %}

{% call comments::about(notice) %}Every {{ noun }} that the table lists, in the order of the document.{% endcall %}
{%- if code %}
{%- filter fit %}
{{ export }}const {{ list }} =
  values{% if types %} as readonly {{ listed_type }}[]{% endif %};
{%- endfilter %}

let listed{% if types %}: ReadonlySet<unknown> | undefined{% endif %};
{%- else %}
export declare const {{ list }}: readonly {{ listed_type }}[];
{%- endif %}

/**
 * Whether a value is a {{ noun }} that the table lists.
 {%- if table.code_kind.is_integer() %} The decimal form of a code
 * is a text and not one: make it a number first.
 {%- endif %}
{%- call comments::deprecated(notice) %}{% endcall %}
 */
{%- filter fit %}
{{ export }}function {{ guard }}(
  {{ noun }}{% if types %}: unknown{% endif %},
){% if types %}: {{ noun }} is {{ listed_type }}{% endif %}{% if code %} { {%- else %};{% endif %}
{%- endfilter %}
{%- if code %}
  listed ??= new Set({{ list }});
  return listed.has({{ noun }});
}
{%- endif %}
{%- if form.is_common_js() %}

module.exports = {
  {%- for constant in constants %}
  {{ constant.name }},
  {%- for alias in constant.aliases %}
  {{ alias.name }},
  {%- endfor %}
  {%- endfor %}
  {{ list }},
  {{ guard }},
};
{%- endif %}

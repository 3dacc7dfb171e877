{#- The source (.ts) has code and types; what is built of it has either the code alone (.js, .cjs) or
    the types alone (.d.ts, .d.cts). #}
{%- import "typescript/exports.ts" as exports %}
{%- let code = form.has_code() %}
{%- let types = form.has_types() %}
{%- let noun = table.code_kind.noun() %}
{#- What stands for an entry on the wire. #}
{%- macro wire(entry) %}
{%- match entry.code %}
{%- when Code::Integer(number) %}{{ number }}
{%- when Code::Text(text) %}{{ text|literal }}
{%- when Code::None %}{{ entry.text()|literal }}
{%- endmatch %}
{%- endmacro -%}
// @generated {{ table.header() }}
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
{%- if types %}

import type { Open } from "../types{{ form.extension() }}";

/** A {{ noun }} that the table lists. */
{#- The comment comes where prettier and Biome would break the lines differently without it. #}
{%- filter union("// one a line") %}
export type {{ listed_type }} =
  {%- for constant in constants %}
  | typeof {{ constant.name }}
  {%- endfor %};
{%- endfilter %}

/** A {{ noun }} as it was received: one that the table lists, or another. */
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
{{ exports::constant(form) }}{{ constant.name }} =
  {{ wire(constant.entry) }};
{%- endfilter %}
{%- for alias in constant.aliases %}

/**
{%- for line in alias.doc %}
 *{{ line }}
{%- endfor %}
 */
{%- filter fit %}
{{ exports::constant(form) }}{{ alias.name }} =
  {{ wire(constant.entry) }};
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
  {{ wire(constant.entry) }},
  {%- endfor %}
];
{%- endfilter %}
{%- endif %}

/** Every {{ noun }} that the table lists, in the order of the document. */
{%- if code %}
{%- filter fit %}
{{ exports::constant(form) }}{{ list }} =
  values{% if types %} as readonly {{ listed_type }}[]{% endif %};
{%- endfilter %}

let listed{% if types %}: ReadonlySet<unknown> | undefined{% endif %};
{%- else %}
{{ exports::constant(form) }}{{ list }}: readonly {{ listed_type }}[];
{%- endif %}

/**
 * Whether a value is a {{ noun }} that the table lists.
 {%- if table.code_kind.is_integer() %} The decimal form of a code
 * is a text and not one: make it a number first.
 {%- endif %}
 */
{%- filter fit %}
{{ exports::function(form) }}{{ guard }}(
  {{ noun }}{% if types %}: unknown{% endif %},
){% if types %}: {{ noun }} is {{ listed_type }}{% endif %}{% if code %} { {%- else %};{% endif %}
{%- endfilter %}
{%- if code %}
  listed ??= new Set(values);
  return listed.has({{ noun }});
}
{{- exports::end(form, guard) }}
{%- endif %}

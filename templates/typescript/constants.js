{% include "typescript/header.ts" %}

/**
{%- for line in table.doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */
{%- for constant in table.items %}

/**
{%- for line in constant.doc %}
 *{{ line }}
{%- endfor %}
 */
{{ constant.declaration }}
{%- endfor %}

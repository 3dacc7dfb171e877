{% include "typescript/header.ts" %}

/**
{%- for line in table.doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

import type { Open } from "../types.js";

/** A {{ table.noun }} that the table lists. */
{{ table.listed }}

/** A {{ table.noun }} as it was received: one that the table lists, or another. */
{{ table.open }}
{%- for constant in table.items %}

/**
{%- for line in constant.doc %}
 *{{ line }}
{%- endfor %}
 */
{{ constant.type_declaration }}
{%- endfor %}

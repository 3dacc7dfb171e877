{% include "typescript/header.ts" %}

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

import type { Open } from "../types.js";

/** A {{ noun }} that the table lists. */
{{ listed }}

/** A {{ noun }} as it was received: one that the table lists, or another. */
{{ open }}
{%- for constant in items %}

/**
{%- for line in constant.doc %}
 *{{ line }}
{%- endfor %}
 */
{{ constant.declaration }}
{%- endfor %}

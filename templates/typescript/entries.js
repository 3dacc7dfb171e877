{% include "typescript/header.ts" %}

/**
{%- for line in table.doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

import { {{ table.search }} } from "../lookup.js";

// As wide as it is, the compiler has no union of all rows to make.
const ROWS = [
{%- let rows = table.rows.as_slice() %}
{%- include "typescript/rows.ts" %}
];

/** Every entry, in the order of the document. */
export const ENTRIES = ROWS;

{{ table.bare_order }}

export function entryOf({{ table.noun }}) {
  return {{ table.search }}(ENTRIES, ORDER, {{ table.noun }});
}

/** The table. */
export const TABLE = {
  {{ table.id }},
  {{ table.title }},
  codeKind: "{{ table.kind }}",
  entries: ENTRIES,
  entryOf,
};

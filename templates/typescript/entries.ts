{% include "typescript/header.ts" %}

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

import type { {{ listed_name }} as Known } from "../constants/{{ file }}.js";
import { {{ search }} } from "../lookup.js";
{%- if entry.0 == "TextEntry" %}
import type { Found, Received, Table, TextEntry } from "../types.js";
{%- else %}
import type { Entry, Found, Received, Table } from "../types.js";
{%- endif %}

/** An entry of the table. */
{{ entry_type }}

// As wide as it is, the compiler has no union of all rows to make.
const ROWS: readonly {{ wide }}[] = [
{%- include "typescript/rows.ts" %}
];

/** Every entry, in the order of the document. */
export const ENTRIES = ROWS as readonly {{ row_type }}[];

{{ order }}

/**
 * The entry with this {{ noun }}; `undefined` for one that the table doesn't list.
 {%- if integer %}
 * The decimal form of a code finds it too.
 {%- endif %}
 */
export function entryOf<Raw extends {{ raw }}>(
  {{ noun }}: Received<Raw, Known>,
): Found<Raw, Known, {{ row_type }}>;
export function entryOf({{ noun }}: {{ raw }}): {{ row_type }} | undefined {
  return {{ search }}(ENTRIES, ORDER, {{ noun }});
}

/** The table. */
export const TABLE: Table = {
  {{ id }},
  {{ title }},
  codeKind: "{{ kind }}",
  entries: ENTRIES,
  entryOf,
};

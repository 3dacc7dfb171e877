{% include "typescript/header.ts" %}

/**
{%- for line in table.doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

import type { {{ table.listed_name }} as Known } from "../constants/{{ table.file }}.js";
{%- if table.entry.0 == "TextEntry" %}
import type { Found, Received, Table, TextEntry } from "../types.js";
{%- else %}
import type { Entry, Found, Received, Table } from "../types.js";
{%- endif %}

/** An entry of the table. */
{{ table.entry_type }}

/** Every entry, in the order of the document. */
export declare const ENTRIES: readonly {{ table.row_type }}[];

/**
 * The entry with this {{ table.noun }}; `undefined` for one that the table doesn't list.
 {%- if table.integer %}
 * The decimal form of a code finds it too.
 {%- endif %}
 */
export declare function entryOf<Raw extends {{ table.raw }}>(
  {{ table.noun }}: Received<Raw, Known>,
): Found<Raw, Known, {{ table.row_type }}>;

/** The table. */
export declare const TABLE: Table;

{% include "typescript/header.ts" %}

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

{% for import in imports -%}
{{ import }}
{% endfor -%}
import type { Entry, Table } from "./types.js";

export type {
  Billing,
  CodeKind,
  Entry,
  Found,
  Open,
  Published,
  Received,
  Table,
  TextEntry,
} from "./types.js";

/** The catalogue's identifier. */
{{ catalog }}

/** The catalogue's version. */
{{ version }}

/** Every table, in the order of the document. */
{{ tables }}

/**
 * The entries that have a code, of all tables, in order: one code means
 * different things in different tables. An integer code is found by its decimal
 * form too.
 */
export function find(code: number | string): readonly Entry[] {
  const found: Entry[] = [];
  for (const table of TABLES) {
    const entry = table.codeKind === "none" ? undefined : table.entryOf(code);
    if (entry !== undefined) {
      found.push(entry);
    }
  }
  return found;
}

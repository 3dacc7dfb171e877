{% include "typescript/header.ts" %}

/**
{%- for line in catalog.doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */

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
{{ catalog.catalog_type }}

/** The catalogue's version. */
{{ catalog.version_type }}

/** Every table, in the order of the document. */
export declare const TABLES: readonly Table[];

/**
 * The entries that have a code, of all tables, in order: one code means
 * different things in different tables. An integer code is found by its decimal
 * form too.
 */
export declare function find(code: number | string): readonly Entry[];

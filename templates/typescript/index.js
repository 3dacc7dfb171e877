{% include "typescript/header.ts" %}

/**
{%- for line in catalog.doc %}
 *{{ line }}
{%- endfor %}
 *
 * @packageDocumentation
 */
{% for import in catalog.imports %}
{{ import }}
{%- endfor %}

/** The catalogue's identifier. */
{{ catalog.catalog }}

/** The catalogue's version. */
{{ catalog.version }}

/** Every table, in the order of the document. */
{{ catalog.bare_tables }}

/**
 * The entries that have a code, of all tables, in order: one code means
 * different things in different tables. An integer code is found by its decimal
 * form too.
 */
export function find(code) {
  const found = [];
  for (const table of TABLES) {
    const entry = table.codeKind === "none" ? undefined : table.entryOf(code);
    if (entry !== undefined) {
      found.push(entry);
    }
  }
  return found;
}

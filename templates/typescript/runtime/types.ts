{#- The source (.ts) has nothing but types; what is built of it has either these (.d.ts, .d.cts) or
    nothing (.js, .cjs). -#}
// @generated {{ catalog.header() }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
{%- if form.has_types() %}
{%- if catalog.states_billing %}

/**
 * Whether a call that ends with a code is billed. That nothing is stated is an
 * answer of its own, never a no.
 */
export type Billing = "billed" | "not_billed" | "not_stated";
{%- endif %}
{%- for column in columns.iter() if column.is_enum() %}

/**
{%- for line in column.type_doc %}
 *{{ line }}
{%- endfor %}
 *
 * More values may come.
 */
{%- filter union("// one a line") %}
export type {{ column.type_name }} =
  {%- for choice in column.choices %}
  | {{ choice.word|literal }}
  {%- endfor %};
{%- endfilter %}
{%- endfor %}

/**
 * What the codes of a table are. Where there are none, an entry is known by
 * its text.
 */
export type CodeKind = "integer" | "string" | "none";

/** What the document printed in place of what is right. */
export interface Published {
  /** The printed code; absent where it is right. */
  readonly code?: string;
  /** The printed description; absent where it is right. */
  readonly description?: string;
}

/** An entry of a table. */
export interface Entry<
  Code extends number | string | null = number | string | null,
  Id extends string = string,
  Name extends string = string,
  Text extends string = string,
> {
  /** The identifier of its table. */
  readonly table: Id;
  /** The name of its constant, in lower-case words joined by underscores. */
  readonly name: Name;
  /** The code as it comes over the wire; `null` in a table without codes. */
  readonly code: Code;
  /** What it means{% if catalog.lacks_descriptions %}; empty if the document doesn't say{% endif %}. */
  readonly description: Text;
  {%- if catalog.states_billing %}
  /** Whether it is billed. */
  readonly billing: Billing;
  {%- endif %}
  {%- for column in columns.iter() %}
  /**
  {%- for line in column.doc %}
   *{{ line }}
  {%- endfor %}
   */
  readonly {{ column.accessor }}{% if !column.required() %}?{% endif %}: {{ column.type_name }};
  {%- endfor %}
  /** What the document printed, where that differs. */
  readonly published?: Published;
}

/**
 * A table of codes. Code that handles any table takes a `Table`; the `TABLE` of
 * one table says which one it is, and what its entries are.
 */
export interface Table<Row extends Entry = Entry, Id extends string = string> {
  /** The identifier. */
  readonly id: Id;
  /** What it is, in a few words. */
  readonly title: string;
  /** What its codes are. */
  readonly codeKind: CodeKind;
  /** Its entries, in the order of the document. */
  readonly entries: readonly Row[];
  /**
   * The entry with a code, or with a text where there are no codes; `undefined`
   * for one that the table doesn't list. An integer code is found by its
   * decimal form too.
   */
  entryOf(code: number | string): Row | undefined;
  /** The entry with a name; `undefined` for one that the table doesn't have. */
  entryNamed(name: string): Row | undefined;
}

/** A code that is listed, as it is or as text. */
export type Listed<Code extends number | string> = Code | `${Code}`;

/**
 * Any number where the codes are numbers, any text where they are texts, and
 * either where they are both. An editor still offers the codes beside it.
 */
// In brackets the compiler asks once, and not for each code.
export type Other<Code> = [Code] extends [number]
  ? number & {}
  : [Code] extends [string]
    ? string & {}
    : (number & {}) | (string & {});

/**
 * A code as it was received: one of those that are listed, which an editor
 * offers, or another, since vendors add codes.
 */
export type Open<Code extends number | string> = Code | Other<Code>;

/**
 * What a look-up takes: any number or text, but of literals only those that are
 * listed, so that no constant of another table is looked up by mistake. A literal
 * name or identifier has to be one that exists, too.
 */
export type Received<Raw, Code extends number | string> = number extends Raw
  ? Raw
  : string extends Raw
    ? Raw
    : Listed<Code>;

/** What a look-up returns: for a literal that is listed, never `undefined`. */
export type Found<Raw, Code extends number | string, Row> =
  Raw extends Listed<Code> ? Row : Row | undefined;
{%- else if form.is_common_js() %}
"use strict";

module.exports = {};
{%- else %}

export {};
{%- endif %}

// Walks every table of the generated package and prints each entry as a line of JSON, then answers
// the questions on stdin. A line is a code as text, in hexadecimal, which is looked up in every
// table and in the catalogue.
import { readFileSync } from "node:fs";

import {
  CATALOG,
  VERSION,
  TABLES,
  find,
  table as tableOf,
  type Billing,
  type Entry,
  type Listed,
  type Other,
  type Table,
} from "ekyc-codes";
import * as selfieH5 from "ekyc-codes/selfie-h5";
import { ENTRIES, TABLE, entryNamed, entryOf, type SelfieH5Entry } from "ekyc-codes/selfie-h5/entries";
import { USER_CANCELED } from "ekyc-codes/ios-sdk";
import { BLINK, TEXTS, isPromptText, type PromptText } from "ekyc-codes/prompt";
import { TABLE as PROMPTS } from "ekyc-codes/prompt/entries";

// What the types say: a listed code always has an entry, others may have none, and tables don't
// mix.
const hint: Partial<Record<selfieH5.SelfieH5Code, string>> = { [selfieH5.LIGHTING_TOO_DIM]: "more light" };
const total: string = entryOf(selfieH5.SUSPECTED_SPOOFING).description;
const prompt: PromptText = BLINK;
const received: selfieH5.SelfieH5AnyCode = 424242;
// @ts-expect-error: it may be a code that the table doesn't list
export const maybe = (): string => entryOf(received).description;
// @ts-expect-error: a code of another table
export const foreign = (): unknown => entryOf(USER_CANCELED);
// @ts-expect-error: a code of another table
export const mixed = (code: selfieH5.SelfieH5Code): boolean => code === USER_CANCELED;
// @ts-expect-error: the catalogue can't be written to
export const overwritten = (): void => void (ENTRIES[0].name = "x");
// @ts-expect-error: nor can the list of codes
export const longer = (): void => void selfieH5.CODES.push(selfieH5.SUCCESS);
// @ts-expect-error: no name of an entry
export const misspelled = (): unknown => entryNamed("lighting_to_dim");
// @ts-expect-error: no table's identifier
export const nowhere = (): unknown => tableOf("selfie_h6");
// @ts-expect-error: it may be the name of no entry
export const perhaps = (name: string): string => entryNamed(name).description;
// @ts-expect-error: it may be the identifier of no table
export const some = (id: string): string => tableOf(id).title;
// @ts-expect-error: what is absent is no code
export const absent = (): unknown => entryOf(undefined);
// @ts-expect-error: nor is null
export const nothing = (code: number | null): unknown => entryOf(code);
// A constant of another table is none of this one: nothing is left of its type.
export const never = (): void => {
  if (selfieH5.isSelfieH5Code(USER_CANCELED)) USER_CANCELED satisfies never;
};
// A table says which one it is, and what it has.
const whole: Table<SelfieH5Entry, "selfie_h5"> = tableOf("selfie_h5");
const id: "selfie_h5" = whole.entries[0]?.table ?? TABLE.id;
const any: readonly Table[] = [TABLE, PROMPTS];
const named: selfieH5.SelfieH5Code = entryNamed("lighting_too_dim").code;
const narrowed = (value: unknown): selfieH5.SelfieH5Code | undefined =>
  selfieH5.isSelfieH5Code(value) ? value : undefined;
const known: Listed<selfieH5.SelfieH5Code> = "1201";
const others: [Other<selfieH5.SelfieH5Code>, Other<PromptText>] = [424242, "any text"];

function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
assert(others.length === 2 && any.length === 2 && id === whole.id && whole === TABLE && entryOf(known).code === named, "typed tables");
assert(narrowed(1201) === selfieH5.LIGHTING_TOO_DIM && narrowed(424242) === undefined, "codes are told from others");
for (const not of ["1201", null, undefined, NaN, {}, [1201]]) {
  assert(narrowed(not) === undefined && (typeof not === "string" || !isPromptText(not)), String(not));
  // As JavaScript may call it.
  if (not !== "1201") assert(entryOf(not as number) === undefined, `${String(not)} is never a code`);
}
assert(isPromptText(BLINK) && TEXTS.length === PROMPTS.entries.length, "texts");
assert(hint[1201] === "more light" && total === "Suspected spoofed recording." && prompt === "please blink", "constants");
assert(entryOf("1002") === entryOf(1002), "the text form finds the same entry");

const constants = Object.values(selfieH5).filter((value) => typeof value === "number");
assert(constants.length === ENTRIES.length && constants.every((code) => entryOf(code).code === code), "a constant an entry");
const byName: Readonly<Record<string, unknown>> = selfieH5;
assert(ENTRIES.every((entry) => byName[entry.name.toUpperCase()] === entry.code), "an entry and its constant have one name");
assert(selfieH5.CODES.every((code, at) => code === ENTRIES[at]?.code), "codes in order");
for (const not of [NaN, Infinity, -Infinity, 1.5, 2 ** 31, -(2 ** 31) - 1, 3_000_000_000, 2 ** 53, "1e3", "0x3E9", "1201\n", "3000000000", "\u0663"]) {
  assert(find(not).length === 0, String(not));
}

const flags: Record<Billing, boolean | null> = { billed: true, not_billed: false, not_stated: null };
const print = (line: unknown): void => {
  console.log(JSON.stringify(line));
};

print({ catalog: CATALOG, version: VERSION, tables: TABLES.length });
const questions = readFileSync(0, "utf8")
  .split("\n")
  .slice(0, -1)
  .map((line) => Buffer.from(line, "hex").toString("utf8"));
for (const table of TABLES) walk(table);
for (const question of questions) {
  const tables = (entries: readonly Entry[]): string[] => entries.map((entry) => entry.table);
  print({
    find: question,
    text: tables(find(question)),
    integer: isInteger(question) ? tables(find(Number(question))) : [],
    title: tableOf(question)?.title ?? null,
  });
}

function walk(table: Table): void {
  for (const entry of table.entries) {
    const wire = entry.code ?? entry.description;
    assert(table.entryOf(wire) === entry, "the raw value finds its entry");
    print({
      table: table.id,
      title: table.title,
      code_kind: table.codeKind,
      name: entry.name,
      code: entry.code,
      description: entry.description,
      billed: flags[entry.billing],
      published: {
        code: entry.published?.code ?? (entry.code === null ? null : String(entry.code)),
        description: entry.published?.description ?? entry.description,
      },
      billing: entry.billing,
      wire,
    });
  }
  for (const question of questions) {
    const integer = isInteger(question) ? table.entryOf(Number(question))?.name : undefined;
    const named = table.entryNamed(question);
    print({
      table: table.id,
      ask: question,
      text: table.entryOf(question)?.name ?? null,
      integer: integer ?? null,
      named: named === undefined ? null : (named.code ?? named.description),
    });
  }
}

function isInteger(text: string): boolean {
  return /^[+-]?[0-9]+$/.test(text);
}

// Walks every table of the generated package and prints each entry as a line of JSON, then answers
// the questions on stdin. A line is a code as text, in hexadecimal, which is looked up in every
// table and in the catalogue.
import { readFileSync } from "node:fs";

import { CATALOG, VERSION, TABLES, find, type Billing, type Entry, type Table } from "ekyc-codes";
import * as selfieH5 from "ekyc-codes/selfie-h5";
import { ENTRIES, entryOf } from "ekyc-codes/selfie-h5/entries";
import { USER_CANCELED } from "ekyc-codes/ios-sdk";
import { BLINK, type PromptText } from "ekyc-codes/prompt";

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

function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
assert(hint[1201] === "more light" && total === "Suspected spoofed recording." && prompt === "please blink", "constants");
assert(entryOf("1002") === entryOf(1002), "the text form finds the same entry");

const constants = Object.values(selfieH5);
assert(constants.length === ENTRIES.length && constants.every((code) => entryOf(code).code === code), "a constant an entry");
for (const not of [NaN, Infinity, -Infinity, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, "1e3", "0x3E9", "1201\n", "\u0663"]) {
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
  print({ find: question, text: tables(find(question)), integer: isInteger(question) ? tables(find(Number(question))) : [] });
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
      wire,
    });
  }
  for (const question of questions) {
    const integer = isInteger(question) ? table.entryOf(Number(question))?.name : undefined;
    print({ table: table.id, ask: question, text: table.entryOf(question)?.name ?? null, integer: integer ?? null });
  }
}

function isInteger(text: string): boolean {
  return /^[+-]?[0-9]+$/.test(text);
}

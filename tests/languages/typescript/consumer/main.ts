// Constants, look-ups and flags of three tables.

import { FAILED_OPERATION_OCR_FAILED } from "ekyc-codes/identity-ocr";
import { entryOf as ocrEntry } from "ekyc-codes/identity-ocr/entries";
import { BLINK } from "ekyc-codes/prompt";
import { entryOf as promptEntry } from "ekyc-codes/prompt/entries";
import * as selfieH5 from "ekyc-codes/selfie-h5";
import {
  entryNamed as selfieNamed,
  entryOf as selfieEntry,
} from "ekyc-codes/selfie-h5/entries";
import { type Billing, type Entry, type Table, TABLES, table } from "ekyc-codes";

const FLAGS: Record<Billing, string> = {
  billed: "billed",
  not_billed: "not billed",
  not_stated: "not stated",
};

function show(entry: Entry | undefined): void {
  console.log(
    entry === undefined
      ? "unknown"
      : `${entry.name} ${FLAGS[entry.billing]}: ${entry.description}`,
  );
}

// A listed code needs no check, and a received one may be any number.
const listed: selfieH5.SelfieH5Code = selfieH5.SUSPECTED_SPOOFING;
const received: selfieH5.SelfieH5AnyCode = 999_999;

console.log(selfieH5.SUSPECTED_SPOOFING);
show(selfieEntry(listed));
show(selfieEntry("2016" as string));
show(selfieEntry(received as number));
console.log(FAILED_OPERATION_OCR_FAILED);
show(ocrEntry(FAILED_OPERATION_OCR_FAILED));
show(ocrEntry("constructor" as string));
console.log(BLINK);
show(promptEntry(BLINK));

// Their types can be named in the declarations of a library.
export const lookUps = { selfieEntry, selfieNamed, TABLES, ask: (code: number) => selfieEntry(code) };

// @ts-expect-error: a code of another table.
selfieEntry(FAILED_OPERATION_OCR_FAILED);

// A configuration has names: `retry: [lighting_too_dim]`.
const retry = new Set(
  JSON.parse('["lighting_too_dim", "no_such_name"]').flatMap(
    (name: string) => selfieNamed(name)?.code ?? [],
  ),
);
// What comes over the wire may be anything.
const body: { code?: unknown } = JSON.parse('{ "code": 1201 }');
if (!selfieH5.isSelfieH5Code(body.code)) throw new Error("it is listed");
const hints: Partial<Record<selfieH5.SelfieH5Code, string>> = {
  [selfieH5.LIGHTING_TOO_DIM]: "more light",
};
if (hints[body.code] !== "more light" || !retry.has(body.code) || retry.size !== 1) {
  throw new Error("a name is its constant");
}

// Middleware handles a code of any table.
function log(from: Table, code: number | string): string {
  const entry = from.entryOf(code);
  return entry ? `${from.id} ${code}: ${entry.description} (${entry.billing})` : `${from.id} ${code}: unknown`;
}
const lines = [
  log(table("selfie_h5"), 1201),
  ...["prompt", "no_such_table"].map((id) => {
    const found = table(id);
    return found ? log(found, BLINK) : `${id}: no table`;
  }),
];
const expected = [
  "selfie_h5 1201: The lighting is too dim (not_billed)",
  "prompt please blink: please blink (not_stated)",
  "no_such_table: no table",
];
if (lines.join() !== expected.join()) throw new Error(lines.join("\n"));
if (TABLES.length === 0) throw new Error("no tables");

// A reply and what is logged of it: codes are their wire values, flags are words, and a code that
// nobody knows, however large, stays what it is.
const reply: { code: selfieH5.SelfieH5AnyCode } = JSON.parse('{"code":3000000000}');
const logged = [reply, selfieEntry(reply.code) ?? "unknown", selfieEntry(selfieH5.SUSPECTED_SPOOFING)];
const json =
  '[{"code":3000000000},"unknown",{"table":"selfie_h5","name":"suspected_spoofing","code":1002,' +
  '"description":"Suspected spoofed recording.","billing":"not_billed"}]';
if (JSON.stringify(logged) !== json) throw new Error(JSON.stringify(logged));

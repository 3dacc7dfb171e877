// Constants, look-ups and flags of three tables.

import { FAILED_OPERATION_OCR_FAILED } from "ekyc-codes/identity-ocr";
import { entryOf as ocrEntry } from "ekyc-codes/identity-ocr/entries";
import { BLINK } from "ekyc-codes/prompt";
import { entryOf as promptEntry } from "ekyc-codes/prompt/entries";
import {
  SUSPECTED_SPOOFING,
  type SelfieH5AnyCode,
  type SelfieH5Code,
} from "ekyc-codes/selfie-h5";
import { entryOf as selfieEntry } from "ekyc-codes/selfie-h5/entries";
import { type Billing, type Entry, TABLES } from "ekyc-codes";

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
const listed: SelfieH5Code = SUSPECTED_SPOOFING;
const received: SelfieH5AnyCode = 999_999;

console.log(SUSPECTED_SPOOFING);
show(selfieEntry(listed));
show(selfieEntry("2016" as string));
show(selfieEntry(received as number));
console.log(FAILED_OPERATION_OCR_FAILED);
show(ocrEntry(FAILED_OPERATION_OCR_FAILED));
show(ocrEntry("constructor" as string));
console.log(BLINK);
show(promptEntry(BLINK));

// @ts-expect-error: a code of another table.
selfieEntry(FAILED_OPERATION_OCR_FAILED);

if (TABLES.length === 0) throw new Error("no tables");

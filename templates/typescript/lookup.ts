{% include "typescript/header.ts" %}

import type { Entry } from "./types.js";

/** The entry with an integer code, given as a number or in its decimal form. */
export function byInteger<Row extends Entry>(
  entries: readonly Row[],
  order: readonly number[],
  code: number | string,
): Row | undefined {
  if (typeof code === "number") {
    return search(entries, order, code);
  }
  return /^(?:0|-?[1-9][0-9]*)$/.test(code)
    ? search(entries, order, Number(code))
    : undefined;
}

/** The entry with a string code, or with a text where there are no codes. */
export function byText<Row extends Entry>(
  entries: readonly Row[],
  order: readonly number[],
  text: number | string,
): Row | undefined {
  return typeof text === "string" ? search(entries, order, text) : undefined;
}

/** Halves `order`, which has the positions of the entries sorted by key. */
function search<Row extends Entry>(
  entries: readonly Row[],
  order: readonly number[],
  key: number | string,
): Row | undefined {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[order[middle] ?? 0];
    if (entry === undefined) {
      return undefined;
    }
    const found = entry.code ?? entry.description;
    if (found === key) {
      return entry;
    }
    if (found < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return undefined;
}

{% include "typescript/header.ts" %}

/** The entry with an integer code, given as a number or in its decimal form. */
export function byInteger(entries, order, code) {
  if (typeof code === "number") {
    return search(entries, order, code);
  }
  return /^(?:0|-?[1-9][0-9]*)$/.test(code)
    ? search(entries, order, Number(code))
    : undefined;
}

/** The entry with a string code, or with a text where there are no codes. */
export function byText(entries, order, text) {
  return typeof text === "string" ? search(entries, order, text) : undefined;
}

/** Halves `order`, which has the positions of the entries sorted by key. */
function search(entries, order, key) {
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

{% include "typescript/header.ts" %}

import type { Entry } from "./types.js";

/** The entry with an integer code, given as a number or in its decimal form. */
export declare function byInteger<Row extends Entry>(
  entries: readonly Row[],
  order: readonly number[],
  code: number | string,
): Row | undefined;

/** The entry with a string code, or with a text where there are no codes. */
export declare function byText<Row extends Entry>(
  entries: readonly Row[],
  order: readonly number[],
  text: number | string,
): Row | undefined;

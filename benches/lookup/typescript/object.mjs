// By hand: an object without a prototype, in which a number and its decimal form are one key.

const ROWS = [];

const BY_CODE = Object.create(null);
const DESCRIPTIONS = Object.create(null);
for (const row of ROWS) {
  BY_CODE[row.code] = row;
  DESCRIPTIONS[row.code] = row.description;
}

export const byCode = (code) => BY_CODE[code];
export const byText = (text) => BY_CODE[text];
export const description = (code) => DESCRIPTIONS[code];

// By hand: a map from codes to rows, one from their decimal forms, and one to descriptions.

const ROWS = [];

const BY_CODE = new Map(ROWS.map((row) => [row.code, row]));
const DESCRIPTIONS = new Map(ROWS.map((row) => [row.code, row.description]));
const BY_TEXT = new Map(ROWS.map((row) => [String(row.code), row]));

export const byCode = (code) => BY_CODE.get(code);
export const byText = (text) => BY_TEXT.get(text);
export const description = (code) => DESCRIPTIONS.get(code);

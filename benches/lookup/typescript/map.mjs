// By hand: a map from codes to rows, and one from their decimal forms.

const ROWS = [];

const BY_CODE = new Map(ROWS.map((row) => [row.code, row]));
const BY_TEXT = new Map(ROWS.map((row) => [String(row.code), row]));

export const byCode = (code) => BY_CODE.get(code);
export const byText = (text) => BY_TEXT.get(text);
export const description = (code) => BY_CODE.get(code)?.description;

// By hand: a `switch`. An integer's decimal form is made a number, and held against that.

const ROWS = [];

export const byCode = (code) => {
  switch (code) {
    /* cases */
    default:
      return undefined;
  }
};
export const byText = (text) => {
  const code = Number(text);
  return String(code) === text ? byCode(code) : undefined;
};
export const description = (code) => byCode(code)?.description;

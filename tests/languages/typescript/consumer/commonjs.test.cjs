// A program of CommonJS, which Jest tests: it has a module loader of its own, whose `require` takes
// no ES module.

const { TABLES, find } = require("ekyc-codes");
const selfieH5 = require("ekyc-codes/selfie-h5");
const { TABLE, entryNamed, entryOf } = require("ekyc-codes/selfie-h5/entries");

test("constants, look-ups and tables by require", () => {
  expect(selfieH5.SUSPECTED_SPOOFING).toBe(1002);
  expect(selfieH5.isSelfieH5Code(1002)).toBe(true);
  expect(entryOf("1002")).toBe(entryNamed("suspected_spoofing"));
  expect(entryOf(999_999)).toBeUndefined();
  expect(TABLES).toContain(TABLE);
  expect(find(1002)).toContain(entryOf(1002));
});

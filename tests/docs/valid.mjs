// Whether the pages keep to the standard. Arguments: sites.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { require } from "./browser.mjs";

const { FileSystemConfigLoader, HtmlValidate } = require("html-validate");

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      // End tags and quotes that the standard lets one leave out are left out.
      "attr-quotes": "off",
      "no-implicit-close": "off",
      "doctype-style": "off",
      "attribute-boolean-style": "off",
      "void-style": "off",
      // What is found is shown while one types: there is nothing to send.
      "wcag/h32": "off",
      // Names have underscores.
      "valid-id": ["error", { relaxed: true }],
    },
  }),
);

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const report = await validator.validateFile(join(folder, file));
    const mistakes = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`,
      ),
    );
    assert.deepEqual(mistakes, []);
  }
}

// The strictest rules of typescript-eslint. Its packages are where node.sh puts them, not beside
// the files that it looks at.
import { createRequire } from "node:module";

const require = createRequire(process.env.CODEGEN_NODE_TOOLS + "/package.json");
const js = require("@eslint/js");
const typescript = require("typescript-eslint");

export default typescript.config(
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // What declares something deprecated has to use it, too: its type in a union, its module in
      // the catalogue.
      "@typescript-eslint/no-deprecated": "off",
    },
  },
);

// One rule: what should no longer be used. Its packages are where node.sh puts them.
import { createRequire } from "node:module";

const require = createRequire(process.env.CODEGEN_NODE_TOOLS + "/package.json");
const typescript = require("typescript-eslint");

export default typescript.config(typescript.configs.base, {
  files: ["*.ts"],
  languageOptions: {
    parserOptions: { projectService: { allowDefaultProject: ["*.ts"] }, tsconfigRootDir: import.meta.dirname },
  },
  rules: { "@typescript-eslint/no-deprecated": "warn" },
});

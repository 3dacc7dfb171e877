// twice.mjs FOLDER: reports what differs between the ES modules in a folder and what it has for
// `require`: in the types nothing but the paths, in the code nothing but imports and exports.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const require = createRequire(join(folder, "index.js"));
const read = (file) => readFileSync(join(folder, file), "utf8");
const code = (text) =>
  text
    .replace(/^"use strict";\n/m, "")
    .replace(/^const (\w+) =\s+require\((".*")\)\.TABLE;$/gm, "import { TABLE as $1 } from $2;")
    .replace(/^const (\{.*\}) = require\((".*")\);$/gm, "import $1 from $2;")
    .replace(/\nmodule\.exports = \{[^}]*\};\n$/, "")
    .replace(/^export (?=const|function)/gm, "")
    .replace(/\nexport \{\};\n$/, "")
    .replace(/\s+/g, " ");

const files = readdirSync(folder, { recursive: true });
const modules = files.filter((file) => file.endsWith(".js")).map((file) => file.slice(0, -3));
if (files.length !== 4 * modules.length + 2) console.log(`${files.length} files of ${modules.length} modules`);
for (const module of modules) {
  const say = (what) => console.log(`${module}: ${what}`);
  if (read(`${module}.d.cts`).replaceAll('.cjs";', '.js";') !== read(`${module}.d.ts`)) say("other types");
  if (code(read(`${module}.cjs`).replaceAll('.cjs"', '.js"')) !== code(read(`${module}.js`))) say("other code");
  const imported = await import(pathToFileURL(join(folder, `${module}.js`)));
  const required = require(`./${module}.cjs`);
  if (Object.keys(imported).join() !== Object.keys(required).sort().join()) say("other exports");
}

// same_values.mjs LIB: reports what differs between the modules of a folder as `import` and as
// `require` read them, and between the types that they have for the one and the other.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);

// A function stands for its code.
const shape = (module) =>
  JSON.stringify(
    Object.entries(module).sort(([one], [other]) => (one < other ? -1 : 1)),
    (_, value) => (typeof value === "function" ? String(value) : value),
  );

const modules = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".cjs"));
if (modules.length < 4) console.log(`${folder} has next to nothing`);
for (const file of modules) {
  const path = resolve(join(folder, file.slice(0, -".cjs".length)));
  const [imported, required] = [await import(pathToFileURL(`${path}.js`)), require(`${path}.cjs`)];
  if (shape(imported) !== shape(required)) console.log(`${file} has other values`);
  if (required.__esModule !== true) console.log(`${file} can't be told from a module of Node.js`);
  const [types, typesForRequire] = [".d.ts", ".d.cts"].map((ending) => readFileSync(path + ending, "utf8"));
  if (types.replaceAll('.js";', '.cjs";') !== typesForRequire) console.log(`${file} has other types`);
}

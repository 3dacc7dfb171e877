// editor.mjs COMPILER FILE: reports each comment of the file, `/* 1201 */`, in whose place the
// language service doesn't offer what it says, and each `/** Not billed. */` that isn't among what
// the service shows of the name before it.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [compiler, name] = process.argv.slice(2);
const { default: ts } = await import(pathToFileURL(compiler));

const file = resolve(name);
const service = ts.createLanguageService({
  readFile: ts.sys.readFile,
  fileExists: ts.sys.fileExists,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (path) => ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(path)) : undefined,
  getCompilationSettings: () => ({ strict: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
});
const text = ts.sys.readFile(file);
const places = [...text.matchAll(/\/(\*+) (.*) \*\//g)];
if (places.length === 0) console.log(`${name} asks nothing`);
for (const { 1: stars, 2: wanted, index } of places) {
  if (stars === "**") {
    const shown = ts.displayPartsToString(service.getQuickInfoAtPosition(file, index - 1)?.documentation);
    if (!shown.includes(wanted)) console.log(`${wanted} is not in ${shown}`);
    continue;
  }
  const offered = service.getCompletionsAtPosition(file, index, {})?.entries.map((entry) => entry.name) ?? [];
  if (!offered.includes(wanted)) console.log(`${wanted} is not among ${offered.slice(0, 20).join(", ")}`);
}

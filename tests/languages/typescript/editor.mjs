// editor.mjs COMPILER FILE: reports each comment of the file, `/* 1201 */`, in whose place the
// language service doesn't offer what it says, and each `/*? not billed */` whose text isn't shown
// when the mouse is over the word behind it.

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
const places = [...text.matchAll(/\/\* (.*) \*\//g)];
if (places.length === 0) console.log(`${name} asks nothing`);
for (const { 1: wanted, index } of places) {
  const offered = service.getCompletionsAtPosition(file, index, {})?.entries.map((entry) => entry.name) ?? [];
  if (!offered.includes(wanted)) console.log(`${wanted} is not among ${offered.slice(0, 20).join(", ")}`);
}
for (const { 0: comment, 1: wanted, index } of text.matchAll(/\/\*\? (.*?) \*\//g)) {
  const info = service.getQuickInfoAtPosition(file, index + comment.length);
  const shown = [info?.displayParts, info?.documentation].map(ts.displayPartsToString).join("\n");
  if (!shown.includes(wanted)) console.log(`${wanted} is not in ${shown}`);
}

// same.mjs COMPILER BUILT PUBLISHED: reports what differs between two folders of .js and .d.ts
// files, except for the spelling of literals, the layout, and comments before a module's first
// statement, which the compiler drops together with an import of types.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [compiler, ...folders] = process.argv.slice(2);
const { default: ts } = await import(pathToFileURL(compiler));

const shape = (node, source) => {
  const children = [];
  ts.forEachChild(node, (child) => void children.push(shape(child, source)));
  const leaf = children.length === 0 ? (node.text ?? node.getText(source)) : undefined;
  const comment = ts.isImportDeclaration(node)
    ? undefined
    : node.jsDoc?.at(-1).getText(source).replace(/\s+/g, " ");
  return [ts.SyntaxKind[node.kind], leaf, comment, ...children];
};

const files = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true })
      .filter((file) => /\.(js|d\.ts)$/.test(file))
      .map((file) => {
        const text = readFileSync(join(folder, file), "utf8");
        const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false);
        return [file, source.statements.map((each) => JSON.stringify(shape(each, source)))];
      }),
  );

const [built, published] = folders.map(files);
if (built.size < 7) console.log(`${folders[0]} has next to nothing`);
for (const file of new Set([...built.keys(), ...published.keys()])) {
  const [one, other] = [built, published].map((each) => each.get(file));
  if (one === undefined || other === undefined) {
    console.log(`${file} is missing in one of them`);
    continue;
  }
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    if (one[at] !== other[at]) {
      console.log(`${file}: ${one[at]}\nis not ${other[at]}`);
      break;
    }
  }
}

// Asks the generated package and each form that is written by hand the same questions in turn, and
// prints the best time of one look-up. Of the forms the one counts that is the fastest for its
// table, all questions taken together: whoever writes by hand chooses one.

import { readFileSync } from "node:fs";

const ROUNDS = 150;
const REPEATS = 8;

const tables = JSON.parse(readFileSync("tables.json", "utf8"));
const questions = (table, kind) => readFileSync(`${table}.${kind}`, "utf8").trimEnd().split("\n");

// Each loop is a function of its own, so that what it calls is inlined as in a user's program.
const loop = (field) =>
  new Function("asked", "ask", `let sum = 0; for (const each of asked) sum += ask(each)?.${field} ?? 1; return sum;`);

let sink = 0;
const nanoseconds = (run, asked, ask) => {
  const start = process.hrtime.bigint();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) sink += run(asked, ask);
  return Number(process.hrtime.bigint() - start) / (REPEATS * asked.length);
};

for (const { table, forms, integers } of tables) {
  const { entryOf } = await import(`lookup/${table.replace("_", "-")}/entries`);
  const sides = { generated: { byCode: entryOf, byText: entryOf, description: entryOf } };
  for (const form of forms) sides[form] = await import(`./hand/${table}.${form}.mjs`);

  const cells = [];
  for (const kind of ["hits", "misses"]) {
    const texts = questions(table, kind);
    const codes = integers ? texts.map(Number) : texts;
    const asked = [["code", codes, "byCode"], ["description", codes, "description"]];
    if (integers) asked.splice(1, 0, ["text", texts, "byText"]);
    for (const [question, list, method] of asked) {
      // By hand one would look the description up, where the package has it in the entry.
      const field = (side) => (method !== "description" ? "billing.length" : side === "generated" ? "description.length" : "length");
      const loops = Object.fromEntries(Object.keys(sides).map((side) => [side, loop(field(side))]));
      const best = Object.fromEntries(Object.keys(sides).map((side) => [side, Infinity]));
      cells.push({ name: `${question}/${kind === "hits" ? "hit" : "miss"}`, list, method, loops, best });
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { list, method, loops, best } of cells) {
      for (const side in sides) best[side] = Math.min(best[side], nanoseconds(loops[side], list, sides[side][method]));
    }
  }
  const total = (form) => cells.reduce((sum, { best }) => sum + best[form], 0);
  const fastest = forms.reduce((a, b) => (total(b) < total(a) ? b : a));
  for (const { name, best } of cells) {
    console.log(`${table} ${name} ${best.generated.toFixed(2)} ${best[fastest].toFixed(2)}`);
  }
}
if (sink === 0) throw new Error("nothing was found");

// How fast a site is, in a browser on this machine. Arguments: the folders of sites.
//
//     codegen docs --out site && node tests/docs/measure.mjs site
//
// Of each site: its size; how long its index takes from the disk to the first paint; and how long
// the page is busy after a key until the results are laid out, for words that find little and words
// that find nearly everything. The test `large_tables_are_searched` leaves a site of 20,000 entries
// in target/tmp/docs-site-large/site.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOf, inBrowser } from "./browser.mjs";

const ROUNDS = 9;
const WORDS = [
  "1002",
  "failed",
  "number 1",
  "reason a",
  "SelfieH5::Success",
  "operations_14999",
  "zzz",
];

/** What else the machine does only ever adds. */
const least = (numbers) => Math.min(...numbers);
const ms = (number) => `${number.toFixed(1)} ms`;

/** When a page was painted first, and when it could be searched. */
async function opened(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  const [paint, ready] = await page.evaluate(async () => {
    const painted = () => performance.getEntriesByName("first-contentful-paint")[0];
    while (!painted()) await new Promise(requestAnimationFrame);
    return [
      painted().startTime,
      performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
    ];
  });
  await page.close();
  return { paint, ready };
}

/** How long each key keeps the page busy: what listens to it, and the layout of what that shows. */
async function typed(browser, address, words) {
  const page = await browser.newPage();
  await page.goto(address);
  // Somebody who opens a page doesn't type in the same moment.
  await page.waitForFunction(() => known.size === KEYS.length);
  const times = await page.evaluate((words) => {
    const input = document.querySelector("input");
    return Array.from(words, (_, at) => {
      input.value = words.slice(0, at + 1);
      const start = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    });
  }, words);
  await page.close();
  return times;
}

for (const folder of process.argv.slice(2)) {
  const files = readdirSync(folder).filter((file) => /\.(html|js|css|svg)$/.test(file));
  const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${folder}: ${files.length} files, ${size} bytes`);
  await inBrowser({
    async paint(browser) {
      const address = `${addressOf(folder)}index.html`;
      await opened(browser, address);
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await opened(browser, address));
      console.log(
        `  first paint ${ms(least(times.map((it) => it.paint)))}, ready ${ms(least(times.map((it) => it.ready)))}`,
      );
    },
    async keys(browser) {
      const address = `${addressOf(folder)}index.html`;
      for (const words of WORDS) {
        const rounds = [];
        for (let round = 0; round < ROUNDS; round += 1)
          rounds.push(await typed(browser, address, words));
        const keys = rounds[0].map((_, at) => least(rounds.map((times) => times[at])));
        console.log(`  “${words}”: first key ${ms(keys[0])}, slowest ${ms(Math.max(...keys))}`);
      }
    },
  });
}

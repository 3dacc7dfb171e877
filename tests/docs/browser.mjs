// What the tests of the site share: a real browser, in which nothing may go wrong unnoticed.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const tools = new URL("../../.tools/browser/", import.meta.url);
/** Finds what tests/tools/browser.sh installed. */
export const require = createRequire(new URL("package.json", tools));
const { chromium } = require("playwright-core");

// It is alone with the pages: it asks nobody for anything, and root has no sandbox.
const ALONE = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Runs checks in a browser, each with its name, and says which one failed. */
export async function inBrowser(checks) {
  const executablePath = fileURLToPath(new URL("chromium", tools));
  const browser = await chromium.launch({ executablePath, args: ALONE });
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check(browser);
    } catch (error) {
      failed += 1;
      console.error(`${name}: ${error.stack}`);
    }
  }
  await browser.close();
  process.exitCode = failed ? 1 : 0;
}

/** The address of a folder with a site. */
export const addressOf = (folder) => `${pathToFileURL(folder)}/`;

/** What Chromium tells a script that measures what the page keeps for later. */
const OUT_OF_SIGHT = "Rendering was performed in a subtree hidden by content-visibility.";

/** Opens a page of a site and hands it to a check, after which nothing may have gone wrong: no
    message on the console, no mistake, no dialog, no request but for the site's own files, and no
    script but the site's. */
export async function onPage(browser, site, path, check, { axe = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const wrong = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    // Axe measures what is out of sight, too.
    if (!(axe && message.text().startsWith(OUT_OF_SIGHT))) wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`mistake: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site)) wrong.push(`request: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // What is still under way when the page is left.
    const isLeft = request.failure()?.errorText === "net::ERR_ABORTED";
    if (!isLeft) wrong.push(`failed: ${request.url()}`);
  });
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }
  try {
    await page.goto(site + path);
    await check(page);
    if (options.javaScriptEnabled !== false) {
      assert.equal(await page.evaluate(() => globalThis.canary), undefined, "a foreign script ran");
    }
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

/** What is shown as found: the code, the name and the table of each. */
export const shown = (page) =>
  page.locator(".rows a").evaluateAll((links) =>
    links.map((link) => {
      const [file, name] = link.getAttribute("href").split("#");
      return [link.querySelector("code")?.textContent ?? "", name, file.replace(".html", "")].join(
        " ",
      );
    }),
  );

/** Types words into the search, and returns what is then shown. */
export async function search(page, words) {
  await page.locator("input").fill(words);
  return shown(page);
}

/** How a page shows a text that a spec may have, and HTML can't hold. */
export const inHtml = (text) =>
  text.replace(
    /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef]|[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/gu,
    (c) => {
      const number = c.codePointAt(0);
      if (number < 0x20) return String.fromCodePoint(0x2400 + number);
      return number === 0x7f ? "␡" : `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
    },
  );

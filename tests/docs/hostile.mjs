// Whatever a text says, it is shown as it is, found, and does nothing. Arguments: the site of the
// hostile spec, and what `codegen show` says of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { addressOf, inBrowser, inHtml, onPage, search } from "./browser.mjs";

const site = addressOf(process.argv[2]);
const catalogue = JSON.parse(readFileSync(process.argv[3], "utf8"));
const entriesOf = (table) => table.entries.filter((entry) => !entry.repeats);

/** The elements and attributes that the pages have. Any other was made by a text. */
const ELEMENTS =
  "A ARTICLE B BDI BODY BUTTON CODE DD DIV DL DT EM FOOTER FORM H1 H2 H3 HEAD HEADER HTML INPUT KBD LABEL LI LINK MAIN MARK META NAV OL OPTION P SCRIPT SECTION SELECT SMALL SPAN STRONG TITLE UL";
const ATTRIBUTES =
  "aria-label autocapitalize autocomplete charset class content defer for hidden href http-equiv id lang name placeholder rel role spellcheck src tabindex type value";

/** What a page consists of that it shouldn't. */
const strangers = (page) =>
  page.evaluate(
    ([elements, attributes]) => {
      const all = [...document.querySelectorAll("*")];
      const names = new Set(all.map((one) => one.tagName));
      const kinds = new Set(all.flatMap((one) => one.getAttributeNames()));
      const known = (name) => elements.includes(name) || attributes.includes(name);
      return [...names, ...kinds].filter((name) => !known(name));
    },
    [ELEMENTS.split(" "), ATTRIBUTES.split(" ")],
  );

/** Whether all of one rectangle is to the right of another, or below it. */
const follows = (after, before) => after.left >= before.right - 1 || after.top >= before.bottom - 1;

await inBrowser({
  async shown(browser) {
    for (const table of catalogue.tables) {
      await onPage(browser, site, `${table.id}.html`, async (page) => {
        const shown = await page.evaluate(() => {
          const texts = (within, what) =>
            [...within.querySelectorAll(what)].map((one) => one.textContent);
          const entries = [...document.querySelectorAll("article")].map((article) => [
            article.id,
            {
              heading: texts(article, "h3 > bdi"),
              code: texts(article, "h3 > code"),
              texts: texts(article, "bdi"),
              codes: texts(article, "code"),
            },
          ]);
          return {
            title: document.querySelector("h1").textContent,
            entries: Object.fromEntries(entries),
          };
        });
        assert.equal(shown.title, inHtml(table.title));
        assert.equal(Object.keys(shown.entries).length, entriesOf(table).length);
        for (const entry of entriesOf(table)) {
          const {
            name,
            code,
            description,
            note,
            published,
            deprecated,
            aliases = [],
            attributes,
          } = entry;
          const { heading, code: codes, ...all } = shown.entries[name];
          assert.deepEqual(heading, description === null ? [] : [inHtml(description)], name);
          if (code !== null) assert.deepEqual(codes, [String(code)], name);
          const told = [
            note,
            published.reason,
            deprecated?.reason,
            ...aliases.map((it) => it.deprecated?.reason),
          ];
          told.push(...Object.values(attributes ?? {}));
          for (const text of told.filter((text) => typeof text === "string")) {
            assert.ok(all.texts.includes(inHtml(text)), `${name}: ${text}`);
          }
          if (published.reason && published.code !== null)
            assert.ok(all.codes.includes(inHtml(published.code)), name);
        }
        assert.deepEqual(await strangers(page), [], table.id);
      });
    }
  },

  async found(browser) {
    await onPage(browser, site, "index.html", async (page) => {
      assert.equal(await page.locator("h1").textContent(), inHtml(catalogue.title));
      const wanted = catalogue.tables
        .filter((table) => ["live", "selfie_h5", "prompt"].includes(table.id))
        .flatMap((table) =>
          entriesOf(table).map((entry) => [`${table.id}.html#${entry.name}`, entry.description]),
        )
        .filter(([at]) => /#(live|hostile)/.test(at))
        // A field of one line has no others; a browser puts a space there when text is pasted. Where
        // nothing is left but white space, everything is as near.
        .map(([at, text]) => [at, text.replace(/[\r\n]/g, " ")])
        .filter(([, text]) => text.trim());
      const count = wanted.length;
      const missed = await page.evaluate((wanted) => {
        const input = document.querySelector("input");
        return wanted.filter(([at, text]) => {
          input.value = text;
          input.dispatchEvent(new Event("input", { bubbles: true }));
          return !found.some((entry) => entry.at === at);
        });
      }, wanted);
      assert.deepEqual(missed, []);
      assert.ok(count > 800, `${count} texts`);
      assert.deepEqual(await strangers(page), []);
      // The results say what stands in the catalogue, to the letter, even what HTML can't hold.
      for (const { name, description } of entriesOf(
        catalogue.tables.find((table) => table.id === "live"),
      )) {
        await search(page, `live ${name}`);
        const row = page.locator(`.rows a[href="live.html#${name}"] .says`);
        assert.equal(await row.textContent(), description);
      }
    });
  },

  /** The state in an address may be anything. */
  async addresses(browser) {
    for (const text of [
      "<img src=x onerror=canary=1>",
      '"><script>canary=1</script>',
      "javascript:canary=1",
      "%00%FF",
    ]) {
      const state = encodeURIComponent(text);
      for (const hash of [
        `q=${state}`,
        `table=${state}`,
        `.of_enum=${state}`,
        `q=${state}&__proto__=1&constructor=x`,
        text,
      ]) {
        await onPage(browser, site, `index.html#${hash}`, async (page) => {
          assert.deepEqual(await strangers(page), []);
        });
      }
    }
  },

  /** Text that runs from right to left, or says so and never ends it, moves nothing around it. */
  async order(browser) {
    const entry = entriesOf(catalogue.tables.find((table) => table.id === "live")).filter(
      ({ description }) => /[\u202b\u202e]/.test(description),
    );
    assert.equal(entry.length, 2);
    for (const { name } of entry) {
      await onPage(browser, site, `live.html#${name}`, async (page) => {
        await page.locator(`#${name} .address`).waitFor();
        const [code, text, address] = await page
          .locator(`#${name} h3 > *`)
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
        assert.ok(follows(text, code) && follows(address, text));
      });
      await onPage(browser, site, "index.html", async (page) => {
        const link = page.locator(`.codes a[href="live.html#${name}"]`);
        const boxes = await link.evaluate((link) => {
          const after = document.createRange();
          after.selectNode(link.nextSibling);
          return [link.getBoundingClientRect().toJSON(), after.getBoundingClientRect().toJSON()];
        });
        assert.ok(follows(boxes[1], boxes[0]));
      });
    }
  },

  /** Every filter of the hostile words leaves their entry, and its address says so. */
  async filters(browser) {
    await onPage(browser, site, "index.html", async (page) => {
      const select = page.locator("select[name='.of_enum']");
      const words = await select
        .locator("option")
        .evaluateAll((all) => all.map((one) => one.value));
      const expected = catalogue.attributes.find((it) => it.name === "of_enum").values;
      assert.deepEqual(words, ["", ...expected.map(inHtml), "-"]);
      for (const word of words.slice(1, -1)) {
        await select.selectOption(word);
        assert.equal(await page.locator(".rows a").count(), 1, word);
      }
      await page.waitForFunction(() => location.hash.includes("of_enum=w"));
      await page.waitForFunction(
        (word) => decodeURIComponent(location.hash.replaceAll("+", " ")).endsWith(word),
        words.at(-2),
      );
      await page.reload();
      assert.equal(await page.locator(".rows a").count(), 1);
    });
  },
});

// How the site looks and reads: on a phone, in the dark, on paper, without a script, without a
// stylesheet, and to those who don't see it. Arguments: the sites of the shipped catalogue, of one
// with columns of its own, and of one with names that went.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { addressOf, inBrowser, onPage, require, search, shown } from "./browser.mjs";

const folders = process.argv.slice(2);
const [shipped, columns, lifecycle] = folders.map(addressOf);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** The pages of a folder. */
const pagesOf = (folder) => readdirSync(folder).filter((file) => file.endsWith(".html"));

/** What axe finds wrong. */
async function judge(page, where) {
  // Not by a `script` element, which the pages don't allow.
  await page.evaluate(axe);
  // Wherever one stops, something is half below the head of the page; that is no fault of it.
  await page.evaluate(() => scrollTo(0, 0));
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
    );
  }, tags);
  assert.deepEqual(found, [], where);
}

/** Whether anything is wider than the screen. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

await inBrowser({
  async accessible(browser) {
    for (const colorScheme of ["light", "dark"]) {
      for (const screen of [{}, PHONE]) {
        const options = { ...screen, colorScheme };
        for (const [site, path] of [
          [shipped, "index.html"],
          [shipped, "identity_ocr.html"],
          [shipped, "selfie_app.html#suspected_spoofing"],
          [columns, "api.html"],
          [lifecycle, "payment.html#no_pin"],
        ]) {
          await onPage(
            browser,
            site,
            path,
            (page) => judge(page, `${path} ${colorScheme}`),
            options,
          );
        }
        const results = async (page) => {
          for (const words of ["pin", "e", "nothing at all"]) {
            await search(page, words);
            await page.keyboard.press("ArrowDown");
            await judge(page, `results of ${words}`);
          }
        };
        await onPage(browser, lifecycle, "index.html", results, { axe: true, ...options });
      }
    }
  },

  /** A landmark, a title and a language each, and headings without a gap. */
  async structure(browser) {
    for (const path of ["index.html", "selfie_h5.html"]) {
      await onPage(browser, shipped, path, async (page) => {
        assert.equal(await page.locator("html").getAttribute("lang"), "en");
        for (const landmark of ["header", "main", "footer", "h1"]) {
          assert.equal(await page.locator(landmark).count(), 1, landmark);
        }
        assert.match(await page.title(), /Error codes of Tencent Cloud eKYC$/);
        const footer = await page.locator("footer").textContent();
        assert.match(
          footer,
          /version 0\.2\.0\. Source: .*1061\/55390.*, as of: before 2026-03-10\./,
        );
      });
    }
  },

  async phone(browser) {
    for (const [at, site] of [shipped, columns, lifecycle].entries()) {
      await onPage(
        browser,
        site,
        "index.html",
        async (page) => {
          for (const path of pagesOf(folders[at])) {
            await page.goto(site + path);
            await page.evaluate(() => document.body.classList.add("all"));
            assert.equal(await overflow(page), 0, path);
          }
          await page.goto(`${site}index.html#q=e`);
          await page.locator(".rows a").first().waitFor();
          assert.equal(await overflow(page), 0, "results");
        },
        PHONE,
      );
    }
    // What is touched is large enough for a finger, and apart from its neighbour.
    await onPage(
      browser,
      shipped,
      "selfie_h5.html#suspected_spoofing",
      async (page) => {
        await page.locator("#suspected_spoofing button").first().waitFor();
        for (const button of await page.locator("#suspected_spoofing button").all()) {
          const { width, height } = await button.boundingBox();
          assert.ok(width >= 24 && height >= 24, `${width} x ${height}`);
        }
      },
      PHONE,
    );
  },

  async dark(browser) {
    const paper = async (page) => {
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      return Math.max(...colour.match(/\d+/g).map(Number));
    };
    for (const path of ["index.html", "common.html"]) {
      await onPage(browser, shipped, path, async (page) => assert.ok((await paper(page)) > 230));
      const dark = async (page) => assert.ok((await paper(page)) < 50);
      await onPage(browser, shipped, path, dark, { colorScheme: "dark" });
    }
  },

  async paper(browser) {
    await onPage(browser, shipped, "selfie_h5.html", async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const control of ["form", ".copy", ".address", ".beside", ".skip"]) {
        for (const one of await page.locator(control).all())
          assert.ok(await one.isHidden(), control);
      }
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      // Nothing is cut off at the edge of a sheet, or left out since it was never in sight.
      await page.setViewportSize({ width: 700, height: 1000 });
      assert.equal(await overflow(page), 0);
      const heights = await page
        .locator("article")
        .evaluateAll((all) => all.map((one) => one.offsetHeight));
      assert.ok(
        heights.every((height) => height > 30),
        `${heights}`,
      );
      assert.ok((await page.pdf()).length > 10_000);
    });
  },

  async calm(browser) {
    const moves = (page) =>
      page.evaluate(() => {
        const styles = [...document.querySelectorAll("*")].map((one) => getComputedStyle(one));
        return styles.some(
          (style) => style.transitionDuration !== "0s" || style.animationName !== "none",
        );
      });
    await onPage(
      browser,
      shipped,
      "common.html",
      async (page) => {
        await page.locator("button.copy").first().waitFor();
        assert.equal(await moves(page), false);
      },
      { reducedMotion: "reduce" },
    );
  },

  /** Everything is there, and nothing that does nothing. */
  async withoutScript(browser) {
    const options = { javaScriptEnabled: false };
    await onPage(
      browser,
      shipped,
      "selfie_h5.html#suspected_spoofing",
      async (page) => {
        assert.equal(await page.locator("article").count(), 77);
        const entry = page.locator("#suspected_spoofing");
        const text = (await entry.innerText()).replace(/\s+/g, " ");
        assert.match(text, /^1002 Suspected spoofed recording\. suspected_spoofing Not billed/);
        assert.match(text, /Swift SelfieH5\.suspectedSpoofing Go selfieh5\.SuspectedSpoofing/);
        assert.match(text, /In other tables selfie_app the same Billed/);
        for (const control of await page.locator("form, button, input, select").all()) {
          assert.ok(await control.isHidden());
        }
      },
      options,
    );
    await onPage(
      browser,
      shipped,
      "index.html",
      async (page) => {
        assert.equal(await page.locator(".tables li").count(), 11);
        const code = page.locator(".codes div", {
          has: page.locator("dt", { hasText: /^1001\s/ }),
        });
        assert.equal(await code.locator("dd").count(), 5);
        assert.match(await code.locator("dt").textContent(), /3 wordings/);
        await code.locator("dd a").first().click();
        await page.waitForURL("**/selfie_h5.html#liveness_engine_call_failed");
      },
      options,
    );
  },

  /** A page that was torn from the others is a text that one can read from top to bottom. */
  async alone(browser) {
    const options = { javaScriptEnabled: false };
    await onPage(
      browser,
      shipped,
      "identity_app.html",
      async (page) => {
        const before = await page.locator("main").innerText();
        await page.route("**/*", (route) => route.abort());
        assert.ok(before.indexOf("Import") < before.indexOf("Codes"));
        const entries = await page
          .locator("article")
          .evaluateAll((all) => all.map((one) => one.textContent));
        assert.ok(
          entries.every((text) => /Billed/.test(text)),
          "each says whether it is billed",
        );
      },
      options,
    );
  },

  /** Three answers, in words, each with a shape of its own. */
  async billing(browser) {
    await onPage(browser, lifecycle, "payment.html", async (page) => {
      const shapes = new Set();
      for (const [kind, words] of [
        [".yes", "Billed"],
        ["b:not([class])", "Not billed"],
        [".open", "Billing not stated"],
      ]) {
        const answer = page.locator(`h3 + p > ${kind}`).first();
        assert.equal(await answer.textContent(), words);
        shapes.add(
          await answer.evaluate((it) => {
            const { backgroundColor, borderTopStyle } = getComputedStyle(it, "::before");
            return `${borderTopStyle} ${backgroundColor === "rgba(0, 0, 0, 0)"}`;
          }),
        );
      }
      assert.equal(shapes.size, 3);
      assert.equal((await search(page, "paid")).length > 0, (await shown(page)).length > 0);
    });
  },
});

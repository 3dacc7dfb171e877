// A catalogue of 20,000 entries: what is seen is laid out, and nothing else. How long that takes is
// measured by measure.mjs, since a test with a clock fails when the machine is busy. Argument: the
// site.

import assert from "node:assert/strict";
import { addressOf, inBrowser, onPage, search, shown } from "./browser.mjs";

const site = addressOf(process.argv[2]);

await inBrowser({
  async results(browser) {
    await onPage(browser, site, "index.html", async (page) => {
      for (const [words, count] of [
        ["failed", 20_000],
        ["1", 13_440],
        ["operations_14999_failed", 1],
      ]) {
        const found = await search(page, words);
        assert.match(await page.locator(".status").textContent(), / results?$/);
        if (count !== 13_440)
          assert.equal(parseInt(await page.locator(".status").textContent(), 10), count);
        assert.equal(found.length, Math.min(count, 50));
        const nodes = await page.evaluate(() => document.querySelectorAll(".results *").length);
        assert.ok(nodes < 1_000, `${nodes} elements`);
      }
      assert.deepEqual(await search(page, "104993"), ["104993 operations_14999_failed operations"]);
      assert.deepEqual((await search(page, "34993")).slice(0, 2), [
        "34993 operations_4999_failed operations",
        "34993 calls_4999_failed calls",
      ]);
      await search(page, "reason");
      await page.getByRole("button", { name: "Show 50 of 19950 more" }).click();
      assert.equal((await shown(page)).length, 100);
    });
  },

  /** The index has every code, and lays out those that are near what is seen. */
  async index(browser) {
    await onPage(browser, site, "index.html", async (page) => {
      const [all, laidOut] = await page.evaluate(() => {
        const parts = [...document.querySelectorAll(".codes")];
        const near = parts.filter((part) =>
          part.firstElementChild.checkVisibility({ contentVisibilityAuto: true }),
        );
        return [parts.length, near.length];
      });
      assert.equal(all, 300);
      assert.ok(laidOut < 10, `${laidOut} parts`);
    });
  },

  /** A table's page has every entry, and buttons where one may soon press one. */
  async table(browser) {
    await onPage(browser, site, "operations.html#operations_14000_failed", async (page) => {
      const entry = page.locator("article:target");
      await entry.locator("button").first().waitFor();
      const { y } = await entry.boundingBox();
      assert.ok(y >= 0 && y < 900, `it is at ${y}`);
      assert.equal(await page.locator("article").count(), 15_000);
      const buttons = await page.locator(".copy").count();
      assert.ok(buttons > 5 && buttons < 500, `${buttons} buttons`);
      const laidOut = await page.evaluate(() => {
        const all = [...document.querySelectorAll("article")];
        return all.filter((one) =>
          one.firstElementChild.checkVisibility({ contentVisibilityAuto: true }),
        ).length;
      });
      assert.ok(laidOut < 100, `${laidOut} entries`);
    });
  },
});

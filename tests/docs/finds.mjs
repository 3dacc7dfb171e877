// What the search finds. Arguments: the sites of the shipped catalogue, of one with columns of its
// own, and of one with names that went.

import assert from "node:assert/strict";
import { addressOf, inBrowser, onPage, search, shown } from "./browser.mjs";

const [shipped, columns, lifecycle] = process.argv.slice(2).map(addressOf);

await inBrowser({
  async codes(browser) {
    await onPage(browser, shipped, "index.html", async (page) => {
      assert.deepEqual(await search(page, "1002"), [
        "1002 suspected_spoofing selfie_h5",
        "1002 suspected_spoofing selfie_app",
        "1002 suspected_spoofing identity_app",
        "1002 token_not_found identity_flow",
      ]);
      assert.equal(await page.locator(".status").textContent(), "4 results");
      assert.deepEqual(await search(page, "-999"), ["-999 verification_not_finished selfie_app"]);
      assert.deepEqual(await search(page, "0x3ea"), await search(page, "1002"));
      // The very code comes before those that begin with it, and these before texts.
      const found = (await search(page, "11")).map((one) => one.split(" ")[0]);
      assert.equal(found[0], "11");
      const prefixes = found.filter((code) => code.startsWith("11"));
      assert.ok(prefixes.length > 5, `${prefixes}`);
      assert.deepEqual(found.slice(0, prefixes.length), prefixes);
      assert.deepEqual(await search(page, "FailedOperation.NoHKIDCard"), [
        "FailedOperation.NoHKIDCard failed_operation_no_hkid_card identity_ocr",
      ]);
    });
  },

  async hexadecimal(browser) {
    await onPage(browser, columns, "index.html", async (page) => {
      for (const words of ["0x80004005", "0X80004005", "-2147467259", "E_FAIL"]) {
        assert.deepEqual(await search(page, words), ["0x80004005 e_fail hresult"], words);
      }
      assert.ok((await search(page, "0x8")).includes("0x80004005 e_fail hresult"));
    });
  },

  async names(browser) {
    await onPage(browser, shipped, "index.html", async (page) => {
      const spellings = [
        "SelfieH5::SuspectedSpoofing",
        "SelfieH5.SUSPECTED_SPOOFING",
        "SelfieH5.suspectedSpoofing",
        "selfieh5.SuspectedSpoofing",
        "selfie_h5.suspected_spoofing",
        "selfie-h5 suspected-spoofing",
      ];
      for (const words of spellings) {
        assert.deepEqual(await search(page, words), ["1002 suspected_spoofing selfie_h5"], words);
      }
      for (const words of [
        "SUSPECTED_SPOOFING",
        ".suspectedSpoofing",
        "SuspectedSpoofing",
        "suspected_sp",
      ]) {
        assert.equal((await search(page, words)).length, 3, words);
      }
    });
    // A name steps aside for a reserved word, and an alias is a name.
    await onPage(browser, columns, "index.html", async (page) => {
      assert.deepEqual(await search(page, "EWOULDBLOCK"), ["11 eagain errno"]);
      assert.deepEqual(await search(page, "errno.EdeadlockEntry"), []);
      assert.match(
        await page.locator(".status").textContent(),
        /^Nothing found\. A part of a code/,
      );
    });
    await onPage(browser, lifecycle, "index.html", async (page) => {
      for (const words of ["card_declined", "Payment::CardDeclined"]) {
        assert.deepEqual(await search(page, words), ["51 card_refused payment"], words);
      }
    });
  },

  async texts(browser) {
    await onPage(browser, shipped, "index.html", async (page) => {
      const found = await search(page, "spoofed RECORDING");
      assert.deepEqual(found.length, 4);
      assert.deepEqual(await page.locator(".rows mark").first().textContent(), "spoofed");
      // Each word has to be there, wherever it stands.
      assert.deepEqual(await search(page, "recording selfie_app"), [
        "1002 suspected_spoofing selfie_app",
      ]);
      assert.deepEqual(await search(page, "recording nowhere"), []);
    });
    // What stands in columns is found too.
    await onPage(browser, columns, "index.html", async (page) => {
      assert.deepEqual(await search(page, "504"), ["Timeout timeout api"]);
      assert.deepEqual(await search(page, "our side"), await search(page, "side our"));
      assert.ok((await search(page, "our side")).includes("Timeout timeout api"));
    });
  },

  async gone(browser) {
    await onPage(browser, lifecycle, "index.html", async (page) => {
      assert.deepEqual(await search(page, "54"), ["54 card_expired payment"]);
      const told = await page.locator(".rows a").textContent();
      assert.match(told, /Gone since 2\.0\.0\. The gateway renews cards by itself\./);
      await page.keyboard.press("Enter");
      await page.locator("#card_expired:target").waitFor();
    });
  },

  async filters(browser) {
    await onPage(browser, shipped, "index.html", async (page) => {
      const billing = page.locator("select[name=billing]");
      await search(page, "1002");
      for (const [answer, count] of [
        ["billed", 2],
        ["not_billed", 1],
        ["not_stated", 1],
        ["", 4],
      ]) {
        await billing.selectOption(answer);
        assert.equal((await shown(page)).length, count, answer);
      }
      await page.locator("select[name=table]").selectOption("identity_flow");
      assert.deepEqual(await shown(page), ["1002 token_not_found identity_flow"]);
      await billing.selectOption("billed");
      assert.match(await page.locator(".status").textContent(), /with these filters/);
      // A filter alone shows all that it leaves: the first of them, and how many more.
      await search(page, "");
      await page.locator("select[name=table]").selectOption("");
      assert.equal((await shown(page)).length, 50);
      assert.equal(await page.locator(".status").textContent(), "54 results");
      await page.getByRole("button", { name: "Show 4 more" }).click();
      assert.equal((await shown(page)).length, 54);
      // Nothing in this catalogue is on its way out, or went.
      assert.equal(await page.locator("select[name=status]").count(), 0);
    });
    await onPage(browser, lifecycle, "index.html", async (page) => {
      const status = page.locator("select[name=status]");
      await status.selectOption("deprecated");
      const deprecated = await shown(page);
      assert.ok(
        deprecated.includes("55 bad_pin payment") && !deprecated.includes("0 paid payment"),
      );
      await status.selectOption("gone");
      assert.ok((await shown(page)).includes("54 card_expired payment"));
      await status.selectOption("");
      const retryable = page.getByLabel("retryable");
      await retryable.selectOption("true");
      assert.deepEqual(await shown(page), ["99 network_down payment"]);
      await retryable.selectOption("-");
      assert.ok((await shown(page)).includes("0 paid payment"));
    });
    // Where nothing is said about billing, nothing is asked.
    await onPage(browser, columns, "index.html", async (page) => {
      assert.equal(await page.locator("select[name=billing]").count(), 0);
      assert.doesNotMatch(await page.locator("body").textContent(), /billed|billing/i);
    });
  },

  /** On the page of a table its own entries come first. */
  async besideATable(browser) {
    await onPage(browser, shipped, "identity_app.html", async (page) => {
      assert.equal((await search(page, "1002"))[0], "1002 suspected_spoofing identity_app");
      assert.ok(await page.locator("h1").isHidden());
      await page.keyboard.press("Escape");
      assert.ok(await page.locator("h1").isVisible());
      assert.equal(new URL(page.url()).hash, "");
      // A result on the page itself is scrolled to.
      await search(page, "2017");
      await page.keyboard.press("Enter");
      assert.ok(await page.locator("article:target").isVisible());
      assert.match(page.url(), /identity_app\.html#/);
    });
  },
});

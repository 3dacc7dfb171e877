// How the site is used: addresses, the keyboard, the clipboard. Arguments: the sites of the shipped
// catalogue and of one with names that went.

import assert from "node:assert/strict";
import { addressOf, inBrowser, onPage, search, shown } from "./browser.mjs";

const [shipped, lifecycle] = process.argv.slice(2).map(addressOf);

/** What the address says after its `#`. */
const hash = (page) => decodeURIComponent(new URL(page.url()).hash);

/** Waits until the address says something. */
const says = (page, expected) => page.waitForFunction((hash) => location.hash === hash, expected);

/** What is on the clipboard. */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

const ALLOWED = { permissions: ["clipboard-read", "clipboard-write"] };

const SPELLINGS = {
  Rust: "SelfieH5::SuspectedSpoofing",
  TypeScript: "SUSPECTED_SPOOFING",
  Kotlin: "SelfieH5.SUSPECTED_SPOOFING",
  Swift: "SelfieH5.suspectedSpoofing",
  Go: "selfieh5.SuspectedSpoofing",
};

await inBrowser({
  async theAddressSaysWhatIsLookedFor(browser) {
    await onPage(browser, shipped, "index.html", async (page) => {
      const steps = () => page.evaluate(() => history.length);
      const before = await steps();
      await page.locator("input").pressSequentially("1002");
      await page.locator("select[name=billing]").selectOption("billed");
      await says(page, "#q=1002&billing=billed");
      assert.equal(await steps(), before, "Back is not flooded");
      const view = await shown(page);
      await page.reload();
      assert.deepEqual(await shown(page), view);
      assert.equal(await page.locator("input").inputValue(), "1002");
      // A colleague opens it.
      const address = page.url().slice(shipped.length);
      await onPage(browser, shipped, address, async (page) => {
        assert.deepEqual(await shown(page), view);
        assert.equal(await page.locator("select[name=billing]").inputValue(), "billed");
      });
      // Whoever looks at an entry and comes back finds the results again.
      await page.locator(".rows a").first().click();
      await page.waitForURL("**/selfie_app.html#suspected_spoofing");
      await page.goBack();
      await page.locator(".rows a").first().waitFor();
      assert.deepEqual(await shown(page), view);
      await page.locator("input").press("Escape");
      await says(page, "");
      assert.deepEqual(await shown(page), []);
    });
  },

  /** Someone who opens a result at once doesn't lose what they looked for. */
  async theAddressIsKeptInTime(browser) {
    await onPage(browser, shipped, "index.html", async (page) => {
      await page.locator("input").fill("a b&c=%2 漢字");
      await page.locator("input").fill("2016 comparison");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/*.html#*_*");
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("input").value === "2016 comparison");
      await page.locator("input").fill("a b&c=%2 漢字 ");
      await says(page, "#q=a+b%26c%3D%252+%E6%BC%A2%E5%AD%97");
      await page.reload();
      assert.equal(await page.locator("input").inputValue(), "a b&c=%2 漢字");
    });
  },

  /** What nobody can have chosen is left out, and what is no state is left alone. */
  async oddAddresses(browser) {
    for (const odd of [
      "#billing=maybe&q=1002",
      "#q=1002&billing=&x=y",
      "#q=1002&table=%3Cscript%3E",
    ]) {
      await onPage(browser, shipped, `index.html${odd}`, async (page) => {
        assert.equal((await shown(page)).length, 4, odd);
      });
    }
    for (const odd of ["#", "#q=", "#%", "#%E0%A4%A", "#=", "#&", "#q=%E0%A4%A"]) {
      await onPage(browser, shipped, `index.html${odd}`, async (page) => {
        assert.ok(await page.locator("input").isVisible(), odd);
      });
    }
    await onPage(browser, shipped, "index.html#q=1002", async (page) => {
      await page.evaluate(() => (location.hash = "#q=1409"));
      await page.getByText("1 result", { exact: true }).waitFor();
      assert.deepEqual(await shown(page), ["1409 verification_timed_out selfie_h5"]);
    });
  },

  async entriesHaveAddresses(browser) {
    await onPage(browser, shipped, "selfie_h5.html#suspected_spoofing", async (page) => {
      const entry = page.locator("article:target");
      assert.equal(await entry.locator("h3 code").textContent(), "1002");
      assert.ok((await entry.boundingBox()).y < 400, "it is in sight");
      await entry.locator(".address").click();
      assert.equal(hash(page), "#suspected_spoofing");
    });
    // Old names lead to the entry, and what went is still told of.
    for (const name of ["card_declined", "refused", "card_refused"]) {
      await onPage(browser, lifecycle, `payment.html#${name}`, async (page) => {
        const entry = page.locator("article:target, article:has(:target)");
        assert.equal(await entry.getAttribute("id"), "card_refused", name);
      });
    }
    await onPage(browser, lifecycle, "payment.html#no_pin", async (page) => {
      assert.match(await page.locator(":target").textContent(), /It was a second name/);
    });
    // What is to be used instead is a link away.
    await onPage(browser, lifecycle, "payment.html#bad_pin", async (page) => {
      await page.locator("article:target .old a").click();
      assert.equal(await page.locator("article:target").getAttribute("id"), "card_refused");
    });
  },

  /** Every link of every page leads somewhere. */
  async links(browser) {
    for (const site of [shipped, lifecycle]) {
      await onPage(browser, site, "index.html", async (page) => {
        const pages = new Map();
        const queue = ["index.html"];
        while (queue.length) {
          const file = queue.pop();
          if (pages.has(file)) continue;
          await page.goto(site + file);
          const [ids, links] = await page.evaluate(() => [
            [...document.querySelectorAll("[id]")].map((one) => one.id),
            [...document.querySelectorAll("a[href]")].map((one) => one.getAttribute("href")),
          ]);
          assert.equal(new Set(ids).size, ids.length, `${file} has an id twice`);
          pages.set(file, { ids: new Set(ids), links });
          queue.push(...links.map((link) => link.split("#")[0]).filter(Boolean));
        }
        for (const [file, { links }] of pages) {
          for (const link of links) {
            const [to, id] = link.split("#");
            assert.ok(!id || pages.get(to || file).ids.has(id), `${file} links to ${link}`);
          }
        }
      });
    }
  },

  async copies(browser) {
    const copyAll = async (page, copied) => {
      const entry = page.locator("#suspected_spoofing");
      for (const [language, spelling] of Object.entries(SPELLINGS)) {
        const button = entry.locator(`dt:text-is("${language}") + dd button`);
        assert.equal(await button.getAttribute("aria-label"), `Copy ${spelling}`);
        await button.click();
        await page.getByText(`Copied ${spelling}`, { exact: true }).waitFor();
        assert.ok(await button.evaluate((it) => it === document.activeElement), "the focus stays");
        assert.equal(await copied(page), spelling);
      }
      await page.locator(".imports").scrollIntoViewIfNeeded();
      await page.locator(".imports dd button").first().click();
      await page.getByText("Copied use ekyc_codes::SelfieH5;", { exact: true }).waitFor();
      assert.equal(await copied(page), "use ekyc_codes::SelfieH5;");
      assert.equal(await page.locator("[role=status].unseen").count(), 1);
    };
    const path = "selfie_h5.html#suspected_spoofing";
    await onPage(browser, shipped, path, (page) => copyAll(page, clipboard), ALLOWED);
    // A browser that has no clipboard for pages from a folder copies what is selected.
    await onPage(browser, shipped, "index.html", async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.addEventListener(
          "copy",
          () => (document.lastCopied = document.activeElement.value),
        );
      });
      await page.goto(shipped + path);
      await copyAll(page, (page) => page.evaluate(() => document.lastCopied));
      assert.equal(await page.locator("textarea").count(), 0);
    });
    // And one that copies nothing says so.
    await onPage(browser, shipped, "index.html", async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.execCommand = () => false;
      });
      await page.goto(shipped + path);
      await page.locator("#suspected_spoofing dd button").first().click();
      await page.getByText("doesn't let the page copy").waitFor();
    });
  },

  /** Somebody without a mouse finds an entry and copies its Swift spelling. */
  async theKeyboardSuffices(browser) {
    const focused = (page) => page.evaluate(() => document.activeElement.outerHTML);
    const check = async (page) => {
      // The first thing that is reached leads past all others.
      await page.keyboard.press("Tab");
      assert.match(await focused(page), /class="skip"/);
      await page.keyboard.press("/");
      assert.ok(await page.locator("input").evaluate((it) => it === document.activeElement));
      assert.equal(await page.locator("input").inputValue(), "");
      await page.keyboard.type("spoofing");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      assert.match(await focused(page), /href="selfie_h5.html#suspected_spoofing"/);
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement).outlineStyle,
      );
      assert.equal(outline, "solid", "the focus is seen");
      await page.keyboard.press("ArrowUp");
      assert.ok(await page.locator("input").evaluate((it) => it === document.activeElement));
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/selfie_h5.html#suspected_spoofing");
      await page.locator("#suspected_spoofing button").first().waitFor();
      for (let at = 0; at < 12; at += 1) {
        await page.keyboard.press("Tab");
        if ((await focused(page)).includes("Copy SelfieH5.suspectedSpoofing")) break;
      }
      await page.keyboard.press("Enter");
      await page.getByText("Copied SelfieH5.suspectedSpoofing", { exact: true }).waitFor();
      assert.equal(await clipboard(page), "SelfieH5.suspectedSpoofing");
    };
    await onPage(browser, shipped, "index.html", check, ALLOWED);
    await onPage(browser, shipped, "index.html", async (page) => {
      // A slash is a character as any other while one types, and Escape begins anew.
      await page.locator("input").click();
      await page.keyboard.type("a/b");
      assert.equal(await page.locator("input").inputValue(), "a/b");
      await page.locator("select[name=table]").selectOption("prompt");
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("input").inputValue(), "");
      assert.equal(await page.locator("select[name=table]").inputValue(), "");
      assert.ok(await page.locator("h2").first().isVisible());
      // The last result that is shown leads on to more.
      await search(page, "e");
      await page.locator(".rows a").nth(49).focus();
      await page.keyboard.press("ArrowDown");
      assert.equal(
        await page
          .locator(".rows a")
          .nth(50)
          .evaluate((it) => it === document.activeElement),
        true,
      );
      assert.equal((await shown(page)).length, 100);
      await page.locator(".skip").focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "main-content");
    });
  },
});

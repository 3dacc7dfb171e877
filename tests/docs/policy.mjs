// The pages' own policy holds, on a server as from a folder. Argument: the site.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { addressOf, inBrowser, onPage, search } from "./browser.mjs";

const folder = process.argv[2];

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** Serves a folder while a check runs. */
async function served(folder, check) {
  const server = createServer((request, response) => {
    const file = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    try {
      const body = readFileSync(join(folder, file));
      // No charset: the page says it itself.
      response.writeHead(200, {
        "content-type": TYPES[extname(file)],
        "x-content-type-options": "nosniff",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await check(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A copy of the site in which a page has something more, right after its `<body>`. */
async function tampered(page, more, check) {
  const copy = mkdtempSync(join(tmpdir(), "site-"));
  try {
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, page);
    const text = readFileSync(file, "utf8");
    const changed = text.replace(/<body[^>]*>/, (body) => body + more);
    assert.notEqual(changed, text);
    writeFileSync(file, changed);
    writeFileSync(join(copy, "foreign.js"), "canary = 1;");
    await check(addressOf(copy));
    await served(copy, check);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** What somebody might get into a page, if nothing else stopped it, and the rule that stops it. */
const FOREIGN = {
  "<script>canary=1</script>": "script-src-elem",
  "<img src=x: onerror=canary=1>": "img-src",
  "<a id=foreign onclick=canary=1>x</a>": "script-src-attr",
  "<style>body{display:none}</style>": "style-src-elem",
  "<p style=position:fixed>x": "style-src-attr",
  "<script src=http://127.0.0.1:9/foreign.js></script>": "script-src-elem",
  "<script src=data:text/javascript,canary=1></script>": "script-src-elem",
  "<link rel=stylesheet href=http://127.0.0.1:9/foreign.css>": "style-src-elem",
  "<img src=http://127.0.0.1:9/foreign.png>": "img-src",
  "<iframe srcdoc='<script>parent.canary=1</script>'></iframe>": "script-src-elem",
  "<iframe src=index.html></iframe>": "frame-src",
  "<object data=index.html></object>": "object-src",
  "<base href=http://127.0.0.1:9/>": "base-uri",
};

await inBrowser({
  /** A server's pages do what those of a folder do. */
  async onAServer(browser) {
    await served(folder, async (site) => {
      await onPage(
        browser,
        site,
        "",
        async (page) => {
          assert.equal((await search(page, "1002")).length, 4);
          await page.keyboard.press("Enter");
          await page.waitForURL("**/selfie_h5.html#suspected_spoofing");
          await page.locator("#suspected_spoofing button").first().click();
          await page.getByText("Copied SelfieH5::SuspectedSpoofing", { exact: true }).waitFor();
          assert.equal(await page.evaluate(() => document.characterSet), "UTF-8");
          assert.equal(await page.evaluate(() => document.compatMode), "CSS1Compat");
        },
        { permissions: ["clipboard-read", "clipboard-write"] },
      );
    });
  },

  /** Nothing tells another site where somebody came from, or that there is such a page. */
  async noReferrer(browser) {
    await onPage(browser, addressOf(folder), "index.html", async (page) => {
      const [policy, referrer] = await page.evaluate(() => [
        document.head.firstElementChild.httpEquiv,
        document.querySelector("meta[name=referrer]").content,
      ]);
      assert.deepEqual([policy, referrer], ["Content-Security-Policy", "no-referrer"]);
    });
  },

  async foreignScripts(browser) {
    for (const [more, rule] of Object.entries(FOREIGN)) {
      await tampered("index.html", more, async (site) => {
        const context = await browser.newContext();
        await context.addInitScript(() => {
          globalThis.refused = [];
          addEventListener("securitypolicyviolation", (event) =>
            refused.push(event.violatedDirective),
          );
        });
        const page = await context.newPage();
        await page.goto(`${site}index.html`);
        const foreign = page.locator("#foreign");
        if (await foreign.count()) await foreign.dispatchEvent("click");
        // A frame has a policy of its own, which it inherits.
        const refusals = () =>
          Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.refused)));
        let refused = [];
        for (let round = 0; round < 100 && !refused.includes(rule); round += 1) {
          await page.waitForTimeout(20);
          refused = (await refusals()).flat();
        }
        assert.ok(refused.includes(rule), `${more} on ${site}: ${refused}`);
        assert.equal(
          await page.evaluate(() => globalThis.canary),
          undefined,
          `${more} ran on ${site}`,
        );
        await context.close();
      });
    }
  },

  /** A text can't become markup even by a slip in the script, and nothing can be sent anywhere. */
  async slips(browser) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${addressOf(folder)}index.html`);
    const outcome = (slip) =>
      page.evaluate(async (slip) => {
        const slips = {
          markup: () => (document.body.innerHTML = "<p>"),
          written: () => document.write("<p>"),
          code: () => setTimeout("canary = 1"),
          sent: () => fetch("http://127.0.0.1:9/"),
          read: () => fetch("codes.js"),
        };
        try {
          await slips[slip]();
          return "done";
        } catch (error) {
          return error.name;
        }
      }, slip);
    for (const slip of ["markup", "written", "code", "sent", "read"]) {
      assert.match(await outcome(slip), /TypeError|EvalError/, slip);
    }
    await context.close();
  },
});

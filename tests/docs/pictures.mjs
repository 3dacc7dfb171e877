// Takes the pictures of the site that the README shows. Argument: the site of the shipped catalogue.
//
//     codegen docs --out site && node tests/docs/pictures.mjs site
//
// They are made anew when the pages look otherwise. Fonts are those of the machine, so that no test
// compares them.

import { fileURLToPath } from "node:url";
import { addressOf, inBrowser, onPage } from "./browser.mjs";

const site = addressOf(process.argv[2]);

const take = (page, name) => {
  const path = fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url));
  return page.screenshot({ path, animations: "disabled", caret: "hide" });
};

await inBrowser({
  async entry(browser) {
    const options = { viewport: { width: 1120, height: 560 } };
    const path = "selfie_h5.html#suspected_spoofing";
    const check = async (page) => {
      await page.locator("article:target button").first().waitFor();
      await take(page, "docs-entry");
    };
    await onPage(browser, site, path, check, options);
  },

  async results(browser) {
    const options = { viewport: { width: 390, height: 720 }, colorScheme: "dark", isMobile: true };
    const check = async (page) => {
      await page.locator("input").fill("1004");
      await take(page, "docs-phone");
    };
    await onPage(browser, site, "index.html", check, options);
  },
});

// axe-core finds nothing to object to, in any view, light or dark, wide or narrow, in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { packages, sample, withPage } from "./support.js";

const now = withPage();
const source = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");

async function violations() {
  await now.page.evaluate(source);
  const { violations: found } = await now.page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`).join(" | ")}`);
}

for (const [name, width, scheme, language] of [
  ["wide and light", 1440, "light", "zh"],
  ["narrow and dark", 390, "dark", "zh"],
  ["of middle width, in English", 768, "light", "en"],
]) {
  test(`no view has a violation: ${name}`, async () => {
    const { page } = now;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    if (language === "en") await page.click("#language");
    assert.deepEqual(await violations(), [], "open");
    for (const view of ["read", "table", "charts", "check"]) {
      await sample(page, "government", view);
      if (view === "charts") await page.waitForSelector("#charts svg a");
      assert.deepEqual(await violations(), [], view);
    }
    if (await page.locator("#tabs [data-view=compare]").count()) {
      await sample(page, "government-2026", "compare");
      await page.waitForSelector("#compare-matched");
      assert.deepEqual(await violations(), [], "compare");
    }
    await page.evaluate(() => { location.hash = "#r=government&s=5"; });
    await page.locator("#card").waitFor();
    assert.deepEqual(await violations(), [], "card");
    await page.evaluate(() => document.querySelector("#keys").showModal());
    assert.deepEqual(await violations(), [], "keys");
  });
}

// A short tour in another browser, where there is one: BAOGAO_FIREFOX, or Debian's.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { accepted, packages, root } from "./support.js";
import { serve } from "./server.js";

const firefox = process.env.BAOGAO_FIREFOX ?? "/usr/bin/firefox-esr";

test("Firefox reads, tabulates and draws a sample", { skip: !existsSync(firefox) && "no Firefox here" }, async () => {
  const { launch } = packages("puppeteer-core");
  const server = await serve(root);
  const browser = await launch({
    browser: "firefox",
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: { "intl.accept_languages": "zh-CN, zh" },
  });
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${server.address}examples/web/`);
    await page.waitForSelector("html[data-ready]");
    await page.click("[data-sample=government]");
    await page.waitForSelector("#read .outline li a");
    const marks = await page.$$eval("#read .mark", (list) => list.length);
    assert.equal(marks, accepted("government").length);
    await page.keyboard.press("j");
    await page.waitForSelector("#card:not([hidden])");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#card[hidden]");
    await page.keyboard.press("2");
    await page.waitForSelector("#table tr[data-s]");
    await page.select("#table [data-filter=status]", "planned");
    const planned = accepted("government").filter((one) => one.status === "planned").length;
    const shown = await page.$eval("#table output", (one) => one.textContent);
    assert.ok(shown.startsWith(`${planned} / ${marks}`), shown);
    await page.keyboard.press("3");
    await page.waitForSelector("#chart-growth svg a");
    await page.click("#tabs [data-view=read]");
    await page.type("#read input[type=search]", "农村");
    assert.match(await page.$eval(".found", (one) => one.textContent), /^0\/\d+$/u);
    await page.click("#language");
    await page.waitForSelector("html[lang=en]");
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    server.close();
  }
});

// The element <baogao-report> in a real browser, on a page with a strict content security policy.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { sample } from "../node/support.js";
import { serve } from "./server.js";

const out = new URL("../out/element/", import.meta.url);
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
const PAGE = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>element</title>
<link rel="stylesheet" href="style.css">
<script type="module" src="../../node_modules/baogao/dist/element.js"></script>
<main></main>
`;

let browser, page, problems, server;

before(async () => {
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL("index.html", out), PAGE);
  writeFileSync(
    new URL("style.css", out),
    "baogao-report { --baogao-achieved: rgb(0, 0, 255) }\nbaogao-report::part(title) { letter-spacing: 3px }\n",
  );
  writeFileSync(new URL("report.txt", out), sample("court"));
  // 青溪县审结案件1036件。 in GBK
  const gbk = "c7e0cfaacfd8c9f3bde1b0b8bcfe31303336bcfea1a3";
  writeFileSync(new URL("gbk.txt", out), Buffer.from(gbk, "hex"));
  server = await serve(new URL("../", import.meta.url));
  browser = await chromium.launch({
    executablePath: process.env.BAOGAO_BROWSER ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(`${server.address}out/element/index.html`.replace("/index.html", "/"));
  await page.waitForFunction(() => customElements.get("baogao-report") !== undefined);
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(problems, []);
});

/** Puts an element on the page, with these properties and this text in it; gives what its event tells. */
const put = (properties, inner = "") =>
  page.evaluate(
    ([properties, inner]) =>
      new Promise((resolve) => {
        const element = document.createElement("baogao-report");
        element.addEventListener("load", () => resolve("load"));
        element.addEventListener("error", ({ detail }) => resolve(`${detail.name} ${detail.code ?? detail.message}`));
        element.textContent = inner;
        Object.assign(element, properties);
        document.querySelector("main").replaceChildren(element);
      }),
    [properties, inner],
  );

/** What a selector finds in the shadow tree. */
const shown = (selector) =>
  page.evaluate(
    (selector) =>
      [...document.querySelector("baogao-report").shadowRoot.querySelectorAll(selector)].map((node) => node.textContent),
    selector,
  );

test("a file of its src, in any encoding", async () => {
  assert.equal(await put({ src: "gbk.txt" }), "load");
  assert.deepEqual(await shown("mark[data-value]"), ["1036件"]);
  assert.equal(await page.evaluate(() => document.querySelector("baogao-report").report.statistics[0].value), 1036);
});

test("a text that it is given, and then another", async () => {
  assert.equal(await put({ text: "审结案件12件。" }), "load");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector("baogao-report");
        element.addEventListener("load", resolve);
        element.text = "审结案件13件。";
      }),
  );
  assert.deepEqual(await shown("mark[data-value]"), ["13件"]);
});

test("the text in it", async () => {
  assert.equal(await put({}, "新建小学3所。"), "load");
  assert.deepEqual(await shown("mark[data-value]"), ["3所"]);
});

test("the outline leads to the place, and the address stays", async () => {
  await put({ src: "report.txt" });
  const address = page.url();
  await page.locator("baogao-report").getByRole("link").last().click();
  await page.waitForFunction(() => scrollY > 100);
  assert.equal(page.url(), address);
});

test("parts and custom properties style it", async () => {
  await put({ src: "report.txt" });
  const [spacing, colour] = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("baogao-report");
    const style = (part) => getComputedStyle(shadowRoot.querySelector(`[part~=${part}]`));
    return [style("title").letterSpacing, style("achieved").backgroundColor];
  });
  assert.equal(spacing, "3px");
  assert.match(colour, /0 0 1 \/ 0\.2|rgba\(0, 0, 255, 0\.2\)/u);
});

test("what cannot be shown is an error that the page hears and the reader sees", async () => {
  assert.equal(await put({ report: { schema: 2 } }), "BaogaoError wrong_report");
  assert.equal((await shown("[role=alert]")).length, 1);
  const missing = await put({ src: "missing.txt" });
  assert.match(missing, /404/u);
  problems = problems.filter((problem) => !problem.includes("404"));
});

test("a forged report brings no element of its own", async () => {
  const outcome = await page.evaluate(async () => {
    const { default: init, parse } = await import("../../node_modules/baogao/dist/baogao.js");
    await init();
    const report = parse("一、工作\n审结案件12件。");
    const evil = `"><img src=x onerror="document.title='gone'"><script>document.title='gone'</script>`;
    for (const node of [report.front, ...report.sections, ...report.statistics]) {
      for (const key of ["title", "issuer", "heading", "label", "indicator", "unit"]) if (key in node) node[key] = evil;
    }
    return new Promise((resolve) => {
      const element = document.createElement("baogao-report");
      const tell = () =>
        resolve([element.shadowRoot.querySelectorAll("img, script").length, element.shadowRoot.textContent.includes("<img")]);
      element.addEventListener("load", tell);
      element.addEventListener("error", tell);
      element.report = report;
      document.querySelector("main").replaceChildren(element);
    });
  });
  assert.deepEqual(outcome, [0, true]);
  assert.equal(await page.title(), "element");
});

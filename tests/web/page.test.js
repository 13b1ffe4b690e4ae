// The example page in a real browser, served as plain files.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.js";

const out = fileURLToPath(new URL("../out/", import.meta.url));

let browser, page, problems, requests, server;

before(async () => {
  mkdirSync(out, { recursive: true });
  server = await serve(new URL("../../", import.meta.url));
  browser = await chromium.launch({
    executablePath: process.env.BAOGAO_BROWSER ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(10_000);
  problems = [];
  requests = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(`${server.address}examples/web/`);
  await page.waitForSelector("html[data-ready]");
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(problems, []);
  const strangers = requests.filter((url) => !/^(?:data|blob):/u.test(url) && !url.startsWith(server.address));
  assert.deepEqual(strangers, []);
});

/** Puts a text into the page and has it read. */
async function read(text) {
  await page.fill("#text", text);
  await page.click("button[type=submit]");
}

/** Texts of the elements that a selector finds. */
const texts = (selector) => page.locator(selector).allTextContents();

test("a pasted report becomes its outline and its marked text", async () => {
  await read("一、过去一年主要工作\n审结案件1036件，同比下降7.3%。\n二、今年工作安排\n力争办结案件1100件。\n");
  assert.deepEqual(await texts("#report nav a"), ["一、过去一年主要工作", "二、今年工作安排"]);
  assert.deepEqual(await texts("#report .text mark"), ["1036件", "7.3%", "1100件"]);
  assert.match(await page.textContent("#status"), /3 项数据/u);

  await page.hover("text=7.3%");
  assert.match(await page.textContent("#card"), /7\.3%.*减少 decrease.*同比/su);
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("#card").isHidden());
});

test("a heading of the outline leads to its place in the text", async () => {
  await read("一、总体情况\n审结案件12件。\n二、工作安排\n办结案件13件。\n");
  await page.click("#report nav a >> nth=1");
  const id = new URL(page.url()).hash.slice(1);
  assert.match(await page.textContent(`[id="${id}"]`), /二、工作安排/u);
});

test("a file that is no text says what to do", async () => {
  const buffer = Buffer.from("PK\x03\x04\x14\0[Content_Types].xml word/document.xml", "latin1");
  await page.setInputFiles("input[type=file]", { name: "report.docx", mimeType: "application/octet-stream", buffer });
  await page.waitForSelector("#status.problem");
  assert.match(await page.textContent("#status"), /docx.*save it as plain text/u);
});

test("markup in a text stays text", async () => {
  const hostile = [
    "一、<xss src=x onerror=alert(1)>",
    `审结<script>alert(2)</script>案件12件"><xss onload=alert(3)>，增长5%' onmouseover='alert(4)。`,
    "</style></article><iframe src=//example.invalid></iframe>",
  ].join("\n");
  await read(hostile);
  const text = await page.textContent("#report .text");
  for (const part of ["<xss src=x onerror=alert(1)>", "<xss onload=alert(3)>"]) {
    assert.ok(text.includes(part), part);
  }
  assert.deepEqual(await texts("#report :is(script, img, xss, iframe)"), []);
});

test("nothing in a text could send the page's content elsewhere", async () => {
  const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
  for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]) {
    assert.ok(policy.split("; ").includes(part), part);
  }
});

test("a GB18030 file is read", async () => {
  // 审结案件12件。
  const bytes = Buffer.from("c9f3bde1b0b8bcfe3132bcfea1a3", "hex");
  await page.setInputFiles("#file", { name: "report.txt", mimeType: "text/plain", buffer: bytes });
  await page.waitForSelector("#report .text mark");
  assert.equal(await page.inputValue("#text"), "审结案件12件。");
  assert.match(await page.textContent("#status"), /report\.txt \(gb18030\)/u);
});

for (const name of ["congress", "government", "court", "communique"]) {
  test(`the sample ${name} is read`, async () => {
    await page.click(`[data-sample=${name}]`);
    await page.waitForSelector("#report .text mark >> nth=20");
    assert.ok((await page.locator("#report nav a").count()) > 5);
    await page.screenshot({ path: `${out}${name}.png` });
  });
}

test("dark and narrow, nothing is wider than the page", async () => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 380, height: 800 });
  await page.click("[data-sample=government]");
  await page.waitForSelector("#report .text mark >> nth=20");
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(excess <= 0, `${excess} pixels`);
  await page.screenshot({ path: `${out}narrow.png` });
});

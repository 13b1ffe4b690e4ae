// A browser, the page in it, and what every test of it asks: nothing on the console, nothing from elsewhere.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before, beforeEach } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.js";

/** The repository. */
export const root = new URL("../../", import.meta.url);

/** Packages of the page. */
export const packages = createRequire(new URL("examples/web/package.json", root));

/** The statistics of a sample, as they were accepted: a sample is a case too. */
export const accepted = (key) => JSON.parse(readFileSync(new URL(`tests/cases/${key}.json`, root), "utf8")).statistics;

/** Where pictures and files of a run go. */
export const out = fileURLToPath(new URL("tests/out/", root));

/** Flags for a browser in a container that talks to nobody. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser. */
export const launch = () => chromium.launch({ executablePath: process.env.BAOGAO_BROWSER ?? "/usr/bin/chromium", args: FLAGS });

/**
 * Gives each test of a file the page, in a browser of the file. `now` has them by name.
 *
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export function withPage(options = {}) {
  const now = { problems: [], requests: [] };

  before(async () => {
    mkdirSync(out, { recursive: true });
    now.server = await serve(root);
    now.address = `${now.server.address}examples/web/`;
    now.browser = await launch();
  });

  after(async () => {
    await now.browser?.close();
    now.server?.close();
  });

  beforeEach(async () => {
    now.context = await now.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN", ...options });
    now.page = await now.context.newPage();
    now.problems = [];
    now.requests = [];
    listen(now.page, now);
    await open(now.page, now.address);
  });

  afterEach(async () => {
    await now.context.close();
    assert.deepEqual(now.problems, []);
    const strangers = now.requests.filter((url) => !/^(?:data|blob):/u.test(url) && !url.startsWith(now.server.address));
    assert.deepEqual(strangers, []);
  });

  return now;
}

/** Notes what goes wrong on a page, and what it asks for. */
export function listen(page, { problems, requests }) {
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.context().on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
}

/** Goes to an address of the page and waits until it can be used. */
export async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
}

/** Puts a text into the page and has it read. */
export async function read(page, text) {
  if (await page.locator("#open").isHidden()) await page.click(".tools a");
  await page.fill("#text", text);
  await page.click("button[type=submit]");
  await page.waitForSelector("#read .page .leaf");
  await settled(page);
}

/** Opens a file by its name and bytes. */
export async function file(page, name, bytes) {
  await page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Goes to a view of a sample. */
export async function sample(page, key, view = "read") {
  await page.evaluate((hash) => { location.hash = hash; }, `#r=${key}&view=${view}`);
  await page.waitForSelector(`body[data-view=${view}] #${view}:not([hidden])`);
  if (view === "read") {
    await page.waitForSelector(`#read[data-report="${key}"] .mark >> nth=20`);
    await settled(page);
  }
}

/** Waits until the text is there as a whole. */
export const settled = (page) => page.waitForSelector("#read .outline li", { state: "attached" });

/** Texts of the elements that a selector finds. */
export const texts = (page, selector) => page.locator(selector).allTextContents();

/** Clicks on what saves a file, and returns its bytes and its name. */
export async function download(page, click) {
  const [saved] = await Promise.all([page.waitForEvent("download"), click()]);
  const chunks = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
  return { name: saved.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** A made-up report of about so many bytes, no two of its numbers in one place. */
export function longReport(bytes) {
  const parts = ["澜江市人民政府工作报告\n——2025年1月10日在澜江市第五届人民代表大会第五次会议上\n各位代表：\n"];
  let size = Buffer.byteLength(parts[0]);
  for (let section = 1; size < bytes; section++) {
    const lines = [`（${section}）推进第${section}批重点工作。`];
    for (let line = 1; line <= 6; line++) {
      const number = section * 7 + line;
      lines.push(`全年建成示范片区${number}个，完成投资${number}.${line}亿元，同比增长${(number % 90) + 1}.${line}%；受理各类申请${number * 31}件，办结${number * 29}件，办结率达到9${line}.${section % 10}%，群众反映的突出问题得到逐项解决，各项工作平稳有序向前推进。`);
    }
    const text = `${lines.join("\n")}\n`;
    size += Buffer.byteLength(text);
    parts.push(text);
  }
  return parts.join("");
}

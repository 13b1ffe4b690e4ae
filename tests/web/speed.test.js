// How long the page is busy, and how much it loads. Printed; nothing here fails for being slow.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { longReport, out, settled, withPage } from "./support.js";

const now = withPage();

test("a report of 1 MB is read beside the page", async () => {
  const { page, browser } = now;
  const path = `${out}long.txt`;
  writeFileSync(path, longReport(1_000_000));
  await page.waitForTimeout(500);
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "__metadata"] });
  // From the disk: what the browser's driver sends would be work of the main thread too.
  await page.setInputFiles("#file", path);
  await page.waitForSelector("#read:not([hidden]) .leaf");
  await settled(page);
  await page.waitForTimeout(500);
  const trace = JSON.parse(await browser.stopTracing()).traceEvents;
  const counts = await page.evaluate(() => [document.querySelectorAll(".mark").length, document.querySelectorAll("[data-p]").length]);
  const tasks = mainThread(trace);
  console.log(`1 MB: ${counts[0]} marks in ${counts[1]} paragraphs; longest tasks of the main thread: ${tasks.slice(0, 5).map(({ wall, own }) => `${wall} ms (${own} ms on the processor)`).join(", ")}`);
  console.log(await page.textContent("#status"));
  assert.ok(counts[0] > 5000);
});

test("the first view of a sample loads little", async () => {
  const { page, address } = now;
  await page.goto("about:blank");
  const bodies = [];
  page.on("response", (response) => bodies.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length]).catch(() => null)));
  await page.goto(`${address}#r=government&s=3`);
  await page.waitForSelector(".mark >> nth=20");
  const sizes = (await Promise.all(bodies)).filter(Boolean);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const module = sizes.filter(([url]) => url.endsWith(".wasm")).reduce((sum, [, size]) => sum + size, 0);
  console.log(`first view: ${total} bytes gzipped in ${sizes.length} files, ${module} of them the module`);
  assert.ok(!sizes.some(([url]) => /pdfjs|plot|d3|excel/u.test(url)));
  assert.ok(total < 500_000);
});

/** Lengths of the tasks of the page's main thread in milliseconds, the longest first. */
function mainThread(trace) {
  const threads = trace.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`);
  return trace
    .filter(({ name, pid, tid, dur }) => dur && name === "RunTask" && threads.includes(`${pid} ${tid}`))
    .map(({ dur, tdur }) => ({ wall: Math.round(dur / 1000), own: Math.round((tdur ?? dur) / 1000) }))
    .sort((a, b) => b.wall - a.wall);
}


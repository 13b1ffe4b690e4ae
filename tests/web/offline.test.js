// Without a network: after one visit, and as one file from disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve } from "./server.js";
import { docx, paragraph, run } from "./fixtures.js";
import { download, file, listen, open, out, root, sample, withPage } from "./support.js";

const now = withPage();

test("the page works again without a network", async () => {
  const server = await serve(root);
  const found = { problems: [], requests: [] };
  const context = await now.browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  listen(page, found);
  await open(page, `${server.address}examples/web/`);
  await sample(page, "government");
  await page.evaluate(() => navigator.serviceWorker.ready);
  server.close();
  server.drop();
  await page.goto(`${server.address}examples/web/?again#r=court`);
  await page.waitForSelector("html[data-ready]");
  await page.waitForSelector("#read .mark >> nth=20");
  await sample(page, "government-2026", "charts");
  await page.waitForSelector("#charts svg a");
  await context.close();
  assert.deepEqual(found.problems.filter((problem) => !/ERR_CONNECTION_REFUSED/u.test(problem)), []);
});

test("one file opens from disk and needs nothing beside it", async () => {
  const path = `${out}baogao.html`;
  execFileSync(process.execPath, [fileURLToPath(new URL("examples/web/tools/single.js", root)), path]);
  const found = { problems: [], requests: [] };
  const context = await now.browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  listen(page, found);
  const address = String(pathToFileURL(path));
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  await sample(page, "court");
  await page.click("#tabs [data-view=table]");
  await page.waitForSelector("#table tr[data-s]");
  await page.click("#table .menu >> nth=1");
  assert.ok((await download(page, () => page.click("#table [data-format=xlsx]"))).bytes.length > 1000);
  await page.click("#tabs [data-view=charts]");
  await page.waitForSelector("#charts svg a");
  await page.click(".tools a");
  await file(page, "a.docx", docx(paragraph(run("审结案件12件。"))));
  await page.waitForSelector("#read .mark >> text=12件");
  await page.click(".tools a");
  await file(page, "a.pdf", "%PDF-1.7");
  await page.waitForSelector("#status.problem");
  assert.match(await page.textContent("#status"), /单文件版/u);
  await context.close();
  assert.deepEqual(found.problems, []);
  assert.deepEqual(found.requests.filter((url) => !/^(?:data|blob):/u.test(url)), [address]);
});

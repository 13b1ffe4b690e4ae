// Table, Charts, Check, Compare.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accepted, download, longReport, packages, read, sample, texts, withPage } from "./support.js";

const { unzipSync, strFromU8 } = packages("fflate");
const now = withPage();

/** Rows of a CSV file: the reader of another hand than the writer's. */
function rows(text) {
  const out = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ",") {
      out.at(-1).push(cell);
      cell = "";
    } else if (!quoted && character === "\n") {
      out.at(-1).push(cell.replace(/\r$/u, ""));
      cell = "";
      out.push([]);
    } else cell += character;
  }
  return out.slice(0, -1);
}

const count = async () => (await now.page.textContent("#table output")).match(/\d+/gu).map(Number);
const column = (key) => texts(now.page, `#table td.column-${key}`);

/** Saves the table in a format. */
async function save(format) {
  await now.page.click("#table .menu >> nth=1");
  return download(now.page, () => now.page.click(`#table [data-format=${format}]`));
}

test("the table is filtered by every field", async () => {
  const { page } = now;
  await sample(page, "government", "table");
  const [, all] = await count();
  assert.equal(all, accepted("government").length);
  await page.selectOption("#table [data-filter=status]", "planned");
  const [planned] = await count();
  assert.ok(planned > 10 && planned < all);
  assert.deepEqual([...new Set(await column("status"))], ["计划"]);
  await page.selectOption("#table [data-filter=unit]", "%");
  const [percent] = await count();
  assert.ok(percent < planned);
  assert.deepEqual([...new Set(await column("unit"))], ["%"]);
  await page.selectOption("#table [data-filter=topic]", "economy.gdp");
  assert.deepEqual(await column("text"), ["6%左右"]);
  await page.click("#table .quiet-button");
  assert.deepEqual(await count(), [all, all]);
  await page.selectOption("#table [data-filter=section]", "1.4");
  assert.ok((await count())[0] < 12);
  await page.fill("#table [data-filter=words]", "幼儿园");
  assert.deepEqual(await column("text"), ["900个"]);
  await page.fill("#table [data-filter=words]", "没有这个");
  assert.deepEqual(await count(), [0, all]);
});

test("the table is sorted both ways", async () => {
  const { page } = now;
  await sample(page, "court", "table");
  const values = async () => (await column("value")).map((text) => Number(text.replaceAll(",", "")));
  await page.click("#table [data-sort=value]");
  let list = await values();
  assert.deepEqual(list, [...list].sort((a, b) => a - b));
  await page.click("#table [data-sort=value]");
  list = await values();
  assert.deepEqual(list, [...list].sort((a, b) => b - a));
  assert.equal(await page.getAttribute("#table th:has([data-sort=value])", "aria-sort"), "descending");
});

test("columns are chosen and kept", async () => {
  const { page } = now;
  await sample(page, "court", "table");
  await page.click("#table .menu >> nth=0");
  await page.check("#table [data-column=bound]");
  await page.uncheck("#table [data-column=topic]");
  assert.ok((await texts(page, "#table th")).includes("界限"));
  await page.reload();
  await page.waitForSelector("#table th");
  const heads = await texts(page, "#table th");
  assert.ok(heads.includes("界限") && !heads.includes("主题"));
});

test("what is shown is saved as CSV and read again", async () => {
  const { page } = now;
  await sample(page, "government", "table");
  await page.selectOption("#table [data-filter=unit]", "%");
  await page.click("#table [data-sort=value]");
  const { name, bytes } = await save("csv");
  assert.equal(name, "青垣县-政府工作报告-2024.csv");
  const text = bytes.toString("utf8");
  assert.ok(text.startsWith("\u{feff}"));
  const [head, ...list] = rows(text.slice(1));
  assert.deepEqual(head, await texts(page, "#table th"));
  assert.equal(list.length, (await count())[0]);
  const values = list.map((row) => Number(row[head.indexOf("数值")]));
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.deepEqual([...new Set(list.map((row) => row[head.indexOf("单位")]))], ["%"]);
});

test("the same is saved for Excel, as JSON and as Markdown", async () => {
  const { page } = now;
  await sample(page, "government", "table");
  const workbook = unzipSync((await save("xlsx")).bytes);
  const sheet = strFromU8(workbook["xl/worksheets/sheet1.xml"]);
  assert.equal(sheet.match(/<row /gu).length, accepted("government").length + 1);
  assert.match(sheet, /<v>38670000000<\/v>/u);
  const json = JSON.parse((await save("json")).bytes.toString("utf8"));
  assert.equal(json.statistics.length, accepted("government").length);
  assert.equal(json.offsets, "utf16");
  const markdown = (await save("md")).bytes.toString("utf8").trimEnd().split("\n");
  assert.equal(markdown.length, accepted("government").length + 2);
  assert.match(markdown[2], /\| 地区生产总值 \| 386\.7亿元 \|/u);
});

test("no cell of a saved file is a formula, whatever the text says", async () => {
  const { page } = now;
  const made = await page.evaluate(async () => {
    const { csv } = await import("./table/download.js");
    const { COLUMNS } = await import("./table/columns.js");
    const statistic = { indicator: '=HYPERLINK("http://example.invalid")', text: "@x", unit: "+a", basis: "-2%", value: -3, status: "achieved", section: null };
    return csv({ statistics: [statistic], sections: [] }, [0], COLUMNS.filter(({ key }) => ["indicator", "text", "unit", "basis", "value"].includes(key)));
  });
  assert.deepEqual(rows(made.slice(1))[1], ["'=HYPERLINK(\"http://example.invalid\")", "'@x", "-3", "'+a", "-2%"]);
});

test("a table of twenty thousand rows has few elements and reaches its end", async () => {
  const { page } = now;
  // Pasted as a person does: so long a text is read without being laid out in the field.
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.querySelector("#text").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, longReport(820_000));
  await page.waitForSelector("#read:not([hidden]) .leaf", { timeout: 60_000 });
  await page.click("#tabs [data-view=table]");
  await page.waitForSelector("#table tbody tr[data-s]");
  const [, all] = await count();
  assert.ok(all >= 20_000, `${all}`);
  assert.ok((await page.locator("#table tr[data-s]").count()) < 80);
  await page.evaluate(() => {
    const frame = document.querySelector("#table .frame");
    frame.scrollTop = frame.scrollHeight;
  });
  await page.waitForSelector(`#table tr[data-s="${all - 1}"]`);
  assert.equal(await page.getAttribute(`#table tr[data-s="${all - 1}"]`, "aria-rowindex"), String(all + 1));
  assert.equal(await page.getAttribute("#table table", "aria-rowcount"), String(all + 1));
  const box = await page.locator(`#table tr[data-s="${all - 1}"]`).boundingBox();
  const frame = await page.locator("#table .frame").boundingBox();
  assert.ok(box.y + box.height <= frame.y + frame.height + 1);
});

test("the charts are drawn, and every bar leads to its sentence", async () => {
  const { page } = now;
  await sample(page, "government-2026");
  await sample(page, "government", "charts");
  await page.waitForSelector("#chart-line svg a");
  assert.deepEqual(await page.locator("#charts figure").evaluateAll((list) => list.map(({ id }) => id)), ["chart-targets", "chart-growth", "chart-shares", "chart-line"]);
  for (const id of ["targets", "growth", "shares", "line"]) assert.ok((await page.locator(`#chart-${id} svg a`).count()) > 2, id);
  // Both years stand on the line.
  assert.equal(await page.locator("#chart-line .picture svg").evaluate((svg) => new Set([...svg.querySelectorAll("a")].map((a) => new URLSearchParams(a.getAttribute("href").slice(1)).get("r"))).size), 2);
  const link = page.locator("#chart-growth svg a").first();
  const label = await link.getAttribute("aria-label");
  await link.click();
  await page.waitForSelector("body[data-view=read] .mark.pointed");
  assert.ok(label.includes(await page.textContent(".mark.pointed")), label);
});

test("charts are saved as SVG and PNG", async () => {
  const { page } = now;
  await sample(page, "government", "charts");
  await page.waitForSelector("#chart-growth svg");
  const svg = (await download(page, () => page.click("#chart-growth [data-format=svg]"))).bytes.toString("utf8");
  assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
  assert.doesNotMatch(svg, /<a |var\(|light-dark/u);
  const png = (await download(page, () => page.click("#chart-growth [data-format=png]"))).bytes;
  assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
  assert.ok(png.readUInt32BE(16) > 1000);
});

test("doubts are listed and lead to their place", async () => {
  const { page } = now;
  await read(page, "一、工作回顾\n审结案件12件。\n三、工作安排\n新建小学3所。\n");
  await page.click("#tabs [data-view=check]");
  await page.waitForSelector("#check .findings");
  assert.match((await texts(page, "#check .findings > li")).join("\n"), /序号不连续/u);
  await page.locator("#check .findings").last().locator("a").first().click();
  await page.waitForSelector("body[data-view=read]");
  await page.waitForFunction(() => document.activeElement.textContent.includes("三、工作安排"));
});

// Compare and Check, over what the module finds in reports.
import assert from "node:assert/strict";
import { test } from "node:test";
import { docx, level, paragraph, run } from "./fixtures.js";
import { download, file, packages, read, sample, texts, withPage } from "./support.js";

const { strFromU8, unzipSync } = packages("fflate");

const now = withPage();

/** Opens both years of the sample, and goes to a view of the later one. */
async function years(view) {
  await sample(now.page, "government");
  await sample(now.page, "government-2026");
  await now.page.click(`#tabs [data-view=${view}]`);
  await now.page.waitForSelector(`body[data-view=${view}] #${view} h2`);
}

test("two years of a sample are laid side by side", async () => {
  const { page } = now;
  await years("compare");
  assert.deepEqual(await page.locator(".pair select").evaluateAll((list) => list.map((one) => one.selectedOptions[0].textContent)), ["青垣县政府工作报告 2025", "青垣县政府工作报告 2026"]);
  const gdp = page.locator("section:has(#compare-matched) tr", { hasText: "386.7亿元" });
  assert.match(await gdp.textContent(), /386\.7亿元.*411\.2亿元.*\+24\.5亿元/su);
  await gdp.locator("a >> nth=1").click();
  await page.waitForSelector("body[data-view=read] .mark.pointed >> text=411.2亿元");
  await page.goBack();
  await page.waitForSelector("body[data-view=compare]");
});

test("the other way round, the differences are the other way round", async () => {
  const { page } = now;
  await years("compare");
  await page.selectOption(".pair select >> nth=0", { index: 1 });
  const gdp = page.locator("section:has(#compare-matched) tr", { hasText: "386.7亿元" });
  await gdp.filter({ hasText: "−24.5亿元" }).waitFor();
  assert.match(await gdp.textContent(), /411\.2亿元.*386\.7亿元/su);
});

test("promises are followed to what became of them", async () => {
  const { page } = now;
  await years("compare");
  const promises = page.locator("section:has(#compare-promises) tbody tr");
  assert.ok((await promises.count()) > 10);
  assert.match(await promises.filter({ hasText: "规模以上工业增加值" }).first().textContent(), /8%以上.*8\.4%.*兑现/su);
  assert.match(await promises.filter({ hasText: "固定资产投资" }).first().textContent(), /7%.*4\.6%.*未兑现/su);
});

test("one report alone asks for another", async () => {
  const { page } = now;
  await read(page, "审结案件12件。");
  await page.click("#tabs [data-view=compare]");
  await page.click("#compare button");
  await page.waitForSelector("#compare-matched");
});

test("what does not add up is found, and leads to its place", async () => {
  const { page } = now;
  await read(page, "一、工作回顾\n听取审议专项工作报告12项，其中财经类3项、民生类4项、环保类6项。\n");
  await page.click("#tabs [data-view=check]");
  await page.waitForSelector("#check .findings li");
  const said = (await texts(page, "#check .findings > li")).join("\n");
  assert.match(said, /3 \+ 4 \+ 6 = 13/u);
  await page.click("#language");
  await page.waitForFunction(() => /Findings/u.test(document.querySelector("#check h2").textContent));
  assert.match(await page.textContent("#check .findings li p"), /^warning .* more than /u);
  await page.click("#check .findings a >> nth=0");
  await page.waitForSelector("body[data-view=read] .mark.pointed >> text=12项");
});

test("a report is checked against the one before", async () => {
  const { page } = now;
  await years("check");
  await page.selectOption("#check select", { index: 1 });
  await page.waitForFunction(() => document.querySelector("#check select").selectedIndex === 1);
  await page.waitForSelector("#check .findings, #check .clean");
});

test("findings go back into the Word document, and change nothing of it", async () => {
  const { page } = now;
  const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">专项工作报告12项</w:t></w:r>';
  const made = docx([
    paragraph(run("工作回顾"), { list: 1 }),
    paragraph(`${run("听取审议")}${bold}${run("，其中财经类3项、民生类4项、环保类6项。")}`),
    paragraph(run("新建小学3所（其中县城2所。")),
  ].join(""), { lists: { 1: level(0, "chineseCounting", "%1、") } });
  await file(page, "稿.docx", made);
  await page.waitForSelector("#read .mark");
  await page.click("#tabs [data-view=check]");
  await page.waitForSelector("#check [data-format=docx]");
  const count = await page.locator("#check .findings").first().locator("> li").count();
  assert.ok(count >= 2);
  const { bytes, name } = await download(page, () => page.click("#check [data-format=docx]"));
  assert.match(name, /\.docx$/u);
  assert.match(await page.textContent("#check .back output"), new RegExp(`^${count}/${count}`, "u"));
  const [before, after] = [made, bytes].map((one) => unzipSync(new Uint8Array(one)));
  const xml = (parts, part) => strFromU8(parts[part]);
  const words = (text) => [...text.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, one]) => one).join("");
  assert.equal(words(xml(after, "word/document.xml")), words(xml(before, "word/document.xml")));
  for (const part of ["word/numbering.xml", "word/styles.xml"]) assert.deepEqual(after[part], before[part]);
  assert.match(xml(after, "word/comments.xml"), /3 \+ 4 \+ 6 = 13/u);
  assert.match(xml(after, "[Content_Types].xml"), /comments\+xml/u);
  const body = xml(after, "word/document.xml");
  for (const id of [...body.matchAll(/commentReference w:id="(\d+)"/gu)].map(([, one]) => one)) {
    const inside = body.slice(body.indexOf(`commentRangeStart w:id="${id}"`), body.indexOf(`commentRangeEnd w:id="${id}"`));
    assert.ok(["12项", "（"].includes(words(inside)), words(inside));
  }
  // The bold run was cut, and both halves are bold.
  assert.equal(body.match(/<w:b\/>/gu).length, 2);
  await page.click(".tools a");
  await file(page, "again.docx", bytes);
  await page.waitForFunction(() => document.querySelectorAll("#reports option").length === 2);
  assert.equal(await page.evaluate(async ([a, b]) => {
    const { docxText } = await import("./files/word/docx.js");
    return (await docxText(Uint8Array.from(a))) === (await docxText(Uint8Array.from(b)));
  }, [[...made], [...bytes]]), true);
});

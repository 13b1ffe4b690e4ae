// What can be opened: a paste, a drop, files of every format.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { utf16 } from "../node/support.js";
import { docx, gbkPdf, level, paragraph, run } from "./fixtures.js";
import { download, file, read, root, settled, texts, withPage } from "./support.js";

const now = withPage();

/** Lines of the text on show. */
const lines = async () => (await texts(now.page, "#read .page [data-p]")).map((text) => text.replaceAll("\u{3000}", ""));

/** Opens a file and waits for its text. */
async function opened(name, bytes) {
  await file(now.page, name, bytes);
  await now.page.waitForSelector("#read:not([hidden]) .page .leaf");
  await settled(now.page);
}

test("a pasted report becomes its outline and its marked text", async () => {
  const { page } = now;
  await read(page, "一、过去一年主要工作\n审结案件1036件，同比下降7.3%。\n二、今年工作安排\n力争办结案件1100件。\n");
  assert.deepEqual(await texts(page, "#read .outline a span"), ["一、过去一年主要工作", "二、今年工作安排"]);
  assert.deepEqual(await texts(page, "#read .mark"), ["1036件", "7.3%", "1100件"]);
  assert.match(await page.textContent("#status"), /3 项数据/u);
});

test("a file in GBK is dropped and read", async () => {
  const { page } = now;
  // 审结案件12件。
  await page.evaluate((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "report.txt", { type: "text/plain" }));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, [...Buffer.from("c9f3bde1b0b8bcfe3132bcfea1a3", "hex")]);
  await page.waitForSelector("#read .mark");
  assert.deepEqual(await lines(), ["审结案件12件。"]);
  assert.match(await page.textContent("#status"), /report\.txt \(gb18030\)/u);
});

test("a file of HTML is read through its tags", async () => {
  await opened("page.html", "<!doctype html><html><head><style>p{top:12px}</style><title>站点</title></head><body><nav><a href=/>首页</a></nav><h1>政府工作报告</h1><p>一、工作回顾</p><p>审结案件<b>1036</b>件。</p></body></html>");
  assert.equal(await now.page.textContent("#read h1"), "政府工作报告");
  assert.deepEqual(await texts(now.page, "#read .mark"), ["1036件"]);
});

test("a file of Markdown is read through its marks", async () => {
  await opened("report.md", "# 政府工作报告\n\n## 一、工作回顾\n\n审结案件**1036件**。\n");
  assert.equal(await now.page.textContent("#read h1"), "政府工作报告");
  assert.deepEqual(await texts(now.page, "#read .mark"), ["1036件"]);
});

test("a docx is read with the numbers that Word counts", async () => {
  const lists = {
    1: level(0, "chineseCounting", "%1、") + level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3."),
    2: level(0, "decimalEnclosedCircle", "%1") + level(1, "upperRoman", "%1.%2", "<w:isLgl/>"),
  };
  const styles = '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
  const body = [
    paragraph(run("政府工作报告")),
    paragraph(run("工作回顾"), { list: 1 }),
    paragraph(run("产业"), { list: 1, level: 1 }),
    paragraph(run("新建小学3所。"), { list: 1, level: 2 }),
    paragraph(run("新建中学2所。"), { list: 1, level: 2 }),
    paragraph(run("民生"), { list: 1, level: 1 }),
    paragraph(run("新建医院1所。"), { list: 1, level: 2 }),
    paragraph(run("工作安排"), { style: "B" }),
    paragraph(`${run("修路")}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>${run("12公里")}</w:ins>${run("。")}`, { list: 2 }),
    paragraph(run("其一。"), { list: 2, level: 1 }),
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ].join("");
  await opened("报告.docx", docx(body, { lists, styles }));
  const source = (await lines()).join("\n");
  for (const line of ["一、工作回顾", "（一）产业", "1. 新建小学3所。", "2. 新建中学2所。", "（二）民生", "1. 新建医院1所。", "二、工作安排", "① 修路12公里。", "1.1 其一。"]) {
    assert.ok(source.includes(line), `${line} in ${source}`);
  }
  assert.match(await now.page.textContent("#status"), /报告\.docx \(docx\)/u);
});

test("numbers are written in the forms of Word", async () => {
  const said = await now.page.evaluate(async () => {
    const { written } = await import("./files/word/numbers.js");
    const table = await (await fetch("vendor/numbering.json")).json();
    return [
      [1, "chineseCounting"], [10, "chineseCounting"], [15, "chineseCountingThousand"], [20, "chineseCounting"], [21, "japaneseCounting"],
      [105, "chineseCountingThousand"], [110, "chineseCountingThousand"], [1010, "chineseCountingThousand"], [10005, "chineseCountingThousand"],
      [3, "ideographTraditional"], [28, "lowerLetter"], [1994, "upperRoman"], [7, "decimalFullWidth"], [25, "chineseLegalSimplified"],
      [4, "decimalZero"], [12, "no such form"], [3, "none"], [21, "decimalEnclosedCircle"],
    ].map((pair) => written(...pair, table));
  });
  assert.deepEqual(said, [
    "一", "十", "十五", "二十", "二十一", "一百零五", "一百一十", "一千零一十", "一万零五",
    "丙", "bb", "MCMXCIV", "７", "贰拾伍", "04", "12", "", "21",
  ]);
});

test("a docx has the text and the report that the Python package reads", async () => {
  const folder = new URL("tests/cases/docx/", root);
  await opened("report.docx", readFileSync(new URL("report.docx", folder)));
  await now.page.click("#tabs [data-view=table]");
  const { bytes } = await (async () => {
    await now.page.click("#table .menu >> nth=1");
    return download(now.page, () => now.page.click("#table [data-format=json]"));
  })();
  const text = readFileSync(new URL("report.txt", folder), "utf8");
  const report = JSON.parse(bytes.toString("utf8"));
  const expected = JSON.parse(readFileSync(new URL("report.json", folder), "utf8"));
  assert.deepEqual(report, utf16(expected, text));
  // Every node is where it stands in that text, and all of the text is in one.
  assert.equal(report.paragraphs.map(({ start, end }) => text.slice(start, end)).join("").replace(/\s/gu, ""), text.replace(/\s/gu, ""));
  for (const one of report.statistics) assert.ok(text.slice(one.start, one.end).includes(String(one.text)), one.text);
  assert.equal(await now.page.evaluate(async (data) => {
    const { docxText } = await import("./files/word/docx.js");
    return docxText(Uint8Array.from(data));
  }, [...readFileSync(new URL("report.docx", folder))]), text);
});

test("a PDF without its font is read by the tables of characters", async () => {
  const gbk = (text) => GBK[text];
  const GBK = {
    "政府工作报告": "d5feb8aeb9a4d7f7b1a8b8e6",
    "审结案件12件。": "c9f3bde1b0b8bcfe3132bcfea1a3",
  };
  await opened("scan.pdf", gbkPdf(["政府工作报告", "审结案件12件。"].map(gbk)));
  assert.deepEqual(await lines(), ["政府工作报告", "审结案件12件。"]);
  assert.deepEqual(await texts(now.page, "#read .mark"), ["12件"]);
});

test("a PDF printed by a browser is read", async () => {
  const other = await now.browser.newPage();
  await other.setContent("<h1>政府工作报告</h1><p>一、工作回顾</p><p>全年审结案件1036件，同比下降7.3%。</p>");
  const bytes = await other.pdf();
  await other.close();
  await opened("report.pdf", bytes);
  assert.deepEqual(await texts(now.page, "#read .mark"), ["1036件", "7.3%"]);
});

test("what cannot be read says so", async () => {
  const { page } = now;
  for (const [name, bytes, said] of [
    ["old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), /docx/u],
    ["broken.docx", Buffer.from("PK\x03\x04 nothing", "latin1"), /docx 打不开/u],
    ["broken.pdf", Buffer.from("%PDF-1.7 nothing"), /PDF 打不开/u],
    ["empty.txt", Buffer.from(" \n"), /没有文字/u],
    ["picture.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /picture\.txt/u],
  ]) {
    await file(page, name, bytes);
    await page.waitForFunction((start) => document.querySelector("#status.problem")?.textContent.startsWith(start), name);
    assert.match(await page.textContent("#status"), said);
    assert.ok(await page.locator("#progress").isHidden());
  }
});

test("several files are opened at once, and closed", async () => {
  const { page } = now;
  const one = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.setInputFiles("#file", [one("a.txt", "审结案件12件。"), one("b.txt", "新建小学3所。")]);
  await page.waitForSelector("#reports select");
  assert.equal(await page.locator("#reports option").count(), 2);
  await page.waitForSelector(".mark >> text=3所");
  await page.selectOption("#reports select", { index: 0 });
  await page.waitForSelector(".mark >> text=12件");
  await page.click(".tools a");
  await page.click("#open .opened button >> nth=0");
  assert.equal(await page.locator("#open .opened li").count(), 1);
});

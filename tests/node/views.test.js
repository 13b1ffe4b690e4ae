// What the package makes of a report: text, HTML, Markdown, XML, measures, raw numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { duties, html, number, numerals, outline, parse, parseAll, summary, toAkn, toMarkdown } from "baogao";
import { goldens, sample, squeeze } from "./support.js";

const text = `𠮷县人民法院工作报告
一、过去一年主要工作
审结案件1036件，同比下降7.3%。
二、今年的安排
力争办结案件1100件。
`;
const report = parse(text);

test("the outline has a line for each section", () => {
  const lines = outline(report).trim().split("\n");
  assert.deepEqual(lines.map((line) => line.replace(/^[ │├└─]+|  \[.*/gu, "")), [
    "𠮷县人民法院工作报告",
    "一、过去一年主要工作",
    "二、今年的安排",
  ]);
});

test("HTML marks the statistics and escapes the text", () => {
  const marked = html(report).match(/<mark [^>]*>[^<]*/gu).map((mark) => mark.replace(/.*>/u, ""));
  assert.deepEqual(marked.slice(-3), ["1036件", "7.3%", "1100件"]);
  const hostile = html(parse(`<script>alert("3件")</script>&<b>4件</b>`));
  assert.doesNotMatch(hostile, /<script|<b>/u);
});

test("Markdown and Akoma Ntoso hold the headings and the numbers", () => {
  for (const rendered of [toMarkdown(report), toAkn(report)]) {
    for (const part of ["过去一年主要工作", "1036件", "7.3%"]) assert.ok(rendered.includes(part));
  }
  assert.match(toAkn(report), /<statement [^>]*name="workReport"/u);
});

test("actions are slices of the text, and duties hold them", () => {
  const own = "𠮷县人民代表大会常务委员会工作报告\n一、2024年工作\n制定《湿地保护条例》，对《港口条例》开展执法检查。\n";
  const read = parse(own);
  const rows = read.actions.map(({ act, verb, title, status }) => [act, verb, title, status]);
  assert.deepEqual(rows, [
    ["enact", "制定", "湿地保护条例", "achieved"],
    ["inspect", "开展执法检查", "港口条例", "achieved"],
  ]);
  for (const { start, end, text } of read.actions) assert.equal(own.slice(start, end), text);
  const held = duties(read).filter(({ actions }) => actions.length > 0);
  assert.deepEqual(held.map(({ duty, actions }) => [duty, actions]), [
    ["legislation.passed", [0]],
    ["inspections", [1]],
  ]);
});

test("the summary counts", () => {
  const { statistics, status, units, sections } = summary(report);
  assert.equal(statistics, 3);
  assert.deepEqual(status, { achieved: 2, planned: 1, background: 0 });
  assert.deepEqual(units, { "%": 1, 件: 2 });
  assert.deepEqual(sections.map((section) => section.statistics), [2, 1]);
});

for (const { name, text: source } of goldens()) {
  test(`${name}: a report read back gives the same views`, () => {
    const there = parse(source);
    const back = JSON.parse(JSON.stringify(there));
    for (const view of [outline, html, toMarkdown, toAkn, summary]) {
      assert.deepEqual(view(back), view(there));
    }
  });
}

test("a report of which statistics were taken away shows only the others", () => {
  const planned = report.statistics.filter(({ status }) => status === "planned");
  const marks = html({ ...report, statistics: planned }).match(/data-value="[^"]*"/gu);
  assert.deepEqual(marks, ['data-value="1100"']);
});

test("several reports in one text", () => {
  const [court, government] = ["court", "government"].map(sample);
  const both = `𠮷\n${court}\n\n${government}`;
  const reports = parseAll(both);
  assert.deepEqual(reports.map(({ front }) => front.kind), ["court", "government"]);
  for (const { statistics } of reports) {
    for (const one of statistics) {
      assert.equal(squeeze(both.slice(one.start, one.end)), squeeze(one.text));
    }
  }
});

test("numerals before any meaning", () => {
  const source = "𠮷县第十六届人大，近50场次，4.5%—5%";
  const found = numerals(source);
  for (const one of found) assert.equal(source.slice(one.start, one.end), one.text);
  const { value, unit, bound } = found.find((one) => one.text === "近50场次");
  assert.deepEqual([value, unit, bound], [50, "场次", "nearly"]);
  assert.equal(found.at(-1).high, 5);
});

test("one number", () => {
  assert.deepEqual(["一百零一", "１２．５", "10亿零817万"].map(number), [101, 12.5, 1008170000]);
});

test("a lexicon of one's own", () => {
  const given = "生产橘子200咭咭。";
  const [known] = parse(given, { units: "thing\t咭咭=件" }).statistics;
  assert.deepEqual([known.text, known.unit], ["200咭咭", "件"]);
  assert.notEqual(parse(given).statistics[0]?.unit, "件");
});

// Statistics as a flat table.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { csv, parse } from "baogao";
import { sample } from "./support.js";

/** The rows of a CSV text as lists of cells. */
function rows(text) {
  const list = [[""]];
  let quoted = false;
  for (const c of text.replaceAll('""', "\u0001")) {
    if (c === '"') quoted = !quoted;
    else if (quoted || (c !== "," && c !== "\n")) list.at(-1)[list.at(-1).length - 1] += c === "\u0001" ? '"' : c;
    else if (c === ",") list.at(-1).push("");
    else list.push([""]);
  }
  return list.slice(0, -1);
}

/** The rows as objects by the names of the columns. */
function records(text) {
  const [head, ...rest] = rows(text);
  return rest.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell])));
}

const text = "𠮷县人民法院工作报告\n一、审判\n（一）刑事。审结案件1036件，\n同比下降7.3%。\n二、明年\n结案率达到95%—98%。\n";
const report = parse(text);

test("the columns are those of the tables in Python", () => {
  const tables = readFileSync(new URL("../../py/TABLES.md", import.meta.url), "utf8");
  const columns = ["Every table", "`statistics`"].flatMap((name) => {
    const [, part] = tables.split(`## ${name}\n`);
    return [...part.split("\n## ")[0].matchAll(/^\| `(\w+)` \|/gmu)].map(([, column]) => column);
  });
  assert.deepEqual(rows(csv(report, { bom: false }))[0], columns);
});

test("a row says what the statistic says", () => {
  const [cases, fall, rate] = records(csv(report, { bom: false, files: ["a,b.txt"] }));
  const { file, value, unit, section, heading, path, sentence, low, mid } = cases;
  assert.deepEqual(
    { file, value, unit, section, heading, path, sentence, low, mid },
    { file: "a,b.txt", value: "1036", unit: "件", section: "一、/（一）", heading: "刑事", path: "0/0", sentence: "审结案件1036件，同比下降7.3%。", low: "1036", mid: "1036" },
  );
  assert.equal(text.slice(Number(cases.span_start), Number(cases.span_end)), "1036件");
  assert.equal(text.slice(Number(fall.sentence_start), Number(fall.sentence_end)), "审结案件1036件，\n同比下降7.3%。");
  assert.deepEqual([fall.change, fall.high, rate.high, rate.mid, rate.bound, rate.status], ["decrease", "", "98", "96.5", "range", "planned"]);
});

test("several reports are one table", () => {
  const names = ["court", "government"];
  const reports = names.map((name) => parse(sample(name)));
  const all = records(csv(reports, { bom: false }));
  assert.equal(all.length, reports[0].statistics.length + reports[1].statistics.length);
  for (const [index, one] of reports.entries()) {
    const mine = all.filter((row) => row.report === String(index));
    assert.deepEqual(mine.map((row) => Number(row.value)), one.statistics.map((statistic) => statistic.value));
    assert.deepEqual(mine.map((row) => row.topic), one.statistics.map((statistic) => statistic.topic ?? ""));
    const squeeze = (words) => words.replace(/\s/gu, "");
    const source = sample(names[index]);
    assert.deepEqual(mine.map((row) => squeeze(row.sentence)), one.statistics.map(({ sentence }) => squeeze(source.slice(sentence.start, sentence.end))));
  }
  assert.ok(csv(report).startsWith("\u{feff}report,"));
});

test("no cell is a formula, and what CSV reserves is quoted", () => {
  const indicators = ["=1+1", "+甲", "-乙", "@SUM(A1)", "\t丙", "＝丁", "-3", "+1,200.5%", '甲"乙', "甲\n乙"];
  const forged = { ...report, statistics: indicators.map((indicator) => ({ ...report.statistics[0], indicator })) };
  assert.deepEqual(
    records(csv(forged)).map((row) => row.indicator),
    ["'=1+1", "'+甲", "'-乙", "'@SUM(A1)", "'\t丙", "'＝丁", "-3", "+1,200.5%", '甲"乙', "甲\n乙"],
  );
});

test("a long sentence is cut around its number", () => {
  const long = parse(`${"推进𠮷县各项工作，".repeat(150)}审结案件12件。`);
  const [{ sentence }] = records(csv(long));
  assert.equal([...sentence].length, 1000);
  assert.ok(sentence.includes("审结案件12件"));
});

test("reports that nobody's parser made do no harm", () => {
  const [one] = report.statistics;
  for (const change of [{ section: [7] }, { section: [] }, { paragraph: 9 }, { sentence: { start: 9, end: 3 } }, { start: 1e9 }, { table: null, terms: [] }]) {
    assert.equal(records(csv({ ...report, statistics: [{ ...one, ...change }] })).length, 1);
  }
});

// Ways through a report, and reports of other surfaces with their source.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromJson, parse, section, sentence, walk } from "baogao";
import { goldens, utf16 } from "./support.js";

const text = "一、产业\n𠮷县新建园区3个。\n（一）工业。投资12亿元，\n增长5%。\n二、民生\n新建小学4所。\n";

test("every section is at its path", () => {
  const report = parse(text);
  const all = [...walk(report)];
  assert.deepEqual(all.map(([path]) => path), [[0], [0, 0], [1]]);
  for (const [path, found] of all) assert.equal(section(report, path), found);
  for (const none of [[], [2], [0, 1], [0, 0, 0]]) assert.equal(section(report, none), undefined);
  assert.deepEqual([...walk(parse(""))], []);
});

test("bodies and sentences are slices of the text", () => {
  const report = parse(text);
  const bodies = [...walk(report)].map(([, { body }]) => text.slice(body.start, body.end));
  const industry = "投资12亿元，\n增长5%。";
  assert.deepEqual(bodies, [`𠮷县新建园区3个。\n（一）工业。${industry}`, industry, "新建小学4所。"]);
  assert.equal(sentence(report.statistics[2], text), industry);
});

test("a report of another surface is read rightly", () => {
  for (const { name, text: source, report } of goldens()) {
    assert.equal(report.offsets, "codepoints");
    assert.deepEqual(fromJson(JSON.stringify(report), source), utf16(report, source), name);
  }
});

test("what is wrong is told with its path", () => {
  const report = parse(text);
  const [first, second] = report.statistics;
  const wrong = [
    ["", "schema"],
    ["[]", "schema"],
    [JSON.stringify({ ...report, schema: 3 }), "schema"],
    [JSON.stringify({ ...report, notes: undefined }), "notes"],
    [JSON.stringify({ ...report, statistics: [first, { ...second, end: 999 }] }), "statistics[1]"],
    [JSON.stringify({ ...report, statistics: [first, { ...second, whole: 9 }] }), "statistics[1].whole"],
  ];
  for (const [json, path] of wrong) {
    assert.throws(() => fromJson(json, text), (error) => {
      assert.deepEqual([error.name, error.code], ["BaogaoError", "wrong_report"]);
      return error.message.includes(path);
    });
  }
  assert.throws(() => fromJson(JSON.stringify(report), "另一份报告"), { code: "wrong_report" });
  assert.throws(() => fromJson(report, text), { code: "wrong_type" });
  assert.throws(() => fromJson(JSON.stringify(report)), { code: "wrong_type" });
});

// What the caller knows about a text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, parseAll } from "baogao";

const text = "一、工作回顾\n审结案件536件。\n二、工作安排\n新建法庭3个。\n";
const title = "青溪区人民法院2024年工作报告";

test("facts settle what follows from them", () => {
  for (const read of [parse, (...given) => parseAll(...given)[0]]) {
    for (const given of [[{ title, date: "2025-01-15" }], [undefined, { title, date: "2025-01-15" }]]) {
      const { front, statistics } = read(text, ...given);
      assert.deepEqual([front.title, front.kind, front.year, front.date], [title, "court", 2024, "2025-01-15"]);
      assert.deepEqual([front.region, front.issuer], ["青溪区", "青溪区人民法院"]);
      assert.deepEqual(statistics.map((row) => row.period), ["2024", "2025"]);
    }
  }
});

test("every fact is taken as given, beside words of one's own", () => {
  const lexicon = { units: "thing\t皮箱" };
  const report = parse("生产200皮箱。", { lexicon, region: "澜江县", kind: "plan", year: 2019 });
  assert.deepEqual([report.front.region, report.front.kind, report.front.year], ["澜江县", "plan", 2019]);
  assert.deepEqual([report.statistics[0].unit, report.statistics[0].period], ["皮箱", "2019"]);
});

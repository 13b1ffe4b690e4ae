// What the package loads when it is asked for, and what is in its files.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as baogao from "baogao";
import * as reading from "baogao/reading";
import * as reports from "baogao/reports";

test("topics have their labels, and a lexicon adds its own", async () => {
  const known = await baogao.topics();
  assert.ok(known.length > 1000);
  for (const { id, zh, en, dimensions, note } of known) {
    assert.match(id, /^[a-z\d_.]+$/u);
    assert.ok(zh !== "" && en !== "" && dimensions.length > 0 && typeof note === "string", id);
  }
  const gdp = known.find(({ id }) => id === "economy.gdp");
  assert.deepEqual([gdp.en, gdp.dimensions], ["Gross domestic (regional) product", ["money"]]);

  const own = "local.lantern\t花灯\tLanterns\tcount\t花灯\neconomy.gdp\t总值\tTotal\tmoney\t总值\n";
  const all = await baogao.topics({ topics: own });
  const { id, zh, en, dimensions, note } = all.at(-1);
  assert.deepEqual({ id, zh, en, dimensions, note }, { id: "local.lantern", zh: "花灯", en: "Lanterns", dimensions: ["count"], note: "" });
  assert.equal(all.find((topic) => topic.id === "economy.gdp").en, "Total");
  assert.deepEqual(all.filter((topic) => !["local.lantern", "economy.gdp"].includes(topic.id)), known.filter((topic) => topic.id !== "economy.gdp"));
  await assert.rejects(baogao.topics({ topics: "Bad" }), { code: "lexicon", line: 1 });
  await assert.rejects(baogao.topics(12), { code: "wrong_type" });
});

test("every topic of a report is in the list", async () => {
  const ids = new Set((await baogao.topics()).map(({ id }) => id));
  const { statistics } = baogao.parse("2024年，地区生产总值1203.4亿元，增长5.8%；粮食产量83.8亿斤。");
  const told = statistics.map(({ topic }) => topic).filter(Boolean);
  assert.ok(told.length >= 2);
  for (const topic of told) assert.ok(ids.has(topic), topic);
});

test("the two halves are the package", () => {
  const names = new Set([...Object.keys(reading), ...Object.keys(reports)]);
  assert.deepEqual([...names].sort(), Object.keys(baogao).sort());
  const report = reading.parse("审结案件12件。");
  assert.equal(reports.html(report), baogao.html(report));
});

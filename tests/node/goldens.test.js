// The cases that all surfaces share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { check, compare, parse, track } from "baogao";
import { goldens, utf16 } from "./support.js";

const cases = goldens();

test("there are cases", () => {
  assert.ok(cases.length >= 4);
});

for (const { name, text, report } of cases) {
  test(`case ${name}`, () => {
    assert.deepEqual(parse(text), utf16(report, text));
  });
}

test("two years are compared, tracked and checked as accepted", () => {
  const read = (name) => readFileSync(new URL(`../cases/pair/${name}`, import.meta.url), "utf8");
  const [before, after] = ["before.txt", "after.txt"].map((name) => parse(read(name)));
  const accepted = (name) => JSON.parse(read(`${name}.json`));
  assert.deepEqual(compare(before, after), accepted("compare"));
  assert.deepEqual(track(before, after), accepted("track").track);
  assert.deepEqual(check(after, before), accepted("check").check);
});

// The cases that all surfaces share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "baogao";
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

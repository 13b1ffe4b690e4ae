// Bytes of any encoding: the same text as on the other surfaces.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode, parse } from "baogao";

const cases = JSON.parse(readFileSync(new URL("../cases/bytes/cases.json", import.meta.url), "utf8"));

for (const { name, bytes, error, format, ...expected } of cases) {
  test(name, () => {
    if (error) {
      const message = new RegExp(`^not text but ${format}, `);
      const thrown = { name: "BaogaoError", code: error, message };
      assert.throws(() => decode(new Uint8Array(Buffer.from(bytes, "hex"))), thrown);
      return;
    }
    assert.deepEqual(decode(new Uint8Array(Buffer.from(bytes, "hex"))), expected);
    // A Buffer is a view of a larger memory.
    assert.deepEqual(decode(Buffer.from(`00${bytes}`, "hex").subarray(1)), expected);
  });
}

test("a string of another format is not read", () => {
  for (const start of ["PK\x03\x04", "%PDF-1.7\n", "\ufeffPK\x03\x04"]) {
    const { front, statistics, notes } = parse(`${start}全区新建小学3所，增长5%。`);
    assert.deepEqual([front.kind, statistics.length, notes.map(({ code }) => code)], ["other", 0, ["not_text"]]);
  }
});

test("what is no Uint8Array", () => {
  for (const value of [undefined, null, "报告", [1, 2], new ArrayBuffer(2), new Uint16Array(2)]) {
    assert.throws(() => decode(value), { name: "BaogaoError", code: "wrong_type" });
  }
});

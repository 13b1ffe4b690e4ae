// Bytes of any encoding: the same text as on the other surfaces.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode } from "baogao";

const cases = JSON.parse(readFileSync(new URL("../cases/bytes/cases.json", import.meta.url), "utf8"));

for (const { name, bytes, ...expected } of cases) {
  test(name, () => {
    assert.deepEqual(decode(new Uint8Array(Buffer.from(bytes, "hex"))), expected);
    // A Buffer is a view of a larger memory.
    assert.deepEqual(decode(Buffer.from(`00${bytes}`, "hex").subarray(1)), expected);
  });
}

test("what is no Uint8Array", () => {
  for (const value of [undefined, null, "报告", [1, 2], new ArrayBuffer(2), new Uint16Array(2)]) {
    assert.throws(() => decode(value), { name: "BaogaoError", code: "wrong_type" });
  }
});

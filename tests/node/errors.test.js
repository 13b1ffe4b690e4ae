// What the functions refuse, and how they say so.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { number, parse } from "baogao";

/** Runs a function that must throw the package's error, and returns that. */
function failure(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "BaogaoError");
    assert.equal(typeof error.message, "string");
    return error;
  }
  assert.fail("nothing was thrown");
}

test("a text that is no string", () => {
  for (const value of [undefined, null, 12, {}, [], new Uint8Array(3), Symbol("a"), 3n]) {
    const error = failure(() => parse(value));
    assert.equal(error.code, "wrong_type");
    assert.match(error.message, /text must be a string/u);
  }
});

test("a numeral that is none tells the column", () => {
  const error = failure(() => number("一百个"));
  assert.deepEqual([error.code, error.line, error.column], ["not_a_number", 1, 3]);
});

test("an error leaves the module usable", () => {
  failure(() => parse(null));
  assert.equal(parse("").paragraphs.length, 0);
});

test("init may be awaited in Node too", async () => {
  await init();
  assert.equal(parse("").schema, 1);
});

// What happens when the module fails, or its caller does: typed errors, and a package that goes on working.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import * as baogao from "baogao";

const dist = new URL("../node_modules/baogao/dist/", import.meta.url);
const { guarded } = await import(new URL("reading-module.js", dist));
const { guarded: guardedReports } = await import(new URL("reports-module.js", dist));
const TEXT = "审结案件12件。".repeat(50);

/** Runs a function that must throw, and returns what it throws. */
function thrown(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}

function assertUsable() {
  assert.equal(baogao.parse(TEXT).statistics.length, 50);
}

/** Runs a script in a process of its own and returns what it prints. */
function run(script, ...flags) {
  const words = [...flags, "--input-type=module", "--eval", script];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

test("a panic is an error with its message, however often", () => {
  for (const panic of [guarded("_panic"), guardedReports("_panic")]) {
    for (let time = 0; time < 1000; time++) {
      const error = thrown(() => panic("on purpose"));
      assert.ok(error instanceof Error);
      assert.deepEqual([error.name, error.code], ["BaogaoError", "internal"]);
      assert.match(error.message, /on purpose/u);
    }
  }
  assertUsable();
  assert.equal(baogao.summary(baogao.parse(TEXT)).statistics, 50);
  assert.ok(!("_panic" in baogao));
});

test("running out of memory is an error, and the next text is read", () => {
  const printed = run(
    `
    import * as baogao from "${new URL("node.js", dist)}";
    const text = "5%".repeat(400_000);
    for (let time = 0; time < 3; time++) {
      try { baogao.parse(text); } catch (error) { console.log(error.name, error.code); }
    }
    console.log(baogao.parse("审结案件12件。").statistics.length);
    `,
    "--wasm-max-mem-pages=600",
  );
  assert.deepEqual(printed.split("\n"), [...Array(3).fill("BaogaoError out_of_memory"), "1"]);
});

test("the caller's own endless recursion passes, and leaves the module usable", () => {
  let passed = 0;
  const dive = () => {
    try {
      dive();
    } catch (error) {
      assert.ok(error instanceof RangeError);
      passed++;
      baogao.parse(TEXT);
    }
  };
  for (let time = 0; time < 20; time++) {
    try {
      dive();
    } catch {
      // The last attempt too had no stack left.
    }
  }
  assert.ok(passed > 100);
  assertUsable();
});

test("an exception of a getter passes as it is", () => {
  const mine = new RangeError("mine");
  const object = (name) => Object.defineProperty({}, name, { enumerable: true, get: () => { throw mine; } });
  assert.equal(thrown(() => baogao.parse(TEXT, object("units"))), mine);
  assert.equal(thrown(() => baogao.parse(TEXT, {}, object("maxCharacters"))), mine);
  assert.equal(thrown(() => baogao.html(object("schema"))), mine);
  const proxy = new Proxy({}, { ownKeys: () => { throw mine; } });
  for (let time = 0; time < 1000; time++) assert.equal(thrown(() => baogao.parse(TEXT, proxy)), mine);
  assertUsable();
});

test("a panic in a call within a call does no harm to the outer one", () => {
  const panic = guarded("_panic");
  const lexicon = {
    get units() {
      thrown(() => panic("on purpose"));
      assertUsable();
      return "thing\t皮箱";
    },
  };
  assert.equal(baogao.parse("生产200皮箱。", lexicon).statistics[0].unit, "皮箱");
  assertUsable();
});

test("a call before init is an error, and a failed init can be repeated", () => {
  const printed = run(`
    import init, { parse, summary } from "${new URL("baogao.js", dist)}";
    import { readFileSync } from "node:fs";
    const attempt = () => {
      try { return summary(parse("审结案件12件。")).statistics; } catch (error) { return error.name + " " + error.code; }
    };
    console.log(attempt());
    const [reading, reports] = ["reading", "reports"].map((name) => readFileSync(new URL(name + ".wasm", "${dist}")));
    await init({ reading, reports: new Uint8Array(3) }).catch(() => console.log("failed"));
    console.log(attempt());
    await init({ reading, reports });
    console.log(attempt());
  `);
  assert.deepEqual(printed.split("\n"), ["BaogaoError not_ready", "failed", "BaogaoError not_ready", "1"]);
});

test("a module that cannot be renewed at once is renewed at the next call", async () => {
  // A module that traps, and has no room for a new instance the first two times.
  const folder = mkdtempSync(`${tmpdir()}/baogao-`);
  try {
    writeFileSync(
      `${folder}/glue.mjs`,
      `let attempts = 0, whole = true;
       export const initSync = () => {};
       export function number(text) {
         if (text === "trap") whole = false;
         if (!whole) throw new WebAssembly.RuntimeError("memory access out of bounds");
         return 1;
       }
       export function __wbg_reset_state() {
         if (++attempts < 3) throw new RangeError("no room");
         whole = true;
       }`,
    );
    const { guard } = await import(new URL("guard.js", dist));
    const fake = guard(await import(pathToFileURL(`${folder}/glue.mjs`)));
    const number = fake.guarded("number");
    fake.initSync();
    assert.equal(number("一"), 1);
    const trap = thrown(() => number("trap"));
    assert.deepEqual([trap.name, trap.code], ["BaogaoError", "internal"]);
    assert.ok(trap.cause instanceof WebAssembly.RuntimeError);
    assert.equal(thrown(() => number("一")).code, "out_of_memory");
    assert.equal(number("一"), 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what a module was given, a fresh instance has too", async () => {
  const county = () => baogao.parse("蓬江区2023年国民经济和社会发展统计公报").front.code;
  assert.equal(county(), null);
  await baogao.loadCounties();
  await baogao.loadCounties();
  assert.equal(county(), "440703");
  thrown(() => guarded("_panic")("on purpose"));
  assert.equal(county(), "440703");
});

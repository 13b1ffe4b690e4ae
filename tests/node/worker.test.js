// The package in a worker.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, test } from "node:test";
import * as baogao from "baogao";
import { createWorker } from "baogao/worker";
import { sample } from "./support.js";

let reader;

beforeEach(() => {
  reader = createWorker();
});

afterEach(() => reader.terminate());

test("calls made at once are answered, each with its own answer", async () => {
  const names = ["court", "congress", "government", "communique"];
  const reports = await Promise.all(names.map((name) => reader.parse(sample(name))));
  assert.deepEqual(
    reports,
    names.map((name) => baogao.parse(sample(name))),
  );
});

test("every function of the package is there", async () => {
  const functions = Object.keys(baogao).filter((name) => !["default", "initSync", "section", "sentence", "walk"].includes(name));
  assert.deepEqual(Object.keys(reader).sort(), [...functions, "terminate"].sort());
  const report = await reader.parse(sample("court"));
  assert.equal(await reader.html(report), baogao.html(report));
  assert.equal(await reader.csv(report), baogao.csv(report));
  assert.deepEqual(await reader.topics(), await baogao.topics());
  assert.equal((await reader.decode(new TextEncoder().encode("报告"))).text, "报告");
});

test("what goes wrong rejects, with all that the error tells", async () => {
  await assert.rejects(reader.parse(12), { name: "BaogaoError", code: "wrong_type" });
  await assert.rejects(reader.number("一百又一"), { name: "BaogaoError", code: "not_a_number", column: 3 });
  await assert.rejects(reader.parse("", { units: "thing" }), { name: "BaogaoError", code: "lexicon", line: 1 });
  await assert.rejects(reader.parse(() => {}), { name: "DataCloneError" });
  assert.equal(await reader.number("十二"), 12);
});

test("a worker that is gone answers nothing", async () => {
  const pending = reader.parse(sample("court"));
  reader.terminate();
  await assert.rejects(pending, { name: "BaogaoError", code: "worker" });
  await assert.rejects(reader.number("十二"), { name: "BaogaoError", code: "worker" });
});

test("an idle worker keeps no program running", () => {
  const script = `
    import { createWorker } from "baogao/worker";
    const reader = createWorker();
    reader.number("十二").then((number) => console.log(number));
  `;
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const words = ["--input-type=module", "--eval", script];
  const { stdout, status } = spawnSync(process.execPath, words, { cwd, encoding: "utf8", timeout: 30_000 });
  assert.equal(stdout, "12\n");
  assert.equal(status, 0);
});

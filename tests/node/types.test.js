// The types say what the functions return: checked by the TypeScript compiler.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { goldens } from "./support.js";

test("every golden report is a WorkReport, and the functions take and give what they say", () => {
  const folder = new URL("../out/types/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const files = goldens().map(({ name, report }) => {
    const file = new URL(`${name}.ts`, folder);
    // A literal, so that the compiler objects to fields that the type does not have.
    const literal = JSON.stringify(report);
    writeFileSync(file, `import type { WorkReport } from "baogao";\nexport const report: WorkReport = ${literal};\n`);
    return fileURLToPath(file);
  });
  check([...files, fileURLToPath(new URL("usage.ts", import.meta.url))], "es2022");
});

test("the element is one of the page's", () => {
  check([fileURLToPath(new URL("element.ts", import.meta.url))], "es2022,dom");
});

/** Compiles files with what `lib` declares and nothing else. */
function check(files, lib) {
  const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022"];
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, ...options, "--lib", lib, "--module", "nodenext", "--types", "", ...files],
    { encoding: "utf8" },
  );
  assert.equal(status, 0, stdout);
}

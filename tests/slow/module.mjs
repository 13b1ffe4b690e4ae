// How fast the module for the web is, beside the core compiled for this machine, in one run: reading by
// itself, what crosses in and out, the whole call; over the samples and a text of 1 MB made of them.
//
//   npm run build --prefix wasm/npm
//   node tests/slow/module.mjs [DIST...]     also the module in each of these folders, `wasm/npm/dist` of an older build
//
// Times are the shortest of many. Native code and module take turns, so that a busy machine is unfair to none.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const NAMES = ["congress", "government", "court", "communique"];
const TURNS = 6;
/** Milliseconds for each measure in each turn. */
const PATIENCE = 400;

/** Where a function that the module calls spends its time. */
function clocked(owner, name) {
  const { [name]: original } = owner;
  const clock = { spent: 0 };
  owner[name] = function (...values) {
    const start = performance.now();
    try {
      return original.apply(this, values);
    } finally {
      clock.spent += performance.now() - start;
    }
  };
  return clock;
}

const clocks = {
  string: clocked(TextEncoder.prototype, "encodeInto"),
  decode: clocked(TextDecoder.prototype, "decode"),
  object: clocked(JSON, "parse"),
};

/** The shortest call in a turn, and what of it was spent at the clocks. */
function shortest(call) {
  let best = { all: Infinity };
  const end = performance.now() + PATIENCE;
  do {
    for (const clock of Object.values(clocks)) clock.spent = 0;
    const start = performance.now();
    call();
    const all = performance.now() - start;
    if (all < best.all) {
      best = { all };
      for (const [name, clock] of Object.entries(clocks)) best[name] = clock.spent;
    }
  } while (performance.now() < end);
  return best;
}

const faster = (one, other) => (one === undefined || other.all < one.all ? other : one);

/** A module by its folder. Older builds have one for all, and some do not tell the reading alone. */
async function load(folder) {
  const file = (name) => pathToFileURL(resolve(folder, name));
  if (!existsSync(file("reading.wasm"))) {
    const { initSync, parse } = await import(file("baogao.js"));
    initSync({ module: readFileSync(file("baogao_bg.wasm")) });
    const { _count } = await import(file("glue.js")).catch(() => ({}));
    return { parse, count: _count };
  }
  const { initSync, parse } = await import(file("reading.js"));
  initSync(readFileSync(file("reading.wasm")));
  const { _count } = await import(file("reading-glue.js"));
  return { parse, count: _count };
}

const samples = NAMES.map((name) => readFileSync(`${root}examples/reports/${name}.txt`, "utf8"));
const bodies = samples.map((sample) => sample.slice(sample.indexOf("一、")));
let long = samples[0];
// The front matter stands once: a report that is repeated is set aside.
for (let turn = 1; Buffer.byteLength(long) < 1e6; turn++) long += bodies[turn % bodies.length];
const texts = [...NAMES.map((name, index) => [name, samples[index]]), ["1 MB", long]];

const [module, ...older] = await Promise.all([`${root}wasm/npm/dist`, ...process.argv.slice(2)].map(load));
const cargo = ["run", "--quiet", "--release", "--no-default-features", "--manifest-path", `${root}core/benches/Cargo.toml`];
const target = { env: { ...process.env, CARGO_TARGET_DIR: `${root}target/benches` }, encoding: "utf8" };

/** Milliseconds of the shortest reading by native code. */
function native(file, rounds) {
  return { all: Number(execFileSync("cargo", [...cargo, "--", "--shortest", file, rounds], target)) };
}

const folder = mkdtempSync(`${tmpdir()}/baogao-`);
const rows = {};
try {
  // All that is hot is compiled well before anything counts.
  for (const sample of samples) {
    for (const { parse, count } of [module, ...older]) {
      for (let round = 0; round < 60; round++) [parse(sample), count?.(sample)];
    }
  }
  for (const [name, text] of texts) {
    writeFileSync(`${folder}/text.txt`, text);
    const bytes = Buffer.byteLength(text);
    const best = { older: [] };
    for (let turn = 0; turn < TURNS; turn++) {
      best.native = faster(best.native, native(`${folder}/text.txt`, String(Math.ceil(5e6 / bytes))));
      best.read = faster(best.read, shortest(() => module.count(text)));
      best.whole = faster(best.whole, shortest(() => module.parse(text)));
      older.forEach(({ parse }, index) => {
        best.older[index] = faster(best.older[index], shortest(() => parse(text)));
      });
    }
    const { native: there, read, whole } = best;
    const reading = read.all - read.string;
    const out = whole.all - whole.string - whole.decode - whole.object - reading;
    const row = {
      bytes,
      native: there.all,
      module: reading,
      "of native": `${((100 * there.all) / reading).toFixed(0)} %`,
      "string in": whole.string,
      "JSON written": out,
      decoded: whole.decode,
      "JSON.parse": whole.object,
      whole: whole.all,
    };
    best.older.forEach(({ all }, index) => {
      row[`older ${index + 1}`] = all;
      row[`× ${index + 1}`] = all / whole.all;
    });
    rows[name] = row;
  }
} finally {
  rmSync(folder, { recursive: true });
}

const columns = Object.keys(rows.congress);
const cell = (value) => (typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : String(value));
console.log("milliseconds a text, the shortest of many");
console.log(["", ...columns].map((name) => name.padStart(12)).join(" "));
for (const [name, row] of Object.entries(rows)) {
  console.log([name, ...columns.map((column) => cell(row[column]))].map((text) => text.padStart(12)).join(" "));
}

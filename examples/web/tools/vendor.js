// Copies what the page needs from its packages, with their licences, into vendor/.
//
//   npm ci && npm run vendor     (after `npm run build` in wasm/npm)
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SAMPLES } from "../samples.js";

const page = new URL("../", import.meta.url);
const root = new URL("../../", page);
const vendor = new URL("vendor/", page);

/** From a folder of vendor/ to what goes into it: a package, or a folder of this repository. */
const COPIES = {
  d3: ["d3", ["dist/d3.min.js", "LICENSE"]],
  plot: ["@observablehq/plot", ["dist/plot.umd.min.js", "LICENSE"]],
  fflate: ["fflate", ["esm/browser.js", "LICENSE"]],
  "write-excel-file": ["write-excel-file", ["bundle/write-excel-file.min.js", "LICENSE"]],
  pdfjs: ["pdfjs-dist", ["legacy/build/pdf.min.mjs", "legacy/build/pdf.worker.min.mjs", "cmaps/", "LICENSE"]],
};

const dist = new URL("wasm/npm/dist/", root);
if (!existsSync(dist)) {
  console.error("vendor: build the package first: npm run build --prefix wasm/npm");
  process.exit(1);
}

rmSync(vendor, { recursive: true, force: true });
for (const [folder, [name, files]] of Object.entries(COPIES)) {
  const from = new URL(`node_modules/${name}/`, page);
  if (!existsSync(from)) {
    console.error("vendor: install the packages first: npm ci");
    process.exit(1);
  }
  const to = new URL(`${folder}/`, vendor);
  mkdirSync(to, { recursive: true });
  for (const file of files) {
    const last = file.replace(/\/$/u, "").split("/").at(-1);
    cpSync(new URL(file, from), new URL(last, to), { recursive: true });
  }
}
const ours = new URL("baogao/", vendor);
mkdirSync(ours, { recursive: true });
// What the entries for browsers without a bundler import, and the modules.
const wanted = ["reading.wasm", "reports.wasm", "reading.js", "reports.js"];
for (const file of wanted) {
  cpSync(new URL(file, dist), new URL(file, ours));
  if (!file.endsWith(".js")) continue;
  for (const [, next] of readFileSync(new URL(file, dist), "utf8").matchAll(/(?:from |import\()"\.\/([\w.-]+)"/gu)) {
    if (!wanted.includes(next)) wanted.push(next);
  }
}
for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.md"]) cpSync(new URL(file, root), new URL(file, ours));
cpSync(new URL("py/python/baogao/files/numbering.json", root), new URL("numbering.json", vendor));
cpSync(new URL("examples/reports/", root), new URL("reports/", vendor), { recursive: true });
// The samples as the module reads them, so that their first view need not wait for it.
const { parse } = await import(new URL("node-reading.js", dist));
mkdirSync(new URL("samples/", vendor));
for (const { key, path } of SAMPLES) {
  const report = parse(readFileSync(new URL(path, page), "utf8"));
  writeFileSync(new URL(`samples/${key}.json`, vendor), JSON.stringify(report));
}

/** Every file of the page, for the service worker; the tables of PDF are fetched when asked for. */
function* files(folder, path = "") {
  for (const entry of readdirSync(folder)) {
    const own = `${path}${entry}`;
    if (/^(?:node_modules|tools|pictures|vendor\/pdfjs|package.*|\..*|sw\.js|baogao\.html)$/u.test(own)) continue;
    if (statSync(new URL(entry, folder)).isDirectory()) yield* files(new URL(`${entry}/`, folder), `${own}/`);
    else if (!/(?:^|\/)LICENSE|THIRD-PARTY|\.d\.ts$/u.test(own)) yield own;
  }
}
const list = ["./", ...files(page)].filter((path) => path !== "vendor/files.json");
writeFileSync(new URL("files.json", vendor), `${JSON.stringify(list, null, 1)}\n`);
console.log(`${list.length} files of the page, ${fileURLToPath(vendor)}`);

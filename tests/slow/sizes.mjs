// How large the package is, file by file: as it is, by gzip and by Brotli.
//
//   node tests/slow/sizes.mjs [DIST]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [dist = fileURLToPath(new URL("../../wasm/npm/dist", import.meta.url))] = process.argv.slice(2);

/** What is loaded together. */
const PARTS = {
  "reading.wasm": /^reading\.wasm$/u,
  "reports.wasm": /^reports\.wasm$/u,
  "labels of topics": /^topic-list\.js$/u,
  "codes of counties": /^county-codes\.js$/u,
  "both, packed": /^packed\.js$/u,
  "other JavaScript": /\.js$/u,
};

const left = new Set(readdirSync(dist));
const line = (...cells) => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : String(cell).padStart(10))).join(" "));
line("bytes", "plain", "gzip", "Brotli");
for (const [name, pattern] of Object.entries(PARTS)) {
  const sizes = [0, 0, 0];
  for (const file of [...left].filter((one) => pattern.test(one))) {
    left.delete(file);
    const bytes = readFileSync(join(dist, file));
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    [bytes, gzipSync(bytes, { level: 9 }), brotli].forEach((form, at) => { sizes[at] += form.length; });
  }
  line(name, ...sizes);
}

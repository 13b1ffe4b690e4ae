// Writes module.js, which holds the module as text: node inline.js DIST
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [dist] = process.argv.slice(2);
const module = gzipSync(readFileSync(join(dist, "baogao_bg.wasm")), { level: 9 });
writeFileSync(
  join(dist, "module.js"),
  `// The module, packed by gzip and written in base64.\nexport const MODULE = "${module.toString("base64")}";\n`,
);

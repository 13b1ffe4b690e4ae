// Writes packed.js, which holds the modules as text: node inline.js DIST
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [dist] = process.argv.slice(2);
const packed = ["reading", "reports"].map((name) => {
  const module = gzipSync(readFileSync(join(dist, `${name}.wasm`)), { level: 9 });
  return `export const ${name.toUpperCase()} = "${module.toString("base64")}";\n`;
});
writeFileSync(join(dist, "packed.js"), `// The modules, packed by gzip and written in base64.\n${packed.join("")}`);

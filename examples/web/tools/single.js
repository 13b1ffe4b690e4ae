// Makes baogao.html: the whole page in one file, which opens by double click and needs nothing beside it.
//
//   npm run single [FILE]     (after `npm run vendor`)
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const page = new URL("../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, page));
const text = (name) => readFileSync(new URL(name, page), "utf8");

const options = { bundle: true, format: "iife", target: "es2022", minify: true, write: false, charset: "utf8", legalComments: "inline", logLevel: "error" };

/** The module is given to the worker as bytes; its own way of finding them is never taken. */
const worker = await build({ ...options, entryPoints: [path("worker.js")], define: { "import.meta.url": "undefined" } });

/** A module as JSON: packed by gzip and written in base64. */
function packed(name) {
  const module = readFileSync(new URL(`vendor/baogao/${name}.wasm`, page));
  return JSON.stringify(gzipSync(module, { level: 9 }).toString("base64"));
}

const samples = {};
for (const [, name] of text("samples.js").matchAll(/path: "([^"]+)"/gu)) samples[name] = text(name);

/** What the one file has in the place of files beside the page. */
const inside = {
  "inside:worker": JSON.stringify(worker.outputFiles[0].text),
  "inside:reading": packed("reading"),
  "inside:reports": packed("reports"),
  "inside:numbering": text("vendor/numbering.json"),
  "inside:samples": JSON.stringify(samples),
};
const within = {
  name: "within",
  setup(plan) {
    plan.onResolve({ filter: /\/assets\.js$/ }, () => ({ path: path("tools/assets.single.js") }));
    plan.onResolve({ filter: /\/files\/pdf\.js$|^\.\/pdf\.js$/ }, () => ({ path: path("tools/pdf.single.js") }));
    plan.onResolve({ filter: /^inside:/ }, ({ path: name }) => ({ path: name, namespace: "inside" }));
    plan.onLoad({ filter: /.*/, namespace: "inside" }, ({ path: name }) => ({ contents: inside[name], loader: "json" }));
  },
};
const app = await build({
  ...options,
  entryPoints: [path("app.js")],
  format: "esm",
  plugins: [within],
  nodePaths: [path("node_modules")],
});

// What ends a script in HTML must not stand in one.
const script = app.outputFiles[0].text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const hash = createHash("sha256").update(script).digest("base64");
const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; worker-src blob:; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;

const html = text("index.html")
  .replace("<html ", "<html data-single ")
  .replace(/content="default-src [^"]*"/u, () => `content="${policy}"`)
  .replace(/<link rel="icon"[^>]*>/u, () => `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(text("icons/icon.svg")).toString("base64")}">`)
  .replace(/\s*<link rel="manifest"[^>]*>/u, "")
  .replace(/<link rel="stylesheet" href="([^"]+)"([^>]*)>/gu, (_, name, rest) => `<style${rest}>\n${text(name)}</style>`)
  .replace(/\s*<script type="module"[^>]*><\/script>/u, "")
  .replace("</body>", () => `<script type="module">${script}</script>\n<!--\n${licences()}\n-->\n</body>`);

/** What the packages inside ask to be told with them. */
function licences() {
  const all = ["baogao/LICENSE-MIT", "baogao/THIRD-PARTY.md", "d3/LICENSE", "plot/LICENSE", "fflate/LICENSE", "write-excel-file/LICENSE"];
  // Two hyphens would end the comment.
  return all.map((name) => `${name}\n\n${text(`vendor/${name}`)}`).join("\n\n").replace(/-{2,}/gu, "-");
}

const file = process.argv[2] ?? path("baogao.html");
writeFileSync(file, html);
console.log(`${file}: ${Buffer.byteLength(html)} bytes`);

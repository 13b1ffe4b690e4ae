// The package in projects as people have them: bundlers in a browser, and what runs JavaScript without one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { chromium } from "playwright-core";
import { build as buildWithVite6, createServer as serveWithVite6 } from "vite-6";
import { build as buildWithVite8, createServer as serveWithVite8 } from "vite-8";
import webpack from "webpack";
import { serve } from "../web/server.js";
import { FOUND, project } from "./apps.js";

const here = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));

let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.BAOGAO_BROWSER ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
});

after(() => browser?.close());

/** What the program of a page tells; it fails on the first error of the page. */
async function told(address) {
  const page = await browser.newPage();
  try {
    return await Promise.race([
      new Promise((_, reject) => {
        page.on("pageerror", reject);
        page.on("console", (message) => message.type() === "error" && reject(new Error(message.text())));
      }),
      page.goto(address).then(async () => {
        await page.waitForFunction(() => document.title !== "", null, { timeout: 60_000 });
        return page.title();
      }),
    ]);
  } finally {
    await page.close();
  }
}

/** What the program of a folder tells when it is served as plain files. */
async function served(folder) {
  const server = await serve(pathToFileURL(folder));
  try {
    return await told(server.address);
  } finally {
    server.close();
  }
}

/** What a program prints. */
function printed(command, ...words) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

const VITES = { "vite-6": [serveWithVite6, buildWithVite6], "vite-8": [serveWithVite8, buildWithVite8] };

for (const [vite, [createServer, build]] of Object.entries(VITES)) {
  for (const entry of ["main", "inline", "worker", "element"]) {
    const options = (root) => ({
      root,
      configFile: false,
      logLevel: "error",
      // As the README says; the inline entry needs nothing, and Vite 8 neither.
      ...(vite === "vite-6" && entry !== "inline" ? { optimizeDeps: { exclude: ["baogao"] } } : {}),
    });

    test(`${vite}, dev: ${entry}`, async () => {
      const server = await createServer({ ...options(project(`${vite}-dev-${entry}`, entry)), server: { port: 0 } });
      try {
        await server.listen();
        assert.equal(await told(server.resolvedUrls.local[0]), FOUND);
      } finally {
        await server.close();
      }
    });

    test(`${vite}, build: ${entry}`, async () => {
      const folder = project(`${vite}-build-${entry}`, entry);
      await build({ ...options(folder), base: "./" });
      assert.equal(await served(`${folder}dist/`), FOUND);
    });
  }
}

for (const entry of ["main", "inline", "worker", "element"]) {
  test(`webpack 5: ${entry}`, async () => {
    const folder = project(`webpack-${entry}`, entry);
    const compiler = webpack({
      mode: "production",
      context: folder,
      entry: "./main.js",
      output: { path: `${folder}dist`, publicPath: "" },
      performance: { hints: false },
    });
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, stats) => (error ? reject(error) : resolve(stats))),
    );
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
    const page = readFileSync(`${folder}index.html`, "utf8").replace('type="module" src="./main.js"', 'defer src="main.js"');
    writeFileSync(`${folder}dist/index.html`, page);
    assert.equal(await served(`${folder}dist/`), FOUND);
  });
}

/** Bundles a program with esbuild into `dist`. */
async function bundled(folder, options) {
  const { warnings } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: ["./main.js"],
    bundle: true,
    format: "esm",
    outdir: "dist",
    logLevel: "silent",
    ...options,
  });
  assert.deepEqual(warnings, []);
  const page = readFileSync(`${folder}index.html`, "utf8");
  writeFileSync(`${folder}dist/index.html`, page);
}

test("esbuild, browser: inline", async () => {
  const folder = project("esbuild-inline", "inline");
  await bundled(folder, {});
  assert.equal(await served(`${folder}dist/`), FOUND);
});

test("esbuild, browser: main, with the modules beside the bundle", async () => {
  const folder = project("esbuild-main", "main");
  await bundled(folder, {});
  for (const module of ["reading.wasm", "reports.wasm"]) copyFileSync(`${folder}node_modules/baogao/dist/${module}`, `${folder}dist/${module}`);
  assert.equal(await served(`${folder}dist/`), FOUND);
});

test("esbuild, Node: inline", async () => {
  const folder = project("esbuild-node", "inline");
  await bundled(folder, { platform: "node" });
  assert.equal(printed(process.execPath, `${folder}dist/main.js`), FOUND);
});

test("a bare page", async () => {
  const folder = project("bare", "main");
  const map = `<script type="importmap">{ "imports": { "baogao": "./node_modules/baogao/dist/baogao.js" } }</script>\n<body>`;
  writeFileSync(`${folder}index.html`, readFileSync(`${folder}index.html`, "utf8").replace("<body>", map));
  assert.equal(await served(folder), FOUND);
});

for (const entry of ["main", "inline", "worker"]) {
  for (const [name, words] of Object.entries({
    node: [process.execPath],
    deno: [here("deno"), "run", "--quiet", "--allow-all", "--node-modules-dir=manual"],
    bun: [here("bun"), "run"],
  })) {
    test(`${name}: ${entry}`, () => {
      const folder = project(`${name}-${entry}`, entry);
      assert.equal(printed(...words, `${folder}main.js`), FOUND);
    });
  }
}

const [major, minor] = process.versions.node.split(".").map(Number);
test("Node: require", { skip: major < 20 || (major === 20 && minor < 19) }, () => {
  const folder = project("node-require", "main");
  const { parse } = createRequire(`${folder}main.cjs`)("baogao");
  assert.equal(parse("审结案件12件。").statistics[0].value, 12);
});

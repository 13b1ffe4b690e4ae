// Node reads the module from disk, so there is nothing to wait for; `await init()` is allowed.
import { readFileSync } from "node:fs";
import { initSync } from "./dist/baogao.js";

initSync({ module: readFileSync(new URL("./dist/baogao_bg.wasm", import.meta.url)) });

export * from "./dist/baogao.js";
export { default } from "./dist/baogao.js";

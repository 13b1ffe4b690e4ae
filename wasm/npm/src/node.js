// Node reads the module from disk, so there is nothing to wait for; `await init()` is allowed.
import { readFileSync } from "node:fs";
import { initSync } from "./guard.js";

initSync(readFileSync(new URL("./baogao_bg.wasm", import.meta.url)));

export * from "./baogao.js";
export { default } from "./baogao.js";

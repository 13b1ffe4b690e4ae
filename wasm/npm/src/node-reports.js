// Node reads the module from disk, so there is nothing to wait for; `await init()` is allowed.
import { readFileSync } from "node:fs";
import { initSync } from "./reports.js";

initSync(readFileSync(new URL("./reports.wasm", import.meta.url)));

export * from "./reports.js";
export { default } from "./reports.js";

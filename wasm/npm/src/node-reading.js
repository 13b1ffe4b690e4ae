// Node reads the module from disk, so there is nothing to wait for; `await init()` is allowed.
import { readFileSync } from "node:fs";
import { initSync } from "./reading.js";

initSync(readFileSync(new URL("./reading.wasm", import.meta.url)));

export * from "./reading.js";
export { default } from "./reading.js";

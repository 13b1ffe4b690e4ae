// Node reads the modules from disk, so there is nothing to wait for; `await init()` is allowed.
import "./node-reading.js";
import "./node-reports.js";

export * from "./baogao.js";
export { default } from "./baogao.js";

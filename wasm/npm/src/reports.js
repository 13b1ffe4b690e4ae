// What makes something of reports that have been read, and no more: `baogao/reports`.
import { init as start } from "./reports-module.js";

export { initSync } from "./reports-module.js";
export * from "./reports-functions.js";
export { csv } from "./csv.js";
export { section, sentence, walk } from "./walk.js";

/** Loads the module, from beside this file unless told otherwise. */
export default function init(source) {
  return start(source ?? new URL("reports.wasm", import.meta.url));
}

// What reads texts, and no more: `baogao/reading`.
import { init as start } from "./reading-module.js";

export { initSync } from "./reading-module.js";
export * from "./reading-functions.js";
export { csv } from "./csv.js";
export { loadCounties, topics } from "./loading.js";
export { section, sentence, walk } from "./walk.js";

/** Loads the module, from beside this file unless told otherwise. */
export default function init(source) {
  return start(source ?? new URL("reading.wasm", import.meta.url));
}

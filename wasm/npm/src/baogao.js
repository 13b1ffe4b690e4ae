// The package: loads its module from the file beside this one.
import { init as start } from "./guard.js";

export { initSync } from "./guard.js";
export * from "./functions.js";
export { section, sentence, walk } from "./walk.js";

/** Loads the module, from beside this file unless told otherwise. */
export default function init(source) {
  return start(source ?? new URL("baogao_bg.wasm", import.meta.url));
}

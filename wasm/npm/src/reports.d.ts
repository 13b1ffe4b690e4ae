export * from "./reports-functions.js";
export * from "./csv.js";
export * from "./walk.js";
export * from "./types/index.js";
import type { ModuleSource } from "./types/index.js";

/**
 * Loads the module; every other function waits for this one, or throws `not_ready`. In Node it may be left out.
 * Without a source it is the file `reports.wasm` beside the package's own.
 */
export default function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void>;

/** Makes the module from its bytes, or from a compiled `WebAssembly.Module`, at once. */
export function initSync(source: ModuleSource): void;

export * from "./functions.js";
import type { ModuleSource } from "./types/index.js";

/**
 * Loads the two modules; every other function waits for this one, or throws `not_ready`. In Node it may be left out.
 * Without sources they are those inside this package's files.
 */
export default function init(sources?: {
  reading?: ModuleSource | Promise<ModuleSource>;
  reports?: ModuleSource | Promise<ModuleSource>;
}): Promise<void>;

/** Makes the modules from their bytes, or from compiled ones (`WebAssembly.Module`), at once. */
export function initSync(sources: { reading: ModuleSource; reports: ModuleSource }): void;

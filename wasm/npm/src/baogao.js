// The package: loads its two modules from the files beside this one.
import initReading from "./reading.js";
import initReports from "./reports.js";

export * from "./functions.js";
export { initSync } from "./modules.js";
export { loadCounties, topics } from "./loading.js";
export { section, sentence, walk } from "./walk.js";

/** Loads the modules, from beside this file unless told otherwise. */
export default async function init({ reading, reports } = {}) {
  await Promise.all([initReading(reading), initReports(reports)]);
}

// Both modules at once.
import * as reading from "./reading-module.js";
import * as reports from "./reports-module.js";

/** Makes the modules from their bytes, or what was compiled of them, at once. */
export function initSync(sources) {
  reading.initSync(sources.reading);
  reports.initSync(sources.reports);
}

/** Whether both are loaded. */
export const isReady = () => reading.isReady() && reports.isReady();

// The package with its modules inside: no file to find or to serve.
import { init as initReading } from "./reading-module.js";
import { init as initReports } from "./reports-module.js";
import { READING, REPORTS } from "./packed.js";

export * from "./functions.js";
export { initSync } from "./modules.js";
export { loadCounties, topics } from "./loading.js";
export { section, sentence, walk } from "./walk.js";

/** Unpacks the modules and loads them. */
export default async function init({ reading, reports } = {}) {
  await Promise.all([initReading(reading ?? unpacked(READING)), initReports(reports ?? unpacked(REPORTS))]);
}

async function unpacked(module) {
  const packed = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

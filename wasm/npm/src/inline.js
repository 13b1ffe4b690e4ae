// The package with its module inside: no file to find or to serve.
import { init as start } from "./guard.js";
import { MODULE } from "./module.js";

export { initSync } from "./guard.js";
export * from "./functions.js";
export { section, sentence, walk } from "./walk.js";

/** Unpacks the module and loads it. */
export default function init(source) {
  return start(source ?? unpacked());
}

async function unpacked() {
  const packed = Uint8Array.from(atob(MODULE), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

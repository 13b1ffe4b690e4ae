// In the one-file page: everything that assets.js finds beside the page is inside it.
import module from "inside:module";
import numbering from "inside:numbering";
import samples from "inside:samples";
import worker from "inside:worker";

export function startWorker() {
  return new Worker(URL.createObjectURL(new Blob([worker], { type: "text/javascript" })));
}

export async function moduleBytes() {
  const packed = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

export const sampleText = async (path) => samples[path];
export const numberingTable = async () => numbering;
export const plot = () => import("@observablehq/plot");
export const excel = async () => (await import("write-excel-file/browser")).default;
export const zip = () => import("fflate");
export const serviceWorker = () => null;

// In the one-file page: everything that assets.js finds beside the page is inside it.
import numbering from "inside:numbering";
import reading from "inside:reading";
import reports from "inside:reports";
import samples from "inside:samples";
import worker from "inside:worker";

export function startWorker() {
  return new Worker(URL.createObjectURL(new Blob([worker], { type: "text/javascript" })));
}

export const moduleBytes = async () => ({ reading: await unpacked(reading), reports: await unpacked(reports) });

function unpacked(module) {
  const packed = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

export const sampleText = async (path) => samples[path];
export const sampleReport = async () => null;
export const numberingTable = async () => numbering;
export const plot = () => import("@observablehq/plot");
export const excel = async () => (await import("write-excel-file/browser")).default;
export const zip = () => import("fflate");
export const serviceWorker = () => null;

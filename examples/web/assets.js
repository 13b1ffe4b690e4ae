// Where what the page loads lies. The one-file page puts another file in the place of this one.

const beside = (path) => new URL(path, import.meta.url);

/** The worker that reads reports. */
export const startWorker = () => new Worker(beside("worker.js"), { type: "module" });

/** What the worker makes the modules from: nothing, they lie beside it. */
export const moduleBytes = async () => ({});

/** The text of a file beside the page: a sample report, a table. */
export async function sampleText(path) {
  const response = await fetch(beside(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** A sample as it was read when the page was made, as JSON: it is on show before the module has come. */
export const sampleReport = (key) => sampleText(`vendor/samples/${key}.json`);

/** Observable Plot, when the first chart is drawn. */
export async function plot() {
  await script("vendor/d3/d3.min.js");
  await script("vendor/plot/plot.umd.min.js");
  return globalThis.Plot;
}

/** The writer of Excel files, when the first one is asked for. */
export async function excel() {
  await script("vendor/write-excel-file/write-excel-file.min.js");
  return globalThis.writeXlsxFile;
}

/** The reader of zip archives, when the first .docx is opened. */
export const zip = () => import("./vendor/fflate/browser.js");

/** How Word writes the numbers of lists: the table of the Python package. */
export const numberingTable = async () => JSON.parse(await sampleText("vendor/numbering.json"));

/** The reader of PDF files with its tables of characters, when the first one is opened. */
export async function pdf() {
  const library = await import("./vendor/pdfjs/pdf.min.mjs");
  library.GlobalWorkerOptions.workerSrc = String(beside("vendor/pdfjs/pdf.worker.min.mjs"));
  return { library, cMapUrl: String(beside("vendor/pdfjs/cmaps/")) };
}

/** The service worker, which keeps the page for when there is no network. */
export const serviceWorker = () => beside("sw.js");

const loaded = new Map();

/** Runs a classic script once. */
function script(path) {
  if (!loaded.has(path)) {
    loaded.set(path, new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = beside(path);
      element.onload = resolve;
      element.onerror = () => {
        loaded.delete(path);
        reject(new Error(`${path} could not be loaded`));
      };
      document.head.append(element);
    }));
  }
  return loaded.get(path);
}

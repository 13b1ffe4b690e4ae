// The text of a PDF, line by line. The library is loaded when the first one is opened.
import { pdf } from "../assets.js";
import { failure } from "./index.js";

/** Two pieces stand on one line when their base lines differ by less than this part of their height. */
const SAME_LINE = 0.5;

/**
 * The text of a PDF: a line for each of its lines, pages one after the other.
 *
 * @param {ArrayBuffer} buffer
 */
export async function pdfText(buffer) {
  const { library, cMapUrl } = await pdf();
  const task = library.getDocument({
    data: new Uint8Array(buffer),
    cMapUrl,
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    verbosity: 0,
  });
  const document = await task.promise.catch((error) => {
    throw failure("pdf", error);
  });
  try {
    const pages = [];
    for (let index = 1; index <= document.numPages; index++) {
      const page = await document.getPage(index);
      const { items } = await page.getTextContent();
      pages.push(lines(items).join("\n"));
      page.cleanup();
    }
    const text = pages.join("\n\n");
    if (text.trim() === "") throw failure("scan");
    return text;
  } finally {
    await task.destroy();
  }
}

/** The pieces of a page as lines, in the order in which the page draws them. */
export function lines(items) {
  const out = [];
  let line = "";
  let base = null;
  let end = 0;
  for (const { str, transform, width, height, hasEOL } of items) {
    if (transform === undefined) continue;
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.abs(transform[3]) || 1;
    if (base !== null && str.trim() !== "" && Math.abs(y - base) > size * SAME_LINE) {
      out.push(line);
      line = "";
    } else if (line !== "" && x - end > size * 1.5 && !/\s$/u.test(line)) {
      line += " ";
    }
    if (str.trim() !== "") base = y;
    line += str;
    end = x + width;
    if (hasEOL) {
      out.push(line);
      line = "";
      base = null;
    }
  }
  if (line !== "") out.push(line);
  return out;
}

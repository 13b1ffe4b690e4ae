// A file of any of the formats becomes text.
import { decode } from "../engine.js";

/** Bytes that a file may have. */
const LIMIT = 256 * 2 ** 20;

/**
 * The text of a file, and what it was read from: an encoding, or a format.
 *
 * @param {File} file
 * @returns {Promise<{ text: string, origin: string, docx?: Uint8Array }>} the document itself, if it can be written back
 */
export async function textOf(file) {
  if (file.size > LIMIT) throw failure("too_large");
  const buffer = await file.arrayBuffer();
  switch (format(new Uint8Array(buffer, 0, Math.min(1024, buffer.byteLength)))) {
    case "zip": {
      const { docxText } = await import("./word/docx.js");
      const docx = new Uint8Array(buffer);
      return { text: await docxText(docx), origin: "docx", docx };
    }
    case "pdf": {
      const { pdfText } = await import("./pdf.js");
      return { text: await pdfText(buffer), origin: "PDF" };
    }
    case "ole":
      throw failure("doc");
    default: {
      const { text, encoding } = await decode(buffer);
      return { text, origin: encoding };
    }
  }
}

/** An error with a code that the page has words for. */
export function failure(code, cause) {
  return Object.assign(new Error(code, cause && { cause }), { code });
}

/** The format that the first bytes tell; the name of a file says nothing sure. */
function format(head) {
  const begins = (...bytes) => bytes.every((byte, index) => head[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return "ole";
  // A PDF may have something before its mark.
  const mark = [0x25, 0x50, 0x44, 0x46, 0x2d];
  for (let at = 0; at + mark.length <= head.length; at++) {
    if (mark.every((byte, index) => head[at + index] === byte)) return "pdf";
  }
  return "text";
}

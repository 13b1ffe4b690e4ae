// The text of a .docx: its paragraphs with the numbers that Word would print before them.
import { zip } from "../assets.js";
import { failure } from "./index.js";
import { readNumbering } from "./numbering.js";
import { attribute, child, descendants, parse } from "./xml.js";

/** Bytes that one part of the archive may unpack to: no report comes near, a bomb does. */
const LIMIT = 128 * 2 ** 20;

const DOCUMENT = "word/document.xml";
const PARTS = new Set([DOCUMENT, "word/numbering.xml", "word/styles.xml"]);

/**
 * The text of a document: a line for each paragraph, the cells of a row with tabs between them.
 * What was deleted with tracked changes is left out, what was inserted is text.
 *
 * @param {Uint8Array} bytes
 */
export async function docxText(bytes) {
  const { unzipSync, strFromU8 } = await zip();
  let parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.has(name)) return false;
        if (originalSize > LIMIT) throw failure("too_large");
        return true;
      },
    });
  } catch (error) {
    throw error.code === "too_large" ? error : failure("docx", error);
  }
  if (!parts[DOCUMENT]) throw failure("docx");
  const xml = (name) => (parts[name] ? parse(strFromU8(parts[name])) : null);
  const body = child(xml(DOCUMENT)?.documentElement, "body");
  if (!body) throw failure("docx");
  const numbering = readNumbering(xml("word/numbering.xml"), xml("word/styles.xml"));
  const lines = [];
  blocks(body, numbering, lines);
  return lines.join("\n");
}

/** Elements whose children stand in their place. */
const WRAPPERS = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"]);

/** Puts the paragraphs and tables of a container into lines. */
function blocks(container, numbering, lines) {
  for (const node of container.children) {
    if (node.localName === "p") lines.push(...paragraph(node, numbering).split("\n"));
    else if (node.localName === "tbl") table(node, numbering, lines);
    else if (WRAPPERS.has(node.localName)) blocks(node, numbering, lines);
  }
}

/** A line for each row, a tab between its cells. */
function table(node, numbering, lines) {
  for (const row of descendants(node, "tr", "tbl")) {
    const cells = descendants(row, "tc", "tbl").map((cell) => {
      const inside = [];
      blocks(cell, numbering, inside);
      return inside.join(" ").replace(/[\t\n]+/gu, " ").trim();
    });
    lines.push(cells.join("\t"));
  }
}

/** A paragraph with its number. */
function paragraph(node, numbering) {
  const text = runs(node);
  const label = numbering.label(child(node, "pPr"));
  return label === "" || text.trim() === "" ? text : label + text;
}

/** What stands for a character. */
const CHARACTERS = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/** Elements without text of the document: deleted text, codes of fields, drawings, properties. */
const SILENT = new Set(["del", "moveFrom", "instrText", "delText", "pPr", "rPr", "drawing", "pict", "object", "Fallback", "rt"]);

/** The text of the runs in an element. */
function runs(node) {
  let text = "";
  for (const part of node.children) {
    const name = part.localName;
    if (name === "t") text += part.textContent;
    else if (name === "br" && attribute(part, "type") === "page") text += "";
    else if (Object.hasOwn(CHARACTERS, name)) text += CHARACTERS[name];
    else if (name === "sym") text += symbol(part);
    else if (!SILENT.has(name)) text += runs(part);
  }
  return text;
}

/** A character by its code. Fonts of symbols keep theirs in a private area, where they mean nothing. */
function symbol(node) {
  const code = Number.parseInt(attribute(node, "char") ?? "", 16);
  const ours = code > 0x1f && code < 0x110000 && !(code >= 0xe000 && code <= 0xf8ff) && !(code >= 0xd800 && code <= 0xdfff);
  return ours ? String.fromCodePoint(code) : "";
}


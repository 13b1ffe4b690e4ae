// Word documents as text. What a reader sees on the paper is read: the numbers of lists, the
// results of fields, what was inserted, text in boxes; what was deleted, hidden or stands in the
// margins is not. A paragraph is a line, an empty one an empty line; headings have the marks of
// Markdown, tables bars, notes `[^1]` and their text at the end. The Python package reads them so too.
import { numberingTable } from "../../assets.js";
import { failure } from "../index.js";
import { isLayout, spread } from "./grid.js";
import { Lists } from "./lists.js";
import { Package } from "./package.js";
import { Styles } from "./styles.js";
import { isLatin, oneLine, raised, row, symbol, textOf, trimmed, Writer } from "./writer.js";
import { attribute, child, children, descendants, integer, isOn, nameOf, value } from "./xml.js";

/** Characters of a paragraph that can be a heading; levels of headings in Markdown; boxes and tables in each other. */
const HEADING = 80;
const DEPTH = 6;
const NESTING = 40;

/**
 * The text of a document.
 *
 * @param {Uint8Array} bytes
 */
export async function docxText(bytes) {
  return (await readDocx(bytes)).text;
}

/**
 * The same with its tree, and where the pieces of the text stand in it.
 *
 * @param {Uint8Array} bytes
 */
export async function readDocx(bytes) {
  const file = await Package.open(bytes);
  const reader = new Reader(file, await numberingTable());
  const root = reader.document();
  const { text, places } = reader.writer;
  if (text.trim() === "") throw failure("empty");
  return { text, file, root, places: places.filter(({ node }) => node.ownerDocument === root.ownerDocument) };
}

/** What is known while a document is read. */
class Reader {
  writer = new Writer();
  #package;
  #styles;
  #lists;
  /** Of each open field: its code, or its result. */
  #fields = [];
  /** What stands before a paragraph mark that was deleted. */
  #carried = [];
  #notes = [];
  #boxes = [];
  #nesting = 0;

  constructor(file, table) {
    this.#package = file;
    const part = (kind) => file.related(file.main, kind).map((name) => file.xml(name))[0] ?? null;
    this.#styles = new Styles(part("styles"));
    this.#lists = new Lists(part("numbering"), this.#styles, table);
  }

  /** Writes all of the document, the notes at the end. */
  document() {
    const root = this.#package.xml(this.#package.main);
    const body = child(root, "w:body");
    if (!body) throw failure("docx");
    this.#blocks(body);
    this.#flush();
    const parts = new Map();
    // A note may refer to another one.
    for (let count = 0; count < this.#notes.length; count++) {
      const [kind, id] = this.#notes[count];
      if (!parts.has(kind)) parts.set(kind, this.#noteTexts(kind));
      const note = parts.get(kind).get(id);
      const pieces = note ? this.#joined(note) : [];
      if (pieces.length > 0) this.writer.line([{ text: `[^${count + 1}]: ` }, ...pieces]);
    }
    return root;
  }

  #noteTexts(kind) {
    const [name] = this.#package.related(this.#package.main, `${kind}s`);
    const notes = name ? children(this.#package.xml(name), `w:${kind}`) : [];
    return new Map(notes.map((note) => [attribute(note, "id") ?? "", note]));
  }

  #blocks(parent) {
    for (const element of unwrapped(parent)) {
      const name = nameOf(element);
      if (name === "w:p") this.#paragraph(element);
      else if (name === "w:tbl") {
        this.#flush();
        this.#table(element);
      }
    }
  }

  #flush() {
    if (this.#carried.length > 0) this.writer.line(trimmed(this.#carried));
    this.#carried = [];
  }

  #paragraph(element) {
    const properties = child(element, "w:pPr");
    let pieces = [...this.#carried, ...this.#inline(element)];
    const mark = child(properties, "w:rPr");
    if (child(mark, "w:del") || child(mark, "w:moveFrom")) {
      this.#carried = pieces;
      return;
    }
    this.#carried = [];
    const label = this.#lists.label(properties);
    pieces = trimmed(pieces);
    const text = textOf(pieces);
    if (text !== "") {
      const depth = this.#styles.heading(properties);
      const heading = depth > 0 && [...label + text].length <= HEADING && !text.includes("\n") && !"。；，;".includes(text.at(-1));
      pieces.unshift({ text: (heading ? `${"#".repeat(Math.min(depth, DEPTH))} ` : "") + label });
    }
    this.writer.line(pieces);
    this.#openBoxes();
  }

  #openBoxes() {
    const boxes = this.#boxes;
    this.#boxes = [];
    if (this.#nesting >= NESTING) return;
    this.#nesting++;
    for (const box of boxes) {
      this.#blocks(box);
      this.#flush();
    }
    this.#nesting--;
  }

  #table(element) {
    if (this.#nesting >= NESTING) return;
    this.#nesting++;
    const rows = cellRows(element);
    if (isLayout(rows)) {
      for (const { holds } of rows.flat()) {
        if (holds) this.#blocks(holds);
        this.#flush();
      }
    } else {
      const read = rows.map((cells) => cells.map((cell) => ({ ...cell, holds: cell.holds ? this.#joined(cell.holds) : [] })));
      for (const [index, line] of spread(read).entries()) {
        if (index === 1) this.writer.line([{ text: `|${" --- |".repeat(line.length)}` }]);
        if (line.some((cell) => trimmed(cell).length > 0)) this.writer.line(row(line));
      }
      this.#openBoxes();
    }
    this.#nesting--;
  }

  /** All text of a cell or a note in one line. */
  #joined(parent) {
    const pieces = [];
    for (const element of descendants(parent, "w:p")) {
      if (isInsideBox(element, parent)) continue;
      const own = trimmed(this.#inline(element));
      const label = this.#lists.label(child(element, "w:pPr"));
      if (own.length === 0) continue;
      if (pieces.length > 0 && isLatin(pieces.at(-1).text.at(-1)) && isLatin((label + own[0].text)[0])) pieces.push({ text: " " });
      pieces.push(...(label ? [{ text: label }] : []), ...own);
    }
    return pieces;
  }

  /** The text of a paragraph. */
  #inline(parent) {
    const out = [];
    for (const element of unwrapped(parent)) {
      const name = nameOf(element);
      if (name === "w:r") out.push(...this.#run(element));
      else if (name === "m:oMath" || name === "m:oMathPara") out.push({ text: descendants(element, "m:t").map(({ textContent }) => textContent).join("") });
      else if (name === "w:ruby") out.push(...this.#ruby(element));
    }
    return out;
  }

  #ruby(element) {
    const base = child(element, "w:rubyBase");
    return base ? this.#inline(base) : [];
  }

  #run(run) {
    const out = [];
    const properties = child(run, "w:rPr");
    const hidden = isOn(child(properties, "w:vanish"));
    const lifted = value(properties, "w:vertAlign") === "superscript";
    for (const element of chosen(run)) {
      const name = nameOf(element);
      if (name === "w:fldChar") this.#field(attribute(element, "fldCharType"));
      else if (hidden || this.#fields.includes("code")) continue;
      else if (name === "w:t") {
        const text = oneLine(element.textContent);
        out.push({ text: lifted ? raised(text) : text, node: element, from: 0 });
      } else if (name === "w:br" || name === "w:cr") out.push({ text: "\n" });
      else if (name === "w:tab" || name === "w:ptab") out.push({ text: "\t" });
      else if (name === "w:noBreakHyphen") out.push({ text: "-" });
      else if (name === "w:sym") out.push({ text: symbol(attribute(element, "char") ?? "") });
      else if (name === "w:footnoteReference" || name === "w:endnoteReference") out.push(...this.#reference(element, name));
      else if (name === "w:ruby") out.push(...this.#ruby(element));
      else if (["w:drawing", "w:pict", "w:object"].includes(name)) this.#boxes.push(...boxesIn(element));
    }
    return out;
  }

  #reference(element, name) {
    // A mark of the writer's own stands there already.
    if (!["0", "false", "off"].includes(attribute(element, "customMarkFollows") ?? "false")) return [];
    this.#notes.push([name.slice(2, -"Reference".length), attribute(element, "id") ?? ""]);
    return [{ text: `[^${this.#notes.length}]` }];
  }

  #field(kind) {
    if (kind === "begin") this.#fields.push("code");
    else if (kind === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = "result";
    else if (kind === "end") this.#fields.pop();
  }
}

/** The cells of a table; one that goes on in the rows below is there once. */
function cellRows(element) {
  const rows = [];
  /** By column: a cell that may go on. */
  const above = new Map();
  for (const tr of unwrapped(element)) {
    const properties = child(tr, "w:trPr");
    if (nameOf(tr) !== "w:tr" || child(properties, "w:del")) continue;
    let column = integer(value(properties, "w:gridBefore"), 0);
    const cells = Array.from({ length: Math.max(0, Math.min(column, 64)) }, () => ({ holds: null, text: "", columns: 1, rows: 1 }));
    for (const tc of unwrapped(tr)) {
      if (nameOf(tc) !== "w:tc") continue;
      const settings = child(tc, "w:tcPr");
      if (child(settings, "w:cellDel")) continue;
      const columns = Math.min(Math.max(integer(value(settings, "w:gridSpan"), 1), 1), 64);
      const merge = child(settings, "w:vMerge");
      if (merge && (attribute(merge, "val") ?? "continue") === "continue" && above.has(column)) {
        const { at, cell } = above.get(column);
        cell.rows = rows.length - at + 1;
      } else {
        const cell = { holds: tc, text: descendants(tc, "w:t").map(({ textContent }) => textContent).join(""), columns, rows: 1 };
        if (merge) above.set(column, { at: rows.length, cell });
        else above.delete(column);
        cells.push(cell);
      }
      column += columns;
    }
    rows.push(cells);
  }
  return rows;
}

const WRAPPERS = new Set(["ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"].map((name) => `w:${name}`));

/** The children of an element, through what only wraps them. */
function* unwrapped(parent) {
  const stack = [[...parent.children].values()];
  while (stack.length > 0) {
    const { value: element, done } = stack.at(-1).next();
    if (done) stack.pop();
    else if (WRAPPERS.has(nameOf(element))) stack.push([...element.children].values());
    else if (nameOf(element) === "mc:AlternateContent") stack.push(choice(element).values());
    else yield element;
  }
}

/** The children of a run, of alternatives the first. */
function chosen(run) {
  return [...run.children].flatMap((element) => (nameOf(element) === "mc:AlternateContent" ? choice(element) : [element]));
}

function choice(element) {
  const first = child(element, "mc:Choice");
  return [...((first?.children.length > 0 ? first : child(element, "mc:Fallback"))?.children ?? [])];
}

/** Text boxes of a drawing, but for those inside them. */
function boxesIn(element) {
  const found = [];
  const stack = [element];
  while (stack.length > 0) {
    const one = stack.pop();
    if (nameOf(one) === "w:txbxContent") found.push(one);
    else stack.push(...(nameOf(one) === "mc:AlternateContent" ? choice(one) : [...one.children]).reverse());
  }
  return found;
}

function isInsideBox(element, parent) {
  for (let one = element.parentElement; one && one !== parent; one = one.parentElement) if (nameOf(one) === "w:txbxContent") return true;
  return false;
}

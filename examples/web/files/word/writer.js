// Text put together from pieces, which are texts of runs, labels and bars.

/** A text of nothing but blanks, by the reckoning of Unicode. */
const BLANK = /^[\t-\r\u{1c}-\u{20}\u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]*$/u;

/**
 * Some text, and where it stands: from an offset of an element `w:t` on. What the reader adds, such
 * as the numbers of lists and the bars of tables, stands nowhere.
 *
 * @typedef {{ text: string, node?: Element, from?: number }} Piece
 */

/** Text that is written from its beginning to its end, with the places of its pieces. */
export class Writer {
  /** Pieces that stand somewhere, ascending: their place in the text, and in the document. */
  places = [];
  #texts = [];
  #length = 0;
  #between = "";

  get text() {
    return this.#texts.join("");
  }

  /** Writes a paragraph on a line of its own; one without text leaves an empty line. */
  line(pieces) {
    if (isBlank(textOf(pieces))) {
      if (this.#texts.length > 0) this.#between += "\n";
      return;
    }
    this.#add(this.#between);
    for (const { text, node, from = 0 } of pieces) {
      const start = this.#length;
      this.#add(text);
      if (node && text !== "") this.places.push({ start, end: this.#length, node, from });
    }
    this.#between = "\n";
  }

  #add(text) {
    this.#texts.push(text);
    this.#length += text.length;
  }
}

export const isBlank = (text) => BLANK.test(text);

/** The text of pieces. */
export const textOf = (pieces) => pieces.map(({ text }) => text).join("");

/** Takes blanks off both ends. */
export function trimmed(pieces) {
  const kept = pieces.filter(({ text }) => text !== "");
  while (kept.length > 0) {
    const { text, from = 0 } = kept[0];
    const rest = text.replace(/^[ \t\n]+/u, "");
    if (rest === "") kept.shift();
    else {
      kept[0] = { ...kept[0], text: rest, from: from + text.length - rest.length };
      break;
    }
  }
  while (kept.length > 0) {
    const rest = kept.at(-1).text.replace(/[ \t\n]+$/u, "");
    if (rest === "") kept.pop();
    else {
      kept[kept.length - 1] = { ...kept.at(-1), text: rest };
      break;
    }
  }
  return kept;
}

/** Puts cells between bars, as a row of a pipe table. */
export function row(cells) {
  const inCell = (piece) => ({ ...piece, text: piece.text.replace(/[\n\t]/gu, " ").replaceAll("|", "\\|") });
  return [{ text: "|" }, ...cells.flatMap((cell) => [{ text: " " }, ...trimmed(cell).map(inCell), { text: " |" }])];
}

/** A digit or two that stand raised as such: km2 is km². */
export function raised(text) {
  return /^\d{1,2}$/u.test(text) ? text.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]) : text;
}

/** The words of a run in one line, without tabs. */
export function oneLine(text) {
  const parts = text.split(/\r\n|[\n\r\u{b}\u{c}\u{1c}-\u{1e}\u{85}\u{2028}\u{2029}]/u);
  if (parts.length > 1 && parts.at(-1) === "") parts.pop();
  return parts.join(" ").replaceAll("\t", " ");
}

/** A sign by its number; those of fonts of signs have none in Unicode. */
export function symbol(code) {
  const number = /^[\da-f]+$/iu.test(code) ? Number.parseInt(code, 16) : Number.NaN;
  if (!(number <= 0x10ffff)) return "";
  const sign = String.fromCodePoint(number);
  return sign === " " || /^[^\p{C}\p{Z}]$/u.test(sign) ? sign : "";
}

export const isLatin = (character) => /^[\da-z]$/iu.test(character);

// Text put together from pieces, which are texts of runs, labels and bars.

/** A text of nothing but blanks, by the reckoning of Unicode. */
const BLANK = /^[\t-\r\u{1c}-\u{20}\u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]*$/u;

/** Text that is written from its beginning to its end. */
export class Writer {
  #texts = [];
  #between = "";

  get text() {
    return this.#texts.join("");
  }

  /** Writes a paragraph on a line of its own; one without text leaves an empty line. */
  line(pieces) {
    const text = pieces.join("");
    if (isBlank(text)) {
      if (this.#texts.length > 0) this.#between += "\n";
      return;
    }
    this.#texts.push(this.#between, text);
    this.#between = "\n";
  }
}

export const isBlank = (text) => BLANK.test(text);

/** Takes blanks off both ends. */
export function trimmed(pieces) {
  const kept = pieces.filter((piece) => piece !== "");
  while (kept.length > 0 && (kept[0] = kept[0].replace(/^[ \t\n]+/u, "")) === "") kept.shift();
  while (kept.length > 0 && (kept[kept.length - 1] = kept.at(-1).replace(/[ \t\n]+$/u, "")) === "") kept.pop();
  return kept;
}

/** Puts cells between bars, as a row of a pipe table. */
export function row(cells) {
  return ["|", ...cells.flatMap((cell) => [" ", ...trimmed(cell).map((piece) => piece.replace(/[\n\t]/gu, " ").replaceAll("|", "\\|")), " |"])];
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

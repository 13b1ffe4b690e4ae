// The numbers that Word prints before paragraphs: word/numbering.xml, word/styles.xml, and a count.
import { formatNumber } from "./numerals.js";
import { attribute, child, children, value } from "./xml.js";

/**
 * The numbering of a document. `label(pPr)` is to be asked once for each paragraph, in their
 * order, since it counts.
 *
 * @param {Document | null} numbering
 * @param {Document | null} styles
 */
export function readNumbering(numbering, styles) {
  const lists = new Lists(numbering, styles);
  const style = readStyles(styles);
  const counts = new Map();
  return {
    label(properties) {
      const place = placeOf(properties, style);
      const list = place && lists.get(place.list);
      const level = list?.levels.get(place.level);
      if (!level) return "";
      if (!counts.has(list.counter)) counts.set(list.counter, new Map());
      const count = counts.get(list.counter);
      advance(count, list, place);
      return print(level, list, count);
    },
  };
}

/** Counts one on at a level, and begins the deeper ones anew. */
function advance(count, list, { list: id, level }) {
  const own = list.levels.get(level);
  const override = list.starts.get(level);
  // A number of its own start begins there once, when the list is first met.
  const first = override !== undefined && !count.has(`met ${id} ${level}`);
  if (first) count.set(`met ${id} ${level}`, true);
  count.set(level, first ? override : (count.get(level) ?? own.start - 1) + 1);
  for (const [deeper, { restart }] of list.levels) {
    if (deeper <= level || restart === 0) continue;
    if (restart === null || level < restart) count.delete(deeper);
  }
}

/** The label of a level, with the numbers that it names put in. */
function print(level, list, count) {
  if (level.format === "bullet" || level.format === "none") return level.format === "none" ? level.text.replace(/%\d/gu, "") : "";
  const text = level.text.replace(/%([1-9])/gu, (_whole, digit) => {
    const at = Number(digit) - 1;
    const named = list.levels.get(at);
    if (!named) return "";
    const number = count.get(at) ?? named.start;
    return formatNumber(number, level.legal ? "decimal" : named.format);
  });
  return text + (level.suffix === "space" ? " " : "");
}

/** Which list and level a paragraph is in: by its own properties, or by those of its style. */
function placeOf(properties, style) {
  const own = child(properties, "numPr");
  const inherited = style(value(properties, "pStyle"));
  const list = value(own, "numId") ?? inherited?.list;
  if (list === undefined || list === null || list === "0") return null;
  const level = Number(value(own, "ilvl") ?? inherited?.level ?? 0);
  return { list, level };
}

/** From the id of a style to the numbering that it gives, along the styles that it is based on. */
function readStyles(document) {
  const byId = new Map();
  for (const node of children(document?.documentElement, "style")) byId.set(attribute(node, "styleId"), node);
  const normal = [...byId].find(([, node]) => attribute(node, "type") === "paragraph" && /^(?:1|true)$/u.test(attribute(node, "default") ?? ""))?.[0];
  return (asked) => {
    let id = asked ?? normal;
    let level = null;
    for (let steps = 0; id && byId.has(id) && steps < 32; steps++) {
      const own = child(child(byId.get(id), "pPr"), "numPr");
      level ??= value(own, "ilvl");
      const list = value(own, "numId");
      if (list !== null) return { list, level, style: id };
      id = value(byId.get(id), "basedOn");
    }
    return null;
  };
}

/** The lists of a document by their id. */
class Lists {
  #numbers = new Map();
  #abstracts = new Map();
  #styles;
  #made = new Map();

  constructor(numbering, styles) {
    for (const node of children(numbering?.documentElement, "abstractNum")) {
      this.#abstracts.set(attribute(node, "abstractNumId"), node);
    }
    for (const node of children(numbering?.documentElement, "num")) this.#numbers.set(attribute(node, "numId"), node);
    this.#styles = children(styles?.documentElement, "style");
  }

  get(id) {
    if (!this.#made.has(id)) this.#made.set(id, this.#make(id));
    return this.#made.get(id);
  }

  #make(id) {
    const node = this.#numbers.get(id);
    const counter = value(node, "abstractNumId");
    const abstract = this.#resolve(counter);
    if (!abstract) return null;
    const levels = new Map();
    for (const level of children(abstract, "lvl")) levels.set(Number(attribute(level, "ilvl")), readLevel(level));
    const starts = new Map();
    for (const override of children(node, "lvlOverride")) {
      const at = Number(attribute(override, "ilvl"));
      const level = child(override, "lvl");
      if (level) levels.set(at, readLevel(level));
      const start = value(override, "startOverride");
      if (start !== null) starts.set(at, Number(start));
    }
    return { levels, starts, counter };
  }

  /** An abstract list, by way of the style that it may name in its own place. */
  #resolve(id, steps = 0) {
    const node = this.#abstracts.get(id);
    const link = value(node, "numStyleLink");
    if (!link || steps > 8) return node;
    const style = this.#styles.find((one) => attribute(one, "styleId") === link);
    const list = value(child(child(style, "pPr"), "numPr"), "numId");
    return this.#resolve(value(this.#numbers.get(list), "abstractNumId"), steps + 1) ?? node;
  }
}

function readLevel(node) {
  const restart = value(node, "lvlRestart");
  const legal = child(node, "isLgl");
  return {
    start: Number(value(node, "start") ?? 0),
    format: value(node, "numFmt") ?? "decimal",
    text: value(node, "lvlText") ?? "",
    suffix: value(node, "suff") ?? "tab",
    restart: restart === null ? null : Number(restart),
    legal: legal !== null && !/^(?:0|false|off)$/u.test(attribute(legal, "val") ?? "1"),
  };
}

// The numbers that Word sets before paragraphs, which are nowhere in their text. A paragraph has a
// list (`numId`) and a level (`ilvl`), itself or by its style; the list has a form and a text for each level.
import { written } from "./numbers.js";
import { attribute, child, children, descendants, integer, isOn, value } from "./xml.js";

const LEVELS = 9;

/** What needs no blank behind it. */
const CLOSED = "、，。．：；）】〕》」』";

/** A level that no rule tells of. */
const PLAIN = { form: "decimal", text: "", start: 1, restart: null, legal: false, blank: true };

/** The lists of a document, counted from its beginning. */
export class Lists {
  #styles;
  #table;
  #rules = new Map();
  #numbers = new Map();
  #lists = new Map();
  #counts = new Map();
  #begun = new Set();

  /**
   * @param {Element | null} root
   * @param {import("./styles.js").Styles} styles
   * @param {object} table  how numbers are written
   */
  constructor(root, styles, table) {
    this.#styles = styles;
    this.#table = table;
    for (const element of children(root, "w:abstractNum")) this.#rules.set(attribute(element, "abstractNumId") ?? "", element);
    for (const element of children(root, "w:num")) this.#numbers.set(attribute(element, "numId") ?? "", element);
  }

  /** Counts a paragraph, by its `pPr`, and gives its number; empty where it has none. */
  label(properties) {
    const own = child(properties, "w:numPr");
    const style = this.#styles.of(properties);
    const number = value(own, "w:numId") ?? this.#styles.number(style);
    const list = number === null ? null : this.#list(number);
    if (!list) return "";
    // A level of its own counts only beside a list of its own.
    const level = value(own, "w:ilvl") ?? this.#styles.level(style);
    const name = this.#styles.chain(style).find((one) => list.styles.has(one));
    const linked = name === undefined ? null : list.styles.get(name);
    const depth = own !== null || linked === null ? integer(level, linked ?? 0) : linked;
    return this.#count(number, list, Math.min(Math.max(depth, 0), LEVELS - 1));
  }

  #count(number, list, depth) {
    if (!this.#counts.has(list.rules)) this.#counts.set(list.rules, Array(LEVELS).fill(null));
    const counts = this.#counts.get(list.rules);
    const rule = list.levels[depth];
    const first = `${number} ${depth}`;
    if (list.starts.has(depth) && !this.#begun.has(first)) counts[depth] = list.starts.get(depth);
    else counts[depth] = counts[depth] === null ? (list.starts.get(depth) ?? rule.start) : counts[depth] + 1;
    this.#begun.add(first);
    for (let below = depth + 1; below < LEVELS; below++) {
      const { restart } = list.levels[below];
      if (restart === null || (restart !== 0 && depth < restart)) counts[below] = null;
    }
    // A level that was left out counts as begun.
    for (let above = 0; above < depth; above++) counts[above] ??= list.starts.get(above) ?? list.levels[above].start;
    return this.#print(rule, list, counts);
  }

  #print(rule, list, counts) {
    if (rule.form === "bullet") return written(0, "bullet", this.#table);
    if (rule.form === "none" && rule.text.includes("%")) return "";
    const label = rule.text.replace(/%([1-9])/gu, (_, digit) => {
      const at = Number(digit) - 1;
      const { form } = list.levels[at];
      return written(counts[at] ?? 0, rule.legal && form !== "decimalZero" ? "decimal" : form, this.#table);
    });
    return label !== "" && rule.blank && !CLOSED.includes(label.at(-1)) ? `${label} ` : label;
  }

  #list(number) {
    if (!this.#lists.has(number)) this.#lists.set(number, this.#read(number));
    return this.#lists.get(number);
  }

  #read(number) {
    const element = this.#numbers.get(number);
    // The list 0 takes the number off.
    const [name, rules] = element ? this.#resolved(element) : ["", null];
    if (!rules) return null;
    const levels = Array(LEVELS).fill(PLAIN);
    const styles = new Map();
    for (const level of children(rules, "w:lvl")) {
      const depth = integer(attribute(level, "ilvl"), -1);
      if (depth < 0 || depth >= LEVELS) continue;
      levels[depth] = readLevel(level);
      const style = value(level, "w:pStyle");
      if (style !== null) styles.set(style, depth);
    }
    const starts = new Map();
    for (const override of children(element, "w:lvlOverride")) {
      const depth = integer(attribute(override, "ilvl"), 0);
      if (depth < 0 || depth >= LEVELS) continue;
      const level = child(override, "w:lvl");
      if (level) levels[depth] = readLevel(level);
      const start = value(override, "w:startOverride");
      if (start !== null) starts.set(depth, integer(start, 1));
    }
    return { rules: name, levels, styles, starts };
  }

  /** The rules of a list, which may stand under the name of a style. */
  #resolved(element) {
    const seen = new Set();
    let name = value(element, "w:abstractNumId") ?? "";
    while (!seen.has(name)) {
      seen.add(name);
      const rules = this.#rules.get(name) ?? null;
      const style = value(rules, "w:numStyleLink");
      if (style === null) return [name, rules];
      name = value(this.#numbers.get(this.#styles.number(style) ?? "") ?? null, "w:abstractNumId") ?? "";
    }
    return [name, null];
  }
}

function readLevel(element) {
  // A form of a later version stands in a choice, with one for all behind it.
  const form = value(element, "w:numFmt")
    ?? descendants(element, "w:numFmt").map((one) => attribute(one, "val")).find((one) => one !== "custom");
  const restart = value(element, "w:lvlRestart");
  const start = value(element, "w:start");
  return {
    form: form ?? "decimal",
    text: value(element, "w:lvlText") ?? "",
    start: integer(start, start === null ? 0 : 1),
    restart: restart === null ? null : integer(restart, 0),
    legal: isOn(child(element, "w:isLgl")),
    blank: value(element, "w:suff") !== "nothing",
  };
}

// What the styles of a Word document say of its paragraphs.
import { attribute, child, children, integer, value } from "./xml.js";

/** The outline level of what is no heading. */
const BODY = 9;

/** The styles of a document, with what they are based on. */
export class Styles {
  #styles = new Map();
  #default = null;

  /** @param {Element | null} root */
  constructor(root) {
    for (const style of children(root, "w:style")) {
      const name = attribute(style, "styleId") ?? "";
      this.#styles.set(name, style);
      if (attribute(style, "type") === "paragraph" && ["1", "true", "on"].includes(attribute(style, "default"))) this.#default = name;
    }
  }

  /** The style of a paragraph, by its `pPr`. */
  of(properties) {
    return value(properties, "w:pStyle") || this.#default;
  }

  /** A style, and those that it is based on. */
  chain(style) {
    const seen = new Set();
    for (let one = style; one !== null && this.#styles.has(one) && !seen.has(one); one = value(this.#styles.get(one), "w:basedOn")) seen.add(one);
    return [...seen];
  }

  /** The list (`numId`) of a style. */
  number(style) {
    return this.#numbering(style, "w:numId");
  }

  /** The level in the list (`ilvl`) of a style. */
  level(style) {
    return this.#numbering(style, "w:ilvl");
  }

  /** The depth of a heading from 1, by the `pPr` of a paragraph; 0 for what is none. */
  heading(properties) {
    let found = value(properties, "w:outlineLvl");
    for (const name of found === null ? this.chain(this.of(properties)) : []) {
      const own = child(this.#styles.get(name), "w:pPr");
      if (!child(own, "w:outlineLvl")) continue;
      found = value(own, "w:outlineLvl");
      break;
    }
    const level = integer(found, BODY);
    return level >= 0 && level < BODY ? level + 1 : 0;
  }

  #numbering(style, name) {
    for (const one of this.chain(style)) {
      const found = value(child(child(this.#styles.get(one), "w:pPr"), "w:numPr"), name);
      if (found !== null) return found;
    }
    return null;
  }
}

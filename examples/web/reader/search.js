// Finding words in the text: matches are painted over it, the text itself is left alone.

/** Matches that are painted; the others are counted. */
const PAINTED = 2000;

/** A search through the paragraphs of a report. */
export class Search {
  #page;
  #hits = [];
  #at = -1;
  /** Elements by paragraph. */
  #elements = new Map();

  /** @param {HTMLElement} page the element with the text */
  constructor(page) {
    this.#page = page;
  }

  get count() {
    return this.#hits.length;
  }

  /** Number of the match on show, from 1. */
  get at() {
    return this.#at + 1;
  }

  /** Finds all matches, in capitals or not. */
  find(report, words) {
    this.#hits = [];
    this.#at = -1;
    this.#elements = new Map();
    for (const element of this.#page.querySelectorAll("[data-p]")) {
      const key = Number(element.dataset.p);
      if (!this.#elements.has(key)) this.#elements.set(key, []);
      this.#elements.get(key).push(element);
    }
    const wanted = words.trim().toLowerCase();
    if (wanted !== "") {
      for (const [index, { text }] of report.paragraphs.entries()) {
        const low = text.toLowerCase();
        // Lower case may be longer; then places would be wrong.
        const where = low.length === text.length ? low : text;
        for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + wanted.length)) {
          this.#hits.push({ paragraph: index, at, length: wanted.length });
        }
      }
    }
    this.#paint();
  }

  /** Goes to the next match, or the one before; returns its range, or `null`. */
  step(by) {
    if (this.#hits.length === 0) return null;
    this.#at = this.#at < 0 ? (by > 0 ? 0 : this.#hits.length - 1) : (this.#at + by + this.#hits.length) % this.#hits.length;
    const range = this.#range(this.#hits[this.#at]);
    globalThis.CSS?.highlights?.set("found-here", new Highlight(...[range].filter(Boolean)));
    const fold = range?.startContainer.parentElement?.closest("details");
    if (fold) fold.open = true;
    return range;
  }

  clear() {
    this.#hits = [];
    this.#at = -1;
    this.#paint();
  }

  #paint() {
    const highlights = globalThis.CSS?.highlights;
    if (!highlights) return;
    highlights.delete("found-here");
    const ranges = this.#hits.slice(0, PAINTED).map((hit) => this.#range(hit)).filter(Boolean);
    highlights.set("found", new Highlight(...ranges));
  }

  /** The range of a match in the elements of its paragraph, which may be several. */
  #range({ paragraph, at, length }) {
    const range = document.createRange();
    let passed = 0;
    let begun = false;
    for (const element of this.#elements.get(paragraph) ?? []) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = passed + node.length;
        if (!begun && at < end) {
          range.setStart(node, at - passed);
          begun = true;
        }
        if (begun && at + length <= end) {
          range.setEnd(node, at + length - passed);
          return range;
        }
        passed = end;
      }
    }
    return null;
  }
}

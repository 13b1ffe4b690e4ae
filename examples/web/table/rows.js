// A table of any length: only the rows in sight are elements.
import { make } from "../dom.js";

/** Rows beyond the edge that are ready for a scroll. */
const AHEAD = 12;

/** The body of a table, in a frame that scrolls. */
export class Rows {
  #frame;
  #body;
  #above;
  #below;
  #height;
  #make;
  #items = [];
  #from = -1;
  #to = -1;
  #due = 0;

  /**
   * @param {HTMLElement} frame  what scrolls
   * @param {HTMLTableElement} table
   * @param {(item: number, row: number) => HTMLTableRowElement} makeRow
   */
  constructor(frame, table, makeRow) {
    this.#frame = frame;
    this.#make = makeRow;
    const spacer = () => make("tbody", { role: "presentation", aria: { hidden: "true" } }, make("tr", {}, make("td", {})));
    this.#above = spacer();
    this.#below = spacer();
    this.#body = make("tbody");
    table.append(this.#above, this.#body, this.#below);
    frame.addEventListener("scroll", () => {
      this.#due ||= requestAnimationFrame(() => this.#draw());
    }, { passive: true });
    new ResizeObserver(() => this.#draw()).observe(frame);
  }

  /** Shows a list from its beginning. */
  show(items) {
    this.#items = items;
    this.#from = this.#to = -1;
    this.#height = Number.parseFloat(getComputedStyle(this.#frame).getPropertyValue("--row")) || 40;
    this.#draw();
  }

  /** Scrolls so that the row with a number is in sight; returns it. */
  reveal(row) {
    const room = this.#frame.clientHeight - this.#height * 2;
    const top = row * this.#height;
    if (top < this.#frame.scrollTop || top > this.#frame.scrollTop + room) this.#frame.scrollTop = Math.max(0, top - room / 2);
    this.#draw();
    return this.#body.querySelector(`[aria-rowindex="${row + 2}"]`);
  }

  #draw() {
    this.#due = 0;
    const first = Math.floor(this.#frame.scrollTop / this.#height);
    const from = Math.max(0, first - AHEAD);
    const to = Math.min(this.#items.length, first + Math.ceil(this.#frame.clientHeight / this.#height) + AHEAD);
    if (from === this.#from && to === this.#to) return;
    [this.#from, this.#to] = [from, to];
    const focus = this.#body.contains(document.activeElement) ? document.activeElement.closest("tr").getAttribute("aria-rowindex") : null;
    pad(this.#above, from * this.#height);
    pad(this.#below, (this.#items.length - to) * this.#height);
    this.#body.replaceChildren(...this.#items.slice(from, to).map((item, at) => {
      const row = this.#make(item, from + at);
      row.setAttribute("aria-rowindex", String(from + at + 2));
      return row;
    }));
    if (focus) this.#body.querySelector(`[aria-rowindex="${focus}"] a`)?.focus({ preventScroll: true });
  }
}

function pad(body, height) {
  body.hidden = height === 0;
  body.firstChild.firstChild.style.height = `${height}px`;
}

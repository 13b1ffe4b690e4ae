// The card of a statistic: what the number says, beside it and never over it.
import { icon, make, tool } from "../dom.js";
import { topics } from "../engine.js";
import { brief, number, say, word } from "../i18n.js";
import { href } from "../route.js";
import { state } from "../store.js";
import { headings, lineCounter } from "./place.js";

/** Pixels between the card and its number, and between the card and the edge of the window. */
const GAP = 10;

const lines = new WeakMap();

/** Fields of a statistic below its value, and how their values are said. */
const FIELDS = {
  indicator: String,
  value: (value, { high, unit }) => (high === null || high === undefined ? number(value) : `${number(value)} – ${number(high)}`) + (unit ? ` ${unit}` : ""),
  bound: (value) => word("bound", value),
  change: (value) => word("change", value),
  basis: String,
  period: String,
  status: (value) => word("status", value),
  topic: (value) => topicName(value),
  measure: (value) => word("measure", value),
  place: String,
  of: String,
  per: String,
  scope: String,
  terms: (value) => [value].flat().join("、"),
  aim: String,
};

/** A topic in the language of the page. */
export function topicName(id) {
  const known = topics.get(id);
  return known ? known[state.language] : String(id);
}

/** The card of the page. */
export class Card {
  #element;
  #moves;
  #shown = null;

  /**
   * @param {HTMLElement} element
   * @param {{ step: (by: number) => void, close: () => void }} moves
   */
  constructor(element, moves) {
    this.#element = element;
    this.#moves = moves;
  }

  /** Index of the statistic on show, or `null`. */
  get shown() {
    return this.#element.hidden ? null : this.#shown;
  }

  show(report, index, mark) {
    const statistic = report.statistics[index];
    if (!statistic) return;
    this.#shown = index;
    this.#element.className = `card ${/^[a-z]+$/u.test(statistic.status) ? statistic.status : ""}`;
    this.#element.replaceChildren(...this.#contents(report, index, statistic));
    this.#element.hidden = false;
    this.place(mark);
  }

  hide() {
    this.#element.hidden = true;
    this.#shown = null;
  }

  /** Puts the card beside the column where there is room, else below or above the number. */
  place(mark) {
    const card = this.#element;
    card.style.left = card.style.top = card.style.bottom = "";
    card.dataset.side = "";
    const box = anchor(mark);
    const column = mark.closest(".page")?.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const top = document.querySelector(".masthead").getBoundingClientRect().bottom + GAP;
    const { offsetWidth: width, offsetHeight: height } = card;
    if (innerWidth < 640) {
      // A sheet at the edge that is farther from the number.
      const low = box.bottom < innerHeight - height - GAP;
      card.dataset.side = low ? "sheet" : "sheet-top";
      if (!low) card.style.top = `${top - GAP}px`;
      return;
    }
    if (column && column.right + GAP * 2 + width <= innerWidth - GAP) {
      card.dataset.side = "margin";
      card.style.left = `${column.right + GAP * 2}px`;
      card.style.top = `${between(box.top - 12, top, innerHeight - height - GAP)}px`;
      return;
    }
    card.style.left = `${between(box.left - 16, GAP, innerWidth - width - GAP)}px`;
    const below = box.bottom + GAP;
    card.style.top = below + height <= innerHeight - GAP || box.top - top < innerHeight - below
      ? `${below}px`
      : `${box.top - GAP - height}px`;
  }

  #contents(report, index, statistic) {
    const count = report.statistics.length;
    const said = { number: index + 1, count };
    const list = make("dl");
    for (const [field, tell] of Object.entries(FIELDS)) {
      const value = statistic[field];
      if (value === null || value === undefined || value === "") continue;
      if (field === "bound" && value === "exact") continue;
      list.append(make("dt", {}, say(field)), make("dd", {}, tell(value, statistic)));
    }
    const path = headings(report.sections, statistic.section).map(({ label, heading }) => `${label}${heading}`).join(" › ");
    if (path) list.append(make("dt", {}, say("section")), make("dd", {}, path));
    if (!lines.has(report)) lines.set(report, lineCounter(report.source));
    const line = say("card.line", { line: lines.get(report)(statistic.start) });
    return [
      make("div", { class: "card-head" },
        make("output", { class: "count" }, say("card.number", said)),
        tool("link", say("card.copy"), ({ currentTarget }) => copy(currentTarget.parentElement.firstChild, report, index)),
        make("a", { class: "tool", href: href({ report, view: "table", s: index }), title: say("card.table"), aria: { label: say("card.table") } }, icon("table")),
        tool("previous", say("read.previous"), () => this.#moves.step(-1), { disabled: index === 0 }),
        tool("next", say("read.next"), () => this.#moves.step(1), { disabled: index + 1 >= count }),
        tool("close", say("close"), () => this.#moves.close())),
      make("p", { class: "figure" }, statistic.text,
        gloss(statistic)),
      list,
      make("blockquote", {}, ...quote(report.source, statistic), make("cite", {}, line)),
    ];
  }
}

/** A large number as it is said in the language of the page, unless the text says it so. */
function gloss({ value, unit, text }) {
  const said = `${brief(value)}${unit ?? ""}`;
  return Math.abs(value) >= 1e5 && !text.includes(said) && make("small", {}, `= ${said}`);
}

/** The sentence of a statistic with its number in bold, without the line breaks of the source. */
function quote(source, { sentence, start, end }) {
  const from = Math.max(sentence?.start ?? start, start - 90);
  const to = Math.min(sentence?.end ?? end, end + 60);
  const part = (a, b) => source.slice(a, b).replace(/<[^>]*>/gu, "").replace(/\s*\n\s*/gu, "");
  return [
    from > (sentence?.start ?? start) ? "…" : "",
    part(from, start),
    make("b", {}, part(start, end)),
    part(end, to),
    to < (sentence?.end ?? end) ? "…" : "",
  ];
}

async function copy(told, report, index) {
  const address = new URL(href({ report, s: index }), location.href);
  try {
    await navigator.clipboard.writeText(String(address));
    told.textContent = say("card.copied");
  } catch {
    // Without the right to the clipboard the address goes where it can be copied from.
    history.replaceState(null, "", address);
  }
}

/** The box to keep clear of: one that is wrapped has several lines, and begins with the last one. */
function anchor(mark) {
  const { top, bottom, left } = mark.getBoundingClientRect();
  return { top, bottom, left: [...mark.getClientRects()].at(-1)?.left ?? left };
}

function between(value, least, most) {
  return Math.max(least, Math.min(value, most));
}

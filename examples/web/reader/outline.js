// The outline: every heading with its number of statistics, following the scroll.
import { inSlices, make } from "../dom.js";
import { say } from "../i18n.js";
import { href } from "../route.js";
import { paragraphFinder, walk } from "./place.js";

/** Levels that are always shown; what is deeper opens with the section that is being read. */
const SHOWN = 2;

/** The outline of a report in a list, filled without blocking. */
export class Outline {
  #list;
  #links = new Map();
  #current = null;

  constructor(list) {
    this.#list = list;
  }

  async show(report, live) {
    this.#links.clear();
    this.#current = null;
    const top = document.createDocumentFragment();
    const at = paragraphFinder(report.paragraphs);
    const counts = new Map();
    for (const { section } of report.statistics) {
      for (let depth = 1; depth <= (section?.length ?? 0); depth++) {
        const key = section.slice(0, depth).join(".");
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const lists = new Map([["", top]]);
    const whole = await inSlices([...walk(report.sections)], ([path, section]) => {
      const key = path.join(".");
      const parent = path.slice(0, -1).join(".");
      if (!lists.has(parent)) {
        const list = make("ol", { class: path.length > SHOWN ? "deep" : "" });
        this.#links.get(parent).parentElement.append(list);
        lists.set(parent, list);
      }
      const count = counts.get(key);
      const link = make("a", { href: href({ report, p: at(section.start) }), data: { path: key } },
        make("span", {}, `${section.label}${section.heading}` || "—"),
        count && make("small", {}, String(count)));
      this.#links.set(key, link);
      lists.get(parent).append(make("li", { class: section.plan ? "plan" : "" }, link));
    }, live);
    if (!whole) return;
    this.#list.replaceChildren(top);
    if (report.sections.length === 0) this.#list.append(make("li", { class: "quiet" }, say("read.outline.none")));
  }

  /** Marks the section that is being read and opens what is above it. */
  follow(path) {
    const key = (path ?? []).join(".");
    const link = this.#links.get(key) ?? null;
    if (link === this.#current) return;
    this.#current?.removeAttribute("aria-current");
    for (const open of this.#list.querySelectorAll(".open")) open.classList.remove("open");
    this.#current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    for (let item = link.closest("li"); item; item = item.parentElement.closest("li")) item.classList.add("open");
    reveal(link);
  }
}

/** Scrolls the outline, and nothing else, so that a link is seen. */
function reveal(link) {
  const frame = link.closest(".outline");
  if (!frame) return;
  const [box, own] = [frame.getBoundingClientRect(), link.getBoundingClientRect()];
  if (own.top < box.top + 48) frame.scrollTop -= box.top + 48 - own.top;
  else if (own.bottom > box.bottom - 24) frame.scrollTop += own.bottom - box.bottom + 24;
}

// The view Read: outline, text, card, search.
import { inSlices, make, pause, tool } from "../dom.js";
import { say } from "../i18n.js";
import { href } from "../route.js";
import { Card } from "../reader/card.js";
import { Outline } from "../reader/outline.js";
import { Search } from "../reader/search.js";
import { TextMaker } from "../reader/text.js";
import { set, state } from "../store.js";

/** Paragraphs in one block: blocks out of sight are not laid out. */
const LEAF = 24;

/** The view; `show(report)` fills it, `go(place)` scrolls to a place once it is there. */
export class ReadView {
  #root;
  #report = null;
  #maker = null;
  #ready = Promise.resolve();
  #run = 0;
  #parts;
  #outline;
  #card;
  #search;
  #follows = 0;

  constructor(root, card) {
    this.#root = root;
    this.#card = new Card(card, { step: (by) => this.step(by), close: () => this.close() });
    this.#build();
    addEventListener("scroll", () => this.#scrolled(), { passive: true });
    addEventListener("resize", () => this.#replace());
  }

  get shown() {
    return this.#report;
  }

  /** Shows a report from its beginning. */
  show(report) {
    this.#report = report;
    this.#root.dataset.report = report.key;
    const run = ++this.#run;
    const live = () => run === this.#run;
    this.#card.hide();
    this.#search.clear();
    this.#parts.input.value = "";
    this.#tell();
    this.#ready = this.#fill(report, live);
    return this.#ready;
  }

  /** Says everything anew in another language. */
  async translate() {
    const { scrollY } = window;
    this.#build();
    if (!this.#report) return;
    await this.show(this.#report);
    if (state.view === "read") scrollTo({ top: scrollY, behavior: "instant" });
  }

  /** Scrolls to a statistic or a paragraph. */
  async go({ statistic, paragraph }) {
    await this.#ready;
    if (statistic !== null) {
      const mark = this.#maker?.marks.get(statistic);
      if (mark) this.#point(mark, statistic, true);
    } else if (paragraph !== null) {
      const element = this.#parts.page.querySelector(`[data-p="${paragraph}"]`);
      if (!element) return;
      this.#root.classList.remove("drawn");
      await bring(element, "start");
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    }
  }

  /** To the next statistic, or the one before. */
  step(by) {
    const count = this.#report?.statistics.length ?? 0;
    if (count === 0) return;
    const at = this.#card.shown ?? state.selected ?? (by > 0 ? -1 : count);
    const next = at + by;
    const mark = this.#maker.marks.get(next);
    if (!mark) return;
    history.replaceState(null, "", href({ s: next }));
    this.#point(mark, next, true);
  }

  close() {
    const shown = this.#card.shown;
    this.#card.hide();
    this.#root.classList.remove("drawn");
    const mark = shown === null ? null : this.#maker?.marks.get(shown);
    mark?.classList.remove("pointed");
    if (mark && document.activeElement?.closest("#card, body") !== null && document.activeElement !== this.#parts.input) {
      mark.focus({ preventScroll: true });
      this.#card.hide();
    }
  }

  focusSearch() {
    this.#parts.input.focus();
    this.#parts.input.select();
  }

  hide() {
    this.#card.hide();
  }

  #build() {
    const list = make("ol");
    const page = make("article", { class: "page" });
    const input = make("input", {
      type: "search",
      placeholder: say("read.search"),
      aria: { label: say("read.search") },
      on: {
        input: () => this.#find(),
        keydown: (event) => {
          if (event.key === "Enter") this.#hit(event.shiftKey ? -1 : 1);
          if (event.key === "Escape") {
            input.value = "";
            this.#find();
            input.blur();
          }
        },
      },
    });
    const found = make("output", { class: "found", aria: { live: "polite" } });
    const legend = make("div", { class: "legend", role: "group", aria: { label: say("read.marks") } });
    const drawer = tool("menu", say("read.outline"), () => {
      const open = this.#root.classList.toggle("drawn");
      drawer.setAttribute("aria-expanded", String(open));
      if (open) list.querySelector("a")?.focus();
    }, { class: "tool drawer", aria: { expanded: "false" } });
    const bar = make("div", { class: "bar" },
      drawer,
      make("div", { class: "search" }, input, found,
        tool("up", say("read.hit.previous"), () => this.#hit(-1)),
        tool("down", say("read.hit.next"), () => this.#hit(1))),
      make("div", { class: "steps" },
        tool("previous", say("read.previous"), () => this.step(-1)),
        tool("next", say("read.next"), () => this.step(1))));
    const outline = make("nav", { class: "outline", aria: { label: say("read.outline") }, on: { click: (event) => {
      if (event.target.closest("a")) {
        this.#root.classList.remove("drawn");
        drawer.setAttribute("aria-expanded", "false");
      }
    } } }, list);
    const veil = make("div", { class: "veil", on: { click: () => this.#root.classList.remove("drawn") } });
    const annex = make("section", { class: "annex", hidden: true });
    this.#root.replaceChildren(outline, veil, make("div", { class: "column" }, bar, legend, page, annex));
    this.#parts = { page, input, found, legend, annex };
    this.#outline = new Outline(list);
    this.#search = new Search(page);
    this.#listen(page);
  }

  #listen(page) {
    const hover = matchMedia("(hover: hover)");
    // Only a pointer that moves points: text that is scrolled under it does not.
    let under = null;
    page.addEventListener("pointermove", ({ target, pointerType, movementX, movementY }) => {
      const mark = target.closest?.(".mark") ?? null;
      if (mark === under || pointerType !== "mouse" || (movementX === 0 && movementY === 0)) return;
      under = mark;
      if (mark && hover.matches) this.#point(mark, Number(mark.dataset.s), false);
    });
    page.addEventListener("focusin", ({ target }) => {
      if (target.matches(".mark")) this.#point(target, Number(target.dataset.s), false);
    });
    page.addEventListener("click", ({ target }) => {
      const mark = target.closest?.(".mark");
      if (mark) this.#point(mark, Number(mark.dataset.s), false);
      else if (!target.closest?.("summary")) this.#card.hide();
    });
  }

  async #fill(report, live) {
    const { page, legend } = this.#parts;
    page.replaceChildren();
    page.lang = "zh-Hans";
    scrollTo(0, 0);
    const maker = new TextMaker(report);
    this.#maker = maker;
    legend.replaceChildren(...maker.legend().filter(({ count }) => count > 0).map(({ status, count, label }) => make("label", { class: status },
      make("input", { type: "checkbox", checked: !page.classList.contains(`no-${status}`), on: { change: ({ target }) => page.classList.toggle(`no-${status}`, !target.checked) } }),
      make("span", {}, label), make("small", {}, String(count)))));
    page.append(make("dl", { class: "facts" }, ...facts(report.front)));
    let leaf = null;
    const whole = await inSlices(report.paragraphs, (_, index) => {
      if (index % LEAF === 0) {
        leaf = make("div", { class: "leaf" });
        page.append(leaf);
      }
      leaf.append(...maker.paragraph(index));
    }, live);
    if (!whole) return;
    if (!page.querySelector("h1")) page.prepend(make("h1", { class: "title untitled" }, report.front.title ?? report.name));
    const first = maker.marks.get(0);
    if (first) first.tabIndex = 0;
    await pause();
    await this.#outline.show(report, live);
    if (live()) this.#scrolled();
  }

  #point(mark, index, travel) {
    this.#parts.page.querySelector(".pointed")?.classList.remove("pointed");
    const before = this.#maker.marks.get(state.selected);
    if (before) before.tabIndex = -1;
    mark.tabIndex = 0;
    mark.classList.add("pointed");
    set({ selected: index });
    if (!travel) {
      this.#card.show(this.#report, index, mark);
      return;
    }
    const fold = mark.closest("details");
    if (fold) fold.open = true;
    bring(mark, "center").then(() => {
      if (state.selected !== index) return;
      mark.focus({ preventScroll: true });
      this.#card.show(this.#report, index, mark);
    });
  }

  #find() {
    this.#search.find(this.#report, this.#parts.input.value);
    this.#tell();
  }

  #hit(by) {
    const range = this.#search.step(by);
    this.#tell();
    if (range) bring(range.startContainer.parentElement, "center");
  }

  #tell() {
    const { count, at } = this.#search;
    this.#parts.found.textContent = this.#parts.input.value.trim() === "" ? "" : count === 0 ? say("read.none") : say("read.found", { at, count });
  }

  /** Tells the outline which section stands at the top of the window, once a frame. */
  #scrolled() {
    if (this.#follows || this.#root.hidden || !this.#report) return;
    this.#follows = requestAnimationFrame(() => {
      this.#follows = 0;
      this.#replace();
      const box = this.#parts.page.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top + 1, innerHeight * 0.3))?.closest("[data-p]");
      if (at) this.#outline.follow(this.#report.paragraphs[Number(at.dataset.p)]?.section);
    });
  }

  #replace() {
    const shown = this.#card.shown;
    if (shown === null || this.#root.hidden) return;
    const mark = this.#maker.marks.get(shown);
    const box = mark.getBoundingClientRect();
    // A card whose number has been scrolled away says nothing.
    if (box.bottom < 0 || box.top > innerHeight) this.#card.hide();
    else this.#card.place(mark);
  }

  /** The table behind the text, for the printer. */
  annex(make) {
    this.#parts.annex.replaceChildren(...(this.#report ? make(this.#report) : []));
    this.#parts.annex.hidden = false;
  }

  dropAnnex() {
    this.#parts.annex.replaceChildren();
    this.#parts.annex.hidden = true;
  }
}

/** What the front matter says, as terms and what they are. */
function facts(front) {
  const { term, session } = front;
  const said = {
    region: front.region,
    issuer: front.issuer,
    date: front.date,
    speaker: front.speaker,
    session: term && session ? say("front.session.value", { term, session }) : null,
    year: front.year,
  };
  return Object.entries(said)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => make("div", {}, make("dt", {}, say(`front.${name}`)), make("dd", {}, String(value))));
}

/** Scrolls to an element whose neighbours may not have been laid out: the second look corrects the first. */
async function bring(element, block) {
  const seen = () => {
    const { top, bottom } = element.getBoundingClientRect();
    return top > 110 && bottom < innerHeight * (innerWidth < 640 ? 0.5 : 1) - 60;
  };
  if (block === "center" && seen()) return;
  for (let look = 0; look < 3; look++) {
    // On a small screen the card takes the lower half.
    if (block === "center" && innerWidth < 640) {
      scrollBy({ top: element.getBoundingClientRect().top - innerHeight * 0.28, behavior: "instant" });
    } else {
      element.scrollIntoView({ block, behavior: "instant" });
    }
    await new Promise((resolve) => requestAnimationFrame(() => resolve()));
    if (seen()) return;
  }
}


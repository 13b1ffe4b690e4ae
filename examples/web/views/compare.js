// The view Compare: two reports side by side, and what became of the promises.
import { make } from "../dom.js";
import * as engine from "../engine.js";
import { nameOf } from "../frame.js";
import { brief, number, say, word } from "../i18n.js";
import { topicName } from "../reader/card.js";
import { headings, paragraphFinder } from "../reader/place.js";
import { href } from "../route.js";
import { state } from "../store.js";

/** Rows of one list that are shown at first. */
const MOST = 300;

/** The view. */
export class CompareView {
  #root;
  #openSample;
  #first = null;
  #second = null;
  #run = 0;

  constructor(root, openSample) {
    this.#root = root;
    this.#openSample = openSample;
  }

  async show() {
    const { reports } = state;
    if (reports.length < 2) {
      this.#root.replaceChildren(
        make("h1", { class: "out-of-sight" }, say("view.compare")),
        make("div", { class: "nothing" },
          make("p", {}, say("compare.need")),
          make("a", { class: "button primary", href: "#view=open" }, say("compare.more")),
          make("button", { type: "button", on: { click: () => this.#samples() } }, say("compare.sample"))));
      return;
    }
    if (!reports.includes(this.#first) || !reports.includes(this.#second)) [this.#first, this.#second] = pair(reports);
    await this.#draw();
  }

  async #samples() {
    await this.#openSample("government");
    await this.#openSample("government-2026");
    await this.show();
  }

  async #draw() {
    const run = ++this.#run;
    const [first, second] = [this.#first, this.#second];
    const found = await engine.compare(first, second);
    const promises = await engine.track(first, second);
    if (run !== this.#run) return;
    const at = [paragraphFinder(first.paragraphs), paragraphFinder(second.paragraphs)];
    this.#root.replaceChildren(
      make("h1", { class: "out-of-sight" }, say("view.compare")),
      make("div", { class: "pair" }, this.#choice("first", first), this.#choice("second", second)),
      make("nav", { class: "jumps", aria: { label: say("view.compare") } }, ...[
        ["promises", promises.length],
        ["matched", found.matched.length],
        ["sections", (found.sections ?? []).filter(isChanged).length],
        ["appeared", found.appeared.length],
        ["vanished", found.vanished.length],
      ].filter(([key, count]) => count > 0 || !["promises", "sections"].includes(key)).map(([key, count]) => make("button", { type: "button", on: { click: () => {
        const head = document.getElementById(`compare-${key}`);
        head.scrollIntoView();
        head.focus();
      } } }, make("span", {}, say(`compare.${key}`)), make("small", {}, String(count))))),
      ...(promises.length > 0 ? [list("promises", ["indicator", "compare.plan", "compare.outcome", "compare.verdict"], promises, (promise) => this.#promise(promise, at))] : []),
      ...this.#sections(found.sections ?? [], at),
      list("matched", ["indicator", "compare.first", "compare.second", "compare.difference", "compare.ratio"], found.matched, (pair) => this.#matched(pair)),
      list("appeared", ["indicator", "text", "status"], found.appeared, (index) => single(second, index)),
      list("vanished", ["indicator", "text", "status"], found.vanished, (index) => single(first, index)));
  }

  #choice(side, report) {
    const select = make("select", { on: { change: () => {
      this[side === "first" ? "swapFirst" : "swapSecond"](state.reports[select.selectedIndex]);
    } } }, ...state.reports.map((one) => make("option", { selected: one === report }, nameOf(one))));
    return make("label", {}, make("span", {}, say(`compare.${side}`)), select);
  }

  /** Another report in the first place; the two change places when it stands in the second. */
  swapFirst(report) {
    if (report === this.#second) this.#second = this.#first;
    this.#first = report;
    return this.#draw();
  }

  /** The same in the second place. */
  swapSecond(report) {
    if (report === this.#first) this.#first = this.#second;
    this.#second = report;
    return this.#draw();
  }

  #matched({ a, b, difference, ratio, reason, unit = "" }) {
    const [one, other] = [this.#first.statistics[a], this.#second.statistics[b]];
    const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
    return [
      make("td", { title: reason ? `${say("compare.reason")}: ${word("reason", reason)}` : null }, name(other ?? one)),
      make("td", {}, link(this.#first, a)),
      make("td", {}, link(this.#second, b)),
      make("td", { class: `numeric ${difference > 0 ? "up" : difference < 0 ? "down" : ""}` }, typeof difference === "number" ? `${sign}${brief(Math.abs(difference))}${unit}` : ""),
      make("td", { class: "numeric" }, typeof ratio === "number" ? number(ratio, 3) : ""),
    ];
  }

  /** What is new and what is gone in sections on one matter, sentence by sentence. */
  #sections(pairs, at) {
    const changed = pairs.filter(isChanged);
    if (changed.length === 0) return [];
    const [first, second] = [this.#first, this.#second];
    const sentence = (report, find, span) => make("li", {}, make("a", { href: href({ report, p: find(span.start) }) }, report.source.slice(span.start, span.end).replace(/\s+/gu, "")));
    const title = (report, path) => headings(report.sections, path).map(({ label, heading }) => `${label}${heading}`).at(-1) ?? "";
    return [make("section", { class: "list" },
      make("h2", { id: "compare-sections", tabIndex: -1 }, say("compare.sections"), make("small", {}, String(changed.length))),
      ...changed.slice(0, MOST).map(({ a, b, appeared, vanished }) => make("details", { class: "changed" },
        make("summary", {}, make("span", {}, title(second, b) || title(first, a)), make("small", {}, `+${appeared.length} −${vanished.length}`)),
        appeared.length > 0 && make("h3", {}, say("compare.appeared")),
        appeared.length > 0 && make("ul", { class: "new" }, ...appeared.map((span) => sentence(second, at[1], span))),
        vanished.length > 0 && make("h3", {}, say("compare.vanished")),
        vanished.length > 0 && make("ul", { class: "gone" }, ...vanished.map((span) => sentence(first, at[0], span))))))];
  }

  /** A promise: its number, or the sentence of what was to be done. */
  #promise({ plan, outcome, verdict, arithmetic }, at) {
    const statistic = this.#first.statistics[plan.statistic];
    return [
      make("td", {}, statistic ? name(statistic) : say("compare.action")),
      make("td", {}, quoted(this.#first, at[0], plan)),
      make("td", {}, outcome ? quoted(this.#second, at[1], outcome) : "—"),
      make("td", {}, make("span", { class: `verdict ${/^[a-z_]+$/u.test(verdict) ? verdict : ""}` }, word("verdict", verdict)), arithmetic && make("small", { class: "sum" }, told(arithmetic))),
    ];
  }
}

/** Two reports to begin with: of one place if there are such, the earlier first. */
function pair(reports) {
  const order = [...reports].sort((a, b) => (a.front.year ?? 0) - (b.front.year ?? 0));
  const last = order.findLast((one) => order.some((other) => other !== one && other.front.region === one.front.region && other.front.kind === one.front.kind)) ?? order.at(-1);
  const first = order.findLast((one) => one !== last && one.front.region === last.front.region && one.front.kind === last.front.kind) ?? order.find((one) => one !== last);
  return [first, last];
}

const isChanged = ({ appeared = [], vanished = [] }) => appeared.length + vanished.length > 0;

function single(report, index) {
  const statistic = report.statistics[index];
  return [make("td", {}, name(statistic)), make("td", {}, link(report, index)), make("td", {}, word("status", statistic?.status))];
}

function name(statistic) {
  return statistic?.indicator ?? (statistic?.topic ? topicName(statistic.topic) : "—");
}

function link(report, index) {
  const statistic = report.statistics[index];
  return statistic ? make("a", { href: href({ report, s: index }) }, statistic.text, statistic.period && make("small", {}, ` ${statistic.period}`)) : "—";
}

/** A statistic as its number, an action as its sentence, each a link to its place. */
function quoted(report, find, { statistic, start, text }) {
  if (statistic !== null) return link(report, statistic);
  return make("a", { href: href({ report, p: find(start) }) }, text);
}

/** Words in the language of the page, or as they are. */
export function told(message) {
  if (message && typeof message === "object") return String(message[state.language] ?? message.zh ?? message.en ?? "");
  return String(message ?? "");
}

function list(key, heads, rows, cells) {
  const body = make("tbody", {}, ...rows.slice(0, MOST).map((row) => make("tr", {}, ...cells(row))));
  return make("section", { class: "list" },
    make("h2", { id: `compare-${key}`, tabIndex: -1 }, say(`compare.${key}`), make("small", {}, String(rows.length))),
    rows.length === 0
      ? make("p", { class: "quiet" }, say("compare.none"))
      : make("div", { class: "grid", tabIndex: 0, role: "region", aria: { label: say(`compare.${key}`) } },
        make("table", {}, make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, say(head))))), body)));
}

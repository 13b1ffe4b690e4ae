// The view Charts. Every dot and bar leads to its sentence.
import { plot } from "../assets.js";
import { growth, lineTopics, onLine, shares, targets } from "../charts/data.js";
import { drawGrowth, drawLine, drawShares, drawTargets } from "../charts/draw.js";
import { figure } from "../charts/figure.js";
import { make } from "../dom.js";
import { say, word } from "../i18n.js";
import { topicName } from "../reader/card.js";
import { state } from "../store.js";

/** Rows of one chart. */
const MOST = 24;

/** The view. */
export class ChartsView {
  #root;
  #report = null;
  #topic = null;
  #width = 0;

  constructor(root) {
    this.#root = root;
    new ResizeObserver(() => {
      if (!root.hidden && this.#report && Math.abs(this.#room() - this.#width) > 8) this.redraw();
    }).observe(root);
  }

  async show(report) {
    this.#report = report;
    if (!this.#root.hasChildNodes()) this.#root.replaceChildren(make("p", { class: "quiet" }, say("charts.loading")));
    await this.redraw();
  }

  async redraw() {
    if (this.#root.hidden) return;
    const report = this.#report;
    const Plot = await plot();
    if (report !== this.#report) return;
    this.#width = this.#room();
    const look = { ...colours(), width: this.#width };
    const charts = [
      this.#chart("targets", targets(bySide(report)), (list) => drawTargets(Plot, list, look)),
      this.#chart("growth", growth(report), (list) => drawGrowth(Plot, list, look)),
      this.#chart("shares", shares(report), (list) => drawShares(Plot, list, look)),
      this.#line(Plot, look),
    ].filter(Boolean);
    this.#root.replaceChildren(
      make("h1", { class: "out-of-sight" }, say("view.charts")),
      make("p", { class: "legend" }, ...["achieved", "planned", "background"].map((status) => make("span", { class: `key ${status}` }, word("status", status)))),
      ...(charts.length > 0 ? charts : [make("p", { class: "nothing" }, say("charts.none"))]));
  }

  /** The width that a picture may have. */
  #room() {
    return Math.max(280, Math.min(960, this.#root.clientWidth - (this.#root.clientWidth < 640 ? 8 : 52)));
  }

  #chart(key, all, draw) {
    if (all.length === 0) return null;
    const list = all.slice(0, MOST);
    const note = [say(`charts.${key}.note`), all.length > MOST && say("charts.more", { count: MOST })].filter(Boolean).join(" ");
    return figure({ key, report: this.#report, note, svg: draw(list) });
  }

  /** The topic that has been chosen, over all reports that are open. */
  #line(Plot, look) {
    const topics = lineTopics(state.reports);
    if (topics.length === 0) return null;
    const chosen = topics.find(({ key }) => key === this.#topic) ?? topics[0];
    const select = make("select", { aria: { label: say("charts.pick") }, on: { change: () => {
      this.#topic = topics[select.selectedIndex].key;
      this.redraw().then(() => this.#root.querySelector("#chart-line select")?.focus());
    } } }, ...topics.map((one) => make("option", { selected: one === chosen }, [topicName(one.topic), one.change && say("change"), one.unit].filter(Boolean).join(" · "))));
    return figure({ key: "line", report: this.#report, svg: drawLine(Plot, onLine(state.reports, chosen), look), control: select });
  }
}

/** The report with those that are open on the same place, so that a promise meets its result. */
function bySide(report) {
  const { region, kind } = report.front;
  return state.reports.filter((one) => one === report || (region && one.front.region === region && one.front.kind === kind));
}

/** The colours of the page as Plot and a file of its own can use them. */
function colours() {
  const probe = make("span", { hidden: true });
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const look = Object.fromEntries(["ink", "paper", "quiet", "rule", "achieved", "planned", "background", "increase", "decrease"].map((name) => [name, colour(name)]));
  probe.remove();
  return { ...look, font: getComputedStyle(document.documentElement).getPropertyValue("--sans") };
}

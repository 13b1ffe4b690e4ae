// The view Check: what is in doubt, and what does not add up.
import { icon, make } from "../dom.js";
import * as engine from "../engine.js";
import { nameOf } from "../frame.js";
import { number, say, word } from "../i18n.js";
import { lineCounter, paragraphFinder } from "../reader/place.js";
import { href } from "../route.js";
import { state } from "../store.js";
import { save } from "../table/download.js";
import { told as toldOf } from "./compare.js";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Entries that are shown. */
const MOST = 500;

/** The view. */
export class CheckView {
  #root;
  #previous = null;
  #run = 0;

  constructor(root) {
    this.#root = root;
  }

  async show(report) {
    const run = ++this.#run;
    const others = state.reports.filter((one) => one !== report);
    if (!others.includes(this.#previous)) this.#previous = null;
    const findings = await engine.check(report, this.#previous);
    if (run !== this.#run) return;
    const place = placer(report);
    const before = this.#previous ? placer(this.#previous) : null;
    this.#root.replaceChildren(
      make("h1", { class: "out-of-sight" }, say("view.check")),
      make("div", { class: "list-head" }, make("h2", {}, say("check.findings"), make("small", {}, String(findings.length))), others.length > 0 && this.#choice(report, others)),
      ...(report.docx && findings.length > 0 ? [this.#back(report, findings)] : []),
      findings.length === 0 ? make("p", { class: "clean" }, say("check.clean.findings")) : make("ol", { class: "findings" }, ...findings.slice(0, MOST).map((one) => finding(one, place, before))),
      make("h2", {}, say("check.notes"), make("small", {}, String(report.notes.length))),
      report.notes.length === 0 ? make("p", { class: "clean" }, say("check.clean")) : make("ol", { class: "findings" }, ...report.notes.slice(0, MOST).map((one) => note(one, place))));
  }

  /** Writes the findings back into the document that was opened. */
  #back(report, findings) {
    const told = make("output", { class: "quiet" });
    const action = async () => {
      const { commented } = await import("../files/word/comments.js");
      const remarks = findings.map(({ spans: [span], message, arithmetic }) => ({ ...span, text: [toldOf(message), arithmetic].filter(Boolean).join("\n") }));
      const { bytes, placed } = await commented(report.docx, remarks);
      told.textContent = say("check.placed", { placed, count: findings.length });
      save(new Blob([bytes], { type: DOCX }), report, "docx");
    };
    return make("p", { class: "back" }, make("button", { type: "button", data: { format: "docx" }, on: { click: action } }, icon("download"), make("span", {}, say("check.docx"))), told);
  }

  #choice(report, others) {
    const select = make("select", { on: { change: () => {
      this.#previous = others[select.selectedIndex - 1] ?? null;
      this.show(report);
    } } }, make("option", {}, say("check.nobody")), ...others.map((one) => make("option", { selected: one === this.#previous }, nameOf(one))));
    return make("label", {}, make("span", {}, say("check.previous")), select);
  }
}

/** Tells of a span of a report what stands there, its line, and the address of the place. */
function placer(report) {
  const line = lineCounter(report.source);
  const paragraph = paragraphFinder(report.paragraphs);
  return ({ start, end }) => {
    const index = report.statistics.findIndex((one) => one.start < end && one.end > start && one.end <= end + 1 && one.start >= start - 1);
    const text = report.source.slice(start, end).replace(/\s+/gu, " ").trim();
    return make("a", { href: index >= 0 ? href({ report, s: index }) : href({ report, p: paragraph(start) }) },
      make("span", {}, text.length > 90 ? `${text.slice(0, 90)}…` : text || "∅"),
      make("small", {}, say("card.line", { line: line(start) })));
  };
}

function finding({ code, severity, spans = [], previous = [], message, arithmetic, tolerance }, place, before) {
  const sum = [arithmetic, tolerance ? say("check.tolerance", { tolerance: number(tolerance) }) : null].filter(Boolean);
  return make("li", { class: /^[a-z]+$/u.test(severity) ? severity : "" },
    make("p", {}, make("strong", {}, word("severity", severity)), " ", make("span", {}, toldOf(message)), " ", make("code", {}, String(code))),
    sum.length > 0 && make("p", { class: "sum" }, sum.join(" · ")),
    make("ul", {},
      ...spans.map((span) => make("li", {}, place(span))),
      ...(before ? previous.map((span) => make("li", {}, make("small", {}, `${say("check.before")} `), before(span))) : [])));
}

function note({ code, message, start, end }, place) {
  const both = state.language === "zh" ? word("note", code) : message;
  return make("li", { class: "hint" },
    make("p", {}, make("span", {}, both), " ", make("code", {}, String(code))),
    make("ul", {}, make("li", {}, place({ start, end }))));
}

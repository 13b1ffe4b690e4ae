// The text of a report as elements, its statistics as links to themselves.
import { make } from "../dom.js";
import { say, word } from "../i18n.js";
import { href } from "../route.js";
import { paragraphFinder, rangeIn, walk } from "./place.js";

/** Characters in one element: one of a million would take long to lay out. */
const PIECE = 4000;

/** Makes the elements of one report, paragraph by paragraph. */
export class TextMaker {
  /** From the index of a statistic to its mark. */
  marks = new Map();
  #report;
  #byParagraph = new Map();
  #byCell = new Map();
  #heads = new Map();
  #tables = new Map();
  #inTable = new Set();
  #depth = 1;
  #titled = false;
  #folded = null;
  #prefix;

  constructor(report) {
    this.#report = report;
    this.#prefix = href({ report, s: "" });
    for (const [index, statistic] of report.statistics.entries()) {
      if (Array.isArray(statistic.table)) push(this.#byCell, statistic.table.join(), index);
      else push(this.#byParagraph, statistic.paragraph, index);
    }
    const at = paragraphFinder(report.paragraphs);
    for (const [path, section] of walk(report.sections)) push(this.#heads, at(section.start), { path, section });
    for (const [index, table] of report.tables.entries()) {
      const first = report.paragraphs.findIndex(({ role, start, end }) => role === "table" && start < table.end && end > table.start);
      if (first < 0) continue;
      this.#tables.set(first, index);
      for (let at = first; at < report.paragraphs.length && report.paragraphs[at].start < table.end; at++) {
        if (report.paragraphs[at].role === "table") this.#inTable.add(at);
      }
    }
  }

  /** The elements of a paragraph; none where another element has taken it in. */
  paragraph(index) {
    const paragraph = this.#report.paragraphs[index];
    if (paragraph.role === "furniture") return this.#furniture(index, paragraph);
    this.#folded = null;
    if (this.#tables.has(index)) return [this.#table(this.#tables.get(index), index)];
    if (this.#inTable.has(index)) return [];
    const heads = this.#heads.get(index) ?? [];
    const whole = paragraph.role === "heading" && heads.length > 0;
    const data = { p: index };
    if (paragraph.role === "title") {
      const name = this.#titled ? "p" : "h1";
      this.#titled = true;
      return [make(name, { class: "title", data }, ...this.#pieces(index, paragraph, []))];
    }
    if (whole) {
      // Levels go down one at a time, as a reader of headings expects.
      this.#depth = Math.min(heads[0].path.length + 1, this.#depth + 1, 6);
      return [make(`h${this.#depth}`, { class: `head ${known(heads[0].section.level)}`, data }, ...this.#pieces(index, paragraph, []))];
    }
    const pieces = this.#pieces(index, paragraph, heads.map(({ section }) => rangeIn(paragraph, section)));
    return split(pieces).map((part, at) =>
      make("p", { class: at === 0 ? known(paragraph.role) : `${known(paragraph.role)} continued`, data }, ...part));
  }

  /** Page furniture is folded; a run of it goes into one fold. */
  #furniture(index, paragraph) {
    const line = make("p", { data: { p: index } }, ...this.#pieces(index, paragraph, []));
    if (this.#folded) {
      this.#folded.append(line);
      this.#folded.firstChild.textContent = say("read.furniture", { count: this.#folded.childElementCount - 1 });
      return [];
    }
    this.#folded = make("details", { class: "furniture" }, make("summary", {}, say("read.furniture", { count: 1 })), line);
    return [this.#folded];
  }

  /** Texts, marks and run-in headings of a paragraph. */
  #pieces(index, paragraph, heads) {
    const { text } = paragraph;
    const spans = (this.#byParagraph.get(index) ?? [])
      .map((at) => [at, ...rangeIn(paragraph, this.#report.statistics[at])])
      .sort((a, b) => a[1] - b[1]);
    const out = [];
    let at = 0;
    const plain = (to) => {
      while (at < to) {
        const head = heads.find(([from, end]) => from < to && end > at);
        if (!head) {
          out.push(text.slice(at, to));
          at = to;
        } else if (head[0] > at) {
          out.push(text.slice(at, head[0]));
          at = head[0];
        } else {
          const end = Math.min(head[1], to);
          out.push(make("strong", { class: "run-in" }, text.slice(at, end)));
          at = end;
        }
      }
    };
    let before = null;
    for (const [number, from, to] of spans) {
      if (to <= at && before) {
        this.marks.set(number, before);
        continue;
      }
      plain(from);
      before = this.#mark(number, text.slice(at, to));
      out.push(before);
      at = Math.max(at, to);
    }
    plain(text.length);
    return out;
  }

  #mark(index, text) {
    const { status, change } = this.#report.statistics[index];
    const mark = make("a", {
      class: `mark ${known(status)} ${known(change)}`,
      href: `${this.#prefix}${index}`,
      tabIndex: -1,
      data: { s: index },
    }, text);
    this.marks.set(index, mark);
    return mark;
  }

  #table(index, at) {
    const { caption, unit, header, rows } = this.#report.tables[index];
    const cells = (list, name, row) => list.map((cell, column) =>
      make(name, name === "th" ? { scope: "col" } : {}, ...this.#cell(cell, row === null ? [] : this.#byCell.get([index, row, column].join()) ?? [])));
    const said = [caption, unit].filter(Boolean).join(" · ");
    return make("div", { class: "grid", data: { p: at }, tabIndex: 0, role: "region", aria: { label: said || say("read.caption") } },
      make("table", {},
        said && make("caption", {}, said),
        header.length > 0 && make("thead", {}, ...header.map((row) => make("tr", {}, ...cells(row, "th", null)))),
        make("tbody", {}, ...rows.map((row, number) => make("tr", {}, ...cells(row, "td", number))))));
  }

  #cell(cell, indices) {
    const out = [];
    let at = 0;
    for (const index of indices) {
      const { text } = this.#report.statistics[index];
      const from = cell.text.indexOf(text, at);
      const [start, end] = from < 0 ? [at, cell.text.length] : [from, from + text.length];
      if (start > at) out.push(cell.text.slice(at, start));
      out.push(this.#mark(index, cell.text.slice(start, end) || text));
      at = end;
    }
    if (at < cell.text.length) out.push(cell.text.slice(at));
    return out;
  }

  /** The kinds of marks, with their number, for the legend. */
  legend() {
    const counts = { achieved: 0, planned: 0, background: 0 };
    for (const { status } of this.#report.statistics) if (Object.hasOwn(counts, status)) counts[status]++;
    return Object.entries(counts).map(([status, count]) => ({ status, count, label: word("status", status) }));
  }
}

/** A value of an enumeration as the name of a class, which has letters only. */
function known(value) {
  return typeof value === "string" && /^[a-z]{1,20}$/u.test(value) ? value : "";
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

/** Cuts a long run of pieces into several, texts too, at the end of a sentence where there is one. */
function split(pieces) {
  const out = [[]];
  let size = 0;
  const add = (piece, length) => {
    if (size + length > PIECE && size > 0) {
      out.push([]);
      size = 0;
    }
    out.at(-1).push(piece);
    size += length;
  };
  for (const piece of pieces) {
    if (typeof piece !== "string") {
      add(piece, piece.textContent.length);
      continue;
    }
    for (let rest = piece; rest !== "";) {
      const room = size >= PIECE ? PIECE : PIECE - size;
      if (rest.length <= room) {
        add(rest, rest.length);
        break;
      }
      const stop = rest.lastIndexOf("。", room);
      let cut = stop > 0 ? stop + 1 : room;
      // Not between the halves of a character.
      if (/[\ud800-\udbff]/u.test(rest[cut - 1]) && cut < rest.length) cut++;
      add(rest.slice(0, cut), cut);
      rest = rest.slice(cut);
    }
  }
  return out;
}

// The view Table: all statistics, filtered, sorted, saved.
import { icon, make } from "../dom.js";
import { say, word } from "../i18n.js";
import { recall, remember } from "../memory.js";
import { topicName } from "../reader/card.js";
import { walk } from "../reader/place.js";
import { href } from "../route.js";
import { COLUMNS, SHOWN, SHOWN_NARROW } from "../table/columns.js";
import { FORMATS, save } from "../table/download.js";
import { fitting, OPEN, sorted, values } from "../table/filter.js";
import { Rows } from "../table/rows.js";

/** The view; it keeps filter and order for as long as the same report is shown. */
export class TableView {
  #root;
  #report = null;
  #filter = { ...OPEN };
  #order = { key: "number", direction: 1 };
  #shown = recall("columns", null) ?? (matchMedia("(max-width: 40rem)").matches ? SHOWN_NARROW : SHOWN);
  #indices = [];
  #parts = {};

  constructor(root) {
    this.#root = root;
  }

  get columns() {
    return COLUMNS.filter(({ key }) => this.#shown.includes(key));
  }

  show(report, { statistic = null } = {}) {
    if (report !== this.#report) {
      this.#filter = { ...OPEN };
      this.#order = { key: "number", direction: 1 };
    }
    this.#report = report;
    this.#build();
    if (statistic !== null) this.#reveal(statistic);
  }

  #build() {
    const count = make("output", { class: "count", aria: { live: "polite" } });
    const frame = make("div", { class: "frame", tabIndex: 0, role: "region", aria: { label: say("table.caption") } });
    this.#parts = { count, frame };
    this.#root.replaceChildren(
      make("h1", { class: "out-of-sight" }, say("table.caption")),
      make("form", { class: "filters", role: "search", aria: { label: say("table.filter") }, on: { submit: (event) => event.preventDefault() } }, ...this.#filters(), count, ...this.#tools()),
      frame);
    this.#table();
  }

  #filters() {
    const report = this.#report;
    const choice = (name, list) => {
      const select = make("select", { aria: { label: say(name) }, data: { filter: name }, on: { change: () => this.#narrow({ [name]: select.value }) } },
        make("option", { value: "" }, `${say(name)}: ${say("table.all")}`),
        ...list.map(([value, label]) => make("option", { value, selected: this.#filter[name] === value }, label)));
      select.classList.toggle("on", this.#filter[name] !== "");
      return select;
    };
    const sections = [...walk(report.sections)].slice(0, 500).map(([path, { label, heading }]) =>
      [path.join("."), `${"\u{3000}".repeat(path.length - 1)}${label}${heading}`.slice(0, 40)]);
    const words = make("input", {
      type: "search",
      value: this.#filter.words,
      placeholder: say("table.words"),
      data: { filter: "words" },
      aria: { label: say("table.words") },
      on: { input: () => this.#narrow({ words: words.value }, false) },
    });
    return [
      words,
      sections.length > 0 && choice("section", sections),
      choice("topic", values(report, "topic").map(([id, times]) => [id, `${topicName(id)} (${times})`])),
      choice("unit", values(report, "unit").map(([unit, times]) => [unit, `${unit} (${times})`])),
      choice("status", values(report, "status").map(([status, times]) => [status, `${word("status", status)} (${times})`])),
    ].filter(Boolean);
  }

  #tools() {
    const reset = make("button", { type: "button", class: "quiet-button", on: { click: () => {
      this.#filter = { ...OPEN };
      this.#build();
    } } }, say("table.reset"));
    this.#parts.reset = reset;
    const menu = (shape, label, ...items) => make("details", { class: "menu" }, make("summary", { class: "button", aria: { label } }, icon(shape), make("span", {}, label)), make("div", { class: "sheet-list" }, ...items));
    return [
      reset,
      menu("columns", say("table.columns"), ...COLUMNS.map(({ key, label }) => make("label", {},
        make("input", { type: "checkbox", checked: this.#shown.includes(key), data: { column: key }, on: { change: ({ target }) => this.#choose(key, target.checked) } }),
        make("span", {}, say(label))))),
      menu("download", say("table.download"), ...Object.keys(FORMATS).map((format) => make("button", { type: "button", data: { format }, on: { click: () => this.#save(format) } }, say(`download.${format}`)))),
    ];
  }

  #table() {
    const { frame } = this.#parts;
    const table = make("table", { role: "table" });
    const scale = innerWidth < 640 ? 0.7 : 1;
    const head = make("tr", { "aria-rowindex": "1" }, ...this.columns.map((column) => this.#head(column)));
    table.append(make("colgroup", {}, ...this.columns.map(({ width }) => {
      const col = make("col");
      col.style.width = `${width * scale}rem`;
      return col;
    })), make("thead", {}, head));
    table.style.minWidth = `${this.columns.reduce((sum, { width }) => sum + width * scale, 0)}rem`;
    this.#parts.table = table;
    this.#parts.rows = new Rows(frame, table, (index) => this.#row(index));
    frame.replaceChildren(table);
    this.#fill();
  }

  #head(column) {
    const { key, label } = column;
    const sortedBy = this.#order.key === key;
    const direction = sortedBy ? this.#order.direction : 0;
    return make("th", { scope: "col", class: column.numeric ? "numeric" : "", "aria-sort": direction === 0 ? null : direction > 0 ? "ascending" : "descending" },
      make("button", { type: "button", data: { sort: key }, on: { click: () => {
        this.#order = { key, direction: sortedBy ? -direction : 1 };
        this.#table();
        this.#root.querySelector(`[data-sort="${key}"]`)?.focus();
      } } }, say(label)));
  }

  #row(index) {
    const statistic = this.#report.statistics[index];
    const { status } = statistic;
    return make("tr", { data: { s: index }, class: /^[a-z]+$/u.test(status) ? status : "", on: { click: (event) => {
      if (!event.target.closest("a") && String(getSelection()) === "") location.hash = href({ s: index });
    } } }, ...this.columns.map(({ key, tell, numeric, link }) => {
      const text = tell(statistic, index, this.#report);
      const inside = link ? make("a", { href: href({ s: index }), title: say("table.go") }, text) : text;
      return make("td", { class: [numeric && "numeric", `column-${key}`].filter(Boolean).join(" "), title: link || text === "" ? null : text }, inside);
    }));
  }

  #fill() {
    const report = this.#report;
    const column = COLUMNS.find(({ key }) => key === this.#order.key);
    this.#indices = sorted(fitting(report, this.#filter), report, column, this.#order.direction);
    const { count, reset, table, rows, frame } = this.#parts;
    count.textContent = say("table.count", { shown: this.#indices.length, count: report.statistics.length });
    reset.hidden = Object.values(this.#filter).every((value) => value === "");
    table.setAttribute("aria-rowcount", String(this.#indices.length + 1));
    frame.scrollTop = 0;
    rows.show(this.#indices);
    frame.dataset.empty = this.#indices.length === 0 ? say("table.empty") : "";
  }

  #narrow(change) {
    Object.assign(this.#filter, change);
    for (const field of this.#root.querySelectorAll("[data-filter]")) field.classList.toggle("on", field.value !== "");
    this.#fill();
  }

  #choose(key, wanted) {
    const shown = new Set(this.#shown);
    if (wanted) shown.add(key);
    else if (shown.size > 1) shown.delete(key);
    this.#shown = COLUMNS.map((column) => column.key).filter((one) => shown.has(one));
    remember("columns", this.#shown);
    this.#table();
  }

  async #save(format) {
    for (const menu of this.#root.querySelectorAll("details[open]")) menu.open = false;
    save(await FORMATS[format](this.#report, this.#indices, this.columns), this.#report, format);
  }

  #reveal(statistic) {
    const at = this.#indices.indexOf(statistic);
    if (at < 0) return;
    const row = this.#parts.rows.reveal(at);
    row?.classList.add("pointed");
    row?.querySelector("a")?.focus({ preventScroll: true });
  }
}

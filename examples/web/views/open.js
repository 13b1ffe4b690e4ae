// The first view: paste, open, drop, or take a sample.
import { make, tool, icon } from "../dom.js";
import { say } from "../i18n.js";
import { href } from "../route.js";
import { SAMPLES } from "../samples.js";
import { state } from "../store.js";

/** Characters from which on a paste is read at once: a field with so many would hold up the page. */
const LONG = 100_000;

/** The view; what it is given does the opening. */
export class OpenView {
  #root;
  #actions;
  #text = "";

  /**
   * @param {HTMLElement} root
   * @param {{ paste: (text: string) => void, files: (files: File[]) => void, remove: (report: object) => void, pdf: boolean }} actions
   */
  constructor(root, actions) {
    this.#root = root;
    this.#actions = actions;
    this.show();
  }

  show() {
    const area = make("textarea", {
      id: "text",
      spellcheck: false,
      autocomplete: "off",
      placeholder: say("open.paste.hint"),
      value: this.#text,
      aria: { label: say("open.paste") },
      on: {
        input: () => { this.#text = area.value; },
        paste: (event) => {
          const pasted = event.clipboardData?.getData("text/plain") ?? "";
          if (pasted.length < LONG) return;
          event.preventDefault();
          this.#actions.paste(pasted);
        },
        keydown: (event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
        },
      },
    });
    const file = make("input", {
      type: "file",
      id: "file",
      multiple: true,
      accept: `.txt,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html${this.#actions.pdf ? ",.pdf,application/pdf" : ""}`,
      on: { change: () => {
        if (file.files.length > 0) this.#actions.files([...file.files]);
        file.value = "";
      } },
    });
    const form = make("form", { id: "form", on: { submit: (event) => {
      event.preventDefault();
      this.#actions.paste(area.value);
    } } },
      make("div", { class: "sheet" }, area,
        make("div", { class: "actions" },
          make("button", { type: "submit", class: "primary" }, say("open.read")),
          make("label", { class: "button" }, icon("open"), make("span", {}, say("open.file")), file),
          make("small", {}, say("open.formats", { pdf: this.#actions.pdf ? say("open.formats.pdf") : "" })))));
    this.#root.replaceChildren(
      make("div", { class: "hero" },
        make("h1", {}, say("open.head")),
        make("p", {}, say("open.lead"))),
      form,
      ...this.#opened(),
      make("h2", {}, say("open.samples")),
      make("ul", { class: "samples" }, ...SAMPLES.map(({ key, year }) => make("li", {},
        make("a", { href: `#r=${key}`, data: { sample: key } },
          make("span", {}, say(`sample.${key}`)),
          make("small", {}, say("sample.year", { year })))))));
  }

  #opened() {
    if (state.reports.length === 0) return [];
    return [
      make("h2", {}, say("open.opened")),
      make("ul", { class: "opened" }, ...state.reports.map((report) => make("li", {},
        make("a", { href: href({ report, view: "read" }) },
          make("span", {}, report.front.title ?? report.name),
          make("small", {}, [report.front.region, report.front.date, report.origin].filter(Boolean).join(" · "))),
        tool("close", say("open.remove", { name: report.name }), () => this.#actions.remove(report))))),
    ];
  }
}

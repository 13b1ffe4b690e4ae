// <baogao-report>: a report on a page, outline and text with the statistics marked.
import init, { decode, html, parse } from "./baogao.js";
import { isReady } from "./modules.js";

/** What a page can style with `::part()`, by what it is in the shadow tree. */
const PARTS = {
  nav: "outline",
  ".facts": "facts",
  ".legend": "legend",
  ".text": "text",
  ".text .title": "title",
  ".text :is(h2, h3, h4, h5, h6)": "heading",
  ".text p": "paragraph",
  ".text .furniture": "furniture",
  table: "table",
  "mark.achieved": "statistic achieved",
  "mark.planned": "statistic planned",
  "mark.background": "statistic background",
};

const STATUSES = { achieved: "#268b5a", planned: "#cb7913", background: "#808080" };

const STYLE = `:host{display:block}:host([hidden]){display:none}
.baogao{font-family:var(--baogao-font,inherit)}
${Object.entries(STATUSES)
  .map(([status, colour]) => {
    const mixed = (share) => `color-mix(in srgb,var(--baogao-${status},${colour}) ${share}%,transparent)`;
    return `.baogao mark.${status}{background:${mixed(20)};box-shadow:inset 0 -.12em ${mixed(75)}}`;
  })
  .join("\n")}`;

// A server that draws pages has no elements; importing this file there does nothing.
const Base = globalThis.HTMLElement ?? class {};

/** Shows the text that it is given, the file of its `src`, or its own text. */
export class BaogaoReport extends Base {
  static observedAttributes = ["src"];

  #root = this.attachShadow({ mode: "open" });
  #text = null;
  #report = null;
  /** What is read now; what was begun before it counts no more. */
  #reading = null;

  constructor() {
    super();
    // Until it is read the text stands as it is.
    this.#root.append(document.createElement("slot"));
    this.#root.addEventListener("click", (event) => this.#follow(event));
  }

  /** The text to read; setting it reads it. */
  get text() {
    return this.#text;
  }

  set text(text) {
    this.#text = text === null || text === undefined ? null : String(text);
    this.#read();
  }

  /** The report that is shown; setting one shows it. */
  get report() {
    return this.#report;
  }

  set report(report) {
    this.#reading?.abort();
    this.#reading = new AbortController();
    this.#loaded(this.#reading.signal, async () => report);
  }

  /** Where a file to read is: text in any encoding. */
  get src() {
    return this.getAttribute("src") ?? "";
  }

  set src(src) {
    this.setAttribute("src", src);
  }

  connectedCallback() {
    if (this.#report === null && this.#reading === null) this.#read();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || after === null) return;
    this.#text = null;
    if (this.isConnected) this.#read();
  }

  #read() {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.#loaded(signal, async () => {
      if (this.#text !== null || !this.src) return parse(this.#text ?? this.textContent);
      const response = await fetch(this.src, { signal });
      if (!response.ok) throw new Error(`${this.src}: ${response.status} ${response.statusText}`.trim());
      return parse(decode(new Uint8Array(await response.arrayBuffer())).text);
    });
  }

  async #loaded(signal, read) {
    try {
      if (!isReady()) await init();
      const report = await read();
      const shown = html(report);
      if (signal.aborted) return;
      this.#report = report;
      this.#show(shown);
      this.dispatchEvent(new Event("load"));
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(error);
      this.dispatchEvent(new CustomEvent("error", { detail: error }));
    }
  }

  #show(shown) {
    const { content } = Object.assign(document.createElement("template"), { innerHTML: shown });
    // Sheets that are made here need no leave of a content security policy.
    const style = content.querySelector("style");
    style.remove();
    this.#root.adoptedStyleSheets = [style.textContent, STYLE].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    for (const [selector, part] of Object.entries(PARTS)) {
      for (const node of content.querySelectorAll(selector)) node.part.add(...part.split(" "));
    }
    this.#root.replaceChildren(content);
  }

  #fail(error) {
    const message = document.createElement("p");
    message.part.add("error");
    message.setAttribute("role", "alert");
    message.textContent = error.message;
    this.#root.replaceChildren(message, document.createElement("slot"));
  }

  /** Places of a shadow tree are none of the page's address. */
  #follow(event) {
    const target = event.target.closest('a[href^="#"]')?.getAttribute("href");
    const place = target && this.#root.getElementById(target.slice(1));
    if (!place) return;
    event.preventDefault();
    place.scrollIntoView({ block: "start" });
  }
}

if (globalThis.customElements && !customElements.get("baogao-report")) {
  customElements.define("baogao-report", BaogaoReport);
}

// What stands around the views: tabs, the reports that are open, language and theme.
import { icon, make, tool } from "./dom.js";
import { say } from "./i18n.js";
import { recall, remember } from "./memory.js";
import { href, VIEWS } from "./route.js";
import { on, set, state } from "./store.js";

const THEMES = ["auto", "light", "dark"];

/**
 * Builds the frame and keeps it up to date.
 *
 * @param {{ report: (report: object) => void }} actions
 */
export function buildFrame({ report: choose }) {
  const element = (id) => document.getElementById(id);
  state.language = recall("language", /^zh/iu.test(navigator.language) ? "zh" : "en");
  state.theme = recall("theme", "auto");
  document.documentElement.dataset.theme = state.theme;

  function tabs() {
    element("tabs").hidden = state.reports.length === 0;
    element("tabs").replaceChildren(...VIEWS.map((view) => make("a", {
      href: href({ view }),
      data: { view },
      aria: state.view === view ? { current: "page" } : {},
    }, say(`view.${view}`))));
  }

  function reports() {
    const { reports: list, active } = state;
    const box = element("reports");
    if (list.length < 2) {
      box.replaceChildren(...(active ? [make("span", { class: "name" }, nameOf(active))] : []));
      return;
    }
    const select = make("select", { aria: { label: say("report") }, on: { change: () => choose(list[select.selectedIndex]) } },
      ...list.map((one) => make("option", { selected: one === active }, nameOf(one))));
    box.replaceChildren(select);
  }

  function tools() {
    element("tools").replaceChildren(
      make("a", { class: "tool wide", href: "#view=open", aria: { label: say("view.open") } }, icon("open"), make("span", {}, say("view.open"))),
      make("button", { type: "button", class: "tool text", id: "language", lang: state.language === "zh" ? "en" : "zh-Hans", aria: { label: say("language.say") }, on: { click: () => {
        set({ language: state.language === "zh" ? "en" : "zh" });
        remember("language", state.language);
        element("language").focus();
      } } }, say("language")),
      tool("theme", say("theme", { now: say(`theme.${state.theme}`) }), () => {
        set({ theme: THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] });
        remember("theme", state.theme);
        element("theme").focus();
      }, { id: "theme" }),
      tool("keys", say("keys"), () => document.getElementById("keys").showModal(), { class: "tool only-wide" }),
    );
  }

  function title() {
    const parts = [state.active && nameOf(state.active), state.active && state.view !== "read" ? say(`view.${state.view}`) : null, say("title")];
    document.title = parts.filter(Boolean).join(" · ");
  }

  function show() {
    tabs();
    reports();
    tools();
    title();
  }

  on(["view", "active", "reports"], () => {
    tabs();
    reports();
  });
  on(["theme"], () => {
    document.documentElement.dataset.theme = state.theme;
    tools();
  });
  return { show, title };
}

/** What a report is called in the frame. */
export function nameOf({ front, name }) {
  const title = front.title ?? name;
  const region = front.region && !title.includes(front.region) ? front.region : "";
  const year = front.date ? ` ${front.date.slice(0, 4)}` : front.year ? ` ${front.year}` : "";
  return `${region}${title}${year}`;
}

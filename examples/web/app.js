// The page: opens reports, shows views, follows the address.
import { pause } from "./dom.js";
import * as engine from "./engine.js";
import { say, translate } from "./i18n.js";
import { buildFrame } from "./frame.js";
import { listenForKeys } from "./keys.js";
import { opening } from "./opening.js";
import { printing } from "./printing.js";
import { href, parseRoute } from "./route.js";
import { on, set, state } from "./store.js";
import { serviceWorker } from "./assets.js";
import { OpenView } from "./views/open.js";
import { ReadView } from "./views/read.js";

const element = (id) => document.getElementById(id);
const { openPasted, openFiles, openSample, remove } = opening({ tell, progress, shown: () => go(href({ view: "read" })) });

/** Views that are loaded when they are first shown. */
const LAZY = {
  table: async () => new (await import("./views/table.js")).TableView(element("table")),
  charts: async () => new (await import("./views/charts.js")).ChartsView(element("charts")),
  compare: async () => new (await import("./views/compare.js")).CompareView(element("compare"), openSample),
  check: async () => new (await import("./views/check.js")).CheckView(element("check")),
};

const views = {};
const frame = buildFrame({ report: (report) => go(href({ report, view: state.view === "open" ? "read" : state.view })) });
const pdf = !document.documentElement.hasAttribute("data-single");

views.open = new OpenView(element("open"), { paste: openPasted, files: openFiles, remove, pdf });
views.read = new ReadView(element("read"), element("card"));
listenForKeys(views.read, (view) => go(href({ view })));
printing(views.read);

/** Goes to an address; the one we are at already is followed again. */
function go(address) {
  if (location.hash === address || (address === "#" && location.hash === "")) return follow();
  location.hash = address;
}

let turn = 0;

/** Shows what the address names. */
async function follow() {
  const mine = ++turn;
  const route = parseRoute(location.hash);
  await attempt(async () => {
    if (route.report !== null) {
      const report = state.reports.find(({ key }) => key === route.report) ?? (await openSample(route.report));
      if (mine !== turn) return;
      if (report) set({ active: report });
    }
    const view = state.active ? (route.view ?? "read") : "open";
    await show(view, route, mine);
  });
}

async function show(view, route, mine) {
  const changed = state.view !== view;
  if (changed && view !== "read") views.read.hide();
  if (!views[view]) views[view] = await LAZY[view]();
  if (mine !== turn) return;
  for (const section of document.querySelectorAll(".view")) section.hidden = section.id !== view;
  document.body.dataset.view = view;
  set({ view });
  if (view === "read") {
    if (views.read.shown !== state.active) views.read.show(state.active);
    await views.read.go(route);
  } else {
    await views[view].show(state.active, route);
    if (changed) scrollTo(0, 0);
  }
  frame.title();
}

/** Tells what happened, or what went wrong. */
function tell(message, problem = false) {
  element("status").textContent = message;
  element("status").classList.toggle("problem", problem);
}

/** Shows how far a reading is: a share, `null` while that is not known, `undefined` at the end. */
function progress(share) {
  const bar = element("progress");
  bar.hidden = share === undefined;
  if (typeof share === "number") bar.value = share;
  else bar.removeAttribute("value");
}

async function attempt(action) {
  try {
    await action();
  } catch (error) {
    console.debug(error);
    tell(say("failed", { message: String(error.message) }), true);
  }
}

addEventListener("hashchange", follow);

addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", ({ relatedTarget }) => {
  if (!relatedTarget) document.body.classList.remove("dropping");
});
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  const files = [...event.dataTransfer.files];
  const plain = event.dataTransfer.getData("text/plain");
  if (files.length > 0) openFiles(files);
  else if (plain) openPasted(plain);
});

on(["language"], async () => {
  translate();
  frame.show();
  // What it says is in the other language, and of a moment ago.
  tell("");
  for (const [name, view] of Object.entries(views)) {
    if (name === "read") view.translate();
    else if (name === "open" || name === state.view) view.show(state.active, parseRoute(""));
  }
});
on(["theme"], () => views.charts?.redraw?.());
on(["reports", "active"], () => {
  views.open.show();
  if (state.view === "open") return;
  if (state.active === null) go("#view=open");
  else if (state.view !== "read") views[state.view].show(state.active, parseRoute(""));
  else if (views.read.shown !== state.active) views.read.show(state.active);
});

translate();
frame.show();
await engine.start();
await follow();
document.documentElement.dataset.ready = "";

// What keeps the page for later is fetched when the first view is done.
await pause();
const script = serviceWorker();
if (script && navigator.serviceWorker && location.protocol.startsWith("http")) {
  navigator.serviceWorker.register(script).catch((error) => console.debug(error));
} else {
  element("offline").hidden = true;
}


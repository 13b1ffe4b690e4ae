// Everything by the keyboard. Single letters can be switched off, as some who dictate need.
import { make, tool } from "./dom.js";
import { say } from "./i18n.js";
import { recall, remember } from "./memory.js";
import { VIEWS } from "./route.js";
import { on, state } from "./store.js";

const LIST = [
  ["j", "keys.next"],
  ["k", "keys.previous"],
  ["/", "keys.find"],
  ["1 – 5", "keys.view"],
  ["Esc", "keys.close"],
  ["?", "keys.help"],
];

/**
 * Listens for keys.
 *
 * @param {import("./views/read.js").ReadView} reader
 * @param {(view: string) => void} go
 */
export function listenForKeys(reader, go) {
  const dialog = document.getElementById("keys");
  let letters = recall("letters", true);

  const actions = {
    j: () => reader.step(1),
    n: () => reader.step(1),
    k: () => reader.step(-1),
    p: () => reader.step(-1),
    "/": () => reader.focusSearch(),
    "?": () => dialog.showModal(),
  };
  for (const [index, view] of VIEWS.entries()) actions[index + 1] = () => go(view);

  function build() {
    dialog.replaceChildren(
      make("header", {}, make("h2", {}, say("keys.head")), tool("close", say("close"), () => dialog.close())),
      make("dl", {}, ...LIST.map(([key, what]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, say(what))))),
      make("label", {}, make("input", { type: "checkbox", checked: letters, on: { change: ({ target }) => {
        letters = target.checked;
        remember("letters", letters);
      } } }), make("span", {}, say("keys.letters"))));
  }

  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.key === "Escape") {
      if (state.view === "read") reader.close();
      return;
    }
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || !letters || state.reports.length === 0) return;
    const reading = /^[jnkp/]$/u.test(event.key);
    if (reading && state.view !== "read") return;
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  on(["language"], build);
  build();
}

// A page that reads a report: text in, outline and marked text out. No bundler: a program that
// installs the package imports "baogao" instead.
import init, { decode, html, parse } from "../../wasm/npm/dist/baogao.js";
import { describe } from "./card.js";

const element = (id) => document.getElementById(id);
const [input, form, text, file, status, report, card] = [
  "input", "form", "text", "file", "status", "report", "card",
].map(element);

await init();
document.documentElement.dataset.ready = "";

/** Reads a text and shows what was found; `origin` says where the text is from. */
function read(source, origin = "") {
  const began = performance.now();
  const found = parse(source);
  const took = Math.max(1, Math.round(performance.now() - began));
  // html() escapes everything that comes from the text.
  report.innerHTML = html(found);
  report.hidden = false;
  input.open = source.trim() === "";
  card.hidden = true;
  for (const mark of report.querySelectorAll(".text mark")) mark.tabIndex = 0;
  const { paragraphs, statistics, notes } = found;
  tell(
    [
      origin,
      `${paragraphs.length} 段 paragraphs`,
      `${statistics.length} 项数据 statistics`,
      `${notes.length} 处存疑 notes`,
      `${took} ms`,
    ].filter(Boolean).join(" · "),
  );
}

function tell(message, problem = false) {
  status.textContent = message;
  status.classList.toggle("problem", problem);
}

/** Reads a file of any encoding. */
async function open(chosen) {
  const { text: decoded, encoding } = decode(new Uint8Array(await chosen.arrayBuffer()));
  text.value = decoded;
  read(decoded, `${chosen.name} (${encoding})`);
}

/** Reads one of the samples beside this page. */
async function sample(name) {
  const response = await fetch(`../reports/${name}.txt`);
  if (!response.ok) throw new Error(`${name}.txt: ${response.status}`);
  text.value = await response.text();
  read(text.value);
}

/** Runs an action and shows its failure on the page. */
async function attempt(action) {
  try {
    await action();
  } catch (error) {
    tell(String(error.message), true);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(() => read(text.value));
});
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
file.addEventListener("change", () => {
  if (file.files.length > 0) attempt(() => open(file.files[0]));
});
for (const button of document.querySelectorAll("[data-sample]")) {
  button.addEventListener("click", () => attempt(() => sample(button.dataset.sample)));
}

addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", () => document.body.classList.remove("dropping"));
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  const [dropped] = event.dataTransfer.files;
  const plain = event.dataTransfer.getData("text/plain");
  attempt(() => {
    if (dropped) return open(dropped);
    text.value = plain;
    read(plain);
  });
});

/** Shows the card of the mark under the pointer or the focus. */
function point({ target }) {
  const mark = target.closest?.(".text mark");
  if (mark) {
    card.replaceChildren(...describe(mark));
    card.hidden = false;
  }
}
report.addEventListener("pointerover", point);
report.addEventListener("focusin", point);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") card.hidden = true;
});

// The programs that are bundled, and the package that they find.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const INSTALLED = fileURLToPath(new URL("../node_modules/baogao/", import.meta.url));
const OUT = fileURLToPath(new URL("../out/bundlers/", import.meta.url));

/** What every program reads, and what it must find. */
export const TEXT = "2024年，审结案件1036件，同比下降7.3%。";
export const FOUND = "1036件 7.3%";

const SHOW = `const show = ({ statistics }) => statistics.map(({ value, unit }) => value + unit).join(" ");\n`;
const TELL = `globalThis.document ? (document.title = found) : console.log(found);\n`;

/** Programs by the entry that they use. */
const PROGRAMS = {
  main: `import init, { parse } from "baogao";
${SHOW}init().then(() => {
  const found = show(parse("${TEXT}"));
  ${TELL}});
`,
  inline: `import init, { parse } from "baogao/inline";
${SHOW}init().then(() => {
  const found = show(parse("${TEXT}"));
  ${TELL}});
`,
  worker: `import { createWorker } from "baogao/worker";
${SHOW}async function run() {
  const reader = createWorker();
  const refused = await reader.parse(12).catch(({ name, code }) => name + " " + code);
  if (refused !== "BaogaoError wrong_type") throw new Error(refused);
  const found = show(await reader.parse("${TEXT}"));
  reader.terminate();
  ${TELL}}
run();
`,
  element: `import "baogao/element";
${SHOW}const element = document.createElement("baogao-report");
element.addEventListener("load", () => {
  const found = [...element.shadowRoot.querySelectorAll("mark[data-value]")].map((mark) => mark.textContent).join(" ");
  ${TELL}});
element.addEventListener("error", ({ detail }) => { throw detail; });
element.text = "${TEXT}";
document.body.append(element);
`,
};

/** A fresh project of one program, with the package installed; gives its folder. */
export function project(name, entry) {
  const folder = `${OUT}${name}/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}node_modules`, { recursive: true });
  cpSync(INSTALLED, `${folder}node_modules/baogao`, { recursive: true, dereference: true });
  writeFileSync(`${folder}package.json`, `{ "name": "app", "private": true, "type": "module" }\n`);
  writeFileSync(`${folder}main.js`, PROGRAMS[entry]);
  writeFileSync(
    `${folder}index.html`,
    `<!doctype html>\n<meta charset="utf-8">\n<link rel="icon" href="data:,">\n<title></title>\n<body><script type="module" src="./main.js"></script></body>\n`,
  );
  return folder;
}

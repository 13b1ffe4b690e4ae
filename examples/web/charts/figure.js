// A chart on the page: its heading, its picture with links, its download.
import { icon, make } from "../dom.js";
import { say } from "../i18n.js";
import { save } from "../table/download.js";

/** A figure around the picture that Plot has drawn. */
export function figure({ key, report, note, svg, control }) {
  for (const link of svg.querySelectorAll("a")) {
    const title = link.querySelector("title")?.textContent;
    if (title) link.setAttribute("aria-label", title);
    const address = link.getAttribute("xlink:href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? link.getAttribute("href");
    if (address) link.setAttribute("href", address);
    link.removeAttribute("target");
  }
  // Groups have names of Plot's own, in English, and no role that could bear one.
  for (const group of svg.querySelectorAll("g[aria-label], g[aria-description]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  const title = say(`charts.${key}`);
  svg.setAttribute("aria-label", title);
  svg.setAttribute("role", "group");
  const button = (format, action) => make("button", { type: "button", data: { format }, aria: { label: `${say(`charts.${format}`)}: ${title}` }, on: { click: action } }, icon("download"), make("span", {}, format.toUpperCase()));
  return make("figure", { class: "chart", id: `chart-${key}` },
    make("figcaption", {},
      make("h2", {}, title),
      make("p", {}, note ?? say(`charts.${key}.note`)),
      control),
    make("div", { class: "picture", tabIndex: 0, role: "region", aria: { label: title } }, svg),
    make("div", { class: "chart-foot" },
      button("svg", async () => save(new Blob([text(svg)], { type: "image/svg+xml" }), report, `${key}.svg`)),
      button("png", async () => save(await png(svg), report, `${key}.png`))));
}

/** The picture as a file of its own: with its colours, without the page's addresses. */
function text(svg) {
  const copy = svg.cloneNode(true);
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  const { color, fontFamily } = getComputedStyle(svg);
  const paper = getComputedStyle(document.body).backgroundColor;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("style", `background:${paper};color:${color};font-family:${fontFamily.replaceAll('"', "'")}`);
  return new XMLSerializer().serializeToString(copy);
}

/** The same in pixels, two for each. */
async function png(svg) {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text(svg)], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = svg.width.baseVal.value * 2;
    canvas.height = svg.height.baseVal.value * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

// Elements from text: the one way in which anything gets onto the page. Nothing here parses markup.

/**
 * Makes an element. Properties that the element knows are set as such, `data` and `aria` as their
 * attributes, `on` as listeners, the rest as attributes; children are elements or texts.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") element.className = value;
    else if (key === "data") Object.assign(element.dataset, value);
    else if (key === "aria") for (const [part, said] of Object.entries(value)) element.setAttribute(`aria-${part}`, said);
    else if (key === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (key in element && key !== "list" && key !== "form") element[key] = value;
    else element.setAttribute(key, value);
  }
  append(element, children);
  return element;
}

/** Appends what there is of a list of children. */
export function append(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) parent.append(child);
  }
}

/** The shapes of the buttons, drawn on 24 by 24. */
const SHAPES = {
  close: "M6 6l12 12M18 6L6 18",
  previous: "M14 6l-6 6 6 6",
  next: "M10 6l6 6-6 6",
  up: "M6 14l6-6 6 6",
  down: "M6 10l6 6 6-6",
  link: "M10 14l4-4M8.5 11.5l-2 2a3 3 0 0 0 4 4l2-2M15.5 12.5l2-2a3 3 0 0 0-4-4l-2 2",
  menu: "M4 7h16M4 12h16M4 17h10",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
  open: "M12 15V4.5M7.5 8.5L12 4l4.5 4.5M5 14v5.5h14V14",
  theme: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  keys: "M3.5 7h17v10h-17zM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17 10.5h.01M8 14h8",
  columns: "M4 5h16v14H4zM9.5 5v14M14.5 5v14",
  table: "M4 5h16v14H4zM4 10h16M10 10v9",
};

/** An icon, for the eye only. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon whose name is said and shown on hover. */
export function tool(shape, label, action, properties = {}) {
  return make(
    "button",
    { type: "button", class: "tool", title: label, ...properties, aria: { label, ...properties.aria }, on: { click: action } },
    icon(shape),
  );
}

/** Goes through items in slices that leave the page responsive; ends early when `live()` is false. */
export async function inSlices(items, work, live = () => true, budget = 8) {
  let began = performance.now();
  for (let index = 0; index < items.length; index++) {
    if (performance.now() - began > budget) {
      await pause();
      if (!live()) return false;
      began = performance.now();
    }
    work(items[index], index);
  }
  return true;
}

/** Lets the page draw and answer before it goes on. */
export function pause() {
  if (globalThis.scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

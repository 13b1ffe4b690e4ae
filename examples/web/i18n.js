// The page speaks one language at a time.
import { state } from "./store.js";
import { STRINGS } from "./strings.js";

/**
 * The words for a key in the language of the page, with what stands in braces filled in. A key
 * that there is not is said as it is.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const both = Object.hasOwn(STRINGS, key) ? STRINGS[key] : null;
  const words = both ? both[state.language === "zh" ? 0 : 1] : key;
  return words.replace(/\{(\w+)\}/gu, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The words for one of the values of an enumeration; a value that is none is said as it is. */
export function word(field, value) {
  const key = `${field}.${value}`;
  return Object.hasOwn(STRINGS, key) ? say(key) : String(value);
}

/** A number with its digits in groups. */
export function number(value, digits = 6) {
  if (typeof value !== "number" || !Number.isFinite(value)) return "";
  return value.toLocaleString(state.language === "zh" ? "zh-Hans" : "en", { maximumFractionDigits: digits });
}

/** A number as it is said: with 万 and 亿 in Chinese, in short in English. */
export function brief(value) {
  if (typeof value !== "number" || !Number.isFinite(value)) return "";
  const size = Math.abs(value);
  if (state.language === "zh") {
    if (size >= 1e8) return `${number(value / 1e8, 2)}亿`;
    if (size >= 1e5) return `${number(value / 1e4, 2)}万`;
    return number(value, 2);
  }
  return size >= 1e5
    ? value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 2 })
    : number(value, 2);
}

/** Says everything that the page was written with anew: elements with `data-say`, and titles. */
export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-label]")) {
    const label = say(element.dataset.label);
    element.setAttribute("aria-label", label);
    if (element.matches("button, a, input")) element.title = label;
  }
  for (const element of root.querySelectorAll("[data-placeholder]")) element.placeholder = say(element.dataset.placeholder);
  document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
}

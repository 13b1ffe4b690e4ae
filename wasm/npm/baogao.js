// The package: what types and documentation describe, and nothing else.
import { guarded } from "./guard.js";

export { init as default, initSync } from "./guard.js";
export { section, sentence, walk } from "./walk.js";

export const decode = guarded("decode");
export const parse = guarded("parse");
export const parseAll = guarded("parseAll");
export const fromJson = guarded("fromJson");
export const outline = guarded("outline");
export const html = guarded("html");
export const toMarkdown = guarded("toMarkdown");
export const toAkn = guarded("toAkn");
export const summary = guarded("summary");
export const numerals = guarded("numerals");
export const topics = guarded("topics");
export const number = guarded("number");

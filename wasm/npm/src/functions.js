// The functions of the package, each of which leaves the module usable.
import { guarded } from "./guard.js";

export const decode = guarded("decode");
export const parse = guarded("parse");
export const parseAll = guarded("parseAll");
export const fromJson = guarded("fromJson");
export const outline = guarded("outline");
export const html = guarded("html");
export const toMarkdown = guarded("toMarkdown");
export const toAkn = guarded("toAkn");
export const summary = guarded("summary");
export const duties = guarded("duties");
export const numerals = guarded("numerals");
export const topics = guarded("topics");
export const number = guarded("number");

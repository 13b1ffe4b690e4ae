// From reports to what is made of them. Each function leaves the module usable.
import { guarded } from "./reports-module.js";

export const fromJson = guarded("fromJson");
export const outline = guarded("outline");
export const html = guarded("html");
export const toMarkdown = guarded("toMarkdown");
export const toAkn = guarded("toAkn");
export const summary = guarded("summary");
export const duties = guarded("duties");
export const compare = guarded("compare");
export const track = guarded("track");
export const check = guarded("check");
export const series = guarded("series");

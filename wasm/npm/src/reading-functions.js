// From texts to reports. Each function leaves the module usable.
import { guarded } from "./reading-module.js";

export const decode = guarded("decode");
export const parse = guarded("parse");
export const parseAll = guarded("parseAll");
export const numerals = guarded("numerals");
export const number = guarded("number");

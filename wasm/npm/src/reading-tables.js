// What the module takes of tables, and what it makes of them.
import { guarded, keep } from "./reading-module.js";

export const withOwn = guarded("_topics");
export const addCounties = (table) => keep("_counties", table);

// What is loaded when it is asked for, for the module beside it.
import * as module from "./reading-tables.js";
import { tables } from "./tables.js";

export const { loadCounties, topics } = tables(module);

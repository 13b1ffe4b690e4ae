// The module that makes something of reports that have been read.
import * as glue from "./reports-glue.js";
import { guard } from "./guard.js";

export const { guarded, init, initSync, isReady } = guard(glue);

// The module that reads texts.
import * as glue from "./reading-glue.js";
import { guard } from "./guard.js";

export const { guarded, init, initSync, isReady, keep } = guard(glue);

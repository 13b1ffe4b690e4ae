// What runs in a worker of the web.
import { answering } from "./answer.js";
import initReading from "./reading.js";
import * as ofReports from "./reports-functions.js";
import initReports from "./reports.js";

const reading = initReading();
let reports;

/** Many pages read and do no more: the other module is loaded when it is asked for, again if that failed. */
function ready(name) {
  if (!(name in ofReports)) return reading;
  reports ??= initReports().catch((error) => {
    reports = undefined;
    throw error;
  });
  return reports;
}

const answer = answering(ready, (message) => postMessage(message));
addEventListener("message", ({ data }) => answer(data));

// The far side of a worker: one message in, one out.
import * as functions from "./functions.js";
import * as tables from "./reading-tables.js";

const all = { ...functions, ...tables };

/** Answers calls through `post`, none before what `ready` gives for its name. */
export function answering(ready, post) {
  return async ({ id, name, values }) => {
    try {
      await ready(name);
      post({ id, value: await all[name](...values) });
    } catch (error) {
      post({ id, error: told(error) });
    }
  };
}

/** An error as a plain object: copies of errors lose what is not standard. */
function told(error) {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message, code, line, column } = error;
  const known = Object.entries({ code, line, column }).filter(([, value]) => value !== undefined);
  return { name, message, ...Object.fromEntries(known) };
}

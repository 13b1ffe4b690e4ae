// The near side of a worker: calls go out as messages, answers come back as promises.
import * as functions from "./functions.js";
import { tables } from "./tables.js";

/**
 * The functions of the package, answered by a worker. Calls wait until it is ready.
 *
 * `port` is what stands between: `post(message)`, `listen(onMessage, onFailure)` and `close()`.
 */
export function client(port) {
  const waiting = new Map();
  let last = 0;
  let ended = null;

  const end = (error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  const answer = ({ id, value, error }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(failure(error));
    else call?.resolve(value);
  };
  port.listen(answer, (message) => end(failure({ code: "worker", message })));

  const call = (name) =>
    (...values) =>
      new Promise((resolve, reject) => {
        if (ended) throw ended;
        last += 1;
        // Fails for what cannot be copied, such as a function.
        port.post({ id: last, name, values });
        waiting.set(last, { resolve, reject });
      });
  const names = Object.keys(functions);
  return {
    ...Object.fromEntries(names.map((name) => [name, call(name)])),
    // Files are loaded on this side: a worker that was bundled can load none.
    ...tables({ addCounties: call("addCounties"), withOwn: call("withOwn") }),
    terminate() {
      port.close();
      end(failure({ code: "worker", message: "the worker was terminated" }));
    },
  };
}

/** An error as it was thrown in the worker. */
function failure({ name = "BaogaoError", message, ...rest }) {
  return Object.assign(new Error(message), { name, ...rest });
}

// A worker of Node that reads reports.
import { Worker } from "node:worker_threads";
import { client } from "./client.js";

/** Starts a worker; it keeps no program running that waits for none of its answers. */
export function createWorker(
  // Flags of the program, such as --input-type, are none of the worker's.
  worker = new Worker(new URL("./thread-node.js", import.meta.url), { execArgv: [] }),
) {
  let open = 0;
  return client({
    post(message) {
      worker.postMessage(message);
      if (open++ === 0) worker.ref();
    },
    listen(onMessage, onFailure) {
      worker.unref();
      worker.on("message", (message) => {
        if (--open === 0) worker.unref();
        onMessage(message);
      });
      worker.on("messageerror", () => onFailure("a message could not be copied"));
      worker.on("error", (error) => onFailure(error.message));
      worker.on("exit", () => onFailure("the worker has ended"));
    },
    close: () => void worker.terminate(),
  });
}

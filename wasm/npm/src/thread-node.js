// What runs in a worker of Node.
import { parentPort } from "node:worker_threads";
import { answering } from "./answer.js";
import "./node.js";

const answer = answering(() => undefined, (message) => parentPort.postMessage(message));
parentPort.on("message", answer);

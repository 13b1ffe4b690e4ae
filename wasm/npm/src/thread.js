// What runs in a worker of the web.
import { answering } from "./answer.js";
import init from "./baogao.js";

const answer = answering(init(), (message) => postMessage(message));
addEventListener("message", ({ data }) => answer(data));

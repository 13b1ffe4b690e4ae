// The functions of the package that take and give what can be sent: those that a worker answers.
export * from "./reading-functions.js";
export * from "./reports-functions.js";
export { csv } from "./csv.js";

export * from "./reading-functions.js";
export * from "./loading.js";
export * from "./reports-functions.js";
export * from "./csv.js";
export * from "./walk.js";
export * from "./types/index.js";

// The types of the package, written by hand and checked against the cases.
export * from "./report.js";
export * from "./statistic.js";
export * from "./action.js";
export * from "./reading.js";
export * from "./summary.js";
export * from "./several.js";
export * from "./finding.js";

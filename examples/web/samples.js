// The sample reports that come with the page.

/** Key, place of the text, and year of delivery. */
export const SAMPLES = [
  { key: "government", path: "vendor/reports/government.txt", year: 2025 },
  { key: "government-2026", path: "samples/government-2026.txt", year: 2026 },
  { key: "congress", path: "vendor/reports/congress.txt", year: 2025 },
  { key: "court", path: "vendor/reports/court.txt", year: 2025 },
  { key: "communique", path: "vendor/reports/communique.txt", year: 2025 },
];

// How lists number their items, by the table that the Python package reads too.

/**
 * The number of an item.
 *
 * @param {number} number
 * @param {string} form  its name in OOXML: `chineseCounting`, `decimal`, `upperRoman` …
 * @param {{ formats: Record<string, object> }} table
 * @returns the number, a bullet, or nothing for the form `none`; in Arabic digits what a form cannot write
 */
export function written(number, form, table) {
  const rule = Object.hasOwn(table.formats, form) ? table.formats[form] : null;
  if (!rule) return String(number);
  if (rule.none) return "";
  if (rule.bullet) return rule.bullet;
  if (rule.digits && number >= 0) return String(number).padStart(rule.width ?? 1, "0").replace(/\d/gu, (digit) => rule.digits[digit]);
  if (number < 1) return String(number);
  if (number > (rule.until ?? number)) return written(number, rule.then, table);
  if (rule.items) return number <= rule.items.length ? rule.items[number - 1] : written(number, rule.then, table);
  if (rule.letters) return rule.letters[(number - 1) % rule.letters.length].repeat(Math.floor((number - 1) / rule.letters.length) + 1);
  if (rule.cycle) return rule.cycle.map((row) => row[(number - 1) % row.length]).join("");
  return rule.roman ? roman(number, rule.roman) : counted(number, rule);
}

function roman(number, letters) {
  let text = "";
  let rest = number;
  for (const [letter, size] of letters) {
    text += letter.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** 十二, 一百零三, 一万二千: in groups of four digits. */
function counted(number, rule) {
  const [high, low] = [Math.floor(number / 10_000), number % 10_000];
  if (high === 0) return group(low, rule, true);
  const gap = low > 0 && low < 1000 ? rule.zero : "";
  return `${group(high, rule, true)}${rule.myriads}${gap}${group(low, rule, false)}`;
}

function group(number, rule, first) {
  let text = "";
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    const sign = place > 0 && place <= rule.places.length ? rule.places[place - 1] : "";
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    if (skipped) text += rule.zero;
    skipped = false;
    const starts = first && text === "";
    const bare = digit === 1 && sign !== "" && rule.bare.includes(sign) && (starts || !rule.leading);
    text += (bare ? "" : rule.count[digit]) + sign;
  }
  return text;
}

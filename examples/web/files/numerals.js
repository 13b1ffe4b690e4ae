// Numbers as Word writes them, by the name of their format (ST_NumberFormat).

const SIMPLE = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
const KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

/** From the name of a format to the way of writing a whole number above zero. */
const FORMATS = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalHalfWidth: String,
  decimalEnclosedCircle: (number) => circled(number) ?? String(number),
  decimalEnclosedCircleChinese: (number) => circled(number) ?? String(number),
  decimalEnclosedFullstop: (number) => from(number, 20, 0x2488) ?? `${number}.`,
  decimalEnclosedParen: (number) => from(number, 20, 0x2474) ?? `(${number})`,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  chineseCounting: (number) => (number < 100 ? counting(number) : digits(number, SIMPLE)),
  chineseCountingThousand: counting,
  taiwaneseCounting: (number) => (number < 100 ? counting(number) : digits(number, SIMPLE)),
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  koreanCounting: counting,
  ideographDigital: (number) => digits(number, SIMPLE),
  taiwaneseDigital: (number) => digits(number, SIMPLE),
  japaneseDigitalTenThousand: (number) => digits(number, SIMPLE),
  chineseLegalSimplified: (number) => counting(number, FINANCIAL, ["", "拾", "佰", "仟"], false),
  ideographEnclosedCircle: (number) => from(number, 10, 0x3280) ?? counting(number),
  ideographTraditional: (number) => turn(number, STEMS),
  ideographZodiac: (number) => turn(number, BRANCHES),
  ideographZodiacTraditional: (number) => STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12],
  aiueoFullWidth: (number) => turn(number, KATAKANA),
  aiueo: (number) => turn(number, KATAKANA),
  none: () => "",
  bullet: () => "",
};

/**
 * A whole number in a format of Word; in Arabic digits where the format is not known.
 *
 * @param {number} number
 * @param {string} format
 */
export function formatNumber(number, format) {
  if (!Number.isSafeInteger(number) || number < 0) return "";
  if (number === 0 && !/^(?:decimal|none|bullet)/u.test(format)) return "0";
  return Object.hasOwn(FORMATS, format) ? FORMATS[format](number) : String(number);
}

function wide(number) {
  return String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digits(number, characters) {
  return String(number).replace(/\d/gu, (digit) => characters[digit]);
}

function turn(number, characters) {
  const all = [...characters];
  return number <= all.length ? all[number - 1] : String(number);
}

function from(number, count, first) {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : null;
}

/** ① to ㊿. */
function circled(number) {
  return from(number, 20, 0x2460) ?? from(number - 20, 15, 0x3251) ?? from(number - 35, 15, 0x32b1);
}

/** A to Z, then AA, BB as Word has it. */
function letters(number) {
  const at = (number - 1) % 26;
  return String.fromCharCode(65 + at).repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number) {
  const signs = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  if (number > 32767) return String(number);
  let rest = number;
  let text = "";
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** 二十一, 一百零五, 一万二千; ten alone and what follows it without 一: 十五. */
function counting(number, characters = "零一二三四五六七八九", powers = ["", "十", "百", "千"], short = true) {
  const group = (value) => {
    let text = "";
    let gap = false;
    for (let power = 3; power >= 0; power--) {
      const digit = Math.floor(value / 10 ** power) % 10;
      if (digit === 0) {
        gap = text !== "";
        continue;
      }
      text += (gap ? characters[0] : "") + characters[digit] + powers[power];
      gap = false;
    }
    return text;
  };
  const high = Math.floor(number / 10000);
  const low = number % 10000;
  let text = high > 0 ? `${high < 10000 ? group(high) : counting(high, characters, powers, short)}万` : "";
  if (low > 0) text += (text !== "" && low < 1000 ? characters[0] : "") + group(low);
  return short && number >= 10 && number < 20 ? text.slice(1) : text;
}

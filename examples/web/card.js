// What one statistic says, in words.

/** Fields of a statistic in the order of the card, with their names. */
const FIELDS = {
  indicator: "指标 indicator",
  value: "数值 value",
  unit: "单位 unit",
  bound: "界限 bound",
  change: "变化 change",
  basis: "对比 basis",
  period: "时间 period",
  status: "状态 status",
};

/** The values that are English words, in Chinese. */
const WORDS = {
  bound: {
    exact: "准确",
    about: "约",
    over: "超过",
    nearly: "接近",
    least: "不少于",
    most: "不超过",
    range: "区间",
  },
  change: { increase: "增加", decrease: "减少" },
  status: { achieved: "已实现", planned: "计划", background: "背景" },
};

/**
 * The contents of the card for a mark, from its `data-` attributes.
 *
 * @param {HTMLElement} mark
 * @returns {HTMLElement[]}
 */
export function describe(mark) {
  const list = document.createElement("dl");
  for (const [field, name] of Object.entries(FIELDS)) {
    const value = mark.dataset[field];
    if (value === undefined) continue;
    list.append(make("dt", name), make("dd", say(field, value)));
  }
  return [make("strong", mark.textContent), list];
}

/** A value as a person writes it: grouped digits, Chinese words. */
function say(field, value) {
  if (field === "value" && !Number.isNaN(Number(value))) {
    return Number(value).toLocaleString("zh-Hans", { maximumFractionDigits: 6 });
  }
  const word = WORDS[field]?.[value];
  return word ? `${word} ${value}` : value;
}

function make(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

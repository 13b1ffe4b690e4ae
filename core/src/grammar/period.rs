//! Lengths of time that name a period: 近三年, 五年来, 前10个月.

use super::chars::{first, last_chars, skip_blanks};
use super::quantity::Draft;
use crate::lexicon::AnyOf;

/// Words before a length of time that make it a period.
const BEFORE: [&str; 29] = [
    "近", "最近", "过去", "过去的", "今后", "未来", "前", "此前", "往后", "这", "头", "后", "下",
    "上", "最后", "每", "新的", "关键", "任期内", "那", "再过", "又", "接下来", "今明", "明后",
    "建党", "建国", "建军", "建政",
];

/// Words behind a length of time that make it a period.
const AFTER: [&str; 19] = [
    "多来", "以来", "来", "间", "前", "后", "以前", "以后", "之前", "之后", "里", "中", "时间里",
    "的时间里", "之中", "期间", "之际", "的努力", "的奋斗",
];

/// Characters behind such a word that make it part of another one (后劲, 前列, 间隔).
const NO_TAIL: &str = "国劲续部央心等小级列者置沿华自源访断隔型共";

/// Words near before a length of time that make it an amount: 连续8年, 有期徒刑十四年.
static AMOUNT: AnyOf = AnyOf::new(&[
    "连续", "历时", "为期", "期限", "徒刑", "工期", "用时", "缩短", "提前", "延长", "长达", "耗时",
    "仅用", "只用", "坚持", "累计", "已满", "周期", "平均", "时间", "寿命", "时长", "时限", "压缩",
    "超过", "用了", "结束了", "经过", "达到", "拘役", "年限", "不少于", "管制", "时隔", "提高到",
    "减少",
]);

/// Words behind a length of time that name what is planned for it: 三年行动, 五年规划.
const PLANNED: [&str; 12] = [
    "行动", "规划", "计划", "攻坚", "目标", "任务", "任期", "工作", "发展", "滚动", "免费", "倍增",
];

/// Verbs behind a length of time over which something changed: 5年增加2万多家.
const CHANGED: [&str; 12] =
    ["增加", "增长", "新增", "净增", "累计", "下降", "提高", "减少", "年均", "平均", "翻", "共"];

/// How a length of time reads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reading {
    /// An amount: 连续8年, 用时11.4天.
    Amount,
    /// A period, from this many bytes before the number to this byte, with its value.
    Period(usize, usize, Option<String>),
}

/// `period := cue length | length cue | length`, where the length is in years, months or days.
///
/// A Chinese 五年 without any cue is a period (五年增加70%), Arabic 31年 an amount.
///
/// | text | reading |
/// |---|---|
/// | 近`三年`, `五年`来, 过去`五年` | period |
/// | 前`10个月` | period --01/--10 |
/// | 连续`8年`, 有期徒刑`十四年`, `7日`内 | amount |
pub(crate) fn period(text: &str, floor: usize, draft: &Draft, bounded: bool) -> Reading {
    let before = &text[floor..draft.number];
    let touching = before.trim_end_matches(super::chars::is_blank);
    let rest = skip_blanks(&text[draft.end..]);
    let Some(numeral) = draft.numeral else { return Reading::Amount };
    if matches!(
        &*draft.unit,
        "小时" | "分钟" | "秒" | "个小时" | "个工作日" | "工作日" | "秒钟" | "毫秒" | "昼夜"
    ) {
        return Reading::Amount;
    }
    let years = &*draft.unit == "年";
    let plain = draft.high.is_none() && !bounded && draft.bound.is_none() && !numeral.decimal;
    if years && draft.high.is_none() && PLANNED.iter().any(|word| rest.starts_with(word)) {
        return Reading::Period(0, draft.end, None);
    }
    // 提前一年 and 目前一年 hold no 前.
    let bare = !["提前", "目前", "当前"].iter().any(|word| touching.ends_with(word));
    let cue =
        BEFORE.iter().filter(|cue| touching.ends_with(**cue) && bare).max_by_key(|cue| cue.len());
    // 平均利率较五年前下降
    let ago = rest.starts_with('前') && touching.ends_with(['比', '较', '与', '同']);
    let named = cue.is_some_and(|cue| *cue != "近") || ago;
    let near = last_chars(before, 10);
    let clause = near.rfind(['，', '。', '；', '、', '：', ',']).map_or(near, |at| &near[at..]);
    let amount = AMOUNT.is_in(clause) && (cue.is_none() || clause.contains("历时"));
    if !named && (amount || touching.ends_with('用') || rest.starts_with("不变")) {
        return Reading::Amount;
    }
    let tail = AFTER.iter().filter(|cue| rest.starts_with(**cue)).max_by_key(|cue| cue.len());
    let tail = tail.filter(|cue| !NO_TAIL.contains(first(&rest[cue.len()..])));
    let within =
        years && (rest.starts_with("内") || rest.starts_with("以内") || rest.starts_with("之内"));
    // 设立常委会45年来 tells the age of what stands before.
    let age = cue.is_none()
        && numeral.arabic
        && numeral.low >= 20.0
        && super::chars::is_han(super::chars::last(touching));
    if age && tail.is_some_and(|tail| tail.ends_with('来')) {
        return Reading::Amount;
    }
    if within && cue.is_none() && !touching.ends_with(['用', '在', '需']) {
        return Reading::Period(0, draft.end, None);
    }
    if cue.is_some() || tail.is_some() {
        let start = cue.map_or(0, |cue| cue.len() + before.len() - touching.len());
        let end = text.len() - rest.len() + tail.map_or(0, |tail| tail.len());
        let end = if tail.is_some() { end } else { draft.end };
        let months = matches!(cue, Some(&"前" | &"头"))
            && &*draft.unit == "个月"
            && (2.0..=11.0).contains(&numeral.low)
            && tail.is_none();
        let value = months.then(|| format!("--01/--{:02}", numeral.low as u32));
        return Reading::Period(start, end, value);
    }
    let open =
        before.is_empty() || touching.ends_with(['，', '。', '；', '：', '、', '的', ' ', '　']);
    if years && plain && CHANGED.iter().any(|word| rest.starts_with(word)) {
        return Reading::Period(0, draft.end, None);
    }
    if years
        && plain
        && (!numeral.arabic && numeral.low < 11.0 || open && matches!(numeral.low as u32, 5 | 10))
    {
        return Reading::Period(0, draft.end, None);
    }
    if !numeral.arabic
        && numeral.low == 1.0
        && plain
        && matches!(first(&draft.unit), '天' | '日' | '周' | '年')
    {
        return Reading::Period(0, draft.end, None);
    }
    Reading::Amount
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::grammar::quantity::amount;

    /// The text before the number, from the number on, and what the length of time is.
    fn read(before: &str, from: &str) -> Reading {
        let text = format!("{before}{from}");
        let draft = amount(&text, before.len(), Lexicon::standard()).unwrap();
        period(&text, 0, &draft, false)
    }

    #[test]
    fn table() {
        for (before, from, back, end) in [
            ("近", "三年的投入", "近", "三年"),
            ("", "五年来，全市", "", "五年来"),
            ("过去", "五年全省", "过去", "五年"),
            ("，", "五年增加三成", "", "五年"),
            ("治本攻坚", "三年行动", "", "三年"),
            ("力争", "三年内完成", "", "三年"),
            ("今明", "两年要", "今明", "两年"),
            ("高新技术企业", "5年增加2万家", "", "5年"),
        ] {
            let end = before.len() + end.len();
            assert_eq!(
                read(before, from),
                Reading::Period(back.len(), end, None),
                "{before}{from}"
            );
        }
        let months = Reading::Period("前".len(), "前10个月".len(), Some("--01/--10".into()));
        assert_eq!(read("前", "10个月，全市"), months);
        for (before, from) in [
            ("连续", "8年保持"),
            ("有期徒刑", "十四年，"),
            ("历时近", "3年建成"),
            ("提前", "一年完成"),
            ("争取用", "三年时间"),
            ("设立议事会", "45年来实践"),
            ("平均用时", "11.4天，"),
        ] {
            assert_eq!(read(before, from), Reading::Amount, "{before}{from}");
        }
    }
}

//! What the first words of a paragraph say about its time.

use std::borrow::Cow;

use super::Scope;
use super::date;
use super::fold::{has, head, squeeze};
use super::scope::plan_periods;
use crate::events::Class;
use crate::source::Block;

/// What the first words of a paragraph say about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// 2025年, 过去一年, 一年来
    Year,
    /// 刚刚过去的2025年
    JustPast,
    /// 五年来, “十四五”时期: the years looked back on. `past` where the words cannot mean
    /// years to come, as 这五年 can.
    Span { scope: Scope, past: bool },
    /// 这是实力大幅提升的五年。 alone on its line: rules what follows.
    Topic(Scope),
    /// 今年是, 2026年是, 今年政府工作的总体要求
    Plan,
    /// 今后五年, “十五五”时期, 《…第十五个五年规划纲要（草案）》
    PlanSpan(Scope),
}

/// Characters of the longest line that only names its topic.
const TOPIC: usize = 40;

/// Words before 五年 that look back.
const BACK: &[&str] = &[
    "回顾", "回首", "回望", "总结", "经过", "历经", "刚刚", "过去", "在", "的", "我们",
    "各位代表，",
];

/// Words that open a paragraph on the year to come.
const PLAN: &[&str] = &[
    "今年是", "今年，", "今年的", "今年政府", "今年经济", "今年我", "新的一年", "新一年",
    "做好今年", "今年工作", "今年全", "今年要", "今年预期", "根据今年",
];

/// Reads the first words of a paragraph from a byte on; `year` is the year under review, `now` that
/// of delivery.
///
/// | text, for 2024 | cue |
/// | --- | --- |
/// | `2024年，…` | `Year` |
/// | `刚刚过去的2024年，…` | `JustPast` |
/// | `五年来，…` | `Span` of 2020–2024 |
/// | `这是实力大幅提升的五年。` | `Topic` of 2020–2024 |
/// | `新的一年，…`, `2025年，…` | `Plan` |
/// | `“十五五”时期，…` | `PlanSpan` of 2026–2030 |
pub(super) fn cue(
    block: &Block<'_>,
    from: usize,
    year: Option<i32>,
    now: Option<i32>,
) -> Option<Cue> {
    let text = block.text.get(from..)?;
    let folded = block.simplified(head(text, 200));
    let blank = block.events.has(Class::BLANK);
    let squeezed = if blank { squeeze(&folded) } else { Cow::Borrowed(&*folded) };
    let line = opening(&squeezed);
    let five = Scope { year, since: year.map(|y| y - 4), plan: false };
    let next = Scope { year: year.map(|y| y + 5), since: year.map(|y| y + 1), plan: true };
    if is_topic(line) && text.chars().count() <= TOPIC {
        return Some(Cue::Topic(five));
    }
    if let Some(cue) = named_year(line, year) {
        return Some(cue);
    }
    if line.starts_with(['今', '未', '下']) && has(head(line, 45), &["今后五年", "未来五年"])
    {
        return Some(Cue::PlanSpan(next));
    }
    if let Some(cue) = named_plan(line, year) {
        return Some(cue);
    }
    let starts = |words: &[&str]| words.iter().any(|w| line.starts_with(w));
    if line.starts_with(['今', '新', '做', '根']) && starts(PLAN) {
        // A report of December or on a running year calls the year under review 今年.
        return Some(if now.is_some() && now == year && line.starts_with("今年") {
            Cue::Year
        } else {
            Cue::Plan
        });
    }
    if line.starts_with(['刚', '过', '一', '去', '在'])
        && starts(&["刚刚过去的一年", "过去一年", "过去的一年", "一年来", "去年", "在过去的一年"])
    {
        return Some(Cue::Year);
    }
    looks_back(line).map(|past| Cue::Span { scope: five, past })
}

/// The line without dashes and address.
fn opening(line: &str) -> &str {
    let line = line.trim_start_matches(['—', '─', '-']);
    ["各位代表", "各位委员", "同志们"]
        .iter()
        .find_map(|w| line.strip_prefix(w))
        .unwrap_or(line)
        .trim_start_matches(['！', '!', '，', ',', '：', ':'])
}

/// `这是实力大幅提升的五年。`, `过去五年，是砥砺奋进的五年。`
fn is_topic(line: &str) -> bool {
    let body = line.trim_end_matches(['。', '！', '；', '，']);
    body.ends_with("的五年")
        && (line.starts_with('这') || looks_back(line).is_some())
        && !has(body, &["今后", "未来", "关键"])
}

/// A paragraph that opens with a year: `刚刚过去的2024年，`, `2025年是`.
fn named_year(line: &str, year: Option<i32>) -> Option<Cue> {
    let year = year?;
    let first = date::years(head(line, 60)).next().filter(|y| y.start <= 15)?;
    let after = &line[first.end..];
    let opens = first.start == 0
        || has(&line[..first.start], &["刚刚过去", "过去的", "做好", "展望", "对"]);
    if !opens {
        return None;
    }
    if first.year == year + 1 && !after.starts_with(['末', '底', '至', '到', '1', '2']) {
        return Some(Cue::Plan);
    }
    if first.year == year && closes(after) {
        let scope = Scope { year: Some(year), since: Some(year - 4), plan: false };
        return Some(Cue::Span { scope, past: true });
    }
    // 2024年服务业占比提高: the year of a number, not of the paragraph.
    if first.year == year && line.starts_with("刚刚过去") {
        return Some(Cue::JustPast);
    }
    let rules = first.start > 0 || after.starts_with(['，', ',', '是', '、', '我', '全']);
    (first.year == year && rules).then_some(Cue::Year)
}

/// Whether the last year of a plan only leads to all its years.
///
/// | text | |
/// | --- | --- |
/// | `2025年是收官之年。五年来，` | yes |
/// | `2025年任务的完成，标志着“十四五”收官。` | yes |
/// | `2025年是收官之年。面对压力，` | no |
fn closes(after: &str) -> bool {
    let Some((sentence, rest)) = after.split_once('。') else { return false };
    let back = ["回望", "回首", "回顾"].iter().any(|w| rest.starts_with(w));
    let plan = |text: &str| !plan_periods(text).is_empty() || text.contains("五年");
    has(sentence, &["收官"])
        && (sentence.contains("标志着")
            || looks_back(rest).is_some()
            || back && plan(head(rest, 45))
            || rest.starts_with(['“', '"']) && plan(head(rest, 24)))
}

/// A paragraph that opens with a five-year plan: `“十四五”时期，`, `《纲要（草案）》提出`.
fn named_plan(line: &str, year: Option<i32>) -> Option<Cue> {
    let year = year?;
    let title = line.strip_prefix('《').and_then(|rest| rest.split('》').next());
    if title.is_some_and(|t| t.contains("纲要")) {
        // 《纲要（草案）》 alone is the one that is up for decision: the next plan's.
        let due = (year % 5 == 0).then_some((year + 1, year + 5));
        let (first, last) = plan_periods(line).first().copied().or(due)?;
        return (first > year).then_some(Cue::PlanSpan(Scope {
            year: Some(last),
            since: Some(first),
            plan: true,
        }));
    }
    if !line.starts_with(['“', '"']) {
        return None;
    }
    let (first, last) = *plan_periods(head(line, 45)).first()?;
    if first > year {
        return Some(Cue::PlanSpan(Scope { year: Some(last), since: Some(first), plan: true }));
    }
    let name = line.trim_start_matches(['“', '"']).split(['”', '"']).nth(1).unwrap_or_default();
    // The plan as a document: “十四五”规划, “十四五”目标.
    let document =
        ["规划", "纲要", "目标", "重大", "项目", "末"].iter().any(|w| name.starts_with(w));
    (last <= year + 1 && !document).then_some(Cue::Span {
        scope: Scope { year: Some(last.min(year)), since: Some(first), plan: false },
        past: last <= year,
    })
}

/// Whether a paragraph opens with the five years behind, and whether the words cannot mean
/// years to come.
///
/// | text | |
/// | --- | --- |
/// | `过去五年，`, `五年来，`, `回顾这五年，` | cannot |
/// | `这五年，` | can |
/// | `五年规划` | says nothing |
fn looks_back(line: &str) -> Option<bool> {
    let mut rest = line;
    let mut past = false;
    while let Some(word) = BACK.iter().find(|w| rest.starts_with(**w)) {
        past |= !matches!(*word, "在" | "的" | "我们");
        rest = &rest[word.len()..];
    }
    let this = rest.strip_prefix('这');
    let rest = this.unwrap_or(rest);
    let after = ["五年", "5年", "５年"].iter().find_map(|w| rest.strip_prefix(w))?;
    let since = after.starts_with(['来', '间']);
    let stop = ["前", "后", "规划", "计划", "行动", "以上", "左右", "级", "期"];
    (!stop.iter().any(|w| after.starts_with(w)) && (past || this.is_some() || since))
        .then_some(past || since)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    fn span(since: i32, year: i32, past: bool) -> Option<Cue> {
        let scope = Scope { year: Some(year), since: Some(since), plan: false };
        Some(Cue::Span { scope, past })
    }

    fn plan(since: i32, year: i32) -> Option<Cue> {
        Some(Cue::PlanSpan(Scope { year: Some(year), since: Some(since), plan: true }))
    }

    fn read(text: &str, year: Option<i32>, now: Option<i32>) -> Option<Cue> {
        cue(&source::read(text).0[0], 0, year, now)
    }

    #[test]
    fn cues_of_paragraphs() {
        let topic = Some(Cue::Topic(Scope { year: Some(2024), since: Some(2020), plan: false }));
        for (text, expected) in [
            ("2025年是“十四五”规划的收官之年。", Some(Cue::Plan)),
            ("今年政府工作的总体要求是：", Some(Cue::Plan)),
            ("新的一年，我们将做好以下工作：", Some(Cue::Plan)),
            ("刚刚过去的2024年，全市上下", Some(Cue::JustPast)),
            ("2024年，全区生产总值", Some(Cue::Year)),
            ("2024年服务业占比较2020年提高3个百分点。", None),
            ("各位代表！2024年是“十三五”收官之年。五年来，", span(2020, 2024, true)),
            ("2024年任务圆满完成，标志着规划收官。", span(2020, 2024, true)),
            ("2024年是收官之年。面对压力，", Some(Cue::Year)),
            ("五年来，我们", span(2020, 2024, true)),
            ("——过去的五年，全市", span(2020, 2024, true)),
            ("各位代表！经过五年接续奋斗，", span(2020, 2024, true)),
            ("——这五年，", span(2020, 2024, false)),
            ("在过去的五年中，", span(2020, 2024, true)),
            ("“十三五”时期，", span(2016, 2020, true)),
            ("“十三五”规划任务", None),
            ("这是民生持续改善的五年。", topic),
            ("过去五年，是爬坡过坎的五年。", topic),
            ("这是全面建设新青溪的关键五年。", None),
            ("今后五年，要", plan(2025, 2029)),
            ("“十五五”时期，", plan(2026, 2030)),
            ("《青溪市第十五个五年规划纲要（草案）》提出", plan(2026, 2030)),
            ("《纲要（草案）》提出", None),
            ("五年规划编制完成。", None),
            ("五年前，", None),
            ("持续扩大内需。", None),
            ("到2025年底，", None),
        ] {
            assert_eq!(read(text, Some(2024), Some(2025)), expected, "{text}");
        }
        assert_eq!(read("《纲要（草案）》提出", Some(2025), Some(2026)), plan(2026, 2030));
        assert_eq!(read("今年，我们", Some(2024), Some(2024)), Some(Cue::Year));
    }
}

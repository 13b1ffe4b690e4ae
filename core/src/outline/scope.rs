//! The time each part of a report covers, and whether it reviews or plans.

use super::Scope;
use super::date;
use super::fold::{fold, has, head, squeeze};
use crate::source::marker::han;

/// Words of headings that look back.
const REVIEW: &[&str] = &[
    "回顾", "总结", "过去", "以来", "成就", "成绩", "执行情况", "完成情况", "去年", "上年", "经验",
    "取得",
];
/// Words of headings that look forward.
const PLAN: &[&str] = &[
    "安排", "部署", "打算", "建议", "任务", "总体要求", "目标", "重点工作", "下一步", "新一年",
    "新的一年", "今后", "未来", "工作思路", "工作计划", "展望", "政策取向", "努力方向", "民生实事",
    "草案", "工作意见", "做好今年",
];

/// Scope that a heading states in words; `None` where it says nothing about time.
///
/// `year` is the year under review.
pub(super) fn of_heading(heading: &str, year: Option<i32>) -> Option<Scope> {
    let folded = fold(head(heading, 200));
    let line = squeeze(&folded);
    let (review, plan) = (has(&line, REVIEW), has(&line, PLAN));
    let named = date::years(&line).last().map(|y| y.year);
    let periods = plan_periods(&line);
    if has(&line, &["今后五年", "未来五年", "今后5年", "未来5年"]) {
        return Some(Scope { year: year.map(|y| y + 5), since: year.map(|y| y + 1), plan: true });
    }
    let five = has(
        &line,
        &[
            "过去五年", "过去的五年", "五年来", "和五年", "及五年", "五年工作", "五年的工作",
            "五年回顾", "这五年",
        ],
    );
    let next = named.filter(|&n| year.is_some_and(|y| n > y));
    if review && next.is_some() && date::years(&line).count() > 1 {
        // 2023年工作回顾和2024年工作的基本方针
        return Some(Scope { year, since: None, plan: false });
    }
    if let (Some(next), true) = (
        next,
        !review
            && periods.iter().all(|p| year.is_some_and(|y| p.0 <= y + 1))
            && !has(&line, &["时期"]),
    ) {
        return Some(Scope { year: Some(next), since: None, plan: true });
    }
    if let Some(&(first, last)) = periods.last() {
        let ahead = year.is_some_and(|y| first > y) || (plan && !review);
        return Some(Scope {
            year: Some(if ahead {
                last
            } else {
                year.filter(|y| (first..=last).contains(y)).unwrap_or(last)
            }),
            since: Some(first),
            plan: ahead,
        });
    }
    if five {
        return Some(Scope { year, since: year.map(|y| y - 4), plan: false });
    }
    if let Some(named) = named {
        let ahead = year.is_some_and(|y| named > y) || (year.is_none() && plan && !review);
        return (review || plan || ahead || line.contains("工作") || line.contains("情况"))
            .then_some(Scope { year: Some(named), since: None, plan: ahead });
    }
    if has(&line, &["今年", "新一年", "新的一年", "下一步", "下一年"]) && !has(&line, &["今年以来"])
    {
        return Some(Scope { year: year.map(|y| y + 1), since: None, plan: true });
    }
    if has(&line, &["过去一年", "过去的一年", "去年", "一年来", "回顾", "工作总结"])
    {
        return Some(Scope { year, since: None, plan: false });
    }
    has(
        &line,
        &[
            "工作安排", "工作部署", "总体部署", "工作打算", "工作建议", "政府工作的建议",
            "重点工作", "目标任务", "主要任务", "总体要求", "工作思路", "预期目标",
        ],
    )
    .then_some(Scope { year: year.map(|y| y + 1), since: None, plan: true })
}

/// Whether a heading names one year beside a longer span: `2025年和“十四五”时期工作回顾`.
pub(super) fn is_mixed(heading: &str) -> bool {
    let folded = fold(head(heading, 200));
    let line = squeeze(&folded);
    let one = date::years(&line).next().is_some() || has(&line, &["过去一年", "一年和", "一年及"]);
    one && (!plan_periods(&line).is_empty() || has(&line, &["五年"]))
}

/// Whether a mixed heading names the year before the longer span.
pub(super) fn begins_with_year(heading: &str) -> bool {
    let folded = fold(head(heading, 200));
    let line = squeeze(&folded);
    let span = line.find(['“', '"', '「']).or_else(|| line.find("五年")).unwrap_or(line.len());
    let year = date::years(&line)
        .next()
        .map(|y| y.start)
        .or_else(|| line.find("过去一年"))
        .or_else(|| line.find("一年"));
    year.is_some_and(|at| at < span)
}

/// First and last year of every five-year plan named in a text.
///
/// | text | years |
/// | --- | --- |
/// | `“十四五”` | 2021–2025 |
/// | `“七五”` | 1986–1990 |
/// | `第一个五年计划` | 1953–1957 |
fn plan_periods(text: &str) -> Vec<(i32, i32)> {
    let mut out = Vec::new();
    for (at, quote) in text.match_indices(['“', '"', '「', '第']) {
        let rest = &text[at + quote.len()..];
        let number = if quote == "第" {
            han(rest).filter(|&(_, len)| rest[len..].starts_with("个五年")).map(|(n, _)| n)
        } else {
            // 十四五 reads as 十四 and 五.
            rest.split(['”', '"', '」'])
                .next()
                .and_then(|name| name.strip_suffix('五'))
                .and_then(|n| han(n).filter(|&(_, len)| len == n.len()))
                .map(|(n, _)| n)
        };
        match number {
            Some(1) => out.push((1953, 1957)),
            Some(2) => out.push((1958, 1962)),
            Some(n @ 3..=30) => out.push((1951 + 5 * n as i32, 1955 + 5 * n as i32)),
            _ => {}
        }
    }
    out
}

/// What the first words of a paragraph say about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// 刚刚过去的2025年, 过去一年, 一年来
    Year,
    /// 五年来, “十四五”时期
    Span,
    /// 今年是, 2026年是, 今年政府工作的总体要求
    Plan,
    /// 今后五年, “十五五”时期
    PlanSpan,
}

/// Reads the first words of a paragraph.
pub(super) fn cue(text: &str, year: Option<i32>) -> Option<Cue> {
    let folded = fold(head(text, 150));
    let line = folded.trim_start_matches(['—', '─', '-', ' ', '\u{3000}']);
    let line = ["各位代表", "同志们"]
        .iter()
        .find_map(|w| line.strip_prefix(w))
        .unwrap_or(line)
        .trim_start_matches(['！', '!', '，', ',', '：', ' ']);
    if let Some(first) = date::years(head(line, 60)).next().filter(|y| y.start <= 15) {
        let after = &line[first.end..];
        let opens = first.start == 0
            || has(&line[..first.start], &["刚刚过去", "过去的", "做好", "展望", "对"]);
        if let (Some(y), true) = (year, opens) {
            if first.year == y + 1 && !after.starts_with(['末', '底', '至', '到', '1', '2']) {
                return Some(Cue::Plan);
            }
            if first.year == y && !after.starts_with(['至', '到', '—', '-', '以']) {
                return Some(Cue::Year);
            }
        }
    }
    if has(head(line, 45), &["今后五年", "未来五年"]) && line.starts_with(['今', '未']) {
        return Some(Cue::PlanSpan);
    }
    if line.starts_with(['“', '"'])
        && let (Some(&(first, last)), Some(y)) = (plan_periods(head(line, 45)).first(), year)
    {
        return if first > y { Some(Cue::PlanSpan) } else { (last <= y + 1).then_some(Cue::Span) };
    }
    let starts = |words: &[&str]| words.iter().any(|w| line.starts_with(w));
    if starts(&[
        "今年是", "今年，", "今年的", "今年政府", "今年经济", "今年我", "新的一年", "新一年",
        "做好今年", "今年工作", "今年全", "今年要", "今年预期", "根据今年",
    ]) {
        return Some(Cue::Plan);
    }
    if starts(&["刚刚过去的一年", "过去一年", "过去的一年", "一年来", "去年", "在过去的一年"])
    {
        return Some(Cue::Year);
    }
    starts(&[
        "五年来", "过去五年", "过去的五年", "这五年", "回顾五年", "五年间", "回望五年",
        "回顾过去五年", "本届政府", "回首五年",
    ])
    .then_some(Cue::Span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(year: i32, since: Option<i32>, plan: bool) -> Option<Scope> {
        Some(Scope { year: Some(year), since, plan })
    }

    #[test]
    fn scopes_of_headings() {
        for (heading, expected) in [
            ("2024年工作回顾", scope(2024, None, false)),
            ("2025年工作安排", scope(2025, None, true)),
            ("过去五年工作回顾", scope(2024, Some(2020), false)),
            ("今后五年的主要任务", scope(2029, Some(2025), true)),
            ("过去一年主要工作", scope(2024, None, false)),
            ("新一年主要工作安排", scope(2025, None, true)),
            ("对2025年政府工作的建议", scope(2025, None, true)),
            ("“十四五”时期主要目标任务", scope(2025, Some(2021), true)),
            ("持续强化思想引领", None),
        ] {
            assert_eq!(of_heading(heading, Some(2024)), expected, "{heading}");
        }
        assert_eq!(of_heading("“十四五”时期工作回顾", Some(2025)), scope(2025, Some(2021), false));
        assert_eq!(
            of_heading("“十五五”时期的主要目标任务", Some(2025)),
            scope(2030, Some(2026), true)
        );
        assert!(is_mixed("2025年和“十四五”时期工作回顾") && !is_mixed("“十四五”时期工作回顾"));
    }

    #[test]
    fn cues_of_paragraphs() {
        for (text, expected) in [
            ("2025年是“十四五”规划的收官之年。", Some(Cue::Plan)),
            ("今年政府工作的总体要求是：", Some(Cue::Plan)),
            ("刚刚过去的2024年，全市上下", Some(Cue::Year)),
            ("五年来，我们", Some(Cue::Span)),
            ("2024年，全区生产总值", Some(Cue::Year)),
            ("持续扩大内需。", None),
            ("到2025年底，", None),
        ] {
            assert_eq!(cue(text, Some(2024)), expected, "{text}");
        }
    }
}

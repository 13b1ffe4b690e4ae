//! The time that headings state, and whether they review or plan.

use super::Scope;
use super::date;
use super::fold::{fold, has, head, squeeze};
use crate::lexicon::AnyOf;
use crate::source::marker::han;

/// Words of headings that look back.
static REVIEW: AnyOf = AnyOf::new(&[
    "回顾", "总结", "过去", "以来", "成就", "成绩", "执行情况", "完成情况", "去年", "上年", "经验",
    "取得",
]);
/// Words of headings that look forward.
static PLAN: AnyOf = AnyOf::new(&[
    "安排", "部署", "打算", "建议", "任务", "总体要求", "目标", "重点工作", "下一步", "新一年",
    "新的一年", "今后", "未来", "工作思路", "工作计划", "展望", "政策取向", "努力方向", "民生实事",
    "草案", "工作意见", "做好今年",
]);

/// Scope that a heading states in words; `None` where it says nothing about time.
///
/// `year` is the year under review.
pub(super) fn of_heading(heading: &str, year: Option<i32>) -> Option<Scope> {
    let folded = fold(head(heading, 200));
    let line = squeeze(&folded);
    let (review, plan) = (REVIEW.is_in(&line), PLAN.is_in(&line));
    let named = date::years(&line).last().map(|y| y.year);
    let periods = plan_periods(&line);
    if has(&line, &["今后五年", "未来五年", "今后5年", "未来5年"]) {
        return Some(Scope { year: year.map(|y| y + 5), since: year.map(|y| y + 1), plan: true });
    }
    let five = five_years(&line);
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
    let starts = has(&line, &["开好局", "开局", "起好步", "起步", "开门红"]);
    if year.is_some_and(|y| periods.last().is_some_and(|p| p.0 == y + 1)) && starts {
        // The first year of a plan.
        return Some(Scope { year: year.map(|y| y + 1), since: None, plan: true });
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
    if five && plan && !review {
        return Some(Scope { year: year.map(|y| y + 5), since: year.map(|y| y + 1), plan: true });
    }
    if five {
        return Some(Scope { year, since: year.map(|y| y - 4), plan: false });
    }
    if let Some(named) = named {
        let ahead = year.is_some_and(|y| named > y) || (year.is_none() && plan && !review);
        return (review || plan || ahead || line.contains("工作") || line.contains("情况"))
            .then_some(Scope { year: Some(named), since: None, plan: ahead });
    }
    let ahead = has(&line, &["今年", "新一年", "新的一年", "下一步", "下一年"])
        && !has(&line, &["今年以来"])
        || !review && has(&line, &["明年", "来年", "下步", "下一阶段", "今后"]);
    if ahead {
        return Some(Scope { year: year.map(|y| y + 1), since: None, plan: true });
    }
    let behind =
        ["过去一年", "过去的一年", "去年", "上年", "一年来", "本届以来", "回顾", "工作总结"];
    if has(&line, &behind) {
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

/// Whether a heading speaks of five years: `过去五年`, `砥砺奋进的五年`; not of a five-year plan.
fn five_years(line: &str) -> bool {
    line.match_indices("五年").any(|(at, word)| {
        let after = &line[at + word.len()..];
        !line[..at].ends_with(['个', '十', '廿', '百', '第', '“'])
            && !["规划", "计划", "行动", "方案", "纲要", "前", "后", "以上", "级", "期"]
                .iter()
                .any(|w| after.starts_with(w))
    })
}

/// First and last year of every five-year plan named in a text.
///
/// | text | years |
/// | --- | --- |
/// | `“十四五”` | 2021–2025 |
/// | `“七五”` | 1986–1990 |
/// | `第一个五年计划` | 1953–1957 |
pub(super) fn plan_periods(text: &str) -> Vec<(i32, i32)> {
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
            ("一年来的工作", scope(2024, None, false)),
            ("明年工作", scope(2025, None, true)),
            ("今后一年的任务", scope(2025, None, true)),
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
}

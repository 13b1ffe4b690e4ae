//! Parts of a year that titles and headings name: 上半年, 前三季度, 1—8月.

use super::fold::{fold, head, squeeze};
use crate::source::marker::{arabic, han};

/// Names of parts, with their first and last month.
const NAMES: &[(&str, (u8, u8))] = &[
    ("上半年", (1, 6)),
    ("下半年", (7, 12)),
    ("前三季度", (1, 9)),
    ("前3季度", (1, 9)),
    ("第一季度", (1, 3)),
    ("一季度", (1, 3)),
    ("二季度", (4, 6)),
    ("三季度", (7, 9)),
    ("四季度", (10, 12)),
];

/// First and last month of the only part of a year that a title or heading names.
///
/// | text | months |
/// | --- | --- |
/// | `2024年上半年预算执行情况` | 1–6 |
/// | `关于2024年1—8月计划执行情况` `一至八月` | 1–8 |
/// | `前七个月运行情况` | 1–7 |
/// | `上半年工作和下半年打算` `2024年工作回顾` | none |
pub(super) fn months(text: &str) -> Option<(u8, u8)> {
    if !text.contains(['半', '季', '月']) {
        return None;
    }
    let folded = fold(head(text, 200));
    let line = squeeze(&folded);
    let mut found = NAMES.iter().filter(|(name, _)| line.contains(name)).map(|&(_, months)| months);
    // 三季度 stands in 前三季度 too.
    let first = found.next();
    let other =
        found.any(|months| first.is_some_and(|(from, to)| months.0 < from || months.1 > to));
    match first {
        Some(_) if other => None,
        Some(first) => Some(first),
        None => run(&line),
    }
}

/// `1—8月`, `一至八月`, `前七个月`.
fn run(line: &str) -> Option<(u8, u8)> {
    line.match_indices('月').find_map(|(at, _)| {
        let before = line[..at].strip_suffix('份').unwrap_or(&line[..at]);
        if let Some(count) = before.strip_suffix('个') {
            let (number, lead) = last_number(count)?;
            let led = lead.ends_with(['前', '头']) && (2..=11).contains(&number);
            return led.then_some((1, number));
        }
        let (last, lead) = last_number(before)?;
        let lead = lead.trim_end_matches(['至', '到', '—', '-', '－', '–', '～', '~']);
        let (first, _) = last_number(lead.trim_end_matches('月'))?;
        (first < last && last <= 12 && before.len() > lead.len()).then_some((first, last))
    })
}

/// The number that a text ends with, and what stands before it.
fn last_number(text: &str) -> Option<(u8, &str)> {
    let lead =
        text.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let number = &text[lead.len()..];
    let (value, len) = arabic(number).or_else(|| han(number))?;
    (len == number.len()).then_some((u8::try_from(value).ok()?, lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_year() {
        for (text, expected) in [
            ("关于青溪区2024年上半年预算执行情况的报告", Some((1, 6))),
            ("关于青溪区2024年1—8月计划执行情况的报告", Some((1, 8))),
            ("一至八月工作", Some((1, 8))),
            ("1月至6月预算执行情况", Some((1, 6))),
            ("前七个月运行情况", Some((1, 7))),
            ("前三季度经济运行情况", Some((1, 9))),
            ("三季度重点工作", Some((7, 9))),
            ("下半年工作安排", Some((7, 12))),
            ("上半年工作总结和下半年工作打算", None),
            ("2024年工作回顾", None),
            ("安全生产月活动", None),
            ("3月工作", None),
        ] {
            assert_eq!(months(text), expected, "{text}");
        }
    }
}

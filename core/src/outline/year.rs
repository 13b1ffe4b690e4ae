//! The year under review, where no date line tells it; terms and sessions.

use super::date;
use super::fold::{has, head};
use crate::source::marker::{arabic, han};

/// Year of a session of the National People's Congress that the opening addresses.
pub(super) fn of_session(opening: &str) -> Option<i32> {
    let line = head(opening, 300);
    let at = line.find("向第")?;
    let rest = &line[at + '向'.len_utf8()..];
    let end = rest.find("全国人民代表大会")?;
    let term = counted(&rest[..end], "届")?;
    congress_year(term, counted(rest, "次会议").unwrap_or(1))
}

/// When a session of the National People's Congress met: yearly since 1978, terms of five years since 1983.
fn congress_year(term: u32, session: u32) -> Option<i32> {
    if !(1..=6).contains(&session) {
        return None;
    }
    let session = session as i32;
    match term {
        1 => Some(1953 + session),
        2 => [1959, 1960, 1962, 1963].get(session as usize - 1).copied(),
        3 => (session == 1).then_some(1964),
        4 => (session == 1).then_some(1975),
        5 => Some(1977 + session),
        6..=40 => Some(1982 + 5 * (term as i32 - 6) + session),
        _ => None,
    }
}

/// `2024年工作回顾` → 2024; `2025年工作安排` → 2024.
pub(super) fn of_headings(body: &str) -> Option<i32> {
    let headed = |words: &[&str], not: &[&str]| {
        body.lines()
            .filter(|l| l.len() < 150 && has(l, words) && !has(l, not))
            .find_map(|l| date::years(l).next())
            .map(|y| y.year)
    };
    headed(&["回顾", "工作总结", "主要工作"], &["安排", "今后"]).or_else(|| {
        headed(
            &[
                "工作安排", "重点工作", "主要任务", "总体要求", "总体部署", "工作的建议",
                "工作任务", "目标任务",
            ],
            &["时期"],
        )
        .map(|y| y - 1)
    })
}

/// The year that a text without date speaks of most: `刚刚过去的2024年`, or the one that
/// is named most often together with the year after it.
pub(super) fn of_text(body: &str) -> Option<i32> {
    for word in ["刚刚过去的", "过去的"] {
        for (at, found) in body.match_indices(word).take(8) {
            let rest = head(&body[at + found.len()..], 24);
            if let Some(year) = date::years(rest).next().filter(|y| y.start == 0) {
                return Some(year.year);
            }
        }
    }
    let mut counts = [0usize; 200];
    for year in date::years(body) {
        counts[(year.year - 1900) as usize] += 1;
    }
    let at = |i: usize| counts.get(i).copied().unwrap_or(0);
    // The last year of a plan stands alone; a year under review has neighbours.
    let score = |i: usize| {
        if i.is_multiple_of(5) && at(i - 1) + at(i + 1) == 0 { 0 } else { at(i) * 2 + at(i + 1) }
    };
    let best = (1..199).max_by_key(|&i| score(i)).filter(|&i| at(i) >= 2)?;
    // Five-year reviews name their base year as often as their last one.
    let last =
        (best + 4..199).rev().find(|&i| at(i) >= 2 && score(i) * 2 >= score(best)).unwrap_or(best);
    Some(1900 + last as i32)
}

/// `第十六届` → 16, `第五次会议` → 5; 第 may be missing.
pub(super) fn counted(line: &str, word: &str) -> Option<u32> {
    let at = line.find(word)?;
    let before = &line[..at];
    let digits = before.trim_end_matches(|c: char| {
        "一二三四五六七八九十0123456789０１２３４５６７８９".contains(c)
    });
    let number = &before[digits.len()..];
    han(number).or_else(|| arabic(number)).filter(|&(_, len)| len == number.len()).map(|(n, _)| n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_sessions() {
        for (opening, year) in [
            ("我代表国务院，向第六届全国人民代表大会第一次会议作政府工作报告", Some(1983)),
            ("向第五届全国人民代表大会作政府工作报告", Some(1978)),
            ("我代表国务院，向大会作政府工作报告", None),
        ] {
            assert_eq!(of_session(opening), year, "{opening}");
        }
        assert_eq!(congress_year(14, 3), Some(2025));
    }

    #[test]
    fn years_of_texts() {
        assert_eq!(of_headings("一、2024年工作回顾\n二、2025年工作安排"), Some(2024));
        assert_eq!(of_headings("牢记嘱托\n二、2025年工作安排"), Some(2024));
        assert_eq!(of_text("刚刚过去的2017年，形势稳定。2020年要完成。"), Some(2017));
        assert_eq!(of_text("2007年增长；2007年完成；2008年要"), Some(2007));
        assert_eq!(of_text("没有年份"), None);
    }

    #[test]
    fn terms_and_sessions() {
        let line = "——2025年2月27日在青溪市第十六届人民代表大会第五次会议上";
        assert_eq!((counted(line, "届"), counted(line, "次会议")), (Some(16), Some(5)));
        assert_eq!(counted("青川省十四届人民代表大会", "届"), Some(14));
    }
}

//! Years and days in any form: `2026年1月27日`, `２００６年`, `二〇二六年一月二十七日`, `2026-01-27`.

use std::borrow::Cow;

use crate::calendar;
use crate::source::marker::{self, arabic, han};

/// A day as it is written; 2月30日 tells a year all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Day {
    /// ISO 8601, where the calendar has the day.
    pub fn iso(self) -> Option<Cow<'static, str>> {
        calendar::has(Some(self.year), self.month, self.day)
            .then(|| Cow::Owned(format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)))
    }
}

/// A year with the bytes it takes in the text, 年 included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Year {
    pub year: i32,
    pub start: usize,
    pub end: usize,
}

/// Every `2024年` of a text, in order.
pub(super) fn years(text: &str) -> impl Iterator<Item = Year> + '_ {
    text.match_indices('年').filter_map(|(at, word)| {
        let (year, start) = year_before(&text[..at])?;
        Some(Year { year, start, end: at + word.len() })
    })
}

/// The first day named in a text, with its place.
///
/// | text | day |
/// | --- | --- |
/// | `——2025年2月27日在青溪区` | 2025-02-27 |
/// | `二〇二六年一月二十七日` | 2026-01-27 |
/// | `１９９０年３月２０日` | 1990-03-20 |
/// | `2024-02-01` | 2024-02-01 |
/// | `2023年2月29日` `2024年13月45日` | no day of the calendar |
pub(super) fn day(text: &str) -> Option<(Day, usize, usize)> {
    for year in years(text) {
        let rest = &text[year.end..];
        let Some((month, len)) = number(rest) else {
            continue;
        };
        let Some(after) = rest[len..].trim_start().strip_prefix('月') else {
            continue;
        };
        let after = after.trim_start();
        let Some((day, len)) = number(after) else {
            continue;
        };
        let Some(left) = after[len..].trim_start().strip_prefix('日') else {
            continue;
        };
        if month < 100 && day < 100 {
            return Some((
                Day { year: year.year, month, day },
                year.start,
                text.len() - left.len(),
            ));
        }
    }
    numeric(text)
}

/// `2024-02-01`, `2024.2.1`, `2024/02/01`.
fn numeric(text: &str) -> Option<(Day, usize, usize)> {
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices(['-', '.', '/']) {
        if at < 4
            || !bytes[at - 4..at].iter().all(u8::is_ascii_digit)
            || (at > 4 && bytes[at - 5].is_ascii_digit())
        {
            continue;
        }
        let Ok(year) = text[at - 4..at].parse::<i32>() else {
            continue;
        };
        let Some((month, len)) = arabic(&text[at + 1..]) else {
            continue;
        };
        let mid = at + 1 + len;
        if bytes.get(mid) != Some(&bytes[at]) {
            continue;
        }
        let Some((day, len)) = arabic(&text[mid + 1..]) else {
            continue;
        };
        if (1949..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) {
            return Some((Day { year, month, day }, at - 4, mid + 1 + len));
        }
    }
    None
}

fn number(text: &str) -> Option<(u32, usize)> {
    let trimmed = text.trim_start();
    let (value, len) = arabic(trimmed).or_else(|| han(trimmed))?;
    Some((value, len + text.len() - trimmed.len()))
}

/// Four digits of any script right before the end of `text`, and where they start.
fn year_before(text: &str) -> Option<(i32, usize)> {
    let (mut year, mut scale, mut start) = (0, 1, text.len());
    for (at, c) in text.char_indices().rev().filter(|(_, c)| *c != ' ').take(4) {
        year += digit(c)? * scale;
        scale *= 10;
        start = at;
    }
    let longer = text[..start].chars().next_back().is_some_and(|c| c.is_ascii_digit());
    (scale == 10_000 && (1900..2100).contains(&year) && !longer).then_some((year, start))
}

fn digit(c: char) -> Option<i32> {
    match c {
        '0'..='9' => Some(c as i32 - '0' as i32),
        '０'..='９' => Some(c as i32 - '０' as i32),
        '〇' | '○' | '零' | 'О' | 'O' => Some(0),
        _ => marker::digit(c).map(|digit| digit as i32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_any_form() {
        for (text, iso) in [
            ("——2025年2月27日在青溪区", "2025-02-27"),
            ("二〇二六年一月二十七日", "2026-01-27"),
            ("二○○五年三月五日", "2005-03-05"),
            ("１９９０年３月２０日", "1990-03-20"),
            ("时间:2024-02-01 10:02", "2024-02-01"),
            ("2024年工作；2024年 3月 5日", "2024-03-05"),
        ] {
            assert_eq!(day(text).and_then(|d| d.0.iso()).as_deref(), Some(iso), "{text}");
        }
        for text in ["2023年2月29日", "2024年13月45日", "——二〇二四年四月三十一日在", "2024-02-30"]
        {
            assert_eq!(day(text).map(|d| d.0.iso()), Some(None), "{text}");
        }
        assert!(day("2024年2月29日").is_some_and(|d| d.0.iso().is_some()));
        assert_eq!(day("2024年3月"), None);
        assert_eq!(day("192.168.1.1"), None);
    }

    #[test]
    fn years_in_any_form() {
        let found: Vec<_> =
            years("从一九八九年到１９９０年，2024年；12024年，3年").map(|y| y.year).collect();
        assert_eq!(found, [1989, 1990, 2024]);
    }
}

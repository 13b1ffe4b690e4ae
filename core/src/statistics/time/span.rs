//! Counts of years: 近三年, 五年来, 五年增长.

use super::when::Time;
use crate::statistics::cue::{Cue, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 三年, 5年, 十年: the count.
pub(super) fn count_of_years(text: &str) -> Option<i32> {
    let end = text.find('年')?;
    // 近 三 年 may be set wide.
    let count = squeezed(&text[..end]);
    let count = count.as_ref();
    if let Ok(n) = count.parse::<i32>() {
        return (1..=30).contains(&n).then_some(n);
    }
    let mut chars = count.chars();
    let first = chars.next()?;
    let digit = |c: char| "一二三四五六七八九十".chars().position(|d| d == c).map(|i| i as i32 + 1);
    let n = if first == '两' { Some(2) } else { digit(first) }?;
    match chars.next() {
        None => Some(n),
        Some(c) if first == '十' => digit(c).map(|d| 10 + d),
        _ => None,
    }
}

fn squeezed(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(char::is_whitespace) {
        text.split_whitespace().collect::<String>().into()
    } else {
        text.into()
    }
}

/// 近三年 → 3, 五年来 → 5, 两年平均 → 2.
pub(super) fn span_years(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<i32> {
    let body = sheet.trim_start(s, ['近', '过', '去', '这', '的', '前', '最', ' ', '　']);
    let years = count_of_years(sheet.text(body))?;
    let after = body.after(sheet.find(body, ['年'])?);
    let marked =
        sheet.opens(s, ['近', '过', '这', '最']) || sheet.starts(after, Cue::SpanTail).is_some();
    (marked && (2..=10).contains(&years)).then_some(years)
}

/// 五年增长, 五年共: a bare count of years before a predicate; behind it, unless the part plans.
///
/// | text | period | rule |
/// |---|---|---|
/// | 全市五年累计新建学校`80所` | 2020/2024 | own |
/// | 近三年全市新建学校`80所` | 2022/2024 | own |
/// | 学制三年的学校`80所` | 2024 | part |
pub(super) fn years_in(sheet: &Sheet<'_, '_>, s: Stretch, plan: bool) -> Option<Time> {
    let year = sheet.rfind(s, ['年'])?;
    let digit = sheet.last_char(s.before(year))?;
    let (before, after) = (s.before(digit), s.after(year));
    let led = !sheet.closes(before, ['第', '十', '连', '续', '近', '前', '后'])
        && !sheet.text(before).ends_with(char::is_numeric);
    if !led || sheet.starts(after, set![YearsGoOn, Verb]).is_none() {
        return None;
    }
    let years = count_of_years(sheet.text(s.from(digit)))?;
    let ahead = plan && !sheet.opens(after, ['来', '间', '共', '累']);
    (2..=10).contains(&years).then_some(if ahead { Time::Ahead(years) } else { Time::Span(years) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::sheet::tests::on_sheet;

    #[test]
    fn counts_of_years() {
        for (text, years) in [
            ("近三年", Some(3)),
            ("五年来", Some(5)),
            ("过去5年", Some(5)),
            ("两年平均", Some(2)),
            ("十年", None),
            ("三年级", None),
        ] {
            on_sheet(text, |sheet| assert_eq!(span_years(sheet, sheet.all()), years, "{text}"));
        }
        for (text, years) in [
            ("五年增长", Some(5)),
            ("报名数五年来", Some(5)),
            ("五年取得成果", Some(5)),
            ("学制三年", None),
            ("第五年增长", None),
        ] {
            on_sheet(text, |sheet| {
                let found = |plan| years_in(sheet, sheet.all(), plan);
                assert_eq!(found(false), years.map(Time::Span), "{text}");
                assert_eq!(found(true).is_some(), years.is_some(), "{text}");
            });
        }
    }
}

//! What a date says about the time of what follows it: 2024年3月, 去年, 上半年, “十四五”期间.

use super::span::{count_of_years, span_years};
use super::when::{Calendar, Time};
use crate::calendar;
use crate::grammar::TokenKind;
use crate::report::{Class, Value};
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The year of a relative word: 今年 → year of delivery, 上年 → year before the scope's.
fn relative(calendar: &Calendar, word: &str) -> Option<Option<i32>> {
    Some(match word {
        "今年" => calendar.delivery().or(calendar.scope.year),
        "本年" | "本年度" | "年内" | "当年" => calendar.current(),
        "去年" => calendar.review,
        "上年" | "上一年" => calendar.current().map(|y| y - 1),
        "前年" => calendar.review.map(|y| y - 1),
        "明年" => calendar.delivery().map(|y| y + 1),
        _ => return None,
    })
}

/// Whether a word names the year to come, whatever stands before it.
fn is_year_to_come(word: &str) -> bool {
    matches!(word, "新的一年" | "新一年" | "今后一年" | "未来一年" | "明年")
}

/// The time that the date token `i` gives to what follows it.
pub(super) fn of_date(sheet: &Sheet<'_, '_>, i: usize, calendar: &Calendar) -> Option<Time> {
    let s = sheet.token(i);
    let text = sheet.text(s).trim_end_matches(['里', '中']);
    if is_year_to_come(text) && (text != "明年" || calendar.review.is_none()) {
        return Some(calendar.ahead().map_or(Time::Ahead(1), Time::year));
    }
    if let Some(year) = relative(calendar, text.trim_end_matches(['末', '底', '初'])) {
        return year.map(Time::year);
    }
    if text.starts_with("今明两年") {
        return Some(Time::Ahead(2));
    }
    let count = text.trim_start_matches(['今', '未', '后', '来', '的']);
    if let Some(years) = count_of_years(count) {
        if text.starts_with(['今', '未']) {
            return Some(Time::Ahead(years));
        }
        if text.ends_with('前') {
            return calendar.current().map(|y| Time::year(y - years));
        }
    }
    let past = sheet.ends(s, Cue::OneYear).is_some() && sheet.starts(s, Cue::Reviewed).is_some();
    if past || sheet.is(s, Cue::PastYear) {
        return calendar.review.map(Time::year);
    }
    if let Some(years) = span_years(sheet, s) {
        return Some(Time::Span(years));
    }
    let TokenKind::Mention(Class::Date, Some(Value::Text(value))) = &sheet.tokens[i].kind else {
        return None;
    };
    if value.starts_with(['-', 'H', 'Q']) {
        let year = calendar.current()?;
        let months: Vec<String> = match value.strip_prefix("--") {
            // 15日: a day of a month that is not told.
            Some(day) if day.starts_with('-') => return None,
            Some(_) => {
                let month = |m: &str| format!("{year:04}{}", m.strip_prefix('-').unwrap_or(m));
                value.split('/').map(month).collect()
            }
            None => vec![format!("{year:04}-{value}")],
        };
        // 11月至3月 runs into another year, which the text does not tell.
        let period = Some(months.join("/")).filter(|t| calendar::exists(t));
        return Some(period.map_or_else(|| Time::year(year), Time::Fixed));
    }
    let rest = sheet.trim_start(sheet.rest(i), ['”', '"']);
    let plan = text.trim_matches(['“', '”', '"']).chars().count() <= 3 && value.contains('/');
    if plan && text.contains('五') && !text.contains('年') {
        // “十四五” alone names a plan; with 期间 it is a time.
        let time = sheet.starts(rest, Cue::During).is_some();
        return time.then(|| Time::Fixed(value.clone()));
    }
    // 1998年以来: from that year on.
    let onwards =
        || sheet.ends(s, Cue::SinceThen).is_some() || sheet.starts(rest, Cue::SinceThen).is_some();
    if value.len() == 4 && onwards() {
        let year = calendar.scope.year.filter(|_| !calendar.scope.plan).or(calendar.review);
        return year.map(|y| Time::Fixed(format!("{value}/{y}")));
    }
    // A day tells when something happened; a statistic takes its year.
    if value.len() == 10 && !value.contains('/') && !text.contains(['至', '截']) {
        return Some(Time::Fixed(value[..4].into()));
    }
    Some(Time::Fixed(value.clone()))
}

/// The year of a date in a stretch, as a number: 比2020年 → 2020.
pub(super) fn year_in(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<i32> {
    let i = sheet.first_from(s.start);
    let token = sheet.tokens.get(i).filter(|t| t.start < s.end)?;
    let TokenKind::Mention(Class::Date, Some(Value::Text(value))) = &token.kind else {
        return None;
    };
    (value.len() == 4).then(|| value.parse().ok())?
}

//! What a date says about the time of what follows it: 2024年3月, 去年, 上半年, “十四五”期间.

use super::months::one_form;
use super::span::{count_of_years, span_years};
use super::when::{Calendar, Time, years_of};
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
        "去年" => calendar.delivery().map(|y| y - 1),
        "上年" | "上一年" => calendar.current().map(|y| y - 1),
        "前年" => calendar.delivery().map(|y| y - 2),
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
    if let Some(part) = part_behind(sheet, i) {
        return of_part(year_of(sheet, i, calendar)?, part);
    }
    let text = sheet.text(s).trim_end_matches(['里', '中']);
    if is_year_to_come(text) && (text != "明年" || calendar.review.is_none()) {
        return Some(calendar.ahead().map_or(Time::Ahead(1), Time::year));
    }
    if let Some(year) = relative(calendar, text.trim_end_matches(['末', '底', '初'])) {
        let until = calendar.until().filter(|_| goes_on(sheet, sheet.rest(i)));
        return year.map(|year| onwards(year, until));
    }
    match text {
        "今年以来" if calendar.running => return calendar.so_far(),
        "年底" | "年末" | "全年" => {
            return year_before_part(sheet, i, calendar).map(Time::year);
        }
        "今年以来" => return calendar.current().map(Time::year),
        "去年以来" => return calendar.delivery().map(|y| onwards(y - 1, calendar.until())),
        "本世纪中叶" => return calendar.century().map(|y| Time::year(y + 50)),
        "本世纪末" => return calendar.century().map(|y| Time::year(y + 100)),
        _ => {}
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
    let value = value_of(sheet, i)?;
    if is_part(value) {
        return of_part(year_before_part(sheet, i, calendar)?, value);
    }
    let rest = sheet.trim_start(sheet.rest(i), ['”', '"']);
    let since = || sheet.ends(s, Cue::SinceThen).is_some() || goes_on(sheet, rest);
    let plan = text.trim_matches(['“', '”', '"']).chars().count() <= 3 && value.contains('/');
    if plan && text.contains('五') && !text.contains('年') {
        let (first, last) = years_of(value)?;
        if let Some(year) = year_of_plan(sheet, rest, first, last) {
            return Some(Time::year(year));
        }
        if since()
            && let Some(until) = calendar.until().filter(|y| (first..=last).contains(y))
        {
            return Some(onwards(first, Some(until)));
        }
        // “十四五” alone names a plan; with 期间 it is a time.
        let time = sheet.starts(rest, Cue::During).is_some();
        return time.then(|| Time::Fixed(value.to_owned()));
    }
    // 1998年以来: from that year on.
    if since()
        && let Some((first, last)) = years_of(value)
        && (value.len() == 4 || first == last)
    {
        return Some(onwards(first, calendar.until()));
    }
    Some(Time::Fixed(one_form(value.to_owned())))
}

/// From a year to the end of what is looked back on; the year alone where it is that end or comes
/// behind it.
pub(super) fn onwards(year: i32, until: Option<i32>) -> Time {
    match until.filter(|&until| year < until) {
        Some(until) => Time::Fixed(format!("{year}/{until}")),
        None => Time::year(year),
    }
}

/// Whether a time goes on from there: 2018年`以来`, 2018年`起`，; not 2018年起诉.
fn goes_on(sheet: &Sheet<'_, '_>, rest: Stretch) -> bool {
    if sheet.starts(rest, Cue::SinceThen).is_some() {
        return true;
    }
    let text = sheet.text(sheet.head_chars(rest, 3));
    let behind = text.strip_prefix("开始").or_else(|| text.strip_prefix('起'));
    behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(['，', ',', '、', '。', '；']))
}

/// The one year of a plan that the words behind its name tell: “十五五”规划`开局之年`.
///
/// | text | period |
/// |---|---|
/// | “十四五”规划收官之年，全市新建学校`80所` | 2025 |
fn year_of_plan(sheet: &Sheet<'_, '_>, rest: Stretch, first: i32, last: i32) -> Option<i32> {
    const FIRST: [&str; 5] = ["开局", "起步", "第一年", "首年", "开门红"];
    const LAST: [&str; 5] = ["收官", "收尾", "最后一年", "决胜之年", "末年"];
    let text = sheet.text(sheet.head_chars(rest, 8)).trim_start_matches('”');
    let text = text.trim_start_matches("规划").trim_start_matches("计划");
    let text = text.trim_start_matches(['的', '之']);
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&FIRST) { Some(first) } else { begins(&LAST).then_some(last) }
}

/// The last year of a plan whose end a stretch names first: 较“十三五”`末`的.
pub(super) fn plan_end_in(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<i32> {
    let i = sheet.first_from(s.start);
    let date = sheet.tokens.get(i).filter(|t| t.end < s.end).map(|_| sheet.token(i))?;
    let plan = sheet.find(date, ['五']).is_some() && sheet.closes(date, ['末']);
    plan.then(|| years_of(value_of(sheet, i)?)).flatten().map(|(_, last)| last)
}

/// The value of a date token.
fn value_of<'a>(sheet: &Sheet<'a, '_>, i: usize) -> Option<&'a str> {
    match &sheet.tokens.get(i)?.kind {
        TokenKind::Mention(Class::Date, Some(Value::Text(value))) => Some(value),
        _ => None,
    }
}

/// Whether a value is a part of a year that it does not tell: `--09`, `H1`, `Q1/Q3`.
fn is_part(value: &str) -> bool {
    value.starts_with(['-', 'H', 'Q'])
}

/// The part of a year right behind the year `i`: 去年`9月`, 2024年`前十一个月`.
fn part_behind<'a>(sheet: &Sheet<'a, '_>, i: usize) -> Option<&'a str> {
    let next = sheet.tokens.get(i + 1).filter(|_| touches(sheet, i))?;
    let part =
        value_of(sheet, i + 1).filter(|value| is_part(value) && !value.starts_with("---"))?;
    // 2024年上半年 has its part already.
    let whole = value_of(sheet, i).is_none_or(|value| value.len() == 4);
    (whole && !sheet.text(Stretch::new(next.start, next.end)).starts_with("今年")).then_some(part)
}

/// Whether nothing but 的 or a blank stands between the token `i` and the next one.
fn touches(sheet: &Sheet<'_, '_>, i: usize) -> bool {
    let (end, next) = (sheet.tokens[i].end, sheet.tokens[i + 1].start);
    next >= end
        && next - end <= 6
        && matches!(sheet.text(Stretch::new(end, next)).trim(), "" | "的")
}

/// The year that a token names, if it names one and no more.
fn year_of(sheet: &Sheet<'_, '_>, i: usize, calendar: &Calendar) -> Option<i32> {
    if let Some(year) = value_of(sheet, i).filter(|value| value.len() == 4) {
        return year.parse().ok();
    }
    relative(calendar, sheet.text(sheet.token(i)))?
}

/// The year that the part of a year `i` belongs to: that of the word it begins with or follows,
/// else the one spoken of.
fn year_before_part(sheet: &Sheet<'_, '_>, i: usize, calendar: &Calendar) -> Option<i32> {
    let text = sheet.text(sheet.token(i));
    let own = ["今年", "去年", "上年", "明年"].iter().find(|word| text.starts_with(**word));
    if let Some(word) = own {
        return relative(calendar, word)?;
    }
    let before = i.checked_sub(1).filter(|&last| touches(sheet, last));
    before.and_then(|last| year_of(sheet, last, calendar)).or_else(|| calendar.current())
}

/// A part of a year: `--09` in 2024 → 2024-09.
fn of_part(year: i32, value: &str) -> Option<Time> {
    let parts: Vec<String> = match value.strip_prefix("--") {
        // 15日: a day of a month that is not told.
        Some(day) if day.starts_with('-') => return None,
        Some(_) => {
            let month = |m: &str| format!("{year:04}{}", m.strip_prefix('-').unwrap_or(m));
            value.split('/').map(month).collect()
        }
        None => value.split('/').map(|part| format!("{year:04}-{part}")).collect(),
    };
    // 11月至3月 runs into another year, which the text does not tell.
    let period = Some(parts.join("/")).filter(|t| calendar::exists(t));
    Some(period.map_or_else(|| Time::year(year), |period| Time::Fixed(one_form(period))))
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

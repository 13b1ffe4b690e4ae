//! Dates and periods of a report are in the calendar.

use baogao::{Class, Value, WorkReport};

/// Notes what is no time.
pub fn check(report: &WorkReport<'_>, out: &mut Vec<String>) {
    let mut check = |what: &str, text: &str, good: bool| {
        if !good {
            out.push(format!("{what}: {text:?} is no time"));
        }
    };
    if let Some(date) = report.front.date.as_deref() {
        check("date", date, is_day(date));
    }
    for statistic in report.statistics() {
        if let Some(period) = statistic.period().as_deref() {
            check(statistic.text(), period, is_period(period));
        }
    }
    for mention in report.mentions() {
        if let (Class::Date, Some(Value::Text(text))) = (mention.class(), mention.value()) {
            check(mention.text(), &text, is_period(&text));
        }
    }
}

/// `2021/2025`, or one time.
fn is_period(text: &str) -> bool {
    let mut ends = text.split('/');
    ends.by_ref().take(2).all(is_time) && ends.next().is_none()
}

/// `2025`, `2025-06`, `2025-06-01`, `2025-H1`, `2025-Q3`; without a year `H1`, `Q3` and, as in
/// XML Schema, `--06`, `--06-01`, `---01`.
fn is_time(text: &str) -> bool {
    if is_part(text) {
        return true;
    }
    if let Some(day) = text.strip_prefix("---") {
        return number(day, 2).is_some_and(|day| (1..=31).contains(&day));
    }
    if let Some(rest) = text.strip_prefix("--") {
        // A leap year has every day that any year has.
        return rest.split('-').count() <= 2 && is_day_or_month(2000, rest);
    }
    let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
    let Some(year) = number(year, 4) else { return false };
    match rest {
        None => true,
        Some(rest) => is_part(rest) || is_day_or_month(year, rest),
    }
}

/// `H1`, `Q3`
fn is_part(text: &str) -> bool {
    matches!(text, "H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4")
}

/// `2025-06-01`
fn is_day(text: &str) -> bool {
    text.len() == 10 && is_time(text) && !text.starts_with('-')
}

/// `06` or `06-01`
fn is_day_or_month(year: u32, text: &str) -> bool {
    let (month, day) = text.split_once('-').map_or((text, None), |(month, day)| (month, Some(day)));
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let days = match number(month, 2) {
        Some(2) => 28 + u32::from(leap),
        Some(4 | 6 | 9 | 11) => 30,
        Some(1..=12) => 31,
        _ => return false,
    };
    day.is_none_or(|day| number(day, 2).is_some_and(|day| (1..=days).contains(&day)))
}

/// A number of so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

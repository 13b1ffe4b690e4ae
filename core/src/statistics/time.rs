//! Time words as the time of a number: dates, relative years, spans.

use super::clause::Clause;
use super::cue::{Cue, Cues};
use super::limits;
use super::phrase::{Page, Stretch};
use crate::calendar;
use crate::grammar::TokenKind;
use crate::outline::Scope;
use crate::report::{Class, Value};

/// What a time word says about the time of a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Time {
    /// An ISO period: `2024`, `2024-06`, `2024-H1`, `2021/2025`.
    Fixed(String),
    /// So many years up to the end of the scope: 近三年, 五年来.
    Span(i32),
    /// So many years from the plan year on: 今后三年.
    Ahead(i32),
}

impl Time {
    /// Whether it is a part of one year: 2024-H1, 2020-01/2020-06.
    pub fn is_part_of_year(&self) -> bool {
        matches!(self, Self::Fixed(t) if t.contains('-'))
    }
}

/// Years that relative words count from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    /// Time that the part covers.
    pub scope: Scope,
    /// Year under review of the whole report.
    pub review: Option<i32>,
}

impl Calendar {
    /// The year in which the report is delivered.
    fn delivery(&self) -> Option<i32> {
        self.review.map(|y| y + 1)
    }

    /// The year that 上半年, 3月, 年末 belong to.
    fn current(&self) -> Option<i32> {
        self.scope.year.or(self.review)
    }

    /// The first year of a plan.
    pub fn ahead(&self) -> Option<i32> {
        let scope = self.scope;
        let planned = scope.since.or(scope.year).filter(|_| scope.plan);
        planned.or_else(|| self.delivery())
    }

    /// The year of a relative word: 今年 → year of delivery, 上年 → year before the scope's.
    fn relative(&self, text: &str) -> Option<Option<i32>> {
        let word = text.trim_end_matches(['末', '底', '初']);
        Some(match word {
            "今年" => self.delivery().or(self.scope.year),
            "本年" | "本年度" | "年内" | "当年" => self.current(),
            "去年" => self.review,
            "上年" | "上一年" => self.current().map(|y| y - 1),
            "前年" => self.review.map(|y| y - 1),
            "明年" => self.delivery().map(|y| y + 1),
            _ => return None,
        })
    }
}

/// The time that the date token `i` gives to what follows it.
pub(super) fn of_date(page: &Page<'_, '_>, i: usize, calendar: &Calendar) -> Option<Time> {
    let token = &page.tokens[i];
    let text = &page.text[token.start..token.end];
    let fixed = |year: i32| Time::Fixed(year.to_string());
    if let Some(year) = calendar.relative(text) {
        return year.map(fixed);
    }
    if text.starts_with("今明两年") {
        return Some(Time::Ahead(2));
    }
    if let Some(years) = count_of_years(text.trim_start_matches(['今', '未', '后', '来', '的']))
    {
        if text.starts_with(['今', '未']) {
            return Some(Time::Ahead(years));
        }
        if text.ends_with('前') {
            return calendar.current().map(|y| fixed(y - years));
        }
    }
    if text.ends_with("一年") && text.starts_with("过去") || text == "一年来" {
        return calendar.review.map(fixed);
    }
    if let Some(years) = span_years(text) {
        return Some(Time::Span(years));
    }
    let TokenKind::Mention(Class::Date, Some(Value::Text(value))) = &token.kind else {
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
        return Some(period.map_or_else(|| fixed(year), Time::Fixed));
    }
    let rest = page.text[token.end..].trim_start_matches(['”', '"']);
    let plan = text.trim_matches(['“', '”', '"']).chars().count() <= 3 && value.contains('/');
    if plan && text.contains('五') && !text.contains('年') {
        // “十四五” alone names a plan; with 期间 it is a time.
        let time = page.cues.prefix(Cue::During, rest).is_some();
        return time.then(|| Time::Fixed(value.clone()));
    }
    // 1998年以来: from that year on.
    if value.len() == 4 && (text.ends_with("以来") || rest.starts_with("以来")) {
        let year = calendar.scope.year.filter(|_| !calendar.scope.plan).or(calendar.review);
        return year.map(|y| Time::Fixed(format!("{value}/{y}")));
    }
    // A day tells when something happened; a statistic takes its year.
    if value.len() == 10 && !value.contains('/') && !text.contains(['至', '截']) {
        return Some(Time::Fixed(value[..4].into()));
    }
    Some(Time::Fixed(value.clone()))
}

/// 用三年时间: the years that a task takes, ahead where the part plans.
pub(super) fn of_task(page: &Page<'_, '_>, clause: &Clause, plan: bool) -> Option<Time> {
    page.tokens[clause.tokens.clone()].iter().find_map(|token| {
        let TokenKind::Quantity(q) = &token.kind else { return None };
        let years = q.value as i32;
        let task = q.unit == "年"
            && q.high.is_none()
            && (2..=10).contains(&years)
            && page.text[clause.start..token.start].ends_with('用')
            && page.text[token.end..].trim_start_matches('的').starts_with("时间");
        task.then_some(if plan { Time::Ahead(years) } else { Time::Span(years) })
    })
}

/// The same period one year before: 2020-01/2020-06 → 2019-01/2019-06.
pub(super) fn year_before(period: &str) -> Option<String> {
    let part = |p: &str| {
        let year: i32 = p.get(..4)?.parse().ok()?;
        Some(format!("{}{}", year - 1, &p[4..]))
    };
    match period.split_once('/') {
        Some((first, last)) if last.len() >= 4 => Some(format!("{}/{}", part(first)?, part(last)?)),
        Some((first, last)) => Some(format!("{}/{last}", part(first)?)),
        None => part(period),
    }
}

/// First and last year of an ISO period.
pub(super) fn years_of(period: &str) -> Option<(i32, i32)> {
    let year = |p: &str| p.get(..4)?.parse().ok();
    let (first, last) = period.split_once('/').unwrap_or((period, period));
    Some((year(first)?, year(last).or_else(|| year(first))?))
}

/// The last year of an ISO period.
pub(super) fn last_year(period: &str) -> i32 {
    years_of(period).map_or(0, |(_, last)| last)
}

/// The year of a date in a stretch, as a number: 比2020年 → 2020.
pub(super) fn year_in(page: &Page<'_, '_>, s: &Stretch) -> Option<i32> {
    let i = page.first_from(s.start);
    let token = page.tokens.get(i).filter(|t| t.start < s.end)?;
    let TokenKind::Mention(Class::Date, Some(Value::Text(value))) = &token.kind else {
        return None;
    };
    (value.len() == 4).then(|| value.parse().ok())?
}

/// 三年, 5年, 十年: the count.
fn count_of_years(text: &str) -> Option<i32> {
    let end = text.find('年')?;
    let count = &text[..end];
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

/// 近三年 → 3, 五年来 → 5, 两年平均 → 2.
pub(super) fn span_years(text: &str) -> Option<i32> {
    let body = text.trim_start_matches(['近', '过', '去', '这', '的', '前', '最']);
    let years = count_of_years(body)?;
    let after = &body[body.find('年')? + '年'.len_utf8()..];
    let marked = text.starts_with(['近', '过', '这', '最'])
        || ["来", "间", "平均", "累计", "共"].iter().any(|w| after.starts_with(w));
    (marked && (2..=10).contains(&years)).then_some(years)
}

/// 五年增长, 五年共: a bare count of years before a predicate; behind it, unless the part plans.
pub(super) fn years_in(cues: &Cues, text: &str, plan: bool) -> Option<Time> {
    let at = text.rfind('年')?;
    let before = text[..at].chars().next_back()?;
    let start = at - before.len_utf8();
    let after = &text[at + '年'.len_utf8()..];
    let led = text[..start].is_empty()
        || !text[..start].ends_with(['第', '十', '连', '续', '近', '前', '后'])
            && !text[..start].ends_with(|c: char| c.is_ascii_digit() || c.is_numeric());
    let goes_on = [
        "增长", "增加", "下降", "减少", "累计", "共", "新增", "平均", "提高", "来", "间", "内",
        "培养", "投入", "为",
    ]
    .iter()
    .any(|w| after.starts_with(w))
        || cues.prefix(Cue::Verb, after).is_some();
    let years = (led && goes_on).then(|| count_of_years(&text[start..])).flatten()?;
    let ahead = plan && !after.starts_with(['来', '间', '共', '累']);
    (2..=10).contains(&years).then_some(if ahead { Time::Ahead(years) } else { Time::Span(years) })
}

/// The last date of a stretch that tells a time: it opens the stretch, or follows 到, 在, 由 …
pub(super) fn date_in(page: &Page<'_, '_>, s: &Stretch, basis: Option<&Stretch>) -> Option<usize> {
    let tokens = page.first_from(s.start)..page.first_from(s.end);
    let mut dates = tokens.rev().filter(|&i| page.is_date(i)).take(limits::DATES);
    dates.find(|&i| {
        let at = page.tokens[i].start;
        !basis.is_some_and(|b| b.contains(&at)) && tells(page, s, i)
    })
}

/// Whether the date `i` in a stretch tells the time of a number behind it.
fn tells(page: &Page<'_, '_>, s: &Stretch, i: usize) -> bool {
    let token = &page.tokens[i];
    let behind = &page.text[token.end..];
    let before = page.text[s.start..token.start].trim_end_matches(['“', '"', ' ']);
    // 是上年的2.5倍: the year that a multiple is of.
    let of = behind.starts_with('的') && before.ends_with(['是', '为', '于']);
    if of || before.ends_with(['比', '较', '与', '同', '和']) {
        return false;
    }
    let spans = span_years(&page.text[token.start..token.end]).is_some()
        || page.cues.prefix(Cue::During, text_behind(page, token.end)).is_some();
    let led = page.cues.suffix(Cue::Led, before).is_some();
    // 客流量2019年比2018年增长: the year stands between the name and what it is compared with.
    let compared = behind.trim_start_matches(['又', '都', '同']).starts_with(['比', '较']);
    // 医疗旅游2025年达到: it stands between the name and its verb.
    let told = behind.starts_with(['达', '将', '要']);
    spans || led || compared || told || page.head(s.start..s.start + before.len()).is_empty()
}

fn text_behind<'t>(page: &Page<'_, 't>, end: usize) -> &'t str {
    page.text[end..].trim_start_matches(['”', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(span_years(text), years, "{text}");
        }
        for (text, years) in [
            ("五年增长", Some(5)),
            ("报名数五年来", Some(5)),
            ("五年取得成果", Some(5)),
            ("学制三年", None),
            ("第五年增长", None),
        ] {
            assert_eq!(years_in(Cues::get(), text, false), years.map(Time::Span), "{text}");
            assert_eq!(years_in(Cues::get(), text, true).is_some(), years.is_some(), "{text}");
        }
    }

    #[test]
    fn years_of_periods() {
        for (period, years) in [
            ("2024", (2024, 2024)),
            ("2021/2025", (2021, 2025)),
            ("2024-H1", (2024, 2024)),
            ("2016-Q1/Q3", (2016, 2016)),
        ] {
            assert_eq!(years_of(period), Some(years), "{period}");
        }
    }
}

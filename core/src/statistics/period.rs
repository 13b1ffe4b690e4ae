//! The time a number refers to.

use super::clause::Layout;
use super::cue::Cue;
use super::indicator;
use super::phrase::{Page, Stretch};
use super::predicate::Role;
use super::reading::Row;
use crate::grammar::{Quantity, Shape, TokenKind};
use crate::outline::Scope;
use crate::report::{Class, Value};

/// What the words around a number say about its time.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Time {
    /// An ISO period: `2024`, `2024-06`, `2024-H1`, `2021/2025`.
    Fixed(String),
    /// A span of years up to the end of the scope: 近三年, 五年来.
    Span(i32),
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
}

/// The time that the date token `i` gives to what follows it.
pub(super) fn of_date(page: &Page<'_, '_>, i: usize, calendar: &Calendar) -> Option<Time> {
    let token = &page.tokens[i];
    let text = &page.text[token.start..token.end];
    let rest = &page.text[token.end..];
    let fixed = |year: i32| Some(Time::Fixed(year.to_string()));
    for (words, year) in [
        (&["今年", "本年", "年内"][..], calendar.delivery().or(calendar.scope.year)),
        (&["去年"][..], calendar.review),
        (&["上年", "上一年"][..], calendar.current().map(|y| y - 1)),
        (&["前年"][..], calendar.review.map(|y| y - 1)),
        (&["明年"][..], calendar.delivery().map(|y| y + 1)),
    ] {
        if words.iter().any(|w| text.starts_with(w)) {
            let plain =
                words.iter().any(|w| text == *w || text.trim_end_matches(['末', '底', '初']) == *w);
            return plain.then(|| year.and_then(fixed)).flatten();
        }
    }
    if let Some(years) = span_years(text) {
        return Some(Time::Span(years));
    }
    let TokenKind::Mention(Class::Date, Some(Value::Text(value))) = &token.kind else {
        return None;
    };
    if let Some(part) = value.strip_prefix('-') {
        return calendar.current().map(|y| Time::Fixed(format!("{y:04}-{part}")));
    }
    if value.starts_with(['H', 'Q']) {
        return calendar.current().map(|y| Time::Fixed(format!("{y:04}-{value}")));
    }
    if text.contains('五')
        && text.trim_matches(['“', '”', '"']).chars().count() <= 3
        && value.contains('/')
    {
        // “十四五” alone names a plan; with 期间 or 末 it is a time.
        let time = ["期间", "时期", "以来", "五年"]
            .iter()
            .any(|w| rest.trim_start_matches(['”', '"']).starts_with(w));
        return time.then(|| Time::Fixed(value.clone()));
    }
    // A day tells when something happened; a statistic takes its year.
    if value.len() == 10 && !value.contains('/') && !text.contains(['至', '截']) {
        return Some(Time::Fixed(value[..4].into()));
    }
    Some(Time::Fixed(value.clone()))
}

/// 近三年 → 3, 五年来 → 5, 两年平均 → 2.
fn span_years(text: &str) -> Option<i32> {
    let body = text.trim_start_matches(['近', '过', '去', '这', '的', '前', '最']);
    let count = body.chars().next().and_then(|c| {
        "一二三四五六七八九十".chars().position(|d| d == c).map(|i| i as i32 + 1).or(match c {
            '两' => Some(2),
            c => c.to_digit(10).map(|d| d as i32),
        })
    })?;
    let after = &body[body.chars().next().map_or(0, char::len_utf8)..];
    let marked = text.starts_with(['近', '过', '这'])
        || after.starts_with("年来")
        || after.starts_with("年间")
        || after.starts_with("年平均")
        || after.starts_with("年累计");
    (after.starts_with('年') && marked && (2..=10).contains(&count)).then_some(count)
}

/// The time of a number without a time word of its own.
///
/// In a part that covers several years, sums and changes take the span, levels its end.
pub(super) fn of_scope(scope: Scope, over: bool) -> Option<String> {
    let year = scope.year?;
    match scope.since {
        Some(since) if over && since < year => Some(format!("{since}/{year}")),
        _ => Some(year.to_string()),
    }
}

/// The last date of a stretch that tells a time: it opens the stretch, or follows 到, 在, 由 …
pub(super) fn date_in(page: &Page<'_, '_>, s: &Stretch, basis: Option<&Stretch>) -> Option<usize> {
    let from = page.tokens.partition_point(|t| t.start < s.start);
    let mut found = None;
    for (i, token) in page.tokens.iter().enumerate().skip(from) {
        if token.start >= s.end {
            break;
        }
        if !matches!(token.kind, TokenKind::Mention(Class::Date, _)) {
            continue;
        }
        if basis.is_some_and(|b| b.start <= token.start && token.start < b.end) {
            continue;
        }
        let before = page.text[s.start..token.start].trim_end_matches(['“', '"', ' ']);
        let after = &page.text[token.end..];
        // 是上年的1.8倍: the year that a multiple is of.
        if after.starts_with('的') && before.ends_with(['是', '为', '于']) {
            continue;
        }
        let span = span_years(&page.text[token.start..token.end]).is_some();
        let opens = span || page.head(s.start..token.start).is_empty();
        let led = before
            .ends_with(['到', '至', '在', '由', '从', '自', '于', '，', '对', '按', '与'])
            && !before.ends_with("对于");
        if (opens || led) && !before.ends_with(['比', '较', '与']) {
            found = Some(i);
        }
    }
    found
}

/// Times that whole sentences and the paragraph set.
pub(super) struct Times {
    paragraph: Option<Time>,
    sentences: Vec<Option<Time>>,
}

impl Times {
    pub fn new(page: &Page<'_, '_>, layout: &Layout, calendar: &Calendar) -> Self {
        let opening = |clause: usize| {
            let clause = &layout.clauses[clause];
            let s = page.ltrim(clause.start..clause.end);
            // 刚刚过去的2025年，…; 2017年，…; 2017年末，…
            let date = page
                .tokens
                .iter()
                .enumerate()
                .skip_while(|(_, t)| t.start < s.start)
                .map(|(i, _)| i)
                .next()?;
            let token = &page.tokens[date];
            let before = page.text.get(s.start..token.start)?;
            let opens = before.is_empty()
                || matches!(
                    before,
                    "刚刚过去的"
                        | "过去的"
                        | "在刚刚过去的"
                        | "回顾"
                        | "截至"
                        | "到"
                        | "至"
                        | "“"
                );
            page.date_at(token.start).filter(|_| opens).and_then(|i| of_date(page, i, calendar))
        };
        let sentences: Vec<Option<Time>> = layout
            .sentences
            .iter()
            .map(|s| if s.clauses.is_empty() { None } else { opening(s.clauses.start) })
            .collect();
        Self { paragraph: sentences.first().cloned().flatten(), sentences }
    }

    pub fn period(
        &self,
        page: &Page<'_, '_>,
        layout: &Layout,
        calendar: &Calendar,
        row: &Row<'_, '_>,
        q: &Quantity<'_>,
    ) -> Option<String> {
        let clause = &layout.clauses[row.clause];
        let scope = calendar.scope;
        let own = date_in(page, &(clause.start..page.tokens[row.token].start), row.basis.as_ref())
            .and_then(|i| of_date(page, i, calendar));
        // 两年平均增长5.1%: the basis itself is the span.
        let basis = row.basis.as_ref().and_then(|b| span_years(page.slice(b))).map(Time::Span);
        if row.role == Role::From {
            return match own {
                Some(Time::Fixed(t)) => Some(t),
                _ => {
                    let year = scope.since.or(scope.year).or(calendar.review)?;
                    Some((year - 1).to_string())
                }
            };
        }
        if row.role == Role::Into {
            // 由2023年的106.5件下降到97.8件: the date belongs to the earlier level.
            let previous = own.clone().filter(|_| !self.has_from(page, row, layout));
            if let Some(time) = previous {
                return self.fix(time, calendar);
            }
            return of_scope(scope, false).or_else(|| calendar.review.map(|y| y.to_string()));
        }
        if let Some(time) = basis.or(own) {
            return self.fix(time, calendar);
        }
        let wider =
            self.sentences.get(row.sentence).cloned().flatten().or_else(|| self.paragraph.clone());
        if let Some(time) = wider {
            // In a part of several years, 五年来 only repeats the scope.
            if !(scope.since.is_some() && matches!(time, Time::Span(_))) {
                return self.fix(time, calendar);
            }
        }
        let over = scope.since.is_some() && self.over(page, layout, row, q);
        of_scope(scope, over).or_else(|| calendar.review.map(|y| y.to_string()))
    }

    /// Whether the words before the number hold a time of their own.
    pub fn has_own(
        &self,
        page: &Page<'_, '_>,
        layout: &Layout,
        calendar: &Calendar,
        row: &Row<'_, '_>,
    ) -> bool {
        let clause = &layout.clauses[row.clause];
        date_in(page, &(clause.start..page.tokens[row.token].start), row.basis.as_ref())
            .is_some_and(|i| of_date(page, i, calendar).is_some())
    }

    fn fix(&self, time: Time, calendar: &Calendar) -> Option<String> {
        match time {
            Time::Fixed(t) => Some(t),
            Time::Span(years) => {
                let year = calendar.scope.year.or(calendar.review)?;
                Some(format!("{}/{year}", year - years + 1))
            }
        }
    }

    fn has_from(&self, page: &Page<'_, '_>, row: &Row<'_, '_>, layout: &Layout) -> bool {
        let clause = &layout.clauses[row.clause];
        page.slice(&(clause.start..page.tokens[row.token].start)).contains(['从', '由'])
    }

    /// Whether a number speaks of all the years of its part (sums, changes, done things) or of
    /// its end.
    fn over(
        &self,
        page: &Page<'_, '_>,
        layout: &Layout,
        row: &Row<'_, '_>,
        q: &Quantity<'_>,
    ) -> bool {
        let clause = &layout.clauses[row.clause];
        let words = page.slice(&(clause.start..page.tokens[row.token].start));
        let cues = page.cues;
        if row.change().is_some() || row.yearly || cues.within(Cue::Over, words) {
            return true;
        }
        if matches!(row.role, Role::Share { .. } | Role::Rank)
            || matches!(q.shape, Shape::Percent | Shape::Ratio | Shape::Fraction)
            || cues.within(Cue::End, words)
        {
            return false;
        }
        let name = row.name.text.as_str();
        if row.name.tail && row.name.verb == 0 {
            return cues.within(Cue::Done, name);
        }
        let counted = q.shape == Shape::Count && !row.name.tail && !indicator::is_measure(cues, name);
        row.name.verb > 0
            || cues.prefix(Cue::Verb, name).is_some()
            || cues.suffix(Cue::Action, name).is_some()
            || cues.within(Cue::Work, name)
            || counted && cues.within(Cue::Verb, name)
    }
}

//! The period of a number in ISO form.

use super::date::year_in;
use super::earlier_level::{calendar_end, earlier_level};
use super::passed_mark::passes;
use super::reach::reaches_back;
use super::since::done_so_far;
use super::span::span_years;
use super::timeline::When;
use super::when::{Calendar, Time};
use crate::statistics::cue::Cue;
use crate::statistics::predicate::role::Role;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;

/// The period of a row in ISO form.
pub(in crate::statistics) fn period(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    row: &Row<'_, '_>,
    when: &When,
) -> Option<String> {
    if row.role == Role::From {
        return earlier_level(sheet, calendar, row, when);
    }
    let scope = calendar.under(when.context.as_ref());
    let end = || calendar_end(calendar, scope.year);
    let span = |first: i32, last: i32| Some(format!("{first}/{last}"));
    // 两年平均增长4%: the basis itself is the span.
    if let Some(years) = row.basis.and_then(|basis| span_years(sheet, basis)) {
        let year = scope.year.or(calendar.review)?;
        return span(year - years + 1, year);
    }
    // In a part of several years, a change against a year speaks of the years since.
    if row.change().is_some()
        && let (Some(since), Some(year)) = (scope.since, scope.year)
        && let Some(base) = row.basis.and_then(|basis| year_in(sheet, basis))
        && (since..year).contains(&(base + 1))
        && match when.own.as_ref().or(when.context.as_ref()) {
            Some(Time::Fixed(t)) => t.contains('/') && !t.contains('-') || t.parse() == Ok(year),
            _ => true,
        }
    {
        return span(base + 1, year);
    }
    let time = when.own.as_ref().or(when.context.as_ref());
    if let Some(years) = done_so_far(sheet, calendar, row, time) {
        return Some(years);
    }
    let later = row.role == Role::Into;
    match &when.own {
        Some(Time::Fixed(t)) => match t.rsplit_once('/') {
            Some((_, last)) if later => return Some(last.into()),
            _ => return Some(t.clone()),
        },
        Some(Time::Span(_)) if later || row.change().is_none() && is_of_end(sheet, row) => {
            return end();
        }
        Some(Time::Span(years)) => {
            let year = scope.year.or(calendar.review)?;
            // 五年共培养: the years that the part plans.
            if let Some(since) = scope.since.filter(|&s| scope.plan && year - s + 1 == *years) {
                return span(since, year);
            }
            let year = if scope.plan { calendar.review? } else { year };
            return span(year - years + 1, year);
        }
        Some(Time::Ahead(years)) => {
            let first = calendar.ahead()?;
            return span(first, first + years - 1);
        }
        None => {}
    }
    if let Some(Time::Fixed(t)) = &when.context
        && (!t.contains('/') || t.contains('-'))
    {
        return Some(t.clone());
    }
    if later {
        return end();
    }
    let spoken = match &when.context {
        Some(Time::Fixed(t)) => t.contains('/'),
        context => context.is_some(),
    };
    match (scope.since, scope.year) {
        (Some(since), Some(year)) if since < year && reaches_back(sheet, row, spoken) => {
            span(since, year)
        }
        _ => end(),
    }
}

/// 五年末达到: of the end of the years; 五年增量超1万亿元, 五年投入达到90亿元 are of all of them.
fn is_of_end(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    passes(sheet, row) && sheet.find(row.lead, ['年']).is_none()
        || sheet.has(row.lead, Cue::End) && !sheet.has(row.name.text, Cue::Work)
}

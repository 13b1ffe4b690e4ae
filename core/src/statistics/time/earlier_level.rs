//! The time of the earlier of two levels: 由2020年的88件, 比上年的5亿元.

use super::date::plan_end_in;
use super::same_period::{same_period, year_before};
use super::timeline::When;
use super::when::{Calendar, Time};
use crate::statistics::cue::Cue;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The year of the earlier level: its own, else the one before what is spoken of.
///
/// | text | period |
/// |---|---|
/// | 全市案件由2020年的`88件`减少到60件 | 2020 |
/// | 全市案件由`88件`减少到60件 | 2023 |
/// | 全市税收比预算数`8亿元`少6000万元 | 2024 |
/// | 全市税收较“十三五”末的`8亿元`增加6000万元 | 2020 |
pub(super) fn earlier_level(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    row: &Row<'_, '_>,
    when: &When,
) -> Option<String> {
    let scope = calendar.under(when.context.as_ref());
    let start = sheet.layout.clauses[row.clause].start;
    let before = Stretch::new(start, sheet.token(row.token).start);
    // 比预算数8亿元少6000万元: a plan for the same time.
    let from = sheet.rfind(before, ['由', '从', '比', '较']);
    let level = from.map_or(before, |word| before.from(word));
    if sheet.has(level, Cue::PlanLevel) {
        return calendar_end(calendar, scope.year);
    }
    if let Some(Time::Fixed(own)) = &when.own {
        return Some(own.clone());
    }
    // 较“十三五”末的8亿元增加6000万元
    if when.own.is_none()
        && from.is_some()
        && let Some(year) = plan_end_in(sheet, level)
    {
        return Some(year.to_string());
    }
    if when.own.is_none()
        && let Some(context) = &when.context
    {
        if let Some(same) = same_period(sheet, before, context) {
            return same;
        }
        // 今年由每人每年240元提高到280元: the year before.
        if let Time::Fixed(year) = context
            && year.len() == 4
            && !(scope.since.is_some() && scope.year.is_some_and(|y| year.parse() == Ok(y)))
        {
            return year_before(year);
        }
    }
    let year = scope.since.or(scope.year).or(calendar.review)?;
    Some((year - 1).to_string())
}

/// The last year of a scope, or of the report.
pub(super) fn calendar_end(calendar: &Calendar, year: Option<i32>) -> Option<String> {
    if year == calendar.scope.year
        && let Some(part) = calendar.part()
    {
        return Some(part);
    }
    year.or(calendar.review).map(|y| y.to_string())
}

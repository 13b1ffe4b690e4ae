//! When something is done, and whether it is planned.

use std::borrow::Cow;

use super::page::Page;
use super::read::Deed;
use crate::report::{Section, Status, WorkReport};

/// Time and status of an action.
pub(super) type Told = (Option<Cow<'static, str>>, Status);

/// The time that a part of a report covers.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scope {
    year: Option<i32>,
    since: Option<i32>,
    plan: bool,
}

/// The times of the parts.
pub(super) struct Scopes<'r> {
    sections: &'r [Section<'r>],
    base: Scope,
}

impl<'r> Scopes<'r> {
    pub fn of(report: &'r WorkReport<'_>) -> Self {
        let base = Scope { year: report.front.year, since: None, plan: false };
        Self { sections: &report.sections, base }
    }

    /// The time of the section with a path.
    pub fn scope(&self, path: Option<&[usize]>) -> Scope {
        let (mut sections, mut scope) = (self.sections, self.base);
        for &at in path.unwrap_or_default() {
            let Some(section) = sections.get(at) else { break };
            scope = Scope { year: section.year, since: section.since, plan: section.plan };
            sections = &section.sections;
        }
        scope
    }
}

/// Time and status of what is done: of its number, of its sentence, of its part.
///
/// | text | actions |
/// | --- | --- |
/// | 制定《港口条例》 | enact 制定 《港口条例》 |
/// | 3月，制定《港口条例》 | enact 制定 《港口条例》 2024-03 |
/// | 将制定《港口条例》 | enact 制定 《港口条例》 planned |
/// | 2026年，制定《港口条例》 | enact 制定 《港口条例》 planned 2026 |
/// | 2023年12月审议通过《港口条例》 | enact 审议通过 《港口条例》 2023-12 |
pub(super) fn time(report: &WorkReport<'_>, page: &Page<'_>, scope: Scope, deed: &Deed) -> Told {
    let counted = deed.count.and_then(|count| report.statistics().get(count));
    let counted = counted.filter(|statistic| statistic.status() != Status::Background);
    let date = deed.date.and_then(|date| page.dates.get(date)).map(|(_, value)| *value);
    let review = report.front.year;
    let date = date.and_then(|date| dated(date, scope.year));
    let year = |date: &str| {
        date.get(date.len().saturating_sub(10)..).and(date.get(..4)?.parse::<i32>().ok())
    };
    let later =
        date.as_deref().and_then(year).zip(review).is_some_and(|(year, review)| year > review);
    let earlier =
        date.as_deref().and_then(year).zip(scope.year).is_some_and(|(year, plan)| year < plan);
    let planned = match &counted {
        Some(statistic) => statistic.status() == Status::Planned || deed.will && !deed.past,
        None if scope.plan => !deed.past && !earlier,
        None => deed.will && !deed.past || later,
    };
    let status = if planned { Status::Planned } else { Status::Achieved };
    if let Some(date) = date {
        return (Some(Cow::Owned(date)), status);
    }
    if let Some(period) = counted.and_then(|statistic| statistic.period()) {
        return (Some(Cow::Owned(period.to_string())), status);
    }
    let next = planned && !scope.plan;
    let back = !planned && scope.plan;
    let Some(year) = (if next {
        review.map(|year| year + 1)
    } else if back {
        review
    } else {
        scope.year
    }) else {
        return (None, status);
    };
    let period = match scope.since.filter(|since| *since != year && !next && !back) {
        Some(since) => format!("{since}/{year}"),
        None => year.to_string(),
    };
    (Some(Cow::Owned(period)), status)
}

/// A date that may be without its year, in a year.
fn dated(date: &str, year: Option<i32>) -> Option<String> {
    if !date.starts_with('-') {
        return Some(date.to_owned());
    }
    // A day of a month that is not told.
    if date.starts_with("---") {
        return None;
    }
    let year = year?;
    let parts = date.split('/').map(|part| format!("{year}-{}", part.trim_start_matches('-')));
    Some(parts.collect::<Vec<_>>().join("/"))
}

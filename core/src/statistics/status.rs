//! Done, planned or background.

use super::clause::Layout;
use super::cue::Cue;
use super::period::{self, Calendar, Time};
use super::phrase::Page;
use super::predicate::Role;
use super::reading::Row;
use crate::grammar::{Quantity, Shape};
use crate::outline::Passage;
use crate::report::Status;

/// Status of a row.
pub(super) fn status(
    page: &Page<'_, '_>,
    layout: &Layout,
    passage: &Passage<'_>,
    calendar: &Calendar,
    row: &Row<'_, '_>,
    q: &Quantity<'_>,
) -> Status {
    if q.shape == Shape::Anniversary {
        return Status::Background;
    }
    let clause = &layout.clauses[row.clause];
    let to = row.basis.as_ref().map_or(page.tokens[row.token].start, |b| b.start.max(clause.start));
    let words = page.slice(&(clause.start..to));
    if passage.scope.plan {
        let past = page.cues.within(Cue::Past, words);
        let own = period::date_in(
            page,
            &(clause.start..page.tokens[row.token].start),
            row.basis.as_ref(),
        )
        .and_then(|i| period::of_date(page, i, calendar));
        let earlier = match own {
            Some(Time::Fixed(t)) => {
                passage.scope.since.or(passage.scope.year).is_some_and(|year| last_year(&t) < year)
            }
            Some(Time::Span(_)) => true,
            None => false,
        };
        return if row.role == Role::From || earlier || past && !words.contains(['将', '再']) {
            Status::Achieved
        } else {
            Status::Planned
        };
    }
    let own =
        period::date_in(page, &(clause.start..page.tokens[row.token].start), row.basis.as_ref())
            .and_then(|i| period::of_date(page, i, calendar));
    if let Some(Time::Fixed(t)) = own
        && calendar.review.is_some_and(|review| last_year(&t) > review)
    {
        return Status::Planned;
    }
    Status::Achieved
}

fn last_year(period: &str) -> i32 {
    let last = period.rsplit('/').next().unwrap_or(period);
    last.get(..4).and_then(|y| y.parse().ok()).unwrap_or(0)
}

//! Done, planned or background.

use super::cue::{Cue, set};
use super::predicate::role::Role;
use super::row::Row;
use super::sheet::Sheet;
use super::stretch::Stretch;
use super::time::When;
use super::time::when::{Calendar, Time, last_year};
use crate::grammar::Shape;
use crate::report::Status;

/// Status of a row: the part it stands in, unless its time or its words say otherwise.
pub(super) fn status(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    row: &Row<'_, '_>,
    when: &When,
) -> Status {
    if row.q.shape == Shape::Anniversary || calendar.notes {
        return Status::Background;
    }
    let scope = calendar.scope;
    let layout = sheet.layout;
    let clause = &layout.clauses[row.clause];
    let to = row.basis.map_or(sheet.token(row.token).start, |b| b.start.max(clause.start));
    let words = || sheet.before(clause.start, to);
    let time = when.own.as_ref().or(when.context.as_ref());
    if !scope.plan {
        let review = calendar.review.or(scope.year);
        let ahead = match time {
            Some(Time::Fixed(t)) => review.is_some_and(|review| last_year(t) > review),
            Some(Time::Ahead(_)) => true,
            _ => false,
        };
        let planned = ahead && row.role != Role::From
            || sheet.has(words(), Cue::Will)
            || review.is_none() && is_intended(sheet, words());
        return if planned { Status::Planned } else { Status::Achieved };
    }
    let earlier = match time {
        Some(Time::Fixed(t)) => scope.since.or(scope.year).is_some_and(|year| last_year(t) < year),
        Some(Time::Span(_)) => true,
        _ => false,
    };
    if row.role == Role::From || earlier {
        return Status::Achieved;
    }
    // 已建成的主要有：渠道90公里；
    let first = &layout.clauses[layout.sentences[row.sentence].clauses.start];
    let listed = first.stop == '：' && sheet.find(first.place(), ['已']).is_some();
    let past =
        (listed || sheet.has(words(), Cue::Past)) && sheet.find(words(), ['将', '再']).is_none();
    if past { Status::Achieved } else { Status::Planned }
}

/// Whether words before a number speak of what is to come, in a text that tells no year.
///
/// | text | |
/// | --- | --- |
/// | `常委会将审议9部法规`, `拟新建学校3所` | yes |
/// | `将12个村纳入规划`, `模拟演练6次` | no |
fn is_intended(sheet: &Sheet<'_, '_>, words: Stretch) -> bool {
    let verbs = set![Verb, Adverb];
    let wills = ['将', '拟'];
    sheet.find(words, wills).is_some_and(|will| {
        let before = words.before(will);
        let subject = !before.is_empty() && !sheet.closes(before, ['模', '虚', '草', '即', '比']);
        let alone = before.is_empty() && sheet.closes(will, ['拟']);
        (subject || alone) && sheet.starts(words.after(will), verbs).is_some()
    })
}

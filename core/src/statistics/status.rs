//! Done, planned or background.

use super::Scene;
use super::cue::Cue;
use super::period::When;
use super::predicate::Role;
use super::reading::Row;
use super::time::{Time, last_year};
use crate::grammar::Shape;
use crate::report::Status;

/// Status of a row: the part it stands in, unless its time or its words say otherwise.
pub(super) fn status(scene: &Scene<'_, '_, '_>, row: &Row<'_, '_>, when: &When) -> Status {
    if row.q.shape == Shape::Anniversary {
        return Status::Background;
    }
    let page = &scene.page;
    let scope = scene.calendar.scope;
    let clause = &scene.layout.clauses[row.clause];
    let to = row.basis.as_ref().map_or(page.tokens[row.token].start, |b| b.start.max(clause.start));
    let words = page.slice(&page.before(clause.start, to));
    let time = when.own.as_ref().or(when.context.as_ref());
    let review = scene.calendar.review.or(scope.year);
    let ahead = match time {
        Some(Time::Fixed(t)) => review.is_some_and(|review| last_year(t) > review),
        Some(Time::Ahead(_)) => true,
        _ => false,
    };
    if !scope.plan {
        let planned = ahead && row.role != Role::From || page.cues.within(Cue::Will, words);
        return if planned { Status::Planned } else { Status::Achieved };
    }
    let earlier = match time {
        Some(Time::Fixed(t)) => scope.since.or(scope.year).is_some_and(|year| last_year(t) < year),
        Some(Time::Span(_)) => true,
        _ => false,
    };
    // 已建成的主要有：渠道90公里；
    let first = &scene.layout.clauses[scene.layout.sentences[row.sentence].clauses.start];
    let listed = first.stop == '：' && page.text[first.start..first.end].contains('已');
    let past = (listed || page.cues.within(Cue::Past, words)) && !words.contains(['将', '再']);
    if row.role == Role::From || earlier || past { Status::Achieved } else { Status::Planned }
}

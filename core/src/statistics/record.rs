//! From rows to the statistics of the report: the only place of the stage that copies text.

use std::borrow::Cow;

use super::facet::{Facets, Facing, Home, Where, is_wider};
use super::part::Part;
use super::predicate::role::Role;
use super::predicate::signed::{size, turned};
use super::row::Row;
use super::sheet::Sheet;
use super::split::is_split;
use super::status::status;
use super::stretch::Stretch;
use super::time::when::Calendar;
use super::time::{When, neighbour, passed_mark, period};
use super::trace::Trace;
use crate::grammar::TokenKind;
use crate::report::{Bound, Builder, Change, Code, Note, Statistic, StatisticFields, Status};
use crate::script::Written;

/// A paragraph with all that its numbers can be read from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'r, 'a, 't, 's> {
    pub sheet: &'r Sheet<'a, 't>,
    pub part: Part<'r, 's>,
    pub calendar: Calendar,
    pub home: Home<'r>,
    /// The characters of a Traditional text.
    pub written: Option<&'r Written>,
}

/// Adds a row to the report; tells where its time comes from.
///
/// `year`: the year that the pair of levels before gives to it; `base`: statistics of the
/// parts before; `groups`: their respective lists.
#[allow(clippy::too_many_arguments, reason = "all that a row does not know itself")]
pub(super) fn statistic<'s>(
    notes: &mut Vec<Note>,
    builder: &mut Builder<'s>,
    scene: Scene<'_, '_, '_, 's>,
    facing: &mut Facing<'_, '_, '_>,
    row: &Row<'_, '_>,
    when: &When,
    year: Option<String>,
    base: usize,
    groups: usize,
) -> Trace {
    let Scene { sheet, part, calendar, home, .. } = scene;
    let token = sheet.token(row.token);
    let q = row.q;
    let span = part.place(token.start, token.end);
    if let Some(code) = q.doubt {
        notes.push(Note { code, span, message: doubt(code, &q.unit) });
    }
    if is_split(part, token) {
        notes.push(Note { code: Code::Split, span, message: doubt(Code::Split, "") });
    }
    let sentence = &sheet.layout.sentences[row.sentence].visible;
    let statistics = builder.statistics();
    let last = statistics.last();
    let bound = match q.bound {
        Bound::Over | Bound::Most if row.yardstick.is_some() => Bound::Exact,
        Bound::Exact if row.least => Bound::Least,
        Bound::Exact if passed_mark::passes_too(sheet, row, last.map(|s| s.bound())) => Bound::Over,
        bound => bound,
    };
    // A part without a time of its own shares that of its whole.
    let whole = row.whole.and_then(|w| statistics.get(w + base));
    let whole = whole.filter(|w| (w.unit() == "%") == (q.unit == "%") && row.change().is_none());
    let last = last.filter(|s| s.paragraph() == part.paragraph);
    let near = |s: &Statistic<'_>| {
        let distance = part.distance(s.span().end, token.start);
        neighbour::shares_time(sheet, row, *s, distance)
    };
    let shared = || whole.or_else(|| last.filter(near));
    let (period, time) = match (year, when.own.is_none().then(shared).flatten()) {
        (Some(year), _) => (Some(year), Trace::of("pair")),
        (None, Some(whole)) => {
            (whole.period().map(|period| period.to_string()), Trace::of("neighbour"))
        }
        (None, None) => (period(sheet, &calendar, row, when), when.trace()),
    };
    let (change, value, high) = size(row.change(), q);
    let basis = row.basis.filter(|_| change.is_some());
    let fall = change == Some(Change::Decrease) && row.change() == Some(Change::Increase);
    let bound = if fall { turned(bound) } else { bound };
    if row.change() == Some(Change::Decrease) && q.value < 0.0 {
        notes.push(Note { code: Code::Value, span, message: doubt(Code::Value, "") });
    }
    let status = status(sheet, &calendar, row, when);
    // What stands today in a plan is of the year under review.
    let stands = status == Status::Achieved
        && calendar.scope.plan
        && row.role != Role::From
        && when.own.is_none()
        && when.context.is_none()
        && calendar.scope.since.or(calendar.scope.year) > calendar.review;
    let today = calendar.review.filter(|_| stands).map(|year| {
        // 经济连续三年增长11%: of all of them.
        let mut before = sheet.layout.clauses[row.clause].tokens.clone();
        let streak = before.find(|&t| t < row.token && sheet.is_streak(t));
        let years = streak.and_then(|t| match &sheet.tokens[t].kind {
            TokenKind::Quantity(q) if q.unit == "年" => Some(q.value as i32),
            _ => None,
        });
        match years.filter(|years| (2..=10).contains(years)) {
            Some(years) => format!("{}/{year}", year - years + 1),
            None => year.to_string(),
        }
    });
    let period = today.or(period);
    let Facets { name, place, of, per, scope, terms, aim, beyond } =
        facing.of(sheet, row, status, home);
    // 全国增长5%: other people's number.
    let status = if home.tier.is_some() && place.is_some_and(|place| is_wider(sheet, place)) {
        Status::Background
    } else {
        status
    };
    let said = |words: Stretch| Cow::Borrowed(written(scene, words));
    let index = builder.statistics().len();
    builder.statistic(&StatisticFields {
        span,
        text: Cow::Borrowed(part.written(token.start, token.end)),
        value,
        high,
        unit: unit(scene, row),
        bound,
        change,
        basis: basis.map(|basis| Cow::Borrowed(part.written(basis.start, basis.end))),
        indicator: indicator(scene, name).map(Cow::Borrowed),
        status,
        period: period.map(Cow::Owned),
        section: part.passage.section.as_deref().map(Cow::Borrowed),
        paragraph: part.paragraph,
        sentence: part.place(sentence.start, sentence.end),
        group: row.group.map(|g| g + groups),
        whole: row.part_of.map(|w| w + base),
        place: place.map(|place| match place {
            Where::Named(words) => said(words),
            Where::Own => Cow::Borrowed("本级"),
        }),
        of: of.map(said),
        per: per.map(said),
        scope: scope.map(said),
        terms: Some(terms.into_iter().map(said).collect())
            .filter(|terms: &Vec<_>| !terms.is_empty()),
        aim: aim.map(said),
        beyond: index.checked_sub(1).filter(|_| beyond),
        ..StatisticFields::default()
    });
    time
}

/// The name of what a number counts in the characters of the source.
fn indicator<'r>(scene: Scene<'r, '_, '_, '_>, name: Stretch) -> Option<&'r str> {
    let name = scene.sheet.trim_start(name, ['的']);
    if name.is_empty() {
        return None;
    }
    Some(written(scene, name))
}

/// Words in the characters of the source.
fn written<'r>(scene: Scene<'r, '_, '_, '_>, words: Stretch) -> &'r str {
    match scene.sheet.written(words) {
        Ok(place) => scene.part.written(place.start, place.end),
        Err(words) => words,
    }
}

/// The unit of a number in the characters of the source.
fn unit<'q>(scene: Scene<'_, '_, '_, '_>, row: &Row<'q, '_>) -> Cow<'q, str> {
    let unit = row.q.unit.trim_start_matches('的');
    match scene.written {
        Some(written) => Cow::Owned(written.unfold(unit)),
        None => Cow::Borrowed(unit),
    }
}

pub(super) fn doubt(code: Code, unit: &str) -> String {
    match code {
        Code::Split => "blanks or a line break stand between two digits of the number".into(),
        Code::Unit => format!("unit \"{unit}\" is not in the lexicon"),
        Code::Range => "the ends of the range may have another order or another unit".into(),
        Code::Value => "a number or date that cannot be as it is written, or is too large".into(),
        _ => "the number is not certain".into(),
    }
}

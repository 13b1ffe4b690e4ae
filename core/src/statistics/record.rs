//! From rows to the statistics of the report: the only place of the stage that copies text.

use std::borrow::Cow;

use super::predicate::signed::size;
use super::row::Row;
use super::sheet::Sheet;
use super::status::status;
use super::stretch::Stretch;
use super::time::when::Calendar;
use super::time::{When, neighbour, passed_mark, period};
use super::trace::Trace;
use crate::outline::Passage;
use crate::report::{Bound, Change, Code, Note, Statistic, WorkReport};
use crate::script::Written;
use crate::source::Block;

/// A paragraph with all that its numbers can be read from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'r, 'a, 't, 's> {
    pub sheet: &'r Sheet<'a, 't>,
    pub passage: &'r Passage<'s>,
    pub calendar: Calendar,
    /// The characters of a Traditional text.
    pub written: Option<&'r Written>,
}

/// Adds a row to the report; tells where its time comes from.
///
/// `year`: the year that the pair of levels before gives to it; `base`: statistics of the
/// paragraphs before; `groups`: their respective lists.
pub(super) fn statistic<'s>(
    report: &mut WorkReport<'s>,
    scene: Scene<'_, '_, '_, 's>,
    row: &Row<'_, '_>,
    when: &When,
    year: Option<String>,
    base: usize,
    groups: usize,
) -> Trace {
    let Scene { sheet, passage, calendar, .. } = scene;
    let block = &passage.block;
    let token = sheet.token(row.token);
    let q = row.q;
    let span = block.place(token.start, token.end);
    if let Some(code) = q.doubt {
        report.notes.push(Note { code, span, message: doubt(code, &q.unit) });
    }
    if split(block, token) {
        report.notes.push(Note { code: Code::Split, span, message: doubt(Code::Split, "") });
    }
    let sentence = &sheet.layout.sentences[row.sentence].visible;
    let last = report.statistics.last();
    let bound = match q.bound {
        Bound::Exact if row.least => Bound::Least,
        Bound::Exact if passed_mark::passes_too(sheet, row, last.map(|s| s.bound)) => Bound::Over,
        bound => bound,
    };
    // A part without a time of its own shares that of its whole.
    let whole = row.whole.and_then(|w| report.statistics.get(w + base));
    let whole = whole.filter(|w| (w.unit == "%") == (q.unit == "%") && row.change().is_none());
    let last = last.filter(|s| s.paragraph == report.paragraphs.len());
    let near = |s: &&Statistic<'s>| neighbour::shares_time(sheet, row, s, span.start - s.span.end);
    let shared = || whole.or_else(|| last.filter(near));
    let (period, time) = match (year, when.own.is_none().then(shared).flatten()) {
        (Some(year), _) => (Some(year.into()), Trace::of("pair")),
        (None, Some(whole)) => (whole.period.clone(), Trace::of("neighbour")),
        (None, None) => (period(sheet, &calendar, row, when).map(Cow::Owned), when.trace()),
    };
    let basis = row.basis.filter(|_| row.change().is_some());
    let (change, value, high) = size(row.change(), q);
    if row.change() == Some(Change::Decrease) && q.value < 0.0 {
        report.notes.push(Note { code: Code::Value, span, message: doubt(Code::Value, "") });
    }
    report.statistics.push(Statistic {
        span,
        text: cut(block, token),
        value,
        high,
        unit: unit(scene, row),
        bound,
        change,
        basis: basis.map(|basis| cut(block, basis)),
        indicator: indicator(scene, row.name.text),
        status: status(sheet, &calendar, row, when),
        period,
        section: passage.section.clone(),
        paragraph: report.paragraphs.len(),
        sentence: block.place(sentence.start, sentence.end),
        group: row.group.map(|g| g + groups),
        whole: row.whole.map(|w| w + base),
    });
    time
}

/// The name of what a number counts in the characters of the source.
fn indicator<'s>(scene: Scene<'_, '_, '_, 's>, name: Stretch) -> Option<Cow<'s, str>> {
    let name = scene.sheet.trim_start(name, ['的']);
    if name.is_empty() {
        return None;
    }
    Some(match scene.sheet.written(name) {
        Ok(place) => cut(&scene.passage.block, place),
        Err(words) => Cow::Owned(words.to_owned()),
    })
}

/// The unit of a number in the characters of the source.
fn unit<'s>(scene: Scene<'_, '_, '_, 's>, row: &Row<'_, '_>) -> Cow<'s, str> {
    let unit = row.q.unit.trim_start_matches('的');
    Cow::Owned(match scene.written {
        Some(written) => written.unfold(unit),
        None => unit.to_owned(),
    })
}

/// Whether a line break stands between two digits of a number.
fn split(block: &Block<'_>, number: Stretch) -> bool {
    let text = block.text.as_bytes();
    let inside = &block.joins[block.joins.partition_point(|&(at, _)| at <= number.start)..];
    let mut inside = inside.iter().map(|&(at, _)| at).take_while(|&at| at < number.end);
    inside.any(|at| text[at - 1].is_ascii_digit() && text[at].is_ascii_digit())
}

pub(super) fn doubt(code: Code, unit: &str) -> String {
    match code {
        Code::Split => "a line break stands between two digits of the number".into(),
        Code::Unit => format!("unit \"{unit}\" is not in the lexicon"),
        Code::Range => "the ends of the range may have another order or another unit".into(),
        Code::Value => "a number or date that cannot be as it is written, or is too large".into(),
        _ => "the number is not certain".into(),
    }
}

/// Characters of a block, borrowed from the source where possible.
pub(super) fn cut<'s>(block: &Block<'s>, s: Stretch) -> Cow<'s, str> {
    match &block.text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[s.start..s.end]),
        Cow::Owned(text) => Cow::Owned(text[s.start..s.end].to_owned()),
    }
}

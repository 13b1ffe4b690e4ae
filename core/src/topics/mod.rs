//! From names to topics: what a number counts or measures, under the same id in every report.
//!
//! The last stage that a report goes through: it sees the whole of it. A topic is told by the name
//! ([`name`]), the unit and the kind of report, by the table `lexicon/topics.tsv`; where the name
//! leads to none there is none. What kind of quantity a number is ([`measure`]) follows from all of
//! its fields.

mod doing;
mod mark;
mod measure;
mod name;

use std::borrow::Cow;

use doing::Verbs;

use crate::lexicon::{Dimension, Lexicon};
use crate::report::{Kind, Measure, Records, Statistic, Statistics, TopicIds};
use crate::script::fold;

/// Gives every statistic its topic and measure. `traditional`: names may be in Traditional
/// characters.
pub(crate) fn assign(
    records: &mut Records<'_>,
    kind: Kind,
    lexicon: &Lexicon,
    traditional: bool,
    source: &str,
) {
    let topics = lexicon.own_topics();
    // Topics that hold only where the report has no other name of them.
    let mut waiting = Vec::new();
    // Those of what may be no more than a mark.
    let mut marks = Vec::new();
    let mut ids = TopicIds::default();
    let measures = measures(records.statistics(), lexicon, source);
    for at in 0..records.statistics().len() {
        let Some(statistic) = records.statistics().get(at) else { continue };
        let dimension = dimension(statistic.unit(), lexicon);
        let found = statistic.indicator().and_then(|name| {
            let name = if traditional { fold(name) } else { Cow::Borrowed(name) };
            let fits = |topic: &_| fits(statistic, dimension, topic);
            name::find(topics, &name, kind, fits)
        });
        let is_mark = mark::is_mark(statistic);
        records.set_measure(at, measures.get(at).copied().flatten());
        match found {
            Some(found) if found.last => waiting.push((at, found.topic)),
            Some(found) if is_mark => marks.push((at, found.topic)),
            Some(found) => {
                records.set_topic(at, found.topic, &topics.list()[found.topic].id, &mut ids);
            }
            None => {}
        }
    }
    let id = |topic: usize| &*topics.list()[topic].id;
    let named: Vec<_> = marks.iter().map(|&(at, topic)| (at, id(topic))).collect();
    let passed = mark::passed(&named, records.statistics());
    for (&(at, topic), _) in marks.iter().zip(passed).filter(|(_, passed)| !passed) {
        records.set_topic(at, topic, id(topic), &mut ids);
    }
    waiting.retain(|&(_, topic)| !ids.has(topic));
    for (at, topic) in waiting {
        records.set_topic(at, topic, &topics.list()[topic].id, &mut ids);
    }
}

/// The measure of every statistic.
fn measures<'r>(
    statistics: Statistics<'r>,
    lexicon: &Lexicon,
    source: &'r str,
) -> Vec<Option<Measure>> {
    let (mut verbs, mut measures) = (Verbs::new(source), Vec::with_capacity(statistics.len()));
    for statistic in statistics {
        let unit = dimension(statistic.unit(), lexicon);
        let own = measure::measure(statistic, unit);
        let whole = statistic.whole().and_then(|at| {
            let alike = dimension(statistics.get(at)?.unit(), lexicon) == unit;
            measures.get(at).copied().flatten().filter(|_| alike)
        });
        measures.push(verbs.measure(statistic, own, whole));
    }
    measures
}

/// What a unit measures; that of the numerator of 元/人.
fn dimension(unit: &str, lexicon: &Lexicon) -> Option<Dimension> {
    if ["/立方米", "每立方米", "/升", "/m³"].iter().any(|volume| unit.ends_with(volume)) {
        return Some(Dimension::Concentration);
    }
    let slash = unit.bytes().position(|b| b == b'/');
    let first = &unit[..slash.unwrap_or(unit.len())];
    lexicon.units.get(first).map(|unit| unit.dimension)
}

/// Whether a number can be one of a topic: a level in a unit of it, a change in that or in
/// percent, a multiple, a rank or a move in one, or how long it has been so.
fn fits(statistic: Statistic<'_>, unit: Option<Dimension>, topic: &crate::Topic) -> bool {
    let text = statistic.text();
    match unit {
        Some(Dimension::Percent | Dimension::Point) if statistic.change().is_some() => true,
        // 较上年前移4位
        _ if statistic.unit() == "位" && statistic.change().is_some() => true,
        Some(Dimension::Multiple) => true,
        Some(Dimension::Duration) if text.starts_with('连') => true,
        None if measure::is_rank(text) => true,
        Some(Dimension::People) if measure::is_rank(text) => true,
        // 13.2百户: a unit that no table knows is counted.
        None if !statistic.unit().is_empty() => topic.takes(Some(Dimension::Thing)),
        unit => topic.takes(unit),
    }
}

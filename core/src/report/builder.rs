//! The one place where records are made.

use std::collections::BTreeMap;

use super::list::{List, Node};
use super::mention::MentionFields;
use super::period::Packed;
use super::piece::{Piece, Recent, Texts, hash};
use super::records::{
    Extra, FULL, Facet, Home, MentionRecord, NO_TOPIC, NONE, Records, StatisticRecord, Told,
    Valued, kept, kept_some,
};
use super::statistic::{StatisticFields, Statistics};
use super::{Class, Measure, Statistic, Value};
use crate::span::Span;

/// Packs statistics and mentions one by one.
///
/// A text that is borrowed from the source becomes a piece of it, and so does one that stands at
/// its span; any other is copied, once for those that are said again soon.
pub(crate) struct Builder<'s> {
    records: Records<'s>,
    texts: Recent,
    /// Units and topics that were added last.
    units: Shared,
    topics: Shared,
    /// The last period, which the next number often shares.
    period: (String, Packed),
}

/// The topics of the lexicon that a report has, by their index in its own list.
#[derive(Debug, Default)]
pub(crate) struct TopicIds(BTreeMap<usize, u16>);

/// Texts of a list that were added last, by their index there.
struct Shared([u16; SHARED]);

/// Texts that are remembered.
const SHARED: usize = 64;

impl Shared {
    /// Index of a text in a list, the one of an equal one that was added lately; [`FULL`] where
    /// there is no room for another one.
    fn index(
        &mut self,
        list: &mut Vec<Piece>,
        texts: &mut Texts<'_>,
        recent: &mut Recent,
        text: &str,
    ) -> u16 {
        let slot = &mut self.0[hash(text) % SHARED];
        let known = list.get(usize::from(*slot));
        if known.is_none_or(|&piece| texts.get(piece) != text) {
            let Some(index) = u16::try_from(list.len()).ok().filter(|&index| index < NO_TOPIC)
            else {
                return FULL;
            };
            let piece = texts.borrowed(text);
            list.push(piece.unwrap_or_else(|| recent.add(texts, text)));
            *slot = index;
        }
        *slot
    }
}

impl<'s> Builder<'s> {
    pub fn new(source: &'s str) -> Self {
        Self::on(Records { texts: Texts::of(source), ..Records::default() })
    }

    /// Goes on where records are already.
    pub fn on(records: Records<'s>) -> Self {
        Self {
            records,
            texts: Recent::default(),
            units: Shared([FULL; SHARED]),
            topics: Shared([FULL; SHARED]),
            period: (String::new(), Packed::NONE),
        }
    }

    pub fn finish(self) -> Records<'s> {
        self.records
    }

    /// The statistics so far.
    pub fn statistics(&self) -> Statistics<'_> {
        List::of(&self.records)
    }

    /// Adds a statistic.
    pub fn statistic(&mut self, fields: &StatisticFields<'_>) {
        let text = self.standing(&fields.text, fields.span);
        let (texts, recent) = (&mut self.records.texts, &mut self.texts);
        let unit = self.units.index(&mut self.records.units, texts, recent, &fields.unit);
        let topic = fields.topic.as_deref().map_or(NO_TOPIC, |topic| {
            self.topics.index(&mut self.records.topics, texts, recent, topic)
        });
        let indicator = match (&fields.indicator, self.records.statistics.last()) {
            (None, _) => Piece::NONE,
            // 审结案件66件91人: the same name again.
            (Some(name), Some(last)) if *name == self.records.texts.get(last.indicator) => {
                last.indicator.some().unwrap_or(Piece::EMPTY)
            }
            (Some(name), _) => self.piece(name),
        };
        let period = self.period(fields.period.as_deref());
        let home = self.home(fields);
        let extra = self.extra(fields, unit == FULL, topic == FULL);
        self.records.statistics.push(StatisticRecord {
            span: fields.span.into(),
            text,
            value: fields.value,
            indicator,
            period,
            home,
            extra,
            unit,
            topic,
            bound: fields.bound,
            change: fields.change,
            status: fields.status,
            measure: fields.measure,
        });
    }

    /// Adds a mention.
    pub fn mention(&mut self, span: Span, text: &str, class: Class, value: Option<&Value>) {
        let text = self.standing(text, span);
        let value = match value {
            None => Valued::Nothing,
            Some(Value::Number(number)) => {
                let bits = number.to_bits();
                Valued::Number((bits >> 32) as u32, bits as u32)
            }
            Some(Value::Text(text)) => Valued::Text(self.packed(Some(text))),
        };
        self.records.mentions.push(MentionRecord { span: span.into(), text, value, class });
    }

    /// The text at a span of the source, where that is the unit of the span.
    fn standing(&mut self, text: &str, span: Span) -> Piece {
        let there = self.records.texts.standing(text, span.start);
        there.unwrap_or_else(|| self.piece(text))
    }

    fn piece(&mut self, text: &str) -> Piece {
        let borrowed = self.records.texts.borrowed(text);
        borrowed.unwrap_or_else(|| self.texts.add(&mut self.records.texts, text))
    }

    fn period(&mut self, text: Option<&str>) -> Packed {
        let Some(text) = text else { return Packed::NONE };
        if self.period.1 == Packed::NONE || self.period.0 != text {
            self.period.1 = self.packed(Some(text));
            text.clone_into(&mut self.period.0);
        }
        self.period.1
    }

    fn packed(&mut self, text: Option<&str>) -> Packed {
        let add = |text: &str| self.texts.add(&mut self.records.texts, text);
        text.map_or(Packed::NONE, |text| Packed::of(text, add))
    }

    fn home(&mut self, fields: &StatisticFields<'_>) -> u32 {
        let paths = &mut self.records.paths;
        let section = match fields.section.as_deref() {
            None => NONE,
            Some(path) if paths.last().is_some_and(|last| **last == *path) => kept(paths.len() - 1),
            Some(path) => {
                paths.push(path.into());
                kept(paths.len() - 1)
            }
        };
        let sentence = fields.sentence.into();
        let home = Home { sentence, paragraph: kept(fields.paragraph), section };
        if self.records.homes.last() != Some(&home) {
            self.records.homes.push(home);
        }
        kept(self.records.homes.len() - 1)
    }

    /// What few statistics have; whether the lists of units and topics have no room for those of
    /// this one.
    fn extra(&mut self, fields: &StatisticFields<'_>, unit: bool, topic: bool) -> u32 {
        let basis = self.maybe(fields.basis.as_deref());
        let (group, whole) = (kept_some(fields.group), kept_some(fields.whole));
        let facets = self.facets(fields, unit, topic);
        let nothing = fields.high.is_none()
            && basis == Piece::NONE
            && (group, whole, facets) == (NONE, NONE, NONE);
        if nothing && fields.table.is_none() {
            return NONE;
        }
        let cell = fields.table.map_or(NONE, |cell| {
            self.records.cells.push(cell.map(kept));
            kept(self.records.cells.len() - 1)
        });
        let high = fields.high;
        self.records.extras.push(Extra { high, basis, group, whole, facets, cell });
        kept(self.records.extras.len() - 1)
    }

    fn facets(&mut self, fields: &StatisticFields<'_>, unit: bool, topic: bool) -> u32 {
        let StatisticFields { place, of, per, scope, aim, terms, .. } = fields;
        let said = [
            (Facet::Place, place.as_deref()),
            (Facet::Of, of.as_deref()),
            (Facet::Per, per.as_deref()),
            (Facet::Scope, scope.as_deref()),
            (Facet::Aim, aim.as_deref()),
            (Facet::Unit, unit.then_some(&*fields.unit)),
            (Facet::Topic, fields.topic.as_deref().filter(|_| topic)),
        ];
        let terms = terms.iter().flatten().map(|terms| (Facet::Terms, Some(&**terms)));
        let texts = said.into_iter().chain(terms);
        let first = self.records.facets.len();
        for (facet, text) in texts.filter_map(|(facet, text)| Some((facet, text?))) {
            let piece = self.piece(text);
            self.records.facets.push(Told { facet, last: false, piece });
        }
        if let Some(index) = fields.beyond {
            let piece = Piece::of_parts(kept(index), 0);
            self.records.facets.push(Told { facet: Facet::Beyond, last: false, piece });
        }
        let told = self.records.facets.len();
        if let Some(last) = self.records.facets.get_mut(told.wrapping_sub(1)) {
            last.last = true;
        }
        if told > first { kept(first) } else { NONE }
    }

    fn maybe(&mut self, text: Option<&str>) -> Piece {
        text.map_or(Piece::NONE, |text| self.piece(text))
    }
}

impl<'s> Records<'s> {
    /// How many statistics there are, and one of them.
    pub(crate) fn statistics_len(&self) -> usize {
        self.statistics.len()
    }

    pub(crate) fn statistic(&self, at: usize) -> Option<Statistic<'_>> {
        List::of(self).get(at)
    }

    pub(crate) fn set_measure(&mut self, at: usize, measure: Option<Measure>) {
        if let Some(record) = self.statistics.get_mut(at) {
            record.measure = measure;
        }
    }

    /// Gives a statistic the topic `topic` of the lexicon.
    pub(crate) fn set_topic(&mut self, at: usize, topic: usize, id: &str, known: &mut TopicIds) {
        let index = *known.0.entry(topic).or_insert_with(|| {
            self.topics.push(self.texts.add(id));
            u16::try_from(self.topics.len() - 1).unwrap_or(NO_TOPIC)
        });
        if let Some(record) = self.statistics.get_mut(at) {
            record.topic = index.min(NO_TOPIC);
        }
    }

    /// The list of one kind of node.
    pub(super) fn list<'r, N: Node<'r>>(&'r self) -> List<'r, N> {
        List::of(self)
    }

    /// The same with other statistics.
    pub(super) fn with_statistics<'t>(
        mut self,
        statistics: impl IntoIterator<Item = StatisticFields<'t>>,
    ) -> Self {
        (self.statistics, self.homes, self.extras) = Default::default();
        (self.facets, self.cells) = Default::default();
        self.units.clear();
        self.topics.clear();
        self.paths.clear();
        let mut builder = Builder::on(self);
        statistics.into_iter().for_each(|fields| builder.statistic(&fields));
        builder.finish()
    }

    /// The same with other mentions.
    pub(super) fn with_mentions<'t>(
        mut self,
        mentions: impl IntoIterator<Item = MentionFields<'t>>,
    ) -> Self {
        self.mentions = Default::default();
        let mut builder = Builder::on(self);
        for MentionFields { span, text, class, value } in mentions {
            builder.mention(span, &text, class, value.as_ref());
        }
        builder.finish()
    }

    /// The same without the source: the pieces of it are copied.
    pub(super) fn into_owned(mut self) -> Records<'static> {
        let mut texts = self.texts.emptied();
        let mut recent = Recent::default();
        let mut copy = |piece: &mut Piece| {
            if piece.some().is_some() {
                *piece = recent.add(&mut texts, self.texts.get(*piece));
            }
        };
        self.units.iter_mut().chain(&mut self.topics).for_each(&mut copy);
        for record in self.statistics.iter_mut() {
            copy(&mut record.text);
            copy(&mut record.indicator);
            record.period.change(&mut copy);
        }
        self.extras.iter_mut().for_each(|extra| copy(&mut extra.basis));
        let told = self.facets.iter_mut().filter(|told| told.facet != Facet::Beyond);
        told.for_each(|told| copy(&mut told.piece));
        for record in self.mentions.iter_mut() {
            copy(&mut record.text);
            if let Valued::Text(packed) = &mut record.value {
                packed.change(&mut copy);
            }
        }
        Records {
            texts,
            units: self.units,
            topics: self.topics,
            paths: self.paths,
            homes: self.homes,
            extras: self.extras,
            facets: self.facets,
            cells: self.cells,
            statistics: self.statistics,
            mentions: self.mentions,
        }
    }
}

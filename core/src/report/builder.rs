//! The one place where records are made.

use std::collections::BTreeMap;

use super::list::{List, Node};
use super::mention::MentionFields;
use super::period::Packed;
use super::piece::{Piece, Recent, Texts, hash};
use super::records::{
    FULL, Facet, Home, MentionRecord, NO_TOPIC, NONE, Records, StatisticRecord, Told, Valued, kept,
};
use super::statistic::{StatisticFields, Statistics};
use super::{Class, Measure, Value};
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

impl TopicIds {
    /// Whether the report has a topic.
    pub fn has(&self, topic: usize) -> bool {
        self.0.contains_key(&topic)
    }
}

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
        self.records.statistics()
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
        let facets = self.facets(fields, unit == FULL, topic == FULL);
        self.records.statistics.push(StatisticRecord {
            span: fields.span.into(),
            text,
            value: fields.value,
            indicator,
            period,
            home,
            facets,
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
    fn facets(&mut self, fields: &StatisticFields<'_>, unit: bool, topic: bool) -> u32 {
        let StatisticFields { basis, place, of, per, scope, aim, terms, .. } = fields;
        let first = self.records.facets.len();
        let said = [
            (Facet::Basis, basis.as_deref()),
            (Facet::Place, place.as_deref()),
            (Facet::Of, of.as_deref()),
            (Facet::Per, per.as_deref()),
            (Facet::Scope, scope.as_deref()),
            (Facet::Aim, aim.as_deref()),
            (Facet::Unit, unit.then_some(&*fields.unit)),
            (Facet::Topic, fields.topic.as_deref().filter(|_| topic)),
        ];
        let terms = terms.iter().flatten().map(|terms| (Facet::Terms, Some(&**terms)));
        for (facet, text) in said.into_iter().chain(terms) {
            if let Some(text) = text {
                let piece = self.piece(text);
                self.told(facet, piece);
            }
        }
        if let Some(high) = fields.high {
            let bits = high.to_bits();
            self.told(Facet::High, Piece::of_parts((bits >> 32) as u32, bits as u32));
        }
        let indexes = [
            (Facet::Group, fields.group),
            (Facet::Whole, fields.whole),
            (Facet::Beyond, fields.beyond),
        ];
        for (facet, index) in indexes {
            if let Some(index) = index {
                self.told(facet, Piece::of_parts(kept(index), 0));
            }
        }
        if let Some([table, row, column]) = fields.table.map(|cell| cell.map(kept)) {
            self.told(Facet::Cell, Piece::of_parts(table, row));
            self.told(Facet::Column, Piece::of_parts(column, 0));
        }
        let count = self.records.facets.len();
        match self.records.facets.get_mut(count.wrapping_sub(1)) {
            Some(last) if count > first => {
                last.last = true;
                kept(first)
            }
            _ => NONE,
        }
    }

    fn told(&mut self, facet: Facet, piece: Piece) {
        self.records.facets.push(Told { facet, last: false, piece });
    }
}

impl<'s> Records<'s> {
    /// The statistics so far.
    pub(crate) fn statistics(&self) -> Statistics<'_> {
        self.list()
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
        (self.statistics, self.homes, self.facets) = Default::default();
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
        let told = self.facets.iter_mut().filter(|told| told.facet.is_text());
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
            facets: self.facets,
            statistics: self.statistics,
            mentions: self.mentions,
        }
    }
}

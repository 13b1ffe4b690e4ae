//! The one place where records are made.

use super::list::{List, Node};
use super::mention::MentionFields;
use super::period::Packed;
use super::piece::{Piece, Recent, Texts, hash};
use super::records::{
    Extra, Home, MentionRecord, NONE, Records, StatisticRecord, Valued, kept, kept_some,
};
use super::statistic::{StatisticFields, Statistics};
use super::{Class, Value};
use crate::span::Span;

/// Packs statistics and mentions one by one.
///
/// A text that is borrowed from the source becomes a piece of it, and so does one that stands at
/// its span; any other is copied, once for those that are said again soon.
pub(crate) struct Builder<'s> {
    records: Records<'s>,
    texts: Recent,
    /// Units that were added last, by their index.
    units: Vec<u32>,
    /// The last period, which the next number often shares.
    period: (String, Packed),
}

/// Units that are remembered.
const UNITS: usize = 64;

impl<'s> Builder<'s> {
    pub fn new(source: &'s str) -> Self {
        Self::on(Records { texts: Texts::of(source), ..Records::default() })
    }

    /// Goes on where records are already.
    pub fn on(records: Records<'s>) -> Self {
        Self {
            records,
            texts: Recent::default(),
            units: vec![NONE; UNITS],
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
        let unit = self.unit(&fields.unit);
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
        let extra = self.extra(fields);
        self.records.statistics.push(StatisticRecord {
            span: fields.span.into(),
            text,
            value: fields.value,
            indicator,
            period,
            unit,
            home,
            extra,
            bound: fields.bound,
            change: fields.change,
            status: fields.status,
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

    /// Index of a unit, the one of an equal one that was added lately.
    fn unit(&mut self, unit: &str) -> u32 {
        let slot = hash(unit) % UNITS;
        let known = self.units[slot];
        let piece = self.records.units.get(known as usize);
        if piece.is_some_and(|&piece| self.records.texts.get(piece) == unit) {
            return known;
        }
        let piece = self.piece(unit);
        self.records.units.push(piece);
        self.units[slot] = kept(self.records.units.len() - 1);
        self.units[slot]
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

    fn extra(&mut self, fields: &StatisticFields<'_>) -> u32 {
        let basis = fields.basis.as_deref().map_or(Piece::NONE, |basis| self.piece(basis));
        let (group, whole) = (kept_some(fields.group), kept_some(fields.whole));
        let nothing =
            fields.high.is_none() && basis == Piece::NONE && (group, whole) == (NONE, NONE);
        if nothing {
            return NONE;
        }
        self.records.extras.push(Extra { high: fields.high, basis, group, whole });
        kept(self.records.extras.len() - 1)
    }
}

impl<'s> Records<'s> {
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
        self.units.clear();
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
        self.units.iter_mut().for_each(&mut copy);
        for record in self.statistics.iter_mut() {
            copy(&mut record.text);
            copy(&mut record.indicator);
            record.period.change(&mut copy);
        }
        self.extras.iter_mut().for_each(|extra| copy(&mut extra.basis));
        for record in self.mentions.iter_mut() {
            copy(&mut record.text);
            if let Valued::Text(packed) = &mut record.value {
                packed.change(&mut copy);
            }
        }
        Records {
            texts,
            units: self.units,
            paths: self.paths,
            homes: self.homes,
            extras: self.extras,
            statistics: self.statistics,
            mentions: self.mentions,
        }
    }
}

//! The model: what a report is made of once it has been read.
//!
//! Field names are those of the JSON form and the same in Rust, Python and
//! TypeScript. Text is borrowed from the source where the source has it in one
//! piece. What a report has by the thousand is packed ([`records`]) and looked at through
//! small values with methods: [`Statistic`] and [`Mention`].

mod action;
mod builder;
mod fact;
mod form;
mod front;
mod list;
mod mention;
mod norm;
mod note;
mod owned;
mod paragraph;
mod period;
mod piece;
mod records;
mod section;
mod statistic;
mod store;
mod table;
mod walk;

use crate::span::Unit;

pub use action::{Act, Action};
pub(crate) use builder::{Builder, TopicIds};
pub use fact::{Bound, Change, Class, Measure, Status, Value};
pub use front::{Front, Kind, Tier};
pub use list::{Iter, List};
pub use mention::{Mention, MentionFields, Mentions};
pub use norm::Norm;
pub(crate) use norm::is_measure;
pub use note::{Citation, Code, Note};
pub use paragraph::{Paragraph, Role};
pub use period::Period;
pub(crate) use records::Records;
pub use section::{Level, Section};
pub use statistic::{Statistic, StatisticFields, Statistics};
pub use table::{Cell, StatisticalTable};
pub use walk::Walk;

/// A report that has been read: structure, statistics and doubts.
///
/// Made by [`parse`](crate::parse). Serialises to the JSON form described in the README.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkReport<'s> {
    /// Version of the JSON form, now 2.
    pub schema: u32,
    /// Unit of every offset: bytes, until [`recount`](WorkReport::recount) changes it.
    /// `offsets` in the JSON form.
    pub unit: Unit,
    /// Title, issuer, date, speaker and what else stands before the text.
    pub front: Front<'s>,
    /// Every paragraph in reading order, page furniture included.
    pub paragraphs: Vec<Paragraph<'s>>,
    /// The section tree.
    pub sections: Vec<Section<'s>>,
    /// Statistics and mentions.
    pub(crate) records: Records<'s>,
    /// Tables, in the order of the text.
    pub tables: Vec<StatisticalTable<'s>>,
    /// 《Titles》 and document numbers 〔2025〕8号.
    pub citations: Vec<Citation<'s>>,
    /// Doubts, each with a stable code.
    pub notes: Vec<Note>,
}

impl WorkReport<'_> {
    /// Every statistic in reading order.
    ///
    /// ```
    /// let report = baogao::parse("新建小学3所。");
    /// let schools = report.statistics().get(0).unwrap();
    /// assert_eq!((schools.value(), schools.unit()), (3.0, "所"));
    /// ```
    pub fn statistics(&self) -> Statistics<'_> {
        self.records.list()
    }

    /// Numbers and numerals that are no statistics: dates, ordinals, formulas …
    ///
    /// ```
    /// let report = baogao::parse("落实“1310”部署。");
    /// assert_eq!(report.mentions().get(0).unwrap().text(), "1310");
    /// ```
    pub fn mentions(&self) -> Mentions<'_> {
        self.records.list()
    }

    /// Puts other statistics in the place of these. Offsets and indexes beyond 4 GiB become the
    /// last below it.
    ///
    /// ```
    /// let mut report = baogao::parse("新建小学3所、中学5所。");
    /// let mut middle = report.statistics().get(1).unwrap().fields();
    /// middle.indicator = Some("新建完全中学".into());
    /// let middle = middle.into_owned();
    ///
    /// report.set_statistics([middle]);
    /// assert_eq!(report.statistics().len(), 1);
    /// assert_eq!(report.statistics().get(0).unwrap().indicator(), Some("新建完全中学"));
    /// ```
    pub fn set_statistics<'t>(
        &mut self,
        statistics: impl IntoIterator<Item = StatisticFields<'t>>,
    ) {
        self.records = core::mem::take(&mut self.records).with_statistics(statistics);
    }

    /// Puts other mentions in the place of these, as [`set_statistics`](Self::set_statistics).
    pub fn set_mentions<'t>(&mut self, mentions: impl IntoIterator<Item = MentionFields<'t>>) {
        self.records = core::mem::take(&mut self.records).with_mentions(mentions);
    }
}

/// A report of nothing.
impl Default for WorkReport<'_> {
    fn default() -> Self {
        Self {
            schema: 2,
            unit: Unit::Bytes,
            front: Front::default(),
            paragraphs: Vec::new(),
            sections: Vec::new(),
            records: Records::default(),
            tables: Vec::new(),
            citations: Vec::new(),
            notes: Vec::new(),
        }
    }
}

//! Statistics.

use core::fmt;
use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::list::{List, Node};
use super::period::Period;
use super::records::{Extra, Home, Records, StatisticRecord, number};
use super::{Bound, Change, Status};
use crate::span::Span;

/// An expression that states how much or how many.
///
/// A look into the report that it belongs to, of the size of two pointers.
///
/// ```
/// let report = baogao::parse("2024年，全市新建公园超过30个，比上年增长5%。");
/// let parks = report.statistics().first().unwrap();
/// assert_eq!((parks.value(), parks.unit(), parks.text()), (30.0, "个", "超过30个"));
/// assert_eq!(parks.indicator(), Some("新建公园"));
/// assert_eq!(parks.period().as_deref(), Some("2024"));
/// assert_eq!(parks.bound(), baogao::Bound::Over);
/// ```
#[derive(Clone, Copy)]
pub struct Statistic<'r> {
    records: &'r Records<'r>,
    record: &'r StatisticRecord,
}

/// The statistics of a report.
pub type Statistics<'r> = List<'r, Statistic<'r>>;

impl<'r> Node<'r> for Statistic<'r> {
    fn count(records: &Records<'_>) -> usize {
        records.statistics.len()
    }

    fn at(records: &'r Records<'r>, index: usize) -> Option<Self> {
        Some(Self { records, record: records.statistics.get(index)? })
    }
}

impl<'r> Statistic<'r> {
    /// Place of bound words, number, multiplier and unit.
    pub fn span(self) -> Span {
        self.record.span.into()
    }

    /// The same without line breaks and what else a paragraph sets aside.
    pub fn text(self) -> &'r str {
        self.records.texts.get(self.record.text)
    }

    /// Number with its multiplier applied; the lower end of a range.
    pub fn value(self) -> f64 {
        self.record.value
    }

    /// Upper end of a range.
    pub fn high(self) -> Option<f64> {
        self.extra()?.high
    }

    /// Canonical unit without multiplier; empty for bare ratios and ranks.
    pub fn unit(self) -> &'r str {
        let unit = self.records.units.get(self.record.unit as usize);
        unit.map_or("", |&unit| self.records.texts.get(unit))
    }

    /// How exact the number is.
    pub fn bound(self) -> Bound {
        self.record.bound
    }

    /// Direction, when the number is the size of a change.
    pub fn change(self) -> Option<Change> {
        self.record.change
    }

    /// What a change is compared with, as written.
    pub fn basis(self) -> Option<&'r str> {
        Some(self.records.texts.get(self.extra()?.basis.some()?))
    }

    /// What is counted or measured, in the words of the text.
    pub fn indicator(self) -> Option<&'r str> {
        Some(self.records.texts.get(self.record.indicator.some()?))
    }

    /// Done, planned, or background.
    pub fn status(self) -> Status {
        self.record.status
    }

    /// Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
    pub fn period(self) -> Option<Period<'r>> {
        self.record.period.get(&self.records.texts)
    }

    /// Path of the section.
    pub fn section(self) -> Option<&'r [usize]> {
        Some(self.records.paths.get(self.home()?.section as usize)?)
    }

    /// Index of the paragraph.
    pub fn paragraph(self) -> usize {
        self.home().map_or(0, |home| home.paragraph as usize)
    }

    /// Place of the sentence.
    pub fn sentence(self) -> Span {
        self.home().map_or_else(Span::default, |home| home.sentence.into())
    }

    /// Id shared by the members of one respective list (分别).
    pub fn group(self) -> Option<usize> {
        number(self.extra()?.group)
    }

    /// Index of the statistic that this one is a part of (其中).
    pub fn whole(self) -> Option<usize> {
        number(self.extra()?.whole)
    }

    /// All of it as a value that can be changed.
    pub fn fields(self) -> StatisticFields<'r> {
        StatisticFields {
            span: self.span(),
            text: self.text().into(),
            value: self.value(),
            high: self.high(),
            unit: self.unit().into(),
            bound: self.bound(),
            change: self.change(),
            basis: self.basis().map(Cow::Borrowed),
            indicator: self.indicator().map(Cow::Borrowed),
            status: self.status(),
            period: self.period().map(|period| period.to_string().into()),
            section: self.section().map(Cow::Borrowed),
            paragraph: self.paragraph(),
            sentence: self.sentence(),
            group: self.group(),
            whole: self.whole(),
        }
    }

    fn extra(self) -> Option<&'r Extra> {
        self.records.extras.get(self.record.extra as usize)
    }

    fn home(self) -> Option<&'r Home> {
        self.records.homes.get(self.record.home as usize)
    }
}

impl PartialEq for Statistic<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.fields() == other.fields()
    }
}

impl fmt::Debug for Statistic<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fields(), f)
    }
}

impl Serialize for Statistic<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(serializer)
    }
}

/// A statistic on its own: what [`Statistic`] has, as fields.
///
/// For reports that are put together or changed, see
/// [`set_statistics`](crate::WorkReport::set_statistics), and for statistics that outlive theirs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the methods of `Statistic` have the same names")]
pub struct StatisticFields<'t> {
    #[serde(flatten)]
    pub span: Span,
    pub text: Cow<'t, str>,
    pub value: f64,
    pub high: Option<f64>,
    pub unit: Cow<'t, str>,
    pub bound: Bound,
    pub change: Option<Change>,
    pub basis: Option<Cow<'t, str>>,
    pub indicator: Option<Cow<'t, str>>,
    pub status: Status,
    pub period: Option<Cow<'t, str>>,
    pub section: Option<Cow<'t, [usize]>>,
    pub paragraph: usize,
    pub sentence: Span,
    pub group: Option<usize>,
    pub whole: Option<usize>,
}

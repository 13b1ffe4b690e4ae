//! Statistics.

use core::fmt;
use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::list::{List, Node};
use super::norm::{Norm, norm};
use super::period::Period;
use super::piece::Piece;
use super::records::{FULL, Facet, Home, Records, StatisticRecord, number};
use super::{Bound, Change, Measure, Status};
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
        let (high, low) = self.first(Facet::High)?.parts();
        Some(f64::from_bits(u64::from(high) << 32 | u64::from(low)))
    }

    /// Canonical unit without multiplier; empty for bare ratios and ranks.
    pub fn unit(self) -> &'r str {
        let unit = match self.record.unit {
            FULL => self.first(Facet::Unit),
            unit => self.records.units.get(usize::from(unit)).copied(),
        };
        unit.map_or("", |unit| self.records.texts.get(unit))
    }

    /// Value, high and unit in the unit of the dimension: 斤 → 吨, 亩 → 公顷, km → 公里. `None`
    /// for units that are no measure.
    ///
    /// ```
    /// let report = baogao::parse("2024年，粮食产量1200万斤。");
    /// let norm = report.statistics().get(0).unwrap().norm().unwrap();
    /// assert_eq!((norm.value, &*norm.unit), (6000.0, "吨"));
    /// ```
    pub fn norm(self) -> Option<Norm> {
        norm(self.value(), self.high(), self.unit())
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
        self.said(Facet::Basis)
    }

    /// What is counted or measured, in the words of the text.
    pub fn indicator(self) -> Option<&'r str> {
        Some(self.records.texts.get(self.record.indicator.some()?))
    }

    /// Stable id of the quantity, one of [`Lexicon::topics`](crate::Lexicon::topics): the same for
    /// its level, its growth and its target. `None` where unsure.
    ///
    /// ```
    /// let report = baogao::parse("2024年，全县GDP为86.5亿元，同比增长6.1%。");
    /// assert!(report.statistics().iter().all(|s| s.topic() == Some("economy.gdp")));
    /// ```
    pub fn topic(self) -> Option<&'r str> {
        let topic = match self.record.topic {
            FULL => self.first(Facet::Topic)?,
            topic => *self.records.topics.get(usize::from(topic))?,
        };
        Some(self.records.texts.get(topic))
    }

    /// Whose number it is, where it is not that of the whole region of the report.
    pub fn place(self) -> Option<&'r str> {
        self.said(Facet::Place)
    }

    /// The whole of a share: 规模以上工业增加值 in 占规模以上工业增加值比重.
    pub fn of(self) -> Option<&'r str> {
        self.said(Facet::Of)
    }

    /// What a rate is per: 每万人, 人均. The name keeps its words.
    pub fn per(self) -> Option<&'r str> {
        self.said(Facet::Per)
    }

    /// What a rank ranges over: 全国, 全省同类城市.
    pub fn scope(self) -> Option<&'r str> {
        self.said(Facet::Scope)
    }

    /// How it was reckoned, as written: 可比价, 同口径.
    pub fn terms(self) -> impl Iterator<Item = &'r str> {
        self.told(Facet::Terms).map(move |terms| self.records.texts.get(terms))
    }

    /// The word of a target: 力争, 确保, 预期.
    pub fn aim(self) -> Option<&'r str> {
        self.said(Facet::Aim)
    }

    /// Index of the target that this one goes beyond (增长6%以上，力争7%).
    pub fn beyond(self) -> Option<usize> {
        self.index(Facet::Beyond)
    }

    /// What kind of quantity it is; `None` where unsure.
    pub fn measure(self) -> Option<Measure> {
        self.record.measure
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
        self.index(Facet::Group)
    }

    /// Index of the statistic that this one is a part of (其中).
    pub fn whole(self) -> Option<usize> {
        self.index(Facet::Whole)
    }

    /// The cell that it stands in: index of the table, of the row behind the head, of the column.
    pub fn table(self) -> Option<[usize; 3]> {
        let (table, row) = self.first(Facet::Cell)?.parts();
        Some([table as usize, row as usize, self.index(Facet::Column)?])
    }

    /// All of it as a value that can be changed.
    pub fn fields(self) -> StatisticFields<'r> {
        StatisticFields {
            span: self.span(),
            text: self.text().into(),
            value: self.value(),
            high: self.high(),
            unit: self.unit().into(),
            norm: self.norm(),
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
            topic: self.topic().map(Cow::Borrowed),
            measure: self.measure(),
            place: self.place().map(Cow::Borrowed),
            of: self.of().map(Cow::Borrowed),
            per: self.per().map(Cow::Borrowed),
            scope: self.scope().map(Cow::Borrowed),
            terms: Some(self.terms().map(Cow::Borrowed).collect())
                .filter(|t: &Vec<_>| !t.is_empty()),
            aim: self.aim().map(Cow::Borrowed),
            beyond: self.beyond(),
            table: self.table(),
        }
    }

    fn first(self, facet: Facet) -> Option<Piece> {
        self.told(facet).next()
    }

    fn index(self, facet: Facet) -> Option<usize> {
        Some(self.first(facet)?.parts().0 as usize)
    }

    fn said(self, facet: Facet) -> Option<&'r str> {
        Some(self.records.texts.get(self.first(facet)?))
    }

    /// The pieces of a facet.
    fn told(self, facet: Facet) -> impl Iterator<Item = Piece> {
        let first = number(self.record.facets);
        let mut next = first.and_then(|first| Some((first, self.records.facets.get(first)?)));
        let all = std::iter::from_fn(move || {
            let (at, told) = next?;
            let more = self.records.facets.get(at + 1).filter(|_| !told.last);
            next = more.map(|more| (at + 1, more));
            Some(told)
        });
        all.filter(move |told| told.facet == facet).map(|told| told.piece)
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
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the methods of `Statistic` have the same names")]
#[non_exhaustive]
pub struct StatisticFields<'t> {
    #[serde(flatten)]
    pub span: Span,
    pub text: Cow<'t, str>,
    pub value: f64,
    pub high: Option<f64>,
    pub unit: Cow<'t, str>,
    /// Follows from the three before.
    #[serde(default)]
    pub norm: Option<Norm>,
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
    #[serde(default)]
    pub topic: Option<Cow<'t, str>>,
    #[serde(default)]
    pub measure: Option<Measure>,
    #[serde(default)]
    pub place: Option<Cow<'t, str>>,
    #[serde(default)]
    pub of: Option<Cow<'t, str>>,
    #[serde(default)]
    pub per: Option<Cow<'t, str>>,
    #[serde(default)]
    pub scope: Option<Cow<'t, str>>,
    #[serde(default)]
    pub terms: Option<Vec<Cow<'t, str>>>,
    #[serde(default)]
    pub aim: Option<Cow<'t, str>>,
    #[serde(default)]
    pub beyond: Option<usize>,
    #[serde(default)]
    pub table: Option<[usize; 3]>,
}

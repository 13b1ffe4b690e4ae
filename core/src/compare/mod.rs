//! Pure functions of several reports: what changed, what was kept, what goes on over the years.

mod align;
mod amount;
mod deeds;
mod quantity;
mod quote;
mod sections;
mod series;
mod track;
mod verdict;
mod when;
mod words;

use serde::{Deserialize, Serialize};

use crate::report::WorkReport;
use crate::span::Span;

pub(crate) use align::tidy;
pub(crate) use amount::shown;
pub(crate) use quantity::{Aspect, Basis, Quantity};
pub use quote::Quotation;
pub use series::{Contradiction, Point, Series, Source, series};
pub use track::{Promise, track};
pub use verdict::Verdict;

/// What two reports have in common and what only one of them has.
///
/// Made by [`compare`]. Indices are those of the statistics of either report; spans count in the
/// unit of the report that they are of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Statistics of one quantity, in the order of the second report.
    pub matched: Vec<Match>,
    /// Statistics that only the second report has, by index.
    pub appeared: Vec<usize>,
    /// Statistics that only the first report has, by index.
    pub vanished: Vec<usize>,
    /// Sections on one matter, in the order of the second report.
    pub sections: Vec<SectionMatch>,
}

/// Two statistics of one quantity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// Index of the statistic in the first report.
    pub a: usize,
    /// Index of the statistic in the second report.
    pub b: usize,
    /// Second number less the first, in `unit`; a decrease counts as below zero, a range by its
    /// middle.
    pub difference: Option<f64>,
    /// Second number by the first; only for levels.
    pub ratio: Option<f64>,
    /// Unit of the difference: that of [`norm`](crate::Statistic::norm), 百分点 for percentages.
    pub unit: String,
    /// What the match goes by.
    pub reason: Reason,
}

/// What a match goes by. In each case unit, place, kind of change, whole of a share, field of a
/// rank, status and time agree too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Reason {
    /// Both have the same topic.
    Topic,
    /// Both have the same name.
    Name,
    /// Both names are alike, and stand in sections on one matter.
    Wording,
}

/// Two sections on one matter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionMatch {
    /// Path of the section in the first report.
    pub a: Vec<usize>,
    /// Path of the section in the second report.
    pub b: Vec<usize>,
    /// How like they are in heading and words, up to 1.
    pub likeness: f64,
    /// Sentences of the second section of which the first report has no like.
    pub appeared: Vec<Span>,
    /// Sentences of the first section of which the second report has no like.
    pub vanished: Vec<Span>,
}

/// Lays two reports side by side: another year, or another place.
///
/// Two statistics are matched when topic or name say that they are one quantity, and unit, place,
/// kind of change, whole of a share, field of a rank, status and time agree. Times agree as seen
/// from the year of each report: what the report on 2023 says of 2023 is laid beside what the
/// report on 2024 says of 2024. 本级 and the whole region are never matched. Each statistic is in
/// one match at most; equal reports give equal results in any order of reading.
///
/// Takes time in proportion to the length of both; two reports of 30 000 characters a few
/// milliseconds.
///
/// ```
/// let a = baogao::parse("澜江市2023年政府工作报告\n2023年，全市地区生产总值1800亿元，增长5.2%。");
/// let b = baogao::parse("澜江市2024年政府工作报告\n2024年，全市GDP为1890亿元，增长5.6%。新建小学3所。");
/// let comparison = baogao::compare(&a, &b);
///
/// let level = &comparison.matched[0];
/// assert_eq!((level.a, level.b, level.ratio), (0, 0, Some(1.05)));
/// assert_eq!((level.difference, level.unit.as_str()), (Some(9e9), "元"));
/// assert_eq!(comparison.matched[1].difference, Some(0.4));
/// assert_eq!(comparison.appeared, [2]);
/// ```
pub fn compare(a: &WorkReport<'_>, b: &WorkReport<'_>) -> Comparison {
    let sections = sections::sections(&sections::Parts::of(a), &sections::Parts::of(b));
    let left = align::Side::new(a, sections.iter().map(|pair| pair.a.as_slice()));
    let right = align::Side::new(b, sections.iter().map(|pair| pair.b.as_slice()));
    let matched = align::align(&left, &right);
    let rest = |count: usize, taken: fn(&Match) -> usize| {
        let mut free = vec![true; count];
        matched.iter().for_each(|one| free[taken(one)] = false);
        (0..count).filter(|&index| free[index]).collect()
    };
    let vanished = rest(a.statistics().len(), |one| one.a);
    let appeared = rest(b.statistics().len(), |one| one.b);
    Comparison { matched, appeared, vanished, sections }
}

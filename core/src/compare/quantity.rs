//! What a statistic is about, in a form that those of two reports share.

use crate::report::{Change, Measure, Statistic, Status, WorkReport};

use super::amount::Amount;
use super::when::When;

/// A statistic with what tells whether another one is the same quantity.
#[derive(Debug, Clone)]
pub(crate) struct Quantity<'r> {
    pub index: usize,
    pub statistic: Statistic<'r>,
    pub topic: Option<&'r str>,
    /// The name without blanks and marks.
    pub name: String,
    pub facets: Facets<'r>,
    pub status: Status,
    pub when: Option<When>,
    pub amount: Amount,
}

/// What has to be equal, beside the quantity itself and the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Facets<'r> {
    /// The unit of the dimension, or the unit as written.
    pub unit: &'r str,
    pub aspect: Aspect<'r>,
    /// Whose number it is: 本级 and the whole region never are the same.
    pub place: Option<&'r str>,
    pub scope: Option<&'r str>,
    pub of: Option<&'r str>,
}

/// The side of a quantity that a number tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Aspect<'r> {
    Level,
    Rank,
    Ratio,
    Duration,
    Change(Basis<'r>),
}

/// What a change is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Basis<'r> {
    /// The year before: 同比, 比上年, or nothing said.
    Year,
    /// The month or quarter before.
    Month,
    /// A yearly average over a span.
    Average,
    /// Anything else, as written.
    Other(&'r str),
}

impl<'r> Quantity<'r> {
    pub fn new(index: usize, statistic: Statistic<'r>) -> Self {
        let name = statistic.indicator().unwrap_or_default();
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let unit = dimension(statistic);
        let grown = grown(&name).filter(|_| unit == "%" && statistic.change().is_none());
        let aspect = match grown {
            Some(_) => Aspect::Change(basis(statistic.basis(), statistic.indicator())),
            None => aspect(statistic),
        };
        Self {
            index,
            statistic,
            topic: statistic.topic(),
            name: grown.map(str::to_owned).unwrap_or(name),
            facets: Facets {
                unit,
                aspect,
                place: statistic.place(),
                scope: statistic.scope(),
                of: statistic.of(),
            },
            status: statistic.status(),
            when: statistic.period().and_then(|period| When::of(&period)),
            amount: Amount::of(statistic),
        }
    }

    /// All of a report.
    pub fn all(report: &'r WorkReport<'_>) -> Vec<Self> {
        report.statistics().iter().enumerate().map(|(index, one)| Self::new(index, one)).collect()
    }

    /// Number with its direction: a decrease is below zero.
    pub fn signed(&self) -> f64 {
        let middle = match self.statistic.high() {
            Some(_) => (self.amount.low + self.amount.high) / 2.0,
            None => self.amount.value,
        };
        match self.statistic.change() {
            Some(Change::Decrease) => -middle,
            _ => middle,
        }
    }

    /// Whether both can be the same number.
    pub fn agrees(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.statistic.change(), other.statistic.change());
        let opposite = ours != theirs && ours.is_some() && theirs.is_some();
        self.amount.meets(other.amount) && !(opposite && self.amount.low > 0.0)
    }

    /// Whether topic or name say that both are one quantity.
    pub fn is_same_thing(&self, other: &Self) -> bool {
        match (self.topic, other.topic) {
            (Some(ours), Some(theirs)) => ours == theirs,
            (None, None) => self.name == other.name && !self.name.is_empty(),
            _ => false,
        }
    }

    /// The unit that differences are told in.
    pub fn difference_unit(&self) -> &'r str {
        if self.facets.unit == "%" { "百分点" } else { self.facets.unit }
    }
}

/// What grew, where a level is the rate of its growth: 居民消费价格涨幅回落到2.6% says what
/// 居民消费价格上涨2.6% says.
fn grown(name: &str) -> Option<&str> {
    let grown = ["涨幅", "增速", "增幅"].iter().find_map(|rate| name.strip_suffix(rate))?;
    (!grown.is_empty()).then_some(grown)
}

/// The unit of the dimension. The units of norms are a few words of the crate.
fn dimension(statistic: Statistic<'_>) -> &str {
    match statistic.norm().map(|norm| norm.unit) {
        Some(std::borrow::Cow::Borrowed(unit)) => unit,
        _ => statistic.unit(),
    }
}

fn aspect(statistic: Statistic<'_>) -> Aspect<'_> {
    if statistic.change().is_some() {
        return Aspect::Change(basis(statistic.basis(), statistic.indicator()));
    }
    match statistic.measure() {
        Some(Measure::Rank) => Aspect::Rank,
        Some(Measure::Ratio) => Aspect::Ratio,
        Some(Measure::Duration) => Aspect::Duration,
        _ => Aspect::Level,
    }
}

/// | basis | |
/// |---|---|
/// | none, 同比, 比上年, 较上年末 | the year before |
/// | 环比, 比上季度 | the month or quarter before |
/// | 年均 | yearly average |
/// | 比2020年, 全国 | as written |
fn basis<'r>(basis: Option<&'r str>, name: Option<&'r str>) -> Basis<'r> {
    let averaged = |text: &str| text.contains("年均") || text.contains("年平均");
    let Some(text) = basis else {
        return if name.is_some_and(averaged) { Basis::Average } else { Basis::Year };
    };
    if averaged(text) {
        Basis::Average
    } else if text.contains("环比") || text.contains("上月") || text.contains("上季") {
        Basis::Month
    } else if text.contains("同比")
        || text.contains("上年")
        || text.contains("去年")
        || text.contains("前一年")
    {
        Basis::Year
    } else {
        Basis::Other(text)
    }
}

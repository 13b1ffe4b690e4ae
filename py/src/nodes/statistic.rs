//! Statistics.

use pyo3::prelude::*;

use crate::field::{Field, Place, Tuple};
use crate::names::{Bound as Exactness, Change, Status};
use crate::node::{In, node};

node! {
    /// An expression that states how much or how many.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("2024年，全市新建公园超过30个，比上年增长5%。")
    /// >>> parks, growth = report.statistics
    /// >>> parks.indicator, parks.bound, parks.value, parks.unit, parks.period, parks.status
    /// ('新建公园', 'over', 30.0, '个', '2024', 'achieved')
    /// >>> growth.change, growth.value, growth.unit, growth.basis
    /// ('increase', 5.0, '%', '比上年')
    Statistic(In): baogao::Statistic<'_> = held => held.report.statistics().get(held.index).expect("the index of a statistic");
    hash(start, end, text), repr(text, value, high, unit, indicator, change, status, period);
    fields |statistic| {
        /// Index in the source of the first character.
        start: usize = statistic.span().start;
        /// Index in the source after the last character.
        end: usize = statistic.span().end;
        /// Bound words, number, multiplier and unit, without line breaks.
        text: &str = statistic.text();
        /// Number with its multiplier applied; the lower end of a range.
        value: f64 = statistic.value();
        /// Upper end of a range.
        high: Option<f64> = statistic.high();
        /// Canonical unit without multiplier; empty for bare ratios and ranks.
        unit: &str = statistic.unit();
        /// How exact the number is.
        bound: Exactness = statistic.bound().into();
        /// Direction, when the number is the size of a change.
        change: Option<Change> = statistic.change().map(Into::into);
        /// What a change is compared with, as written.
        basis: Option<&str> = statistic.basis();
        /// What is counted or measured, in the words of the text.
        indicator: Option<&str> = statistic.indicator();
        /// Done, planned, or background.
        status: Status = statistic.status().into();
        /// Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
        period: Option<String> = statistic.period().map(|period| period.to_string());
        /// Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
        section: Option<Tuple<'_, usize>> = statistic.section().map(Tuple);
        /// Index of the paragraph.
        paragraph: usize = statistic.paragraph();
        /// Start and end of the sentence in the source.
        sentence: Place = Place(statistic.sentence());
        /// Id shared by the members of one respective list (分别).
        group: Option<usize> = statistic.group();
        /// Index of the statistic that this one is a part of (其中).
        whole: Option<usize> = statistic.whole();
    }
    to_dict "The statistic as in the JSON form."
}

//! Statistics.

use pyo3::prelude::*;

use crate::names::{Bound as Exactness, Change, Status};
use crate::pickle::{self, Reduced};
use crate::series::Tuple;
use crate::view::{self, Plain, Repr};

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
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq)]
pub struct Statistic(pub baogao::Statistic<'static>);

#[pymethods]
impl Statistic {
    /// Index in the source of the first character.
    #[getter]
    fn start(&self) -> usize {
        self.0.span.start
    }

    /// Index in the source after the last character.
    #[getter]
    fn end(&self) -> usize {
        self.0.span.end
    }

    /// Bound words, number, multiplier and unit, without line breaks.
    #[getter]
    fn text(&self) -> &str {
        &self.0.text
    }

    /// Number with its multiplier applied; the lower end of a range.
    #[getter]
    fn value(&self) -> f64 {
        self.0.value
    }

    /// Upper end of a range.
    #[getter]
    fn high(&self) -> Option<f64> {
        self.0.high
    }

    /// Canonical unit without multiplier; empty for bare ratios and ranks.
    #[getter]
    fn unit(&self) -> &str {
        &self.0.unit
    }

    /// How exact the number is.
    #[getter]
    fn bound(&self) -> Exactness {
        self.0.bound.into()
    }

    /// Direction, when the number is the size of a change.
    #[getter]
    fn change(&self) -> Option<Change> {
        self.0.change.map(Into::into)
    }

    /// What a change is compared with, as written.
    #[getter]
    fn basis(&self) -> Option<&str> {
        self.0.basis.as_deref()
    }

    /// What is counted or measured, in the words of the text.
    #[getter]
    fn indicator(&self) -> Option<&str> {
        self.0.indicator.as_deref()
    }

    /// Done, planned, or background.
    #[getter]
    fn status(&self) -> Status {
        self.0.status.into()
    }

    /// Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
    #[getter]
    fn period(&self) -> Option<&str> {
        self.0.period.as_deref()
    }

    /// Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
    #[getter]
    fn section(&self) -> Option<Tuple<'_, usize>> {
        self.0.section.as_deref().map(Tuple)
    }

    /// Index of the paragraph.
    #[getter]
    fn paragraph(&self) -> usize {
        self.0.paragraph
    }

    /// Start and end of the sentence in the source.
    #[getter]
    fn sentence(&self) -> (usize, usize) {
        (self.0.sentence.start, self.0.sentence.end)
    }

    /// Id shared by the members of one respective list (分别).
    #[getter]
    fn group(&self) -> Option<usize> {
        self.0.group
    }

    /// Index of the statistic that this one is a part of (其中).
    #[getter]
    fn whole(&self) -> Option<usize> {
        self.0.whole
    }

    /// The statistic as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Statistic", &self.0, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.0.span, &self.0.text))
    }

    fn __repr__(&self) -> String {
        let statistic = &self.0;
        Repr::new("Statistic")
            .text("text", &*statistic.text)
            .number("value", statistic.value)
            .number("high", statistic.high)
            .text("unit", &*statistic.unit)
            .text("indicator", statistic.indicator.as_deref())
            .text("change", statistic.change.map(|change| Change::from(change).0))
            .text("status", Status::from(statistic.status).0)
            .text("period", statistic.period.as_deref())
            .end()
    }
}

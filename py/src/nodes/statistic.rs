//! Statistics.

use std::sync::Arc;

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
pub struct Statistic {
    report: Arc<baogao::WorkReport<'static>>,
    index: usize,
}

impl Statistic {
    /// The statistic of a report at an index where there is one.
    pub fn new(report: &Arc<baogao::WorkReport<'static>>, index: usize) -> Self {
        Self { report: Arc::clone(report), index }
    }

    /// A statistic without its report.
    pub fn alone(fields: baogao::StatisticFields<'_>) -> Self {
        let mut report = baogao::WorkReport::default();
        report.set_statistics([fields]);
        Self { report: Arc::new(report), index: 0 }
    }

    fn get(&self) -> baogao::Statistic<'_> {
        self.report.statistics().get(self.index).expect("the index of a statistic")
    }
}

impl PartialEq for Statistic {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

#[pymethods]
impl Statistic {
    /// Index in the source of the first character.
    #[getter]
    fn start(&self) -> usize {
        self.get().span().start
    }

    /// Index in the source after the last character.
    #[getter]
    fn end(&self) -> usize {
        self.get().span().end
    }

    /// Bound words, number, multiplier and unit, without line breaks.
    #[getter]
    fn text(&self) -> &str {
        self.get().text()
    }

    /// Number with its multiplier applied; the lower end of a range.
    #[getter]
    fn value(&self) -> f64 {
        self.get().value()
    }

    /// Upper end of a range.
    #[getter]
    fn high(&self) -> Option<f64> {
        self.get().high()
    }

    /// Canonical unit without multiplier; empty for bare ratios and ranks.
    #[getter]
    fn unit(&self) -> &str {
        self.get().unit()
    }

    /// How exact the number is.
    #[getter]
    fn bound(&self) -> Exactness {
        self.get().bound().into()
    }

    /// Direction, when the number is the size of a change.
    #[getter]
    fn change(&self) -> Option<Change> {
        self.get().change().map(Into::into)
    }

    /// What a change is compared with, as written.
    #[getter]
    fn basis(&self) -> Option<&str> {
        self.get().basis()
    }

    /// What is counted or measured, in the words of the text.
    #[getter]
    fn indicator(&self) -> Option<&str> {
        self.get().indicator()
    }

    /// Done, planned, or background.
    #[getter]
    fn status(&self) -> Status {
        self.get().status().into()
    }

    /// Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
    #[getter]
    fn period(&self) -> Option<String> {
        self.get().period().map(|period| period.to_string())
    }

    /// Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
    #[getter]
    fn section(&self) -> Option<Tuple<'_, usize>> {
        self.get().section().map(Tuple)
    }

    /// Index of the paragraph.
    #[getter]
    fn paragraph(&self) -> usize {
        self.get().paragraph()
    }

    /// Start and end of the sentence in the source.
    #[getter]
    fn sentence(&self) -> (usize, usize) {
        let sentence = self.get().sentence();
        (sentence.start, sentence.end)
    }

    /// Id shared by the members of one respective list (分别).
    #[getter]
    fn group(&self) -> Option<usize> {
        self.get().group()
    }

    /// Index of the statistic that this one is a part of (其中).
    #[getter]
    fn whole(&self) -> Option<usize> {
        self.get().whole()
    }

    /// The statistic as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.get())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Statistic", &self.get(), None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.get().span(), self.get().text()))
    }

    fn __repr__(&self) -> String {
        let statistic = self.get();
        let period = statistic.period();
        Repr::new("Statistic")
            .text("text", statistic.text())
            .number("value", statistic.value())
            .number("high", statistic.high())
            .text("unit", statistic.unit())
            .text("indicator", statistic.indicator())
            .text("change", statistic.change().map(|change| Change::from(change).0))
            .text("status", Status::from(statistic.status()).0)
            .text("period", period.as_deref())
            .end()
    }
}

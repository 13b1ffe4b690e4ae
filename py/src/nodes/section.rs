//! The section tree.

use pyo3::prelude::*;

use crate::names::Level;
use crate::pickle::{self, Reduced};
use crate::series::{Nodes, Series};
use crate::view::{self, Plain, Repr};

/// A section with its sub-sections. `start` and `end` are those of label and heading.
///
/// Examples
/// --------
/// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n二、代表工作\n")
/// >>> [(section.label, section.heading) for section in report.sections]
/// [('一、', '依法监督'), ('二、', '代表工作')]
/// >>> report.sections[0].sections[0].heading
/// '财经监督'
#[pyclass(frozen, eq, module = "baogao")]
pub struct Section {
    value: baogao::Section<'static>,
    sections: Nodes<Section>,
}

impl Section {
    /// A section of its own.
    pub fn new(value: &baogao::Section<'static>) -> Self {
        Self { value: value.clone(), sections: Nodes::default() }
    }
}

impl PartialEq for Section {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

#[pymethods]
impl Section {
    /// Index in the source of the first character of the label.
    #[getter]
    fn start(&self) -> usize {
        self.value.span.start
    }

    /// Index in the source after the last character of the heading.
    #[getter]
    fn end(&self) -> usize {
        self.value.span.end
    }

    /// Level that the marker stands for: `一、` a section, `（一）` a subsection, a bare heading a part.
    #[getter]
    fn level(&self) -> Level {
        self.value.level.into()
    }

    /// Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
    #[getter]
    fn label(&self) -> &str {
        &self.value.label
    }

    /// Number of the marker.
    #[getter]
    fn number(&self) -> Option<u32> {
        self.value.number
    }

    /// Heading without label and final stop.
    #[getter]
    fn heading(&self) -> &str {
        &self.value.heading
    }

    /// Year the section covers; the last one of several.
    #[getter]
    fn year(&self) -> Option<i32> {
        self.value.year
    }

    /// First year, where the section covers several.
    #[getter]
    fn since(&self) -> Option<i32> {
        self.value.since
    }

    /// Whether it plans (`True`) or reviews (`False`).
    #[getter]
    fn plan(&self) -> bool {
        self.value.plan
    }

    /// Sub-sections in reading order.
    #[getter]
    fn sections(&self, py: Python<'_>) -> PyResult<Series<Self>> {
        self.sections.get(py, &self.value.sections, Self::new)
    }

    /// The section as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.value)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Section", &self.value, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.value.span, &self.value.heading))
    }

    fn __repr__(&self) -> String {
        let section = &self.value;
        Repr::new("Section")
            .text("level", Level::from(section.level).0)
            .text("label", &*section.label)
            .text("heading", &*section.heading)
            .optional("year", section.year)
            .value("sections", section.sections.len())
            .end()
    }
}

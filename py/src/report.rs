//! The report.

use baogao::Unit;
use pyo3::prelude::*;

use crate::names::Kind;
use crate::nodes::{Citation, Front, Mention, Note, Paragraph, Section, Statistic};
use crate::series::{Nodes, Series};
use crate::text;
use crate::view::{self, Plain, Repr};

/// A report that has been read: structure, statistics and doubts.
///
/// Every node has `start` and `end`, and `report.source[node.start:node.end]` is the node
/// as it stands in the source, line breaks included.
#[pyclass(frozen, module = "baogao")]
pub struct WorkReport {
    source: String,
    /// Counts in code points.
    value: baogao::WorkReport<'static>,
    paragraphs: Nodes<Paragraph>,
    sections: Nodes<Section>,
    statistics: Nodes<Statistic>,
    mentions: Nodes<Mention>,
    citations: Nodes<Citation>,
    notes: Nodes<Note>,
}

impl WorkReport {
    /// Takes a report over the text that was parsed.
    fn new(source: String, mut value: baogao::WorkReport<'static>) -> Self {
        value.recount(&source, Unit::CodePoints);
        Self {
            source,
            value,
            paragraphs: Nodes::default(),
            sections: Nodes::default(),
            statistics: Nodes::default(),
            mentions: Nodes::default(),
            citations: Nodes::default(),
            notes: Nodes::default(),
        }
    }
}

#[pymethods]
impl WorkReport {
    /// The text that was read.
    #[getter]
    fn source(&self) -> &str {
        &self.source
    }

    /// Title, issuer, date, speaker and what else stands before the text.
    #[getter]
    fn front(&self) -> Front {
        Front(self.value.front.clone())
    }

    /// Every paragraph in reading order, page furniture included.
    #[getter]
    fn paragraphs(&self, py: Python<'_>) -> PyResult<Series<Paragraph>> {
        self.paragraphs
            .get(py, &self.value.paragraphs, |node| Paragraph(node.clone()))
    }

    /// The section tree.
    #[getter]
    fn sections(&self, py: Python<'_>) -> PyResult<Series<Section>> {
        self.sections.get(py, &self.value.sections, Section::new)
    }

    /// Every statistic in reading order.
    #[getter]
    fn statistics(&self, py: Python<'_>) -> PyResult<Series<Statistic>> {
        self.statistics
            .get(py, &self.value.statistics, |node| Statistic(node.clone()))
    }

    /// Numbers and numerals that are no statistics: dates, ordinals, formulas …
    #[getter]
    fn mentions(&self, py: Python<'_>) -> PyResult<Series<Mention>> {
        self.mentions
            .get(py, &self.value.mentions, |node| Mention(node.clone()))
    }

    /// Cited titles and document numbers.
    #[getter]
    fn citations(&self, py: Python<'_>) -> PyResult<Series<Citation>> {
        self.citations
            .get(py, &self.value.citations, |node| Citation(node.clone()))
    }

    /// Doubts, each with a stable code.
    #[getter]
    fn notes(&self, py: Python<'_>) -> PyResult<Series<Note>> {
        self.notes
            .get(py, &self.value.notes, |node| Note(node.clone()))
    }

    /// The report in its JSON form, without the source.
    fn to_json(&self) -> PyResult<String> {
        view::json(&self.value)
    }

    /// The JSON form as dicts, lists, strings and numbers.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.value)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.source == other.source && self.value == other.value
    }

    fn __hash__(&self) -> u64 {
        view::hash(&self.source)
    }

    fn __repr__(&self) -> String {
        let front = &self.value.front;
        Repr::new("WorkReport")
            .text("kind", Kind::from(front.kind).0)
            .text("title", front.title.as_deref())
            .optional("year", front.year)
            .value("paragraphs", self.value.paragraphs.len())
            .value("sections", self.value.sections.len())
            .value("statistics", self.value.statistics.len())
            .value("notes", self.value.notes.len())
            .end()
    }
}

/// Reads a report from its text.
///
/// Any text parses; what is no report has `front.kind` `'other'` and notes.
///
/// Parameters
/// ----------
/// text : str
///     The text of the report. A lone surrogate counts as U+FFFD.
///
/// Returns
/// -------
/// WorkReport
///     The report; its offsets count code points, as in any Python string.
///
/// Raises
/// ------
/// baogao.Error
///     With code `wrong_type` when `text` is no string, `too_large` over 4 GiB.
#[pyfunction]
#[pyo3(signature = (text: "str"))]
pub fn parse(py: Python<'_>, text: &Bound<'_, PyAny>) -> PyResult<WorkReport> {
    let source = text::read(text)?.into_owned();
    Ok(py.detach(|| {
        let value = baogao::parse(&source).into_owned();
        WorkReport::new(source, value)
    }))
}

//! Mentions, citations and notes.

use std::sync::Arc;

use pyo3::prelude::*;

use crate::names::{Class, Code};
use crate::pickle::{self, Reduced};
use crate::view::{self, Plain, Repr};

/// A number or numeral that is no statistic.
///
/// Examples
/// --------
/// >>> report = baogao.parse("2024年3月，第十届人民代表大会通过决议，落实“1310”部署。")
/// >>> [(mention.class_, mention.text, mention.value) for mention in report.mentions]
/// [('date', '2024年3月', '2024-03'), ('ordinal', '第十届', 10.0), ('formula', '1310', None)]
#[pyclass(frozen, eq, module = "baogao")]
pub struct Mention {
    report: Arc<baogao::WorkReport<'static>>,
    index: usize,
}

impl Mention {
    /// The mention of a report at an index where there is one.
    pub fn new(report: &Arc<baogao::WorkReport<'static>>, index: usize) -> Self {
        Self { report: Arc::clone(report), index }
    }

    /// A mention without its report.
    pub fn alone(fields: baogao::MentionFields<'_>) -> Self {
        let mut report = baogao::WorkReport::default();
        report.set_mentions([fields]);
        Self { report: Arc::new(report), index: 0 }
    }

    fn get(&self) -> baogao::Mention<'_> {
        self.report.mentions().get(self.index).expect("the index of a mention")
    }
}

impl PartialEq for Mention {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

/// Value of a mention.
#[derive(IntoPyObject)]
pub enum Value {
    /// An ordinal.
    Number(f64),
    /// An ISO date or period.
    Text(String),
}

#[pymethods]
impl Mention {
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

    /// The characters, without line breaks.
    #[getter]
    fn text(&self) -> &str {
        self.get().text()
    }

    /// What it is; `class` in the JSON form, which is a keyword in Python.
    #[getter]
    fn class_(&self) -> Class {
        self.get().class().into()
    }

    /// ISO date or number, where it has one.
    #[getter]
    fn value(&self) -> Option<Value> {
        self.get().value().map(|value| match value {
            baogao::Value::Number(number) => Value::Number(number),
            baogao::Value::Text(text) => Value::Text(text.to_string()),
        })
    }

    /// The mention as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.get())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Mention", &self.get(), None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.get().span(), self.get().text()))
    }

    fn __repr__(&self) -> String {
        Repr::new("Mention")
            .text("text", self.get().text())
            .text("class", Class::from(self.get().class()).0)
            .end()
    }
}

/// A cited document.
///
/// Examples
/// --------
/// >>> report = baogao.parse("印发《澜江市养老服务办法》（澜府〔2024〕8号）。")
/// >>> report.citations
/// (Citation(title='澜江市养老服务办法', number='澜府〔2024〕8号'),)
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq)]
pub struct Citation(pub baogao::Citation<'static>);

#[pymethods]
impl Citation {
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

    /// Title without 《》.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// Document number as written, `澜府〔2025〕8号`.
    #[getter]
    fn number(&self) -> Option<&str> {
        self.0.number.as_deref()
    }

    /// The citation as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Citation", &self.0, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.0.span, &self.0.title))
    }

    fn __repr__(&self) -> String {
        Repr::new("Citation")
            .text("title", self.0.title.as_deref())
            .text("number", self.0.number.as_deref())
            .end()
    }
}

/// A doubt.
///
/// Examples
/// --------
/// >>> report = baogao.parse("一、依法监督\n三、代表工作\n")
/// >>> note, = report.notes
/// >>> note.code, report.source[note.start : note.end]
/// ('numbering', '三、代表工作')
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq)]
pub struct Note(pub baogao::Note);

#[pymethods]
impl Note {
    /// Index in the source of the first character it is about.
    #[getter]
    fn start(&self) -> usize {
        self.0.span.start
    }

    /// Index in the source after the last character it is about.
    #[getter]
    fn end(&self) -> usize {
        self.0.span.end
    }

    /// Stable code.
    #[getter]
    fn code(&self) -> Code {
        self.0.code.into()
    }

    /// The doubt in words.
    #[getter]
    fn message(&self) -> &str {
        &self.0.message
    }

    /// The note as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Note", &self.0, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.0.span, &self.0.message))
    }

    fn __repr__(&self) -> String {
        Repr::new("Note")
            .text("code", Code::from(self.0.code).0)
            .text("message", &*self.0.message)
            .end()
    }
}

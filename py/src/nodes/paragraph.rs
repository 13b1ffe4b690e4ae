//! Paragraphs.

use pyo3::prelude::*;

use crate::names::Role;
use crate::pickle::{self, Reduced};
use crate::series::Path;
use crate::view::{self, Plain, Repr};

/// A paragraph of the source; page furniture is one too.
///
/// Examples
/// --------
/// >>> report = baogao.parse("一、依法监督\n全年听取报告12项。\n责任编辑：何静\n")
/// >>> [(paragraph.role, paragraph.text) for paragraph in report.paragraphs]
/// [('heading', '一、依法监督'), ('body', '全年听取报告12项。'), ('furniture', '责任编辑：何静')]
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq)]
pub struct Paragraph(pub baogao::Paragraph<'static>);

#[pymethods]
impl Paragraph {
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

    /// Text with hard wraps undone.
    #[getter]
    fn text(&self) -> &str {
        &self.0.text
    }

    /// What the paragraph is for.
    #[getter]
    fn role(&self) -> Role {
        self.0.role.into()
    }

    /// Path of the section it belongs to: `(0, 2)` is `report.sections[0].sections[2]`.
    #[getter]
    fn section(&self) -> Option<Path<'_>> {
        self.0.section.as_deref().map(Path)
    }

    /// The paragraph as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Paragraph", &self.0, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.0.span, &self.0.text))
    }

    fn __repr__(&self) -> String {
        Repr::new("Paragraph")
            .text("role", Role::from(self.0.role).0)
            .text("text", &*self.0.text)
            .end()
    }
}

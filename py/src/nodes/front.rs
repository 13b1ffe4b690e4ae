//! Front matter.

use pyo3::prelude::*;

use crate::names::{Kind, Tier};
use crate::pickle::{self, Reduced};
use crate::view::{self, Plain, Repr};

/// What the front matter says. An absent fact is `None`.
///
/// Examples
/// --------
/// >>> text = "澜江市中级人民法院工作报告\n（2025年1月9日在澜江市第十届人民代表大会第五次会议上）\n"
/// >>> front = baogao.parse(text).front
/// >>> front.kind, front.region, front.date, front.term, front.session
/// ('court', '澜江市', '2025-01-09', 10, 5)
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq)]
pub struct Front(pub baogao::Front<'static>);

#[pymethods]
impl Front {
    /// Genre of the report; `other` for what is none.
    #[getter]
    fn kind(&self) -> Kind {
        self.0.kind.into()
    }

    /// Title without line breaks and spacing.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// The body that reports.
    #[getter]
    fn issuer(&self) -> Option<&str> {
        self.0.issuer.as_deref()
    }

    /// The place it reports on.
    #[getter]
    fn region(&self) -> Option<&str> {
        self.0.region.as_deref()
    }

    /// Administrative level of the region.
    #[getter]
    fn tier(&self) -> Option<Tier> {
        self.0.tier.map(Into::into)
    }

    /// Day of delivery or publication, `2025-02-27`.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.0.date.as_deref()
    }

    /// Term of the congress: 第十六届 is 16.
    #[getter]
    fn term(&self) -> Option<u32> {
        self.0.term
    }

    /// Session of the congress: 第五次会议 is 5.
    #[getter]
    fn session(&self) -> Option<u32> {
        self.0.session
    }

    /// Who delivers it, without office and spacing.
    #[getter]
    fn speaker(&self) -> Option<&str> {
        self.0.speaker.as_deref()
    }

    /// The year under review, not the year of delivery.
    #[getter]
    fn year(&self) -> Option<i32> {
        self.0.year
    }

    /// The front matter as in the JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, &self.0)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Front", &self.0, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((&self.0.title, &self.0.date, self.0.year))
    }

    fn __repr__(&self) -> String {
        let front = &self.0;
        Repr::new("Front")
            .text("kind", Kind::from(front.kind).0)
            .text("title", front.title.as_deref())
            .text("issuer", front.issuer.as_deref())
            .text("date", front.date.as_deref())
            .text("speaker", front.speaker.as_deref())
            .optional("year", front.year)
            .end()
    }
}

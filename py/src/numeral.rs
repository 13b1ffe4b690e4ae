//! The raw numbers, before any meaning.

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error;
use crate::guard;
use crate::names::Bound as Exactness;
use crate::pickle::{self, Reduced};
use crate::text::Text;
use crate::view::{self, Plain, Repr};

/// A numeral found in a text, before any meaning.
///
/// Examples
/// --------
/// >>> numeral, = baogao.numerals("近五成")
/// >>> numeral.value, numeral.unit, numeral.bound
/// (50.0, '%', 'nearly')
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Numeral {
    /// Index in the text of the first character.
    #[pyo3(get)]
    start: usize,
    /// Index in the text after the last character.
    #[pyo3(get)]
    end: usize,
    /// The characters.
    #[pyo3(get)]
    text: String,
    /// Number with its multiplier applied; the lower end of a range.
    #[pyo3(get)]
    value: f64,
    /// Upper end of a range.
    #[pyo3(get)]
    high: Option<f64>,
    /// Canonical unit; empty without one.
    #[pyo3(get)]
    unit: String,
    bound: baogao::Bound,
}

#[pymethods]
impl Numeral {
    /// How exact it is.
    #[getter]
    fn bound(&self) -> Exactness {
        self.bound.into()
    }

    /// The numeral as a dict with the keys of the attributes.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        view::plain(py, self)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Numeral", self, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((self.start, self.end, &self.text))
    }

    fn __repr__(&self) -> String {
        Repr::new("Numeral")
            .text("text", &*self.text)
            .number("value", self.value)
            .number("high", self.high)
            .text("unit", &*self.unit)
            .text("bound", Exactness::from(self.bound).0)
            .end()
    }
}

/// Find every numeral of a text, before any meaning.
///
/// Dates, ordinals and numerals that are only part of a word are here too.
///
/// Parameters
/// ----------
/// text : str
///     Any text.
///
/// Returns
/// -------
/// list of Numeral
///     In the order of the text; offsets count code points.
///
/// Raises
/// ------
/// baogao.Error
///     With code `wrong_type` when `text` is no string, `too_large` over 4 GiB.
///
/// Examples
/// --------
/// >>> [(n.text, n.value, n.unit) for n in baogao.numerals("投资4.75万亿元")]
/// [('4.75万亿元', 4750000000000.0, '元')]
#[pyfunction]
pub fn numerals(py: Python<'_>, text: Text<'_>) -> PyResult<Vec<Numeral>> {
    let text = text.as_str()?;
    guard::detached(py, || {
        let (mut byte, mut point) = (0, 0);
        let mut points = |to| {
            point += text.get(byte..to).map_or(0, |passed| passed.chars().count());
            byte = to;
            point
        };
        baogao::numerals(text)
            .into_iter()
            .map(|numeral| Numeral {
                start: points(numeral.span.start),
                end: points(numeral.span.end),
                text: numeral.text.to_owned(),
                value: numeral.value,
                high: numeral.high,
                unit: numeral.unit,
                bound: numeral.bound,
            })
            .collect()
    })
}

/// Read one numeral, Arabic or Chinese.
///
/// Parameters
/// ----------
/// text : str
///     The numeral and nothing else.
///
/// Returns
/// -------
/// float
///     Its value.
///
/// Raises
/// ------
/// baogao.Error
///     With code `not_a_number` when `text` is no numeral, `wrong_type` when it is no string.
///
/// Examples
/// --------
/// >>> baogao.number("一百零一")
/// 101.0
#[pyfunction]
pub fn number(text: Text<'_>) -> PyResult<f64> {
    let text = text.as_str()?;
    guard::attached(|| baogao::number(text))?.map_err(|error| error::raise(&error, text))
}

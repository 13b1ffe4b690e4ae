//! The raw numbers, before any meaning.

use serde::{Deserialize, Serialize};

use crate::error;
use crate::guard;
use crate::names::Bound as Exactness;
use crate::node::*;
use crate::text::Text;

/// A numeral without a borrow.
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Found {
    start: usize,
    end: usize,
    text: String,
    value: f64,
    high: Option<f64>,
    unit: String,
    bound: baogao::Bound,
}

node! {
    /// A numeral found in a text, before any meaning.
    ///
    /// Examples
    /// --------
    /// >>> numeral, = baogao.numerals("近五成")
    /// >>> numeral.value, numeral.unit, numeral.bound
    /// (50.0, '%', 'nearly')
    Numeral(Found): &Found = held => held;
    hash(start, end, text), repr(text, value, high, unit, bound);
    fields |numeral| {
        /// Index in the text of the first character.
        start: usize = numeral.start;
        /// Index in the text after the last character.
        end: usize = numeral.end;
        /// The characters.
        text: &str = &numeral.text;
        /// Number with its multiplier applied; the lower end of a range.
        value: f64 = numeral.value;
        /// Upper end of a range.
        high: Option<f64> = numeral.high;
        /// Canonical unit; empty without one.
        unit: &str = &numeral.unit;
        /// How exact it is.
        bound: Exactness = numeral.bound.into();
    }
    to_dict "The numeral as a dict with the keys of the attributes."
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
            .map(|numeral| Found {
                start: points(numeral.span.start),
                end: points(numeral.span.end),
                text: numeral.text.to_owned(),
                value: numeral.value,
                high: numeral.high,
                unit: numeral.unit,
                bound: numeral.bound,
            })
            .map(Numeral)
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

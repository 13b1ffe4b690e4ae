//! Bytes of any encoding as text.

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error;
use crate::guard;
use crate::pickle::{self, Reduced};
use crate::text::Data;
use crate::view::{self, Repr};

/// Text decoded from bytes.
///
/// Examples
/// --------
/// >>> decoded = baogao.decode("全县新建小学三所，改造中学五所。".encode("gbk"))
/// >>> decoded.encoding, decoded.replaced
/// ('gb18030', False)
#[pyclass(frozen, eq, module = "baogao")]
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Decoded {
    /// The text.
    #[pyo3(get)]
    text: String,
    /// Encoding taken, by its name in the Encoding Standard: `UTF-8`, `gb18030`, `Big5`, `UTF-16LE`.
    #[pyo3(get)]
    encoding: String,
    /// Whether bytes that fit no character were replaced by U+FFFD.
    #[pyo3(get)]
    replaced: bool,
}

#[pymethods]
impl Decoded {
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Decoded", self, None)
    }

    fn __hash__(&self) -> u64 {
        view::hash((&self.text, &*self.encoding))
    }

    fn __repr__(&self) -> String {
        Repr::new("Decoded")
            .text("text", &*self.text)
            .text("encoding", &*self.encoding)
            .value("replaced", if self.replaced { "True" } else { "False" })
            .end()
    }
}

/// Decode bytes; the encoding is told from the bytes.
///
/// Parameters
/// ----------
/// data : bytes
///     Text in UTF-8, UTF-16, GB18030 (and GBK) or Big5.
///
/// Returns
/// -------
/// Decoded
///     The text, the encoding, and whether anything had to be replaced.
///
/// Raises
/// ------
/// baogao.Error
///     With code `wrong_type` when `data` is not `bytes`, `too_large` over 4 GiB.
///
/// Examples
/// --------
/// >>> baogao.decode("全区新建小学3所。".encode("utf-8"))
/// Decoded(text='全区新建小学3所。', encoding='UTF-8', replaced=False)
#[pyfunction]
pub fn decode(py: Python<'_>, data: Data<'_>) -> PyResult<Decoded> {
    guard::detached(py, || {
        let decoded = baogao::decode(data.0)?;
        Ok(Decoded {
            text: decoded.text.into_owned(),
            encoding: decoded.encoding.to_owned(),
            replaced: decoded.replaced,
        })
    })?
    .map_err(|error| error::raise(&error, ""))
}

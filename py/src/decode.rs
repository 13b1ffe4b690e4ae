//! Bytes of any encoding as text.

use serde::{Deserialize, Serialize};

use crate::error;
use crate::guard;
use crate::node::*;
use crate::text::Data;

/// What was decoded, without a borrow.
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Text {
    text: String,
    encoding: String,
    replaced: bool,
}

node! {
    /// Text decoded from bytes.
    ///
    /// Examples
    /// --------
    /// >>> decoded = baogao.decode("全县新建小学三所，改造中学五所。".encode("gbk"))
    /// >>> decoded.encoding, decoded.replaced
    /// ('gb18030', False)
    Decoded(Text): &Text = held => held;
    hash(text, encoding), repr(text, encoding, replaced);
    fields |decoded| {
        /// The text.
        text: &str = &decoded.text;
        /// Encoding taken, by its name in the Encoding Standard: `UTF-8`, `gb18030`, `Big5`, `UTF-16LE`.
        encoding: &str = &decoded.encoding;
        /// Whether bytes that fit no character were replaced by U+FFFD.
        replaced: bool = decoded.replaced;
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
///     With code `wrong_type` when `data` is not `bytes`, `not_text` when they are a file of another
///     format (docx, PDF, a picture …), `too_large` over 4 GiB.
///
/// Examples
/// --------
/// >>> baogao.decode("全区新建小学3所。".encode("utf-8"))
/// Decoded(text='全区新建小学3所。', encoding='UTF-8', replaced=False)
#[pyfunction]
pub fn decode(py: Python<'_>, data: Data<'_>) -> PyResult<Decoded> {
    guard::detached(py, || {
        let decoded = baogao::decode(data.0)?;
        Ok(Decoded(Text {
            text: decoded.text.into_owned(),
            encoding: decoded.encoding.to_owned(),
            replaced: decoded.replaced,
        }))
    })?
    .map_err(|error| error::raise(&error, ""))
}

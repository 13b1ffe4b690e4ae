//! The JavaScript surface of baogao: the functions of the core over plain objects.
//!
//! Offsets count UTF-16 code units, so that `text.slice(node.start, node.end)` is the node.
//! Nothing here has a meaning of its own: see the crate `baogao` for what the functions do, and
//! `types.ts` for the shape of the objects.

mod error;
mod exchange;

use baogao::Unit;
use error::Failure;
use exchange::{object, text};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.ts");

/// Reads a report. Any text parses; what is no report has the kind `"other"`.
///
/// A lone surrogate counts as U+FFFD.
///
/// @throws {BaogaoError} `wrong_type` when `text` is no string.
#[wasm_bindgen(unchecked_return_type = "WorkReport")]
pub fn parse(
    #[wasm_bindgen(unchecked_param_type = "string")] source: JsValue,
) -> Result<JsValue, Failure> {
    let source = text(&source)?;
    let mut report = baogao::parse(&source);
    report.recount(&source, Unit::Utf16);
    object(&report)
}

/// Reads one numeral, Arabic or Chinese: `一百零一` is 101.
///
/// @throws {BaogaoError} `not_a_number`, with the column of the first character that does not
/// fit; `wrong_type` when `text` is no string.
#[wasm_bindgen]
pub fn number(
    #[wasm_bindgen(unchecked_param_type = "string")] numeral: JsValue,
) -> Result<f64, Failure> {
    Ok(baogao::number(&text(&numeral)?)?)
}

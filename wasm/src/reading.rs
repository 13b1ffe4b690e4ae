//! From texts to reports: the functions of the module `reading`.

use baogao::Unit;
use wasm_bindgen::prelude::*;

use crate::error::Failure;
use crate::exchange::{object, string};
use crate::lexicon::lexicon;
use crate::numeral;
use crate::options::Reading;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str =
    r#"import type { Decoded, Lexicon, Numeral, Options, WorkReport } from "./types/index.js";"#;

/// The number of statistics: reads a text and gives no object, so that what crosses can be
/// measured apart. The package does not export it.
#[wasm_bindgen(js_name = _count, skip_typescript)]
pub fn count(text: &str) -> usize {
    baogao::parse(text).statistics().len()
}

/// Reads a report. Any text parses; what is no report has the kind `"other"`.
///
/// A lone surrogate counts as U+FFFD. `options` may be the tables of a lexicon instead, with the
/// options behind them.
///
/// @throws {BaogaoError} `wrong_type` when `text` is no string or `options` no object of options;
/// `lexicon`, with the line, when an entry cannot be used; `fact` when a date, kind or year cannot
/// be; `too_large` over a limit.
#[wasm_bindgen(unchecked_return_type = "WorkReport")]
pub fn parse(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lexicon | Options", js_name = options)]
    words: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options", js_name = more)] given: JsValue,
) -> Result<JsValue, Failure> {
    let text = string(&text, "text")?;
    let mut report = Reading::of(&words, &given)?.options()?.parse(&text)?;
    report.recount(&text, Unit::Utf16);
    object(&report)
}

/// Reads every report of a text that holds several, in their order. Places count in the whole text.
///
/// @throws {BaogaoError} as `parse` does.
#[wasm_bindgen(js_name = parseAll, unchecked_return_type = "WorkReport[]")]
pub fn parse_all(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lexicon | Options", js_name = options)]
    words: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options", js_name = more)] given: JsValue,
) -> Result<JsValue, Failure> {
    let text = string(&text, "text")?;
    let mut reports = Reading::of(&words, &given)?.options()?.parse_all(&text)?;
    reports.iter_mut().for_each(|report| report.recount(&text, Unit::Utf16));
    object(&reports)
}

/// Decodes the bytes of a text file: UTF-8, GB18030 (and GBK), Big5 or UTF-16, told from the bytes.
/// Bytes that fit no character become U+FFFD; the rest is read.
///
/// @throws {BaogaoError} `wrong_type` when `bytes` is no `Uint8Array`.
#[wasm_bindgen(unchecked_return_type = "Decoded")]
pub fn decode(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: JsValue,
) -> Result<JsValue, Failure> {
    object(&crate::decode::decode(&crate::decode::bytes(&bytes, "bytes")?)?)
}

/// Every numeral of a text with its value, unit and bound, before any meaning.
///
/// @throws {BaogaoError} `wrong_type` when `text` is no string.
#[wasm_bindgen(unchecked_return_type = "Numeral[]")]
pub fn numerals(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
) -> Result<JsValue, Failure> {
    object(&numeral::all(&string(&text, "text")?))
}

/// What statistics count and measure, without the labels of the package's own topics, which the package
/// adds.
#[wasm_bindgen(js_name = _topics, skip_typescript)]
pub fn topics(lexicon: JsValue) -> Result<JsValue, Failure> {
    object(&self::lexicon(&lexicon)?.topics())
}

/// Takes the codes of counties; the package gives it its own table.
#[wasm_bindgen(js_name = _counties, skip_typescript)]
pub fn counties(table: String) -> Result<(), Failure> {
    Ok(baogao::add_counties(table)?)
}

/// Reads one numeral, Arabic or Chinese: `一百零一` is 101.
///
/// @throws {BaogaoError} `not_a_number`, with the column of the first character that does not
/// fit; `wrong_type` when `text` is no string.
#[wasm_bindgen]
pub fn number(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
) -> Result<f64, Failure> {
    Ok(baogao::number(&string(&text, "text")?)?)
}

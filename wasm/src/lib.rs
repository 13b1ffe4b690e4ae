//! The JavaScript surface of baogao: the functions of the core over plain objects.
//!
//! Offsets count UTF-16 code units, so that `text.slice(node.start, node.end)` is the node.
//! Nothing here has a meaning of its own: see the crate `baogao` for what the functions do, and
//! `types.ts` for the shape of the objects.

mod decode;
mod error;
mod exchange;
mod lexicon;
mod numeral;
mod options;
mod path;

use baogao::Unit;
use error::Failure;
use exchange::{object, read, string, work_report};
use lexicon::lexicon;
use options::Reading;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.ts");

#[wasm_bindgen(start, private)]
fn start() {
    error::throw_panics();
}

/// Panics, as no other function should: shows that a panic is an ordinary error. The package does
/// not export it.
#[wasm_bindgen(js_name = _panic, skip_typescript)]
pub fn panic_on_purpose(message: &str) {
    panic!("{message}");
}

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

/// Decodes the bytes of a text file: UTF-8, GB18030 (and GBK), Big5 or UTF-16, told from the bytes.
/// Bytes that fit no character become U+FFFD; the rest is read.
///
/// @throws {BaogaoError} `wrong_type` when `bytes` is no `Uint8Array`.
#[wasm_bindgen(unchecked_return_type = "Decoded")]
pub fn decode(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: JsValue,
) -> Result<JsValue, Failure> {
    object(&decode::decode(&decode::bytes(&bytes, "bytes")?)?)
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

/// Reads a report back from its JSON text, whichever surface wrote it; its offsets then count UTF-16
/// code units. `source` is the text that was read, which the JSON does not hold.
///
/// @throws {BaogaoError} `wrong_report`, with the path of what is wrong, when it is no report of schema
/// 2 or none of this source; `wrong_type` when an argument is no string.
#[wasm_bindgen(js_name = fromJson, unchecked_return_type = "WorkReport")]
pub fn from_json(
    #[wasm_bindgen(unchecked_param_type = "string")] json: JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] source: JsValue,
) -> Result<JsValue, Failure> {
    let (json, source) = (string(&json, "json")?, string(&source, "source")?);
    let mut report = read(&json)?;
    report.tie(&source, Unit::Utf16)?;
    object(&report)
}

/// Title and section tree as text for reading, one section a line.
///
/// @throws {BaogaoError} `wrong_report` when the object is no report.
#[wasm_bindgen]
pub fn outline(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
) -> Result<String, Failure> {
    Ok(work_report(&report)?.outline())
}

/// Outline and text with the statistics marked, as HTML that brings its own style. Everything
/// that comes from the report is escaped.
///
/// @throws {BaogaoError} `wrong_report` when the object is no report.
#[wasm_bindgen]
pub fn html(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
) -> Result<String, Failure> {
    Ok(work_report(&report)?.html())
}

/// The report as Markdown.
///
/// @throws {BaogaoError} `wrong_report` when the object is no report.
#[wasm_bindgen(js_name = toMarkdown)]
pub fn to_markdown(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
) -> Result<String, Failure> {
    Ok(work_report(&report)?.to_markdown())
}

/// The report as Akoma Ntoso 1.0 XML.
///
/// @throws {BaogaoError} `wrong_report` when the object is no report.
#[wasm_bindgen(js_name = toAkn)]
pub fn to_akn(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
) -> Result<String, Failure> {
    Ok(work_report(&report)?.to_akn())
}

/// The report's own measures: paragraphs, sentences, characters and statistics, in all and by
/// section.
///
/// @throws {BaogaoError} `wrong_report` when the object is no report.
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summary(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
) -> Result<JsValue, Failure> {
    object(&work_report(&report)?.summary())
}

/// Actions and statistics by the duties of the body that reports.
///
/// @throws {BaogaoError} `wrong_report` when the object is no report.
#[wasm_bindgen(unchecked_return_type = "Duty[]")]
pub fn duties(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
) -> Result<JsValue, Failure> {
    object(&work_report(&report)?.duties())
}

/// Two reports side by side, of another year or another place: statistics of one quantity, and those
/// that only one of them has; sections on one matter.
///
/// @throws {BaogaoError} `wrong_report` when one of the objects is no report.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] a: JsValue,
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] b: JsValue,
) -> Result<JsValue, Failure> {
    object(&baogao::compare(&work_report(&a)?, &work_report(&b)?))
}

/// What one report promised, numbers and actions, beside what a later one tells of it.
///
/// @throws {BaogaoError} `wrong_report` when one of the objects is no report.
#[wasm_bindgen(unchecked_return_type = "Promised[]")]
pub fn track(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] plan: JsValue,
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] outcome: JsValue,
) -> Result<JsValue, Failure> {
    object(&baogao::track(&work_report(&plan)?, &work_report(&outcome)?))
}

/// What a report says that contradicts itself, or the report of the year before, in the order of the
/// text.
///
/// @throws {BaogaoError} `wrong_report` when one of the objects is no report.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "WorkReport")] report: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WorkReport")] previous: JsValue,
) -> Result<JsValue, Failure> {
    let given = !previous.is_undefined() && !previous.is_null();
    let previous = given.then(|| work_report(&previous)).transpose()?;
    object(&baogao::check(&work_report(&report)?, previous.as_ref()))
}

/// The numbers of several reports as series: one topic of one place, year by year.
///
/// @throws {BaogaoError} `wrong_type` when it is no array; `wrong_report` when something in it is no report.
#[wasm_bindgen(unchecked_return_type = "Series[]")]
pub fn series(
    #[wasm_bindgen(unchecked_param_type = "WorkReport[]")] reports: JsValue,
) -> Result<JsValue, Failure> {
    if !js_sys::Array::is_array(&reports) {
        return Err(Failure::wrong_type("reports", "an array", &reports));
    }
    let reports = js_sys::Array::from(&reports);
    let reports: Vec<_> = reports.iter().map(|one| work_report(&one)).collect::<Result<_, _>>()?;
    object(&baogao::series(&reports.iter().collect::<Vec<_>>()))
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

/// What statistics count and measure: the topics of the package, in the order of fields, and those of
/// a lexicon of your own.
///
/// @throws {BaogaoError} `wrong_type` when `lexicon` is no object of tables; `lexicon`, with the line,
/// when an entry cannot be used.
#[wasm_bindgen(unchecked_return_type = "Topic[]")]
pub fn topics(
    #[wasm_bindgen(unchecked_optional_param_type = "Lexicon", js_name = lexicon)] words: JsValue,
) -> Result<JsValue, Failure> {
    object(&lexicon(&words)?.topics())
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

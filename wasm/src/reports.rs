//! From reports to what is made of them: the functions of the module `reports`.

use baogao::Unit;
use wasm_bindgen::prelude::*;

use crate::error::Failure;
use crate::exchange::{object, string};
use crate::given::{read, work_report};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { Comparison, Duty, Finding, Promised, Series, Summary, WorkReport } from "./types/index.js";"#;

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

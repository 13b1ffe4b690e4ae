//! What crosses between JavaScript and the core: strings, and objects as JSON text.
//!
//! One string and one `JSON.parse` are faster than setting field after field of every object.

use baogao::{Section, Unit, WorkReport};
use js_sys::{JSON, TypeError};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;

/// Levels of sections that a report can have, one in the other.
const DEPTH: usize = 5;

/// A string argument, by its name. A lone surrogate becomes U+FFFD, which is one UTF-16 unit
/// too, so that offsets stay right.
pub(crate) fn string(value: &JsValue, name: &str) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| Failure::wrong_type(name, "a string", value))
}

/// A plain object: an absent fact is `null`, and the object survives `structuredClone`.
pub(crate) fn object(value: &impl Serialize) -> Result<JsValue, Failure> {
    let json = serde_json::to_string(value).ok();
    // What is written here is JSON, so there is one thing that can go wrong.
    json.and_then(|json| JSON::parse(&json).ok()).ok_or_else(Failure::out_of_memory)
}

/// The report behind a plain object.
pub(crate) fn work_report(value: &JsValue) -> Result<WorkReport<'static>, Failure> {
    let json = JSON::stringify(value).map_err(|thrown| match thrown.has_type::<TypeError>() {
        // Of an object in itself, or of a number that JSON has no form for.
        true => Failure::wrong_report("", "schema"),
        false => Failure::Thrown(thrown),
    })?;
    // There is no text of what is no value.
    let json = json.as_string().unwrap_or_default();
    let mut report = read(&json)?;
    if report.schema < 2 {
        // Only later ones tell what they count in.
        report.unit = Unit::Utf16;
    }
    Ok(report)
}

/// The report of a JSON text.
pub(crate) fn read(json: &str) -> Result<WorkReport<'static>, Failure> {
    let report: WorkReport<'_> =
        serde_json::from_str(json).map_err(|error| Failure::unreadable(json, &error))?;
    if is_deep(&report.sections, DEPTH) {
        return Err(Failure::wrong_report("", "sections"));
    }
    Ok(report)
}

/// Whether more than so many levels stand one in the other.
fn is_deep(sections: &[Section<'_>], levels: usize) -> bool {
    let deeper = |section: &Section<'_>| is_deep(&section.sections, levels.saturating_sub(1));
    !sections.is_empty() && (levels == 0 || sections.iter().any(deeper))
}

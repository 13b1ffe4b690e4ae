//! Reports that JavaScript gives back.

use baogao::{Section, Unit, WorkReport};
use js_sys::{JSON, TypeError};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;
use crate::path::{self, Step};

/// Levels of sections that a report can have, one in the other.
const DEPTH: usize = 5;

/// The report behind a plain object.
pub(crate) fn work_report(value: &JsValue) -> Result<WorkReport<'static>, Failure> {
    let json = JSON::stringify(value).map_err(|thrown| match thrown.has_type::<TypeError>() {
        // Of an object in itself, or of a number that JSON has no form for.
        true => wrong("", "schema"),
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
        serde_json::from_str(json).map_err(|error| unreadable(json, &error))?;
    if is_deep(&report.sections, DEPTH) {
        return Err(wrong("", "sections"));
    }
    Ok(report)
}

/// Whether more than so many levels stand one in the other.
fn is_deep(sections: &[Section<'_>], levels: usize) -> bool {
    let deeper = |section: &Section<'_>| is_deep(&section.sections, levels.saturating_sub(1));
    !sections.is_empty() && (levels == 0 || sections.iter().any(deeper))
}

/// A report given back by JavaScript lacks a field, or has something else in it. `place` is the
/// path of what has the field.
fn wrong(place: &str, field: &str) -> Failure {
    let at = if place.is_empty() { "" } else { " at " };
    let message = "not a report as parse returns it";
    Failure::new("wrong_report", format!("{message}{at}{place}: wrong or missing \"{field}\""))
}

/// The same, as the reader of the JSON text tells it.
fn unreadable(json: &str, error: &serde_json::Error) -> Failure {
    // One line of text: the column is where the reader stopped.
    let mut steps = path::last(json.get(..error.column()).unwrap_or(json));
    let message = error.to_string();
    let told = message.strip_prefix("missing ").unwrap_or(&message).strip_prefix("field `");
    let told = told.and_then(|rest| Some(rest.split_once('`')?.0));
    if told.is_none() {
        // Of a list the field is told, not the place in it.
        while steps.pop_if(|step| matches!(step, Step::Item(_))).is_some() {}
    }
    let last = steps.pop_if(|step| told.is_none_or(|name| *step == Step::Field(name)));
    match (told, last) {
        (Some(field), _) | (None, Some(Step::Field(field))) => wrong(&path::written(&steps), field),
        // What is no object lacks every field.
        _ => wrong("", "schema"),
    }
}

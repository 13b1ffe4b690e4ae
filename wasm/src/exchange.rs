//! Values on their way between JavaScript and the core.

use baogao::{Unit, WorkReport};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::JsValue;

use crate::error::Failure;

/// A string argument. A lone surrogate becomes U+FFFD, which is one UTF-16 unit too, so that
/// offsets stay right.
pub(crate) fn string(value: &JsValue) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| Failure::wrong_type("text", "a string", value))
}

/// A plain object: an absent fact is `null`, and the object survives `structuredClone`.
pub(crate) fn object(value: &impl Serialize) -> Result<JsValue, Failure> {
    value.serialize(&Serializer::json_compatible()).map_err(|error| Failure::wrong_report(&error))
}

/// The report behind a plain object.
pub(crate) fn work_report(value: JsValue) -> Result<WorkReport<'static>, Failure> {
    let mut report = WorkReport::deserialize(Deserializer::from(value))
        .map_err(|error| Failure::wrong_report(&error))?;
    report.unit = Unit::Utf16;
    Ok(report)
}

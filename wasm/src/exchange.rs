//! Strings on their way from JavaScript to the core.

use wasm_bindgen::JsValue;

use crate::error::Failure;

/// A string argument, by its name. A lone surrogate becomes U+FFFD, which is one UTF-16 unit
/// too, so that offsets stay right.
pub(crate) fn string(value: &JsValue, name: &str) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| Failure::wrong_type(name, "a string", value))
}

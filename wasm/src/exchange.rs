//! Values on their way between JavaScript and the core.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::error::Failure;

/// A string argument, by its name. A lone surrogate becomes U+FFFD, which is one UTF-16 unit
/// too, so that offsets stay right.
pub(crate) fn string(value: &JsValue, name: &str) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| Failure::wrong_type(name, "a string", value))
}

/// A plain object: an absent fact is `null`, and the object survives `structuredClone`.
pub(crate) fn object(value: &impl Serialize) -> JsValue {
    value
        .serialize(&Serializer::json_compatible())
        .expect("the types of the core have nothing that JSON has not")
}

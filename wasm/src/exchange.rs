//! What crosses between JavaScript and the core: strings, and objects as JSON text.
//!
//! One string and one `JSON.parse` are faster than setting field after field of every object.

use std::io::{Result as Written, Write};

use js_sys::JsString;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use wasm_bindgen::prelude::*;

use crate::error::Failure;

/// A string argument, by its name. A lone surrogate becomes U+FFFD, which is one UTF-16 unit
/// too, so that offsets stay right.
pub(crate) fn string(value: &JsValue, name: &str) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| Failure::wrong_type(name, "a string", value))
}

#[wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextDecoder;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<JsString, JsValue>;

    #[wasm_bindgen(js_namespace = JSON, catch)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;
}

/// A plain object: an absent fact is `null`, and the object survives `structuredClone`.
pub(crate) fn object(value: &impl Serialize) -> Result<JsValue, Failure> {
    let mut json = Vec::with_capacity(1024);
    // What is written here is JSON, so there is one thing that can go wrong.
    let lost = |_| Failure::out_of_memory();
    value
        .serialize(&mut Serializer::with_formatter(&mut json, Numbers))
        .map_err(|_| Failure::out_of_memory())?;
    parse(&TextDecoder::new().decode(&json).map_err(lost)?).map_err(lost)
}

/// Numbers as JavaScript writes them, whole ones without a fraction: shorter than what serde writes, and
/// without its tables.
struct Numbers;

impl Formatter for Numbers {
    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> Written<()> {
        let whole = value as i32;
        // The bits of -0 are others: its sign would be lost.
        if f64::from(whole).to_bits() == value.to_bits() {
            return self.write_i32(writer, whole);
        }
        write!(writer, "{value}")
    }
}

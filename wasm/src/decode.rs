//! Bytes of any encoding as text.
//!
//! The core tells the encoding and finds the damage; the conversion tables of GB 18030 and Big5,
//! which would double the module, are those of the platform's `TextDecoder`.

use std::borrow::Cow;

use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::error::Failure;

#[wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new(label: &str) -> TextDecoder;

    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> String;
}

/// A `Uint8Array` argument, by its name.
pub(crate) fn bytes(value: &JsValue, name: &str) -> Result<Vec<u8>, Failure> {
    value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .ok_or_else(|| Failure::wrong_type(name, "a Uint8Array", value))
}

/// Text decoded from bytes, as JavaScript sees it.
#[derive(Serialize)]
pub(crate) struct Decoded<'b> {
    text: Cow<'b, str>,
    encoding: &'static str,
    replaced: bool,
}

/// The core's reading of the bytes.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Failure> {
    let mut decoder = None;
    let baogao::Decoded { text, encoding, replaced, .. } =
        baogao::decode_with(bytes, &mut |label, piece| {
            decoder.get_or_insert_with(|| TextDecoder::new(label)).decode(piece)
        })?;
    Ok(Decoded { text, encoding, replaced })
}

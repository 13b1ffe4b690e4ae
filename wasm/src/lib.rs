//! The JavaScript surface of baogao: the functions of the core over plain objects.
//!
//! It is built twice: as the module `reading`, which reads texts, and as the module `reports`, which
//! makes something of reports that have been read. Most pages need only the first, and the first view of
//! any page does; what the second one needs is little beside it.
//!
//! Offsets count UTF-16 code units, so that `text.slice(node.start, node.end)` is the node.
//! Nothing here has a meaning of its own: see the crate `baogao` for what the functions do, and
//! `types/` for the shape of the objects.

mod error;
mod exchange;

#[cfg(feature = "reading")]
mod decode;
#[cfg(feature = "reading")]
mod lexicon;
#[cfg(feature = "reading")]
mod numeral;
#[cfg(feature = "reading")]
mod options;
#[cfg(feature = "reading")]
mod reading;

#[cfg(feature = "reports")]
mod given;
#[cfg(feature = "reports")]
mod path;
#[cfg(feature = "reports")]
mod reports;

use wasm_bindgen::prelude::*;

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

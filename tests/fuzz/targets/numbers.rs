//! Texts of numerals, units, bounds, dates, cue words and separators.

#![no_main]

use baogao_fuzz::{hold, keep, laws, pieces};
use libfuzzer_sys::{arbitrary::Unstructured, fuzz_target};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = pieces::text(&mut Unstructured::new(bytes)) else { return };
    let mut faults = Vec::new();
    laws::every::numeral(&text, &mut faults);
    keep(&text, &faults);
    hold(&text);
});

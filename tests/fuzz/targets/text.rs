//! Any text: parse, parse_all, numerals and number, every view.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| baogao_fuzz::hold(text));

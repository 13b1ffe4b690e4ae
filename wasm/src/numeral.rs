//! The raw numbers with offsets in UTF-16 units.

use crate::writer::{Json, Write};

/// A numeral as JavaScript sees it.
pub(crate) struct Numeral<'t> {
    start: usize,
    end: usize,
    text: &'t str,
    value: f64,
    high: Option<f64>,
    unit: String,
    bound: baogao::Bound,
}

impl Write for Numeral<'_> {
    fn write(&self, json: &mut Json) {
        json.object(&[
            ("start", &self.start),
            ("end", &self.end),
            ("text", &self.text),
            ("value", &self.value),
            ("high", &self.high),
            ("unit", &self.unit),
            ("bound", &self.bound),
        ]);
    }
}

/// Every numeral of a text.
pub(crate) fn all(text: &str) -> Vec<Numeral<'_>> {
    let mut byte = 0;
    let mut unit = 0;
    // Numerals come in the order of the text and do not overlap, so one pass counts the units.
    let mut ahead = |to: usize| {
        unit += text[byte..to].encode_utf16().count();
        byte = to;
        unit
    };
    baogao::numerals(text)
        .into_iter()
        .map(|numeral| Numeral {
            start: ahead(numeral.span.start),
            end: ahead(numeral.span.end),
            text: numeral.text,
            value: numeral.value,
            high: numeral.high,
            unit: numeral.unit,
            bound: numeral.bound,
        })
        .collect()
}

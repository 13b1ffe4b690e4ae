//! The raw numbers with offsets in UTF-16 units.

use baogao::{Bound, Span};
use serde::Serialize;

/// A numeral as JavaScript sees it.
#[derive(Serialize)]
pub(crate) struct Numeral<'t> {
    #[serde(flatten)]
    span: Span,
    text: &'t str,
    value: f64,
    high: Option<f64>,
    unit: String,
    bound: Bound,
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
        .map(|baogao::Numeral { span, text, value, high, unit, bound, .. }| {
            let span = Span::new(ahead(span.start), ahead(span.end));
            Numeral { span, text, value, high, unit, bound }
        })
        .collect()
}

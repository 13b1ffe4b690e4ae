//! The grammar of numbers: what stands in a text, before it means anything.

mod token;

pub(crate) use token::{Quantity, Rank, Shape, Token, TokenKind};

use crate::{Bound, Error, Lexicon, Span};

/// A numeral found in a text, before any meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Numeral<'s> {
    /// Place of bound words, number, multiplier and unit.
    pub span: Span,
    /// The characters.
    pub text: &'s str,
    /// Number with its multiplier applied; the lower end of a range.
    pub value: f64,
    /// Upper end of a range.
    pub high: Option<f64>,
    /// Canonical unit; empty without one.
    pub unit: String,
    /// How exact it is.
    pub bound: Bound,
}

/// Every numeral of a text, before any meaning.
pub fn numerals(_text: &str) -> Vec<Numeral<'_>> {
    Vec::new()
}

/// Reads one numeral.
pub fn number(text: &str) -> Result<f64, Error> {
    Err(Error::NotANumber { position: 0, text: text.into() })
}

/// One left-to-right scan of a paragraph: every number and numeral, claimed once,
/// ascending and disjoint.
pub(crate) fn scan<'t>(_text: &'t str, _lexicon: &Lexicon) -> Vec<Token<'t>> {
    Vec::new()
}

//! The grammar of numbers: what stands in a text, before it means anything.
//!
//! Every rule is a parser of its own, `&str` in and `&str` out, with the rule and a table of
//! `(text, value)` in its comment. The events of the text tell where one is worth trying, [`scan`]
//! tries them from left to right so that each character is claimed once, [`claim`] decides what a numeral is.

mod arabic;
mod bracket;
mod chars;
mod claim;
mod code;
mod date;
mod designator;
mod impossible;
mod label;
mod list;
mod measure;
mod moment;
mod numeral;
mod parted;
mod period;
mod places;
mod plan;
mod quantity;
mod quoted;
mod ratio;
mod raw;
mod scan;
mod share;
mod sign;
mod sum;
mod token;

/// What a rule gives: the rest of the text and what was read. A failure says no more than that.
type IResult<I, T> = nom::IResult<I, T, ()>;

pub(crate) use bracket::title as title_of;
pub(crate) use scan::Parts;
#[cfg(test)]
pub(crate) use scan::scan;
pub(crate) use token::{Quantity, Shape, Token, TokenKind};

pub use raw::{Numeral, number, numerals};

//! Numbers whose digits are set apart: one number with a break in it, or two that may be one.

use super::part::Part;
use super::stretch::Stretch;
use crate::events::Class;
use crate::grammar::{Shape, Token, TokenKind};

/// Whether something stands between two digits of a number that is not read: blanks, a line break.
pub(super) fn is_split(part: Part<'_, '_>, number: Stretch) -> bool {
    let block = &part.passage.block;
    let (start, end) = (part.start + number.start, part.start + number.end);
    let text = block.text.as_bytes();
    let inside = &block.joins[block.joins.partition_point(|&(at, _)| at <= start)..];
    let mut inside = inside.iter().map(|&(at, _)| at).take_while(|&at| at < end);
    inside.any(|at| text[at - 1].is_ascii_digit() && text[at].is_ascii_digit())
}

/// Whether nothing but a blank parts two numbers, of which only the second has a unit: they may be
/// one that a blank has split.
///
/// | text | |
/// |---|---|
/// | 改造小区12 34个 | may be one |
/// | 男12人 女15人 | not: each has its unit |
/// | 男12 女15人 | not: a word stands between them |
pub(super) fn may_be_one(text: &str, left: &Token<'_>, right: &Token<'_>) -> bool {
    let (TokenKind::Quantity(first), TokenKind::Quantity(second)) = (&left.kind, &right.kind)
    else {
        return false;
    };
    let between = &text[left.end..right.start];
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    first.shape == Shape::Bare
        && second.shape != Shape::Bare
        && !between.is_empty()
        && between.len() <= 2 * '\u{3000}'.len_utf8()
        && between.chars().all(|c| Class::of(c) == Some(Class::BLANK))
        && text[..left.end].ends_with(digit)
        && text[right.start..].starts_with(digit)
}

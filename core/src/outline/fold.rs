//! Reading Traditional characters: the words of a report's skeleton in Simplified form.

use std::borrow::Cow;

pub(super) use crate::script::fold;

/// The text without blanks: 政 府 工 作 报 告 → 政府工作报告.
pub(super) fn squeeze(text: &str) -> Cow<'_, str> {
    // All blanks but the ideographic one and the spaces of U+2000 are ASCII or begin with 0xC2.
    let suspect = |b: &u8| matches!(b, 0x09..=0x20 | 0xC2 | 0xE1 | 0xE2) || *b == 0xE3;
    if !text.as_bytes().iter().any(suspect) || text.chars().all(|c| !c.is_whitespace()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !c.is_whitespace()).collect())
}

/// The first `bytes` bytes of a text, or a little less, on a character boundary.
pub(super) fn head(text: &str, bytes: usize) -> &str {
    &text[..floor(text, bytes)]
}

/// The last `bytes` bytes of a text, or a little less.
pub(super) fn tail(text: &str, bytes: usize) -> &str {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    &text[at..]
}

fn floor(text: &str, mut at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether any of the words stands in the text.
pub(super) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spacing_is_removed() {
        assert_eq!(squeeze("政 府　工 作 报 告"), "政府工作报告");
    }
}

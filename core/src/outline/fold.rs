//! Short text as the rules of the outline compare it: folded, without blanks, cut to a length.

use std::borrow::Cow;

use crate::lexicon::AnyOf;
pub(super) use crate::script::fold;

/// The text without blanks: 政 府 工 作 报 告 → 政府工作报告.
pub(super) fn squeeze(text: &str) -> Cow<'_, str> {
    if !has_blank(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !c.is_whitespace()).collect())
}

fn has_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // The ideographic blank begins with 0xE3, all others with less.
        if bytes[at] > 0xE3 {
            at += if bytes[at] < 0xF0 { 3 } else { 4 };
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        if c.is_whitespace() {
            return true;
        }
        at += c.len_utf8();
    }
    false
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
    AnyOf::new(words).is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spacing_is_removed() {
        assert_eq!(squeeze("政 府　工 作 报 告"), "政府工作报告");
    }
}

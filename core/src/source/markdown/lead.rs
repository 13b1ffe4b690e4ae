//! What lines begin with: rules, quotation marks, dashes of lists.

use crate::source::{is_stop, marker};

/// `---` `***` `* * *`: nothing but a line.
pub(super) fn is_rule(line: &str) -> bool {
    let bytes = line.as_bytes();
    matches!(bytes[0], b'-' | b'*' | b'_' | b'=')
        && line.len() > 2
        && bytes.iter().all(|&b| b == bytes[0] || b == b' ')
}

/// Bytes of the quotation mark that a line begins with, and the blank after it.
pub(super) fn quote(line: &str) -> Option<usize> {
    let rest = line.strip_prefix('>')?;
    match rest.chars().next() {
        None => Some(1),
        Some(' ') if rest.contains(" > ") && !rest.contains('。') => None,
        Some(' ') => Some(2),
        Some('>') => Some(1),
        Some(c) if c.is_ascii() => None,
        Some(_) => Some(1),
    }
}

/// Signs that lists of word processors begin with.
pub(super) const BULLETS: [char; 7] = ['•', '●', '■', '◆', '▪', '◦', '➢'];

/// Bytes of the mark of an item that a line begins with, and the blanks after it.
pub(super) fn item(line: &str) -> Option<usize> {
    if let Some(text) = line.strip_prefix(BULLETS) {
        let text = text.trim_start();
        let own = text.starts_with(|c: char| c.is_alphanumeric() || "（“《*".contains(c));
        return own.then_some(line.len() - text.len());
    }
    let rest = line.strip_prefix(['-', '*', '+'])?;
    let text = rest.trim_start_matches([' ', '\t', '\u{A0}']);
    if text.len() == rest.len() || text.is_empty() {
        return None;
    }
    // `- 3 -` is the number of a page, `- 12` a number with its sign.
    let text = ["[ ] ", "[x] ", "[X] "].iter().find_map(|b| text.strip_prefix(b)).unwrap_or(text);
    let first = text.chars().next()?;
    let page = text.ends_with(['-', '—']) && text.len() < 12;
    let number = !line.starts_with('*') && first.is_ascii_digit() && marker::at(text).is_none();
    let year = text.as_bytes().get(..4).is_some_and(|y| y.iter().all(u8::is_ascii_digit))
        && text[4..].starts_with('年');
    (!page
        && (!number || year || is_sentence(text))
        && !matches!(first, '-' | '+' | '|' | '=')
        && !text.starts_with("* "))
    .then_some(line.len() - text.len())
}

fn is_sentence(text: &str) -> bool {
    text.ends_with(is_stop) || text.ends_with(['；', ';'])
}

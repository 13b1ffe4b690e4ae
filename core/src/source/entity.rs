//! Character references of HTML that a converter left in the text: `&nbsp;`, `&#160;`, `&ldquo;`.

use super::reading::Edit;
use crate::events::{Class, Events};

/// Names of characters that texts of reports hold, as HTML spells them.
const NAMES: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", '\u{3000}'),
    ("thinsp", ' '),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("permil", '‰'),
    ("deg", '°'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("minus", '−'),
    ("le", '≤'),
    ("ge", '≥'),
    ("yen", '¥'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("copy", '©'),
    ("reg", '®'),
    ("sect", '§'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("micro", 'µ'),
    ("shy", '\u{200B}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
];

/// Longest reference, without its ampersand.
const LONGEST: usize = 10;

/// Every reference of a text, with the character that it stands for.
pub(super) fn edits(text: &str, events: &Events) -> Vec<Edit> {
    let ampersands = events.all().iter().filter(|event| event.class() == Class::AMPERSAND);
    let mut edits = Vec::new();
    for at in ampersands.map(|event| event.at()) {
        if let Some((len, with)) = reference(&text[at + 1..]) {
            edits.push(Edit { range: at..at + 1 + len, with: Some(with) });
        }
    }
    edits
}

/// The reference that a text begins with, behind the ampersand: its bytes and its character.
///
/// | text | |
/// |---|---|
/// | `nbsp;` | a blank |
/// | `#12290;` | 。 |
/// | `#x3002;` | 。 |
/// | `T` | not: an ampersand |
fn reference(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(LONGEST + 1).position(|b| b == b';')?;
    let name = &text[..end];
    let character = match name.strip_prefix('#') {
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
        Some(code) => {
            let code = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            match char::from_u32(code)? {
                '\u{A0}' => ' ',
                c if c.is_control() && c != '\n' && c != '\t' => return None,
                c => c,
            }
        }
    };
    Some((end + 1, character))
}

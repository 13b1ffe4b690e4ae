//! Character references of HTML that a converter left in the text: `&nbsp;`, `&#160;`, `&ldquo;`.

use super::forms::Form;
use super::lines::Line;
use super::reading::Edit;
use crate::events::{Class, Events};

/// Names of characters that texts of reports hold, as HTML spells them.
const NAMES: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", '\u{3000}'),
    ("emsp13", ' '),
    ("numsp", ' '),
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
    ("horbar", '―'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("lang", '〈'),
    ("rang", '〉'),
    ("prime", '′'),
    ("Prime", '″'),
    ("middot", '·'),
    ("bull", '•'),
    ("permil", '‰'),
    ("deg", '°'),
    ("times", '×'),
    ("ordm", 'º'),
    ("euro", '€'),
    ("pound", '£'),
    ("cent", '¢'),
    ("curren", '¤'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("sup1", '¹'),
    ("asymp", '≈'),
    ("ne", '≠'),
    ("leq", '≤'),
    ("geq", '≥'),
    ("rarr", '→'),
    ("larr", '←'),
    ("uarr", '↑'),
    ("darr", '↓'),
    ("trade", '™'),
    ("para", '¶'),
    ("sum", '∑'),
    ("alpha", 'α'),
    ("beta", 'β'),
    ("mu", 'μ'),
    ("Omega", 'Ω'),
    ("lowbar", '_'),
    ("ast", '*'),
    ("num", '#'),
    ("percnt", '%'),
    ("lpar", '('),
    ("rpar", ')'),
    ("comma", ','),
    ("period", '.'),
    ("colon", ':'),
    ("semi", ';'),
    ("excl", '!'),
    ("quest", '?'),
    ("sol", '/'),
    ("plus", '+'),
    ("equals", '='),
    ("dollar", '$'),
    ("lsqb", '['),
    ("rsqb", ']'),
    ("squ", '□'),
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
pub(super) fn form(text: &str, events: &Events, _: &[Line]) -> Form {
    let mut form = Form::default();
    if events.has(Class::AMPERSAND) {
        let ampersands = events.all().iter().filter(|event| event.class() == Class::AMPERSAND);
        for at in ampersands.map(|event| event.at()) {
            if let Some((len, with)) = reference(&text[at + 1..]) {
                form.edits.push(Edit { range: at..at + 1 + len, with: Some(with) });
            }
        }
    }
    form
}

/// The reference that a text begins with, behind the ampersand: its bytes and its character.
///
/// | text | |
/// |---|---|
/// | `nbsp;` | a blank |
/// | `nbsp86.5` | a blank: few names go without their end |
/// | `#12290;` `#12290全` | 。 |
/// | `#x3002;` | 。 |
/// | `T` | not: an ampersand |
fn reference(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let (digits, radix) = match bytes {
        [b'#', b'x' | b'X', ..] => (2, 16),
        [b'#', ..] => (1, 10),
        _ => {
            let head = bytes.iter().take(LONGEST + 1);
            let end = head.take_while(|b| b.is_ascii_alphanumeric()).count();
            let known = |name: &str| NAMES.iter().find(|(known, _)| *known == name);
            return match bytes.get(end) {
                Some(b';') => known(&text[..end]).map(|&(_, c)| (end + 1, c)),
                _ => UNENDED
                    .iter()
                    .find(|name| {
                        text[..end].trim_end_matches(|c: char| c.is_ascii_digit()) == **name
                    })
                    .and_then(|name| Some((name.len(), known(name)?.1))),
            };
        }
    };
    let is_digit = |b: &&u8| char::from(**b).is_digit(radix);
    let end = digits + bytes[digits..].iter().take(LONGEST).take_while(is_digit).count();
    let ended = usize::from(bytes.get(end) == Some(&b';'));
    let code = u32::from_str_radix(&text[digits..end], radix).ok()?;
    let character = match char::from_u32(code).or_else(|| windows(code))? {
        '\u{A0}' => ' ',
        c if c.is_control() => {
            windows(code).or_else(|| matches!(c, '\t' | '\n' | '\r').then_some(' '))?
        }
        c => c,
    };
    // Hexadecimal digits may be letters of the text.
    (ended == 1 || radix == 10 && end > digits + 1).then_some((end + ended, character))
}

/// Names that pages write without the semicolon, where no other letter follows.
const UNENDED: [&str; 8] = ["nbsp", "ldquo", "rdquo", "emsp", "lt", "gt", "amp", "quot"];

/// Characters that pages refer to by their number in windows-1252: `&#147;` is “.
fn windows(code: u32) -> Option<char> {
    const NUMBERS: [(u32, char); 9] = [
        (133, '…'),
        (137, '‰'),
        (145, '‘'),
        (146, '’'),
        (147, '“'),
        (148, '”'),
        (149, '•'),
        (150, '–'),
        (151, '—'),
    ];
    NUMBERS.iter().find(|(number, _)| *number == code).map(|&(_, c)| c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_ampersands() {
        for (text, expected) in [
            ("nbsp;", Some((5, ' '))),
            ("nbsp86.5亿元", Some((4, ' '))),
            ("#12290;", Some((7, '。'))),
            ("#12290全", Some((6, '。'))),
            ("#x3002;", Some((7, '。'))),
            ("#160;", Some((5, ' '))),
            ("#147;", Some((5, '“'))),
            ("hellip;", Some((7, '…'))),
            ("amp;nbsp;", Some((4, '&'))),
            ("T", None),
            ("D经费", None),
            ("lt35微克", Some((2, '<'))),
            ("ltd", None),
            ("#", None),
            ("#;", None),
            ("#x;", None),
            ("#1楼", None),
            ("#0;", None),
            ("#99999999;", None),
            ("unknown;", None),
            (";", None),
        ] {
            assert_eq!(reference(text), expected, "{text}");
        }
    }
}

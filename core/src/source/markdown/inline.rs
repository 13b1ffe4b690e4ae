//! What stands inside lines: emphasis, escapes, links, footnotes, code.

use super::link::{address, attributes, reference};
use super::{Found, Needs};

/// Longest label of a footnote, in bytes.
const LABEL: usize = 40;
/// Longest formula that is a figure, in bytes.
const FORMULA: usize = 40;

/// A run of marks that something may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub mark: u8,
    pub at: usize,
    pub len: usize,
}

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
struct Bracket {
    at: usize,
    image: bool,
}

/// Reads the rows of a paragraph one after another.
pub(super) struct Inline<'t> {
    pub text: &'t str,
    pub found: Found,
    pub open: Vec<Open>,
    brackets: Vec<Bracket>,
    /// The row.
    pub row: (usize, usize),
    /// Bytes of the row that are bold.
    pub bold: usize,
    /// Whether the row is one of a table.
    pub cells: bool,
    /// Rows in which dashes and dots may be spelled out.
    rows: Vec<(usize, usize)>,
}

impl<'t> Inline<'t> {
    pub fn new(text: &'t str) -> Self {
        let found = Found::default();
        Self {
            text,
            found,
            open: Vec::new(),
            brackets: Vec::new(),
            row: (0, 0),
            bold: 0,
            cells: false,
            rows: Vec::new(),
        }
    }

    /// Ends the paragraph: what is open stays as it is written.
    pub fn close(&mut self) {
        self.open.clear();
        self.brackets.clear();
    }

    /// A row without marks.
    pub fn text(&mut self, start: usize, end: usize) {
        self.rows.push((start, end));
    }

    /// What was found.
    pub fn finish(mut self) -> Found {
        if self.found.sure > 0 {
            for (start, end) in std::mem::take(&mut self.rows) {
                self.dashes(start, end);
            }
        }
        self.found
    }

    /// A row of a table.
    pub fn cells(&mut self, start: usize, end: usize) {
        self.cells = true;
        self.row(start, end);
        self.cells = false;
        self.close();
    }

    /// A row of a paragraph.
    pub fn row(&mut self, start: usize, end: usize) {
        self.row = (start, end);
        self.bold = 0;
        self.brackets.clear();
        let bytes = self.text.as_bytes();
        let mut code = [true; 3];
        let mut at = start;
        while at < end {
            at += match bytes[at] {
                b'\\' => self.escape(at),
                b @ (b'*' | b'_' | b'~') => self.run(at, b),
                b'`' => self.code(at, &mut code),
                b'[' => {
                    let image = at > start && bytes[at - 1] == b'!';
                    self.brackets.push(Bracket { at, image });
                    1
                }
                b']' => self.bracketed(at),
                b'^' => self.raised(at),
                b'$' => self.formula(at),
                b'<' => self.autolink(at),
                b'|' if self.cells => {
                    self.close();
                    1
                }
                _ => 1,
            };
        }
        if !self.cells {
            self.rows.push((start, end));
        }
        self.bold_row();
    }

    /// `86\.5` `10\~15%`: a backslash before a mark is none of the text, and one at the end of a line.
    fn escape(&mut self, at: usize) -> usize {
        match self.text.as_bytes().get(at + 1) {
            Some(b'|') if self.cells => 2,
            Some(b'\\' | b'/' | b':' | b',' | b';' | b'?' | b'=' | b'@' | b' ') => {
                self.found.edit(at, at + 1, None, Needs::Habit);
                2
            }
            Some(b) if b.is_ascii_punctuation() => {
                self.found.edit(at, at + 1, None, Needs::Nothing);
                2
            }
            _ if at + 1 == self.row.1 => {
                self.found.rows += 1;
                self.found.edit(at, at + 1, None, Needs::Rows);
                1
            }
            _ => 1,
        }
    }

    /// `PM~2.5~`: lowered characters behind a letter.
    pub(super) fn lowered(&mut self, at: usize) {
        let letter = |at: usize| at > 0 && self.text.as_bytes()[at - 1].is_ascii_alphabetic();
        let rest = &self.text.as_bytes()[at + 1..self.row.1];
        let len = rest.iter().take(8).position(|&b| b == b'~');
        if let Some(len) = len.filter(|&len| len > 0 && letter(at))
            && rest[..len]
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'+' | b'-'))
        {
            self.found.edit(at, at + 1, None, Needs::Nothing);
            self.found.edit(at + 1 + len, at + 2 + len, None, Needs::Nothing);
        }
    }

    /// `$5.8\%$`: figures that are set as a formula.
    fn formula(&mut self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at + 1..self.row.1];
        let end = rest.iter().take(FORMULA).position(|b| !b.is_ascii() || *b == b'$');
        let Some(len) = end.filter(|&len| rest[len] == b'$') else { return 1 };
        let inner = &self.text[at + 1..at + 1 + len];
        if !inner.contains(|c: char| c.is_ascii_digit()) {
            return 1;
        }
        self.found.edit(at, at + 1, None, Needs::Nothing);
        if let Some(tilde) = inner.find("\\sim") {
            let from = at + 1 + tilde;
            self.found.edit(from, from + "\\sim".len(), Some('~'), Needs::Nothing);
        }
        for (n, _) in inner.match_indices("\\%") {
            self.found.edit(at + 1 + n, at + 2 + n, None, Needs::Nothing);
        }
        self.found.edit(at + 1 + len, at + 2 + len, None, Needs::Nothing);
        len + 2
    }

    /// `km^2^`: raised digits.
    fn raised(&mut self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at + 1..self.row.1];
        let digit = rest.first().filter(|b| b.is_ascii_digit() && rest.get(1) == Some(&b'^'));
        let Some(&digit) = digit else { return 1 };
        let with = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][usize::from(digit - b'0')];
        self.found.edit(at, at + 3, Some(with), Needs::Nothing);
        3
    }

    /// `` `code` ``; `may` tells which ends are still to be found.
    fn code(&mut self, at: usize, may: &mut [bool; 3]) -> usize {
        let row = &self.text.as_bytes()[at..self.row.1];
        let len = row.iter().take_while(|&&b| b == b'`').count();
        if len > 2 || !may[len] {
            return len;
        }
        let mut from = len;
        while let Some(found) = row[from..].iter().position(|&b| b == b'`').map(|n| from + n) {
            let ends = row[found..].iter().take_while(|&&b| b == b'`').count();
            if ends == len {
                let text = row[len..found].iter().any(|b| !b.is_ascii());
                let needs = if text { Needs::Nothing } else { Needs::Habit };
                self.found.edit(at, at + len, None, needs);
                self.found.edit(at + found, at + found + len, None, needs);
                return found + len;
            }
            from = found + ends;
        }
        may[len] = false;
        len
    }

    /// `<https://a.example>`
    fn autolink(&mut self, at: usize) -> usize {
        let rest = &self.text[at + 1..self.row.1];
        if !(rest.starts_with("http") || rest.starts_with("mailto:")) {
            return 1;
        }
        let end = rest.bytes().take(2048).position(|b| matches!(b, b'>' | b'<' | b' '));
        match end.filter(|&end| rest.as_bytes()[end] == b'>') {
            Some(end) => {
                self.found.edit(at, at + end + 2, None, Needs::Nothing);
                end + 2
            }
            None => 1,
        }
    }

    /// Ends a bracket: a link, a picture, a footnote, a piece with attributes, or nothing.
    fn bracketed(&mut self, at: usize) -> usize {
        let Some(Bracket { at: open, image }) = self.brackets.pop() else { return 1 };
        let inner = &self.text[open + 1..at];
        let rest = &self.text[at + 1..self.row.1];
        if let Some(label) = inner.strip_prefix('^') {
            if !label.is_empty() && label.len() <= LABEL && !label.contains([' ', '[']) {
                self.found.edit(open, at + 1, None, Needs::Nothing);
            }
            return 1;
        }
        let linked = match rest.as_bytes().first() {
            Some(b'(') => address(rest),
            Some(b'{') => attributes(rest),
            Some(b'[') => reference(inner, rest),
            _ => None,
        };
        let Some(len) = linked else { return 1 };
        let note = rest.starts_with("(#")
            && inner.trim_matches(['[', ']', '\\', '^']).bytes().all(|b| b.is_ascii_digit());
        if note {
            self.found.edit(open, at + 1 + len, None, Needs::Nothing);
            return 1 + len;
        }
        if image {
            let len = len + attributes(&rest[len..]).unwrap_or(0);
            self.found.edit(open - 1, at + 1 + len, None, Needs::Nothing);
            return 1 + len;
        }
        let len = len + attributes(&rest[len..]).unwrap_or(0);
        self.found.edit(open, open + 1, None, Needs::Nothing);
        self.found.edit(at, at + 1 + len, None, Needs::Nothing);
        1 + len
    }

    /// Dashes and dots as pandoc spells them: `------2024年`, `5---6张`, `10--15%`, `规划...`.
    fn dashes(&mut self, start: usize, end: usize) {
        let bytes = &self.text.as_bytes()[..end];
        let mut at = start;
        while at + 1 < end {
            let b = bytes[at];
            if !matches!(b, b'-' | b'.') || bytes[at + 1] != b {
                at += 1;
                continue;
            }
            let len = bytes[at..].iter().take_while(|&&next| next == b).count();
            let digit = |at: Option<usize>| {
                at.and_then(|at| bytes.get(at)).is_some_and(|b| b.is_ascii_digit() || *b == b'%')
            };
            let escaped = at > start && bytes[at - 1] == b'\\';
            if !escaped && len % 3 == 0 && len <= 12 {
                let with = if b == b'-' { '—' } else { '…' };
                for n in (at..at + len).step_by(3) {
                    self.found.edit(n, n + 3, Some(with), Needs::Habit);
                }
            } else if !escaped
                && len == 2
                && b == b'-'
                && digit(at.checked_sub(1))
                && digit(Some(at + 2))
            {
                self.found.edit(at, at + 2, Some('–'), Needs::Habit);
            }
            at += len;
        }
    }
}

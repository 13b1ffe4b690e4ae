//! Tags of HTML: stray ones that a converter left in the text, and pages as they came.
//!
//! No tree is built. A tag of a block ends the line, a cell is set apart by a tab, other tags are
//! set aside; what is no text (scripts, navigation) stays a line of its own.

use super::Mark;
use super::forms::Form;
use super::lines::Line;
use super::reading::Edit;
use super::tags::{self, Kind, Tag};
use crate::events::{Class, Events};

/// Longest text of a cell of data, in bytes: in longer ones a page is laid out.
const CELL: usize = 240;

/// The tags of a text.
pub(super) fn form(text: &str, events: &Events, _: &[Line]) -> Form {
    if !events.has(Class::LESS) {
        return Form::default();
    }
    let tags = tags::tags(text, events);
    if tags.is_empty() {
        return Form::default();
    }
    let whole = is_whole(text, &tags);
    let mut reader = Reader {
        text,
        whole,
        form: Form { whole, ..Form::default() },
        fresh: true,
        in_row: false,
        in_cell: false,
        preserved: false,
        aside: 0,
        script: None,
    };
    let mut from = 0;
    for (n, tag) in tags.iter().enumerate() {
        reader.between(from, tag.start, Some(tag));
        reader.tag(&tags, n);
        from = tag.end;
    }
    reader.between(from, text.len(), None);
    reader.form
}

/// Whether a text is HTML as a whole: it begins as a page or an element, and has elements enough.
fn is_whole(text: &str, tags: &[Tag]) -> bool {
    let blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
    let begins = tags.first().is_some_and(|tag| text[..tag.start].chars().all(blank));
    let ends = tags.last().is_some_and(|tag| text[tag.end..].chars().all(blank));
    let page = tags.iter().take(8).any(|tag| matches!(tag.kind, Kind::Page));
    let blocks = tags.iter().filter(|tag| tag.kind.is_block() && !tag.closes).count();
    let marks: usize = tags.iter().map(|tag| tag.end - tag.start).sum();
    begins && (page || ends && blocks >= 3) || blocks >= 8 && marks * 3 > text.len()
}

/// What is known while the tags of a text are read in order.
struct Reader<'t> {
    text: &'t str,
    whole: bool,
    form: Form,
    /// Nothing stands on the line so far.
    fresh: bool,
    in_row: bool,
    in_cell: bool,
    /// Line breaks stand as they are, `<pre>`.
    preserved: bool,
    /// Up to this byte nothing is text of the report.
    aside: usize,
    /// Where digits are raised, `<sup>`.
    script: Option<usize>,
}

impl Reader<'_> {
    /// The text between two tags.
    fn between(&mut self, start: usize, end: usize, next: Option<&Tag>) {
        let mut from = start;
        while let Some(at) = self.text[from..end].find(['\n', '\r']).map(|at| from + at) {
            self.stretch(from, at);
            let rest = &self.text[at..end];
            let after = at + (rest.len() - rest.trim_start().len());
            let flows = self.in_row || self.whole && !self.preserved;
            if flows && at >= self.aside && !self.fresh {
                let ends_here = after == end && next.is_none_or(|tag| tag.kind.is_block());
                if self.in_row || !ends_here {
                    self.set_aside(at, after);
                }
            } else {
                self.fresh = true;
                if after > at && at < self.aside {
                    // Each line of what is set aside says so.
                    self.form.marks.extend((after < end).then_some((after, Mark::Aside)));
                }
            }
            from = after;
        }
        self.stretch(from, end);
    }

    /// A piece of a line.
    fn stretch(&mut self, start: usize, end: usize) {
        let text = &self.text[start..end];
        if text.chars().all(char::is_whitespace) {
            return;
        }
        if self.fresh && start < self.aside {
            self.form.marks.push((start, Mark::Aside));
        }
        self.fresh = false;
        if self.script.take_if(|at| *at == start).is_some()
            && text.len() <= 2
            && text.bytes().all(|b| b.is_ascii_digit())
        {
            for (n, b) in text.bytes().enumerate() {
                let range = start + n..start + n + 1;
                self.form.edits.push(Edit { range, with: Some(raised(b)) });
            }
        }
    }

    /// Line breaks that are blanks: none between Chinese characters.
    fn set_aside(&mut self, start: usize, end: usize) {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let words =
            latin(self.text[..start].chars().next_back()) && latin(self.text[end..].chars().next());
        self.form.edits.push(Edit { range: start..end, with: words.then_some(' ') });
    }

    fn tag(&mut self, tags: &[Tag], n: usize) {
        let tag = &tags[n];
        let (start, end) = (tag.start, tag.end);
        let mut with = None;
        match tag.kind {
            Kind::Unknown if !self.whole => return self.stretch(start, end),
            Kind::Comment if self.fresh && start >= self.aside => {
                // It is a line, and so are the lines of it.
                let comment = &self.text[start..end];
                let lines = comment.match_indices(['\n', '\r']).map(|(at, _)| start + at + 1);
                self.form.marks.push((start, Mark::Aside));
                self.form.marks.extend(lines.filter(|&at| at < end).map(|at| (at, Mark::Aside)));
                if self.follows(end) {
                    self.form.edits.push(Edit { range: end - 1..end, with: Some('\n') });
                }
                return;
            }
            Kind::Row => {
                (self.in_row, self.in_cell) = (!tag.closes, false);
                with = self.break_line(end);
            }
            Kind::Cell => {
                if tag.closes {
                    self.in_cell = false;
                } else {
                    self.in_cell = is_data(tags, n);
                    self.in_row &= self.in_cell;
                    if !self.in_cell {
                        with = self.break_line(end);
                    } else if !self.fresh {
                        with = Some('\t');
                    }
                }
            }
            Kind::Block | Kind::Break | Kind::Item | Kind::Page | Kind::Heading(_)
                if self.in_cell => {}
            Kind::Break => {
                with = (!self.fresh && self.follows(end)).then_some('\n');
                self.fresh = true;
            }
            kind if kind.is_block() => {
                if !matches!(kind, Kind::Item | Kind::Heading(_)) {
                    (self.in_row, self.in_cell) = (false, false);
                }
                self.preserved = tag.preserves && !tag.closes;
                with = self.break_line(end);
            }
            Kind::Raised if !tag.closes => self.script = Some(end),
            _ => {}
        }
        if let Kind::Heading(depth) = tag.kind
            && !tag.closes
            && !self.in_cell
        {
            self.form.marks.push((start, Mark::Heading(depth)));
        }
        self.aside = self.aside.max(tag.aside);
        self.form.edits.push(Edit { range: start..end, with });
    }

    /// Ends the line at a tag, and says that the next one begins a paragraph.
    fn break_line(&mut self, end: usize) -> Option<char> {
        let with = (!self.fresh && self.follows(end)).then_some('\n');
        self.fresh = true;
        self.form.marks.push((end.min(self.text.len()), Mark::Apart));
        with
    }

    /// Whether anything follows on the line.
    fn follows(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start_matches([' ', '\t', '\u{3000}']);
        !rest.is_empty() && !rest.starts_with(['\n', '\r'])
    }
}

/// Whether a cell holds data: little text, and no table.
fn is_data(tags: &[Tag], n: usize) -> bool {
    let mut text = 0;
    let mut from = tags[n].end;
    for tag in &tags[n + 1..] {
        text += tag.start - from;
        from = tag.end;
        match tag.kind {
            Kind::Cell | Kind::Row => return text <= CELL,
            Kind::Table => return tag.closes && text <= CELL,
            _ if text > CELL => return false,
            _ => {}
        }
    }
    false
}

const fn raised(digit: u8) -> char {
    ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][(digit - b'0') as usize]
}

//! The text of a paragraph as actions are read from it: clauses, and what no verb stands in.

use core::ops::Range;

use crate::grammar::title_of as title;

/// A clause: bytes of the paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub start: usize,
    pub end: usize,
    /// Whether a sentence begins with it.
    pub opens: bool,
}

/// A statistic that tells how many.
#[derive(Debug, Clone)]
pub(super) struct Count {
    pub place: Range<usize>,
    /// Its index in the report.
    pub index: usize,
    pub value: f64,
}

/// A paragraph.
pub(super) struct Page<'t> {
    /// The text, Traditional characters as Simplified.
    pub text: &'t str,
    pub clauses: Vec<Clause>,
    /// Titles, quotes, brackets.
    guarded: Vec<Range<usize>>,
    /// Statistics that tell how many.
    pub counts: Vec<Count>,
    /// Cited titles, with their indexes in the report.
    pub titles: Vec<(Range<usize>, usize)>,
    /// Times that are no statistics, with their ISO values.
    pub dates: Vec<(Range<usize>, &'t str)>,
}

/// Bytes that a quote or bracket may take.
const LONGEST: usize = 240;

impl<'t> Page<'t> {
    /// Cuts a text into clauses.
    pub fn new(text: &'t str) -> Self {
        let (mut clauses, mut guarded) = (Vec::new(), Vec::new());
        let (mut start, mut at, mut opens) = (0, 0, true);
        while let Some(c) = text[at..].chars().next() {
            if let Some(len) = guard(&text[at..], c) {
                guarded.push(at..at + len);
                at += len;
                continue;
            }
            let next = at + c.len_utf8();
            if stops(text, at, c) {
                if start < at {
                    clauses.push(Clause { start, end: at, opens });
                    opens = false;
                }
                opens |= matches!(c, '。' | '！' | '？' | '；' | ';' | '!' | '?' | '\n');
                start = next;
            }
            at = next;
        }
        if start < text.len() {
            clauses.push(Clause { start, end: text.len(), opens });
        }
        let (counts, titles, dates) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, clauses, guarded, counts, titles, dates }
    }

    /// The end of the title, quote or bracket that a byte stands in.
    pub fn guard(&self, at: usize) -> Option<usize> {
        let next = self.guarded.partition_point(|range| range.end <= at);
        self.guarded.get(next).filter(|range| range.start <= at).map(|range| range.end)
    }

    /// The bracket that ends at a byte.
    pub fn bracket(&self, end: usize) -> Option<usize> {
        let next = self.guarded.partition_point(|range| range.end < end);
        let range = self.guarded.get(next).filter(|range| range.end == end)?;
        self.text[range.start..].starts_with(['（', '(']).then_some(range.start)
    }

    /// Places of the characters from one byte to another that stand in no title, quote or bracket.
    pub fn open(&self, start: usize, end: usize) -> impl Iterator<Item = usize> {
        let mut at = start;
        let mut next = self.guarded.partition_point(|range| range.end <= start);
        core::iter::from_fn(move || {
            while let Some(range) = self.guarded.get(next).filter(|range| range.start <= at) {
                at = at.max(range.end);
                next += 1;
            }
            let here = at;
            at += self.text.get(here..end)?.chars().next()?.len_utf8();
            Some(here)
        })
    }

    /// The number that begins at a byte.
    pub fn count_from(&self, start: usize) -> Option<&Count> {
        let next = self.counts.partition_point(|count| count.place.start < start);
        self.counts.get(next).filter(|count| count.place.start == start)
    }

    /// The number that ends at a byte.
    pub fn count_to(&self, end: usize) -> Option<&Count> {
        let next = self.counts.partition_point(|count| count.place.end < end);
        self.counts.get(next).filter(|count| count.place.end == end)
    }

    /// The first number inside a part of the text.
    pub fn count_in(&self, part: &Range<usize>) -> Option<&Count> {
        let next = self.counts.partition_point(|count| count.place.start < part.start);
        self.counts.get(next).filter(|count| count.place.end <= part.end)
    }

    /// The date that ends at a byte: its start.
    pub fn date_to(&self, end: usize) -> Option<usize> {
        let next = self.dates.partition_point(|(range, _)| range.end < end);
        self.dates.get(next).filter(|(range, _)| range.end == end).map(|(range, _)| range.start)
    }

    /// The date that begins at a byte.
    pub fn date_from(&self, start: usize) -> Option<(usize, &'t str)> {
        let next = self.dates.partition_point(|(range, _)| range.start < start);
        let (range, value) = self.dates.get(next).filter(|(range, _)| range.start == start)?;
        Some((range.end, value))
    }

    /// The first cited title inside a part of the text: its index in the report.
    pub fn title_in(&self, part: &Range<usize>) -> Option<usize> {
        let next = self.titles.partition_point(|(range, _)| range.start < part.start);
        let (range, index) = self.titles.get(next)?;
        (range.end <= part.end).then_some(*index)
    }

    /// A byte at most `back` bytes before another one, on the boundary of a character.
    pub fn near(&self, at: usize, back: usize) -> usize {
        ceil(self.text, at.saturating_sub(back))
    }
}

/// The last boundary of a character at a byte or before it.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The first boundary of a character at a byte or behind it.
fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Bytes of the title, quote or bracket that a text begins with.
fn guard(text: &str, open: char) -> Option<usize> {
    let close = match open {
        '《' | '〈' => return title(text),
        '“' => '”',
        '‘' => '’',
        '"' => '"',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '(' => ')',
        '【' => '】',
        _ => return None,
    };
    let near = &text[..floor(text, LONGEST)];
    let at = near.char_indices().skip(1).find(|&(_, c)| c == close || c == '。')?;
    (at.1 == close).then_some(at.0 + close.len_utf8())
}

/// Whether a clause ends at a mark.
fn stops(text: &str, at: usize, c: char) -> bool {
    match c {
        '，' | '。' | '；' | '！' | '？' | '：' | ';' | '!' | '?' | '\n' => true,
        ',' | ':' => {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            !(digit(text[..at].chars().next_back()) && digit(text[at + 1..].chars().next()))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_end_outside_of_titles_and_quotes() {
        let page = Page::new(
            "制定《城乡规划，条例》，就“扩内需，促消费”询问。1,200件（含旧存，不计）,完：好",
        );
        let clauses = page.clauses.iter().map(|c| (&page.text[c.start..c.end], c.opens));
        let expected = [
            ("制定《城乡规划，条例》", true),
            ("就“扩内需，促消费”询问", false),
            ("1,200件（含旧存，不计）", true),
            ("完", false),
            ("好", false),
        ];
        assert_eq!(clauses.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn open_characters() {
        let page = Page::new("定《条》（一）法");
        let open = page.open(0, page.text.len()).map(|at| page.text[at..].chars().next());
        assert_eq!(open.collect::<Vec<_>>(), [Some('定'), Some('法')]);
        assert_eq!(page.bracket(page.text.len() - 3), Some(12));
        assert_eq!(page.guard(6), Some(12));
        assert_eq!(page.guard(0), None);
    }
}

//! The text that is read, where it is not the source as it stands.
//!
//! Marks of Markdown and tags are set aside, an entity is read as what it stands for, spaced
//! letters are read together. Each such form tells its [`Edit`]s; what comes out is a text with
//! the way back to the source. A plain text is its own reading and pays nothing.

use std::borrow::Cow;
use std::ops::Range;

use super::lines::Line;
use super::{Block, is_visible};
use crate::arrange;
use crate::breaks::Break;
use crate::span::Span;

/// A place that is read otherwise than written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// Bytes of the text that are not read as they stand.
    pub range: Range<usize>,
    /// What is read in their place; nothing where they are set aside.
    pub with: Option<char>,
}

/// What marks say of a line, which no word of it does; the strongest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Mark {
    /// Nothing.
    #[default]
    Plain,
    /// A paragraph of its own: an item of a list, a quotation, an element.
    Apart,
    /// A heading of this depth, 1 to 6; 0 where only its type tells it.
    Heading(u8),
    /// A footnote.
    Note,
    /// No text of the report: a comment, the head of a file.
    Aside,
    /// A line of a table, and whether it is the first one.
    Table { part: crate::tables::Part, first: bool },
}

/// A text that is read, and where its pieces stand in the source.
#[derive(Debug)]
pub(super) struct Reading {
    /// The text.
    pub text: String,
    /// Its pieces in order; together they are all of it.
    pieces: Vec<Piece>,
    /// Lines with marks: a byte of the text in the line, what is said of it.
    marks: Vec<(usize, Mark)>,
    /// The source is HTML as a whole.
    pub markup: bool,
}

/// A piece of the text.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// First byte in the text.
    at: usize,
    /// Where it stands in the source.
    start: usize,
    end: usize,
    /// Whether its characters are those of the source.
    exact: bool,
}

impl Reading {
    /// A source read as it stands.
    pub fn plain(source: &str) -> Self {
        let piece = Piece { at: 0, start: 0, end: source.len(), exact: true };
        Self { text: source.to_owned(), pieces: vec![piece], marks: Vec::new(), markup: false }
    }

    /// The same with edits, which ascend and do not overlap, and marks, which ascend; both in
    /// bytes of the text so far.
    pub fn edited(self, edits: &[Edit], marks: &[(usize, Mark)]) -> Self {
        let mut text = String::with_capacity(self.text.len());
        let mut pieces = Vec::with_capacity(self.pieces.len() + edits.len());
        let mut from = 0;
        let mut next = 0;
        let mut marked: Vec<_> = self.marks.iter().chain(marks).copied().collect();
        arrange::by_key(&mut marked, |&(at, _)| at);
        let mut open = marked.iter_mut().peekable();
        let ends = Edit { range: self.text.len()..self.text.len(), with: None };
        for edit in edits.iter().chain([&ends]) {
            // What stands before the edit is copied, piece by piece.
            while from < edit.range.start {
                while self.end(next) <= from {
                    next += 1;
                }
                let (piece, end) = (self.pieces[next], self.end(next).min(edit.range.start));
                let (start, stop) = if piece.exact {
                    (piece.start + from - piece.at, piece.start + end - piece.at)
                } else {
                    (piece.start, piece.end)
                };
                pieces.push(Piece { start, end: stop, at: text.len(), exact: piece.exact });
                while let Some((at, _)) = open.next_if(|(at, _)| *at < end) {
                    *at = text.len() + at.saturating_sub(from);
                }
                text.push_str(&self.text[from..end]);
                from = end;
            }
            while let Some((at, _)) = open.next_if(|(at, _)| *at < edit.range.end) {
                *at = text.len();
            }
            if let Some(with) = edit.with {
                let (start, end) = (self.start(edit.range.start), self.stop(edit.range.end));
                pieces.push(Piece { at: text.len(), start, end, exact: false });
                text.push(with);
            }
            from = from.max(edit.range.end);
        }
        open.for_each(|(at, _)| *at = text.len());
        Self { text, pieces, marks: marked, markup: self.markup }
    }

    /// Gives the lines of the text what marks say of them; of several marks, the strongest.
    pub fn mark(&self, lines: &mut [Line]) {
        let mut next = self.marks.iter().peekable();
        for line in lines {
            while let Some(&(_, mark)) = next.next_if(|(at, _)| *at < line.to) {
                line.mark = line.mark.max(mark);
            }
        }
    }

    /// The blocks of the text as blocks of the source: every visible character of it belongs to
    /// one of them.
    pub fn restore<'s>(&self, source: &'s str, blocks: Vec<Block<'_>>) -> Vec<Block<'s>> {
        let place = |span: Span| Span::new(self.start(span.start), self.stop(span.end));
        let inner: Vec<Span> = blocks.iter().map(|block| place(block.span)).collect();
        let mut from = outset(source, 0, inner.first().map_or(0, |first| first.start));
        let mut reach = 0;
        let mut out = Vec::with_capacity(blocks.len());
        for (n, (block, own)) in blocks.into_iter().zip(&inner).enumerate() {
            let next = inner.get(n + 1).map(|next| next.start);
            let gap = own.end..next.unwrap_or(source.len());
            // A paragraph may go on behind another: what stands there is its own.
            let (to, then) = match gap.start >= reach && gap.end >= gap.start {
                true => shared(source, gap.clone(), next.is_some()),
                false => (own.end, gap.end),
            };
            out.push(self.block(source, block, Span::new(from.min(own.start), to)));
            from = then;
            reach = reach.max(to);
        }
        out
    }

    fn block<'s>(&self, source: &'s str, block: Block<'_>, span: Span) -> Block<'s> {
        let Block { text, joins: within, furniture, mark, events, .. } = block;
        let mut joins = Joins { list: Vec::new(), start: span.start, replaced: false };
        let starts = [(0, block.span.start)].into_iter().chain(within.iter().copied());
        let ends = within.iter().map(|next| next.0).chain([text.len()]);
        for ((at, read), end) in starts.zip(ends).filter(|((at, _), end)| at < end) {
            self.pieces(at, read..read + (end - at), &mut joins);
        }
        let joins = joins.close(text.len(), span.end);
        let start = joins.first().filter(|first| first.0 == 0).map_or(span.start, |first| first.1);
        let there = source.get(start..start + text.len()).filter(|there| **there == *text);
        let in_one_piece = joins.iter().all(|&(at, _)| at == 0 || at == text.len());
        let text = match there.filter(|_| in_one_piece) {
            Some(there) => Cow::Borrowed(there),
            None => Cow::Owned(text.into_owned()),
        };
        Block { span, text, joins, furniture, mark, events }
    }

    /// Adds the pieces of some bytes of the text, which stand at `at` of a block.
    fn pieces(&self, at: usize, bytes: Range<usize>, joins: &mut Joins) {
        let first = self.pieces.partition_point(|piece| piece.at <= bytes.start) - 1;
        for (n, piece) in self.pieces.iter().enumerate().skip(first) {
            let (start, end) = (piece.at.max(bytes.start), self.end(n).min(bytes.end));
            if start >= end {
                break;
            }
            let at = at + start - bytes.start;
            if piece.exact {
                joins.stands(at, piece.start + (start - piece.at));
            } else {
                joins.stands_for(at, at + (end - start), piece.start..piece.end);
            }
        }
    }

    /// End of a piece in the text.
    fn end(&self, piece: usize) -> usize {
        self.pieces.get(piece + 1).map_or(self.text.len(), |next| next.at)
    }

    /// Byte of the source where the character at a byte of the text begins.
    fn start(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.at <= at);
        let Some(piece) = next.checked_sub(1).map(|n| self.pieces[n]) else { return 0 };
        (piece.start + (at - piece.at)).min(piece.end)
    }

    /// Byte of the source where the character before a byte of the text ends.
    fn stop(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.at < at);
        let Some(n) = next.checked_sub(1) else { return self.start(at) };
        let piece = self.pieces[n];
        if piece.exact { piece.start + (at - piece.at) } else { piece.end }
    }
}

/// The breaks of one block.
struct Joins {
    list: Vec<Break>,
    /// Where the block starts in the source.
    start: usize,
    /// Whether the last piece stands for other characters: an empty piece tells where they end.
    replaced: bool,
}

impl Joins {
    /// From a byte of the block on, its characters stand at a byte of the source.
    fn stands(&mut self, at: usize, source: usize) {
        let (before, start) = self.list.last().copied().unwrap_or((0, self.start));
        if self.replaced || start + (at - before) != source {
            self.list.push((at, source));
        }
        self.replaced = false;
    }

    /// A piece of the block is read for what stands at some bytes of the source.
    fn stands_for(&mut self, at: usize, end: usize, source: Range<usize>) {
        self.stands(at, source.start);
        self.list.push((end, source.end));
        self.replaced = true;
    }

    /// The breaks of a block of this length that ends at a byte of the source.
    fn close(mut self, len: usize, end: usize) -> Vec<Break> {
        self.stands(len, end);
        self.list
    }
}

/// The first visible character of `start..end`; `end` where there is none.
fn outset(source: &str, start: usize, end: usize) -> usize {
    end - source[start..end].trim_start_matches(|c| !is_visible(c)).len()
}

/// Whose the marks between two blocks are: those on the line where the first one ends belong to
/// it, the others to the next. Yields its end, and the beginning of the next one.
fn shared(source: &str, gap: Range<usize>, more: bool) -> (usize, usize) {
    let Range { start, end } = gap;
    let gap = &source[start..end];
    let own = match more {
        true => gap.find(['\n', '\r']).unwrap_or(0),
        false => gap.len(),
    };
    let to = start + gap[..own].trim_end_matches(|c| !is_visible(c)).len();
    (to, outset(source, start + own, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Events;
    use crate::source::blocks;
    use crate::source::lines::lines;

    fn edit(source: &str, written: &str, with: Option<char>) -> Edit {
        let at = source.find(written).unwrap();
        Edit { range: at..at + written.len(), with }
    }

    #[test]
    fn what_is_read_stands_in_the_source() {
        let source = "## 一、**回顾**\n新建&nbsp;**3**所&#12290;\n**\n";
        let stars: Vec<usize> = source.match_indices("**").map(|(at, _)| at).collect();
        let star = |n: usize| Edit { range: stars[n]..stars[n] + 2, with: None };
        let edits = [
            edit(source, "## ", None),
            star(0),
            star(1),
            edit(source, "&nbsp;", Some(' ')),
            star(2),
            star(3),
            edit(source, "&#12290;", Some('。')),
            star(4),
        ];
        let reading = Reading::plain(source).edited(&edits, &[(0, Mark::Heading(2))]);
        assert_eq!(reading.text, "一、回顾\n新建 3所。\n\n");

        let mut events = Events::of(&reading.text);
        let mut found = lines(&reading.text, &events);
        reading.mark(&mut found);
        let marks: Vec<Mark> = found.iter().map(|line| line.mark).collect();
        assert_eq!(marks, [Mark::Heading(2), Mark::Plain]);
        let read = blocks(&reading.text, &mut found, &mut events);
        let found = reading.restore(source, read);
        assert_eq!(found.len(), 2);
        let (head, text) = (&found[0], &found[1]);
        assert_eq!(head.span.slice(source), "## 一、**回顾**");
        assert_eq!(text.span.slice(source), "新建&nbsp;**3**所&#12290;\n**");
        let place = |written: &str| {
            let at = text.text.find(written).unwrap();
            text.place(at, at + written.len()).slice(source)
        };
        assert_eq!(place("3所"), "3**所");
        assert_eq!(place("建 3"), "建&nbsp;**3");
        assert_eq!(place("所。"), "所&#12290;");
        assert_eq!(place("建 "), "建&nbsp;");
    }

    #[test]
    fn edits_follow_each_other() {
        let source = "a&amp;amp;b";
        let first = Reading::plain(source)
            .edited(&[edit(source, "&amp;", Some('&'))], &[(10, Mark::Apart)]);
        assert_eq!(first.text, "a&amp;b");
        assert_eq!(first.marks, [(6, Mark::Apart)]);
        let edits = [edit(&first.text, "&amp;", Some('&'))];
        let second = first.edited(&edits, &[]);
        assert_eq!(second.text, "a&b");
        assert_eq!(second.marks, [(2, Mark::Apart)]);
        assert_eq!((second.start(1), second.stop(2)), (1, 10));
    }
}

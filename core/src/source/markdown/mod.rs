//! Marks of Markdown, as converters and editors write them around Chinese text.
//!
//! This is no parser of CommonMark, whose rules are made for words between blanks: there
//! `**（一）加强监督。**听取` is no bold and `2024. 全市` a list. Marks are read line by line, only
//! where they can be nothing else or where the text has the habit, and nothing but them is taken
//! off. Pipe tables stay as they are.

mod block;
mod emphasis;
mod inline;
mod lead;
mod link;

use super::forms::Form;
use super::lines::Line;
use super::reading::Edit;
use super::{Mark, is_visible};
use crate::arrange;
use crate::events::{Class, Events};

/// What a mark needs to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Nothing: it can be nothing else.
    Nothing,
    /// A mark of the text that can be nothing else.
    Habit,
    /// The habit, or another item of a list.
    Items,
    /// The habit, or another row of the same form.
    Rows,
    /// The habit, or another word between single marks.
    Words,
    /// Another line that is bold as a whole.
    Bold,
    /// Another line that is underlined, which can be nothing else than a heading.
    Underlined,
}

/// What was found in a text.
#[derive(Debug, Default)]
struct Found {
    edits: Vec<(Edit, Needs)>,
    marks: Vec<(usize, Mark, Needs)>,
    /// Marks that can be nothing else.
    sure: usize,
    items: usize,
    rows: usize,
    words: usize,
    bold: usize,
    underlined: usize,
}

impl Found {
    fn edit(&mut self, start: usize, end: usize, with: Option<char>, needs: Needs) {
        self.sure += usize::from(needs == Needs::Nothing);
        self.edits.push((Edit { range: start..end, with }, needs));
    }

    fn mark(&mut self, at: usize, mark: Mark, needs: Needs) {
        self.sure += usize::from(needs == Needs::Nothing);
        self.marks.push((at, mark, needs));
    }

    /// What counts in the text as it is: edits in order, the inner ones of others left out.
    fn settle(mut self) -> Form {
        let habit = self.sure > 0;
        let counts = |needs| match needs {
            Needs::Nothing => true,
            Needs::Habit => habit,
            Needs::Items => habit || self.items > 1,
            Needs::Rows => habit || self.rows > 1,
            Needs::Words => habit || self.words > 1,
            Needs::Bold => self.bold > 1,
            Needs::Underlined => self.underlined > 0,
        };
        arrange::by_key(&mut self.edits, |(edit, _)| {
            (edit.range.start, usize::MAX - edit.range.end)
        });
        let mut form = Form::default();
        let mut end = 0;
        for (edit, needs) in self.edits {
            if counts(needs) && edit.range.start >= end {
                end = edit.range.end;
                form.edits.push(edit);
            }
        }
        let marks = self.marks.into_iter().filter(|&(_, _, needs)| counts(needs));
        form.marks = marks.map(|(at, mark, _)| (at, mark)).collect();
        arrange::by_key(&mut form.marks, |&(at, _)| at);
        form
    }
}

/// The marks of a text.
pub(super) fn form(text: &str, events: &Events, lines: &[Line]) -> Form {
    if !events.has(Class::MARK) && !lines.iter().any(|line| begins(line.text(text))) {
        return Form::default();
    }
    block::read(text, &rows(text, events)).settle()
}

/// Whether a line begins with a mark that no event tells.
fn begins(line: &str) -> bool {
    line.starts_with(lead::BULLETS)
        || matches!(
            line.as_bytes(),
            [b'-' | b'+', b' ', ..]
                | [b'-', b'-', b'-', ..]
                | [b'=', b'=', b'=', ..]
                | [b':', b':', b':', ..]
        )
}

/// A line of the text.
#[derive(Debug, Clone, Copy)]
struct Row {
    /// First byte that is no blank.
    start: usize,
    /// End of what is no blank.
    end: usize,
    /// Whether a character stands in it that may be a mark.
    marked: bool,
}

/// The lines of a text.
fn rows(text: &str, events: &Events) -> Vec<Row> {
    let mut rows = Vec::with_capacity(text.len() / 100 + 1);
    let (mut start, mut marked) = (0, false);
    let mut end_at = |end: usize, next: usize, marked: bool| {
        let line = text.get(start..end).unwrap_or_default();
        let from = end - line.trim_start_matches(|c| !is_visible(c)).len();
        rows.push(Row {
            start: from.max(start),
            end: from.max(start) + text[from..end].trim_end_matches(|c| !is_visible(c)).len(),
            marked,
        });
        start = next;
    };
    for event in events.all() {
        let at = event.at();
        match event.class() {
            Class::BREAK => {
                let len = text[at..].chars().next().map_or(1, char::len_utf8);
                end_at(at, at + len, std::mem::take(&mut marked));
            }
            Class::MARK | Class::LESS => marked = true,
            _ => {}
        }
    }
    end_at(text.len(), text.len(), marked);
    rows
}

#[cfg(test)]
mod tests;

//! Lines that are rows of tables: each is a paragraph of its own.

use std::ops::Range;

use super::lines::Line;
use super::{Mark, furniture, marker};
use crate::tables::{self, Form, Kind, Part, kind};

/// Widest row of cells that stand apart by blanks, in columns.
const ROW: usize = 150;
/// Widest cell that stands on a line of its own.
const CELL: usize = 64;
/// Lines that are looked at together.
const RUN: usize = 2000;
/// Lines above a table that may be its caption and its unit.
const ABOVE: usize = 3;

/// Marks the lines of tables.
pub(super) fn mark(source: &str, lines: &mut [Line]) {
    let is_cell = |line: &Line| !line.barred && !line.tabbed && line.width <= CELL;
    let short_number =
        |line: &Line| is_cell(line) && line.width <= 24 && line.digits && line.spaces <= 4;
    runs(
        lines,
        |line| line.barred,
        |lines, run| {
            if let Some(form) = tables::barred(&view(source, &lines[run.clone()])) {
                set(source, lines, run, form);
            }
        },
    );
    runs(
        lines,
        |line| line.tabbed,
        |lines, run| {
            let told = is_told(source, lines, run.start);
            for found in tables::tabbed(&view(source, &lines[run.clone()]), told) {
                set(source, lines, run.start + found.start..run.start + found.end, Form::Tabs);
            }
        },
    );
    runs(
        lines,
        |line| is_free(line) && line.spaces > 0 && !line.ended && line.width <= ROW,
        |lines, run| {
            if !lines[run.clone()].iter().any(|line| line.digits) {
                return;
            }
            // Rows without numbers have one cell, and no blank in it.
            let end = run.end;
            let told = is_told(source, lines, run.start);
            for (found, form) in tables::spaced(&view(source, &lines[run.start..end]), told) {
                set(source, lines, run.start + found.start..run.start + found.end, form);
            }
        },
    );
    runs(
        lines,
        |line| is_free(line) && is_cell(line) && (!line.ended || line.width <= 8),
        |lines, run| {
            let numbers = lines[run.clone()].iter().filter(|line| short_number(line));
            if numbers.filter(|line| kind(line.text(source)) == Kind::Number).take(2).count() < 2 {
                return;
            }
            let told = is_told(source, lines, run.start);
            for found in tables::stacked(&view(source, &lines[run.clone()]), told) {
                set(source, lines, run.start + found.start..run.start + found.end, Form::Stack);
            }
        },
    );
}

fn is_free(line: &Line) -> bool {
    !matches!(line.mark, Mark::Table { .. } | Mark::Aside)
}

/// Hands on each run of lines that may be rows.
fn runs(
    lines: &mut [Line],
    may_be: impl Fn(&Line) -> bool,
    mut found: impl FnMut(&mut [Line], Range<usize>),
) {
    let mut start = 0;
    while start < lines.len() {
        let len = lines[start..].iter().take(RUN).take_while(|line| may_be(line)).count();
        if len > 1 {
            found(lines, start..start + len);
        }
        start += len.max(1);
    }
}

/// Lines as tables see them.
fn view<'s>(source: &'s str, lines: &[Line]) -> Vec<tables::Line<'s>> {
    let view = |line: &Line| {
        let before = &source[..line.start];
        let blank = |c: char| c.is_whitespace() && !matches!(c, '\n' | '\r');
        let lead =
            if line.indent > 0 { &before[before.trim_end_matches(blank).len()..] } else { "" };
        tables::Line { lead, text: line.text(source), blanks: line.blanks }
    };
    lines.iter().map(view).collect()
}

/// Whether a unit or the number of a table stands above a line.
fn is_told(source: &str, lines: &[Line], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|above| {
        let text = lines[above].text(source);
        tables::is_unit_line(text) || text.contains('表') && tables::is_caption(text)
    })
}

/// Marks the lines of a table, and those of its caption and unit above it.
fn set(source: &str, lines: &mut [Line], rows: Range<usize>, form: Form) {
    let mut first = rows.start;
    for at in (rows.start.saturating_sub(ABOVE)..rows.start).rev() {
        let line = &lines[at];
        let text = line.text(source);
        let unit = tables::is_unit_line(text);
        let caption = tables::is_caption(text)
            && marker::at(text).is_none()
            && !furniture::is_furniture(text)
            && !furniture::is_title(text);
        if !is_free(line) || line.blanks > 2 && at + 1 < rows.start || !(unit || caption) {
            break;
        }
        first = at;
        if caption && !unit {
            break;
        }
    }
    for (at, line) in lines.iter_mut().enumerate().take(rows.end).skip(first) {
        let part = if at < rows.start { Part::Head } else { Part::Row(form) };
        line.mark = Mark::Table { part, first: at == first };
    }
}

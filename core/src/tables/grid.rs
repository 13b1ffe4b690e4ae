//! The cells of a table, with the paragraphs that they stand in.

use std::borrow::Cow;
use std::ops::Range;

use super::caption::{is_unit_line, unit, words};
use super::shape::{Row, Shape, is_data, shape};
use super::split::{cells, is_rule};
use super::stack;
use super::{Form, Line, Part};
use crate::outline::Passage;
use crate::report;
use crate::source::{Block, Mark};

/// A cell: its paragraph, counted from the first one of the table, and its bytes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub passage: usize,
    pub range: Range<usize>,
}

/// A table as rows of cells.
#[derive(Debug)]
pub(super) struct Grid<'p, 's> {
    passages: &'p [Passage<'s>],
    /// Rows, but for drawn lines.
    pub rows: Vec<Vec<Cell>>,
    /// Columns of blanks before the first word of each row.
    pub indents: Vec<usize>,
    /// Which rows are the head; `None` where the rows are not alike.
    pub shape: Option<Shape>,
    /// The caption, and the unit of the whole.
    pub caption: Option<Cell>,
    pub unit: Option<Cell>,
}

/// Number of the first passages that are one table.
pub(super) fn count(passages: &[Passage<'_>]) -> usize {
    let goes_on =
        |passage: &&Passage<'_>| matches!(passage.block.mark, Mark::Table { first: false, .. });
    1 + passages.iter().skip(1).take_while(goes_on).count()
}

impl<'p, 's> Grid<'p, 's> {
    /// The grid of the paragraphs of a table.
    pub fn of(source: &str, passages: &'p [Passage<'s>]) -> Self {
        let mut grid = Self {
            passages,
            rows: Vec::new(),
            indents: Vec::new(),
            shape: None,
            caption: None,
            unit: None,
        };
        let mut form = Form::Bars;
        for (at, passage) in passages.iter().enumerate() {
            let text = &*passage.block.text;
            match passage.block.mark {
                Mark::Table { part: Part::Row(found), .. } => {
                    form = found;
                    if form == Form::Stack || !is_rule(text) {
                        grid.row(source, form, at, &passage.block);
                    }
                }
                _ => grid.head(at, 0..text.len()),
            }
        }
        if form == Form::Stack {
            grid.stack();
        } else {
            grid.shape = shape(&grid.texts());
        }
        if matches!(form, Form::Bars | Form::Inner | Form::Tabs) {
            grid.fill();
        }
        if let Some(lead) = grid.shape.as_ref().map(|shape| shape.lead.clone()) {
            let cells: Vec<Cell> = grid.rows[lead].iter().flatten().cloned().collect();
            for cell in cells {
                if !grid.text(&cell).is_empty() {
                    grid.head(cell.passage, cell.range);
                }
            }
        }
        if form == Form::Wide {
            grid.place(source)
        }
        grid
    }

    fn row(&mut self, source: &str, form: Form, passage: usize, block: &Block<'_>) {
        let before = &source[..block.span.start];
        let lead = &before[before
            .trim_end_matches(|c: char| c.is_whitespace() && c != '\n' && c != '\r')
            .len()..];
        let line = Line { lead, text: &block.text, blanks: 0 };
        let found = cells(form, &line);
        let blanks = match form {
            // Blanks behind the bar, but for one.
            Form::Bars | Form::Inner if found.first().is_some_and(|cell| cell.start > 0) => {
                found.iter().find(|cell| !cell.is_empty()).map_or("", |cell| {
                    let before = &block.text[..cell.start];
                    let inner = &before[before.trim_end().len()..];
                    inner.strip_prefix(' ').unwrap_or(inner)
                })
            }
            _ => lead,
        };
        self.indents.push(wide(blanks));
        self.rows.push(found.into_iter().map(|range| Cell { passage, range }).collect());
    }

    /// Fills rows up whose last cells are left out, and takes off empty ones behind the last column.
    fn fill(&mut self) {
        let Some(shape) = &self.shape else { return };
        let width = shape.width;
        let body = shape.body.clone();
        for row in &mut self.rows[body] {
            let Some(last) = row.last().cloned() else { continue };
            let end = Cell { passage: last.passage, range: last.range.end..last.range.end };
            if row.len() < width {
                row.resize(width, end);
            }
            while row.len() > width && row.last().is_some_and(|cell| cell.range.is_empty()) {
                row.pop();
            }
        }
    }

    /// Takes caption and unit.
    fn head(&mut self, passage: usize, range: Range<usize>) {
        let whole = &self.passages[passage].block.text[range.clone()];
        let inside = |piece: &str| {
            let start = range.start + (piece.as_ptr() as usize - whole.as_ptr() as usize);
            Cell { passage, range: start..start + piece.len() }
        };
        if let Some(found) = unit(whole) {
            self.unit = Some(inside(found));
        }
        let caption = words(whole);
        if !is_unit_line(whole) && !caption.is_empty() && self.caption.is_none() {
            self.caption = Some(inside(caption));
        }
    }

    /// Puts cells that stand one a line together.
    fn stack(&mut self) {
        let cells: Vec<Cell> = self.rows.drain(..).flatten().collect();
        let indents = std::mem::take(&mut self.indents);
        let texts: Vec<&str> = cells.iter().map(|cell| self.text(cell)).collect();
        let found = stack::layout(&texts)
            .filter(|layout| layout.head + layout.rows * layout.width == cells.len());
        let Some(layout) = found else {
            self.indents = indents;
            self.rows = cells.into_iter().map(|cell| vec![cell]).collect();
            return;
        };
        // A head of two rows: its groups, and the columns below them.
        let (head, width) = (layout.head, layout.width);
        let extra = head.saturating_sub(width);
        let upper = match extra {
            0 => head,
            groups => {
                let below = (1..=2).map(|names| (names, width.saturating_sub(names)));
                below
                    .filter(|(_, below)| below % groups == 0 && below / groups > 1)
                    .map(|(names, _)| names + groups)
                    .next()
                    .unwrap_or(head)
            }
        };
        let mut starts = vec![0];
        starts.extend((upper < head).then_some(upper));
        starts.extend((0..layout.rows).map(|row| head + row * width));
        starts.push(cells.len());
        for ends in starts.windows(2) {
            self.indents.push(indents[ends[0]]);
            self.rows.push(cells[ends[0]..ends[1]].to_vec());
        }
        let lead = 0;
        let rows = self.rows.len() - layout.rows;
        self.shape =
            Some(Shape { lead: 0..lead, head: lead..rows, body: rows..self.rows.len(), width });
    }

    /// Gives the cells of rows that leave some out to the columns that they stand under.
    fn place(&mut self, source: &str) {
        let Some(shape) = self.shape.clone() else { return };
        let columns = |row: &[Cell]| -> Vec<(usize, usize)> {
            let Some(first) = row.first() else { return Vec::new() };
            let block = &self.passages[first.passage].block;
            let before = &source[..block.span.start];
            let line = before.rfind('\n').map_or(0, |at| at + 1);
            let lead = wide(&before[line..]);
            let at = |byte: usize| lead + wide(&block.text[..byte]);
            row.iter().map(|cell| (at(cell.range.start), at(cell.range.end))).collect()
        };
        let whole: Vec<Vec<(usize, usize)>> = self.rows[shape.head.start..]
            .iter()
            .filter(|row| row.len() == shape.width)
            .map(|row| columns(row))
            .collect();
        let mut placed = Vec::new();
        for at in shape.body.clone() {
            let row = &self.rows[at];
            if row.len() >= shape.width || row.len() < 2 {
                continue;
            }
            let found = columns(row);
            // The column of a cell is the one that it stands under in most full rows.
            let under = |&(start, end): &(usize, usize)| {
                let mut counts = vec![0; shape.width];
                for full in &whole {
                    for (column, &(from, to)) in full.iter().enumerate() {
                        counts[column] += usize::from(start < to && from < end);
                    }
                }
                let most = counts.iter().max().copied().filter(|&most| most * 2 > whole.len())?;
                let best = counts.iter().position(|&count| count == most);
                best.filter(|_| counts.iter().filter(|&&count| count * 2 > most).count() == 1)
            };
            let places: Option<Vec<usize>> = found.iter().skip(1).map(under).collect();
            let Some(places) = places.filter(|p| p.is_sorted_by(|a, b| a < b) && p[0] > 0) else {
                placed.push((at, Vec::new()));
                continue;
            };
            let passage = row[0].passage;
            let mut full = vec![Cell { passage, range: 0..0 }; shape.width];
            full[0] = row[0].clone();
            for (cell, place) in row[1..].iter().zip(places) {
                full[place] = cell.clone();
            }
            placed.push((at, full));
        }
        for (at, row) in placed {
            if !row.is_empty() {
                self.rows[at] = row;
            }
        }
    }

    /// The characters of a cell.
    pub fn text(&self, cell: &Cell) -> &'p str {
        &self.passages[cell.passage].block.text[cell.range.clone()]
    }

    /// The characters of all cells.
    pub fn texts(&self) -> Vec<Row<'p>> {
        self.rows.iter().map(|row| row.iter().map(|cell| self.text(cell)).collect()).collect()
    }

    /// Whether a row of the body holds numbers, and as many cells as there are columns.
    pub fn is_full(&self, row: usize, width: usize) -> bool {
        let cells: Row<'_> = self.rows[row].iter().map(|cell| self.text(cell)).collect();
        cells.len() == width || !is_data(&cells)
    }

    /// A cell as a node.
    pub fn cell(&self, cell: &Cell) -> report::Cell<'s> {
        let block = &self.passages[cell.passage].block;
        let text = match &block.text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[cell.range.clone()]),
            Cow::Owned(text) => Cow::Owned(text[cell.range.clone()].to_owned()),
        };
        report::Cell { span: block.place(cell.range.start, cell.range.end), text }
    }
}

/// Columns of a text; a full-width character takes two.
fn wide(text: &str) -> usize {
    text.chars().map(|c| if c > '\u{2E7F}' { 2 } else { 1 }).sum()
}

//! From the paragraphs of a table to its node and its statistics.

use super::body::{Body, Doubt};
use super::cell::{Kind, kind};
use super::grid::{Cell, Grid, count};
use super::shape::over;
use crate::lexicon::Lexicon;
use crate::outline::Passage;
use crate::report::{StatisticFields, StatisticalTable};
use crate::span::Span;

/// What a table is read with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'l> {
    /// The year under review.
    pub review: Option<i32>,
    /// Index of its first paragraph.
    pub paragraph: usize,
    /// Index that it gets among the tables.
    pub table: usize,
    pub lexicon: &'l Lexicon,
}

/// A table that was read.
#[derive(Debug)]
pub(crate) struct Reading<'p, 's> {
    /// Paragraphs that it takes.
    pub paragraphs: usize,
    pub table: StatisticalTable<'s>,
    /// In the order of the cells; a whole is counted from the first of them.
    pub statistics: Vec<StatisticFields<'p>>,
    /// What is not certain.
    pub doubt: Option<Doubt>,
}

/// Reads the table that the first of some passages begins.
pub(crate) fn read<'p, 's>(
    source: &str,
    passages: &'p [Passage<'s>],
    facts: Facts<'_>,
) -> Reading<'p, 's> {
    let passages = &passages[..count(passages)];
    let grid = Grid::of(source, passages);
    let span = Span::new(
        passages[0].block.span.start,
        passages.last().map_or(0, |passage| passage.block.span.end),
    );
    let texts = grid.texts();
    let head = grid.shape.as_ref().and_then(|shape| {
        let over = over(&texts[shape.head.clone()], shape.width)?;
        Some((shape, over))
    });
    let (header, rows) = match &head {
        Some((shape, _)) => (shape.head.clone(), shape.body.clone()),
        None => (0..0, 0..texts.len()),
    };
    let nodes = |rows: &[Vec<Cell>]| {
        rows.iter().map(|row| row.iter().map(|cell| grid.cell(cell)).collect()).collect()
    };
    let table = StatisticalTable {
        span,
        caption: grid.caption.as_ref().map(|cell| grid.cell(cell).text),
        unit: grid.unit.as_ref().map(|cell| grid.cell(cell).text),
        header: nodes(&grid.rows[header]),
        rows: nodes(&grid.rows[rows]),
        section: passages[0].section.clone(),
    };
    let has_numbers = texts.iter().flatten().any(|cell| kind(cell) == Kind::Number);
    let mut reading = Reading {
        paragraphs: passages.len(),
        table,
        statistics: Vec::new(),
        doubt: has_numbers.then_some((span, "the shape of the table is not certain")),
    };
    if let Some((shape, over)) = head {
        let body = Body { passages, grid: &grid, texts: &texts, shape, facts };
        reading.doubt = body.read(&over, &mut reading.statistics);
    }
    reading
}

//! Tables among the paragraphs of a report.

use std::collections::BTreeMap;

use super::place::Placed;
use crate::report::{Cell, Role, Statistic, StatisticalTable, WorkReport};

/// What is shown in one piece.
pub(super) enum Item<'p, 'r, 's> {
    Paragraph(&'p Placed<'r, 's>),
    Table(Shown<'r, 's>),
}

/// A table with its index.
#[derive(Clone, Copy)]
pub(super) struct Shown<'r, 's> {
    pub index: usize,
    pub table: &'r StatisticalTable<'s>,
}

/// The paragraphs, with tables in the place of theirs.
pub(super) fn items<'p, 'r, 's>(
    report: &'r WorkReport<'s>,
    placed: &'p [Placed<'r, 's>],
) -> Vec<Item<'p, 'r, 's>> {
    let mut out = Vec::with_capacity(placed.len());
    let mut at = 0;
    while let Some(first) = placed.get(at) {
        let (item, count) = match begins(report, first) {
            Some(shown) => {
                let inside = |placed: &&Placed<'_, '_>| lies_in(placed, shown.table);
                (Item::Table(shown), placed[at..].iter().take_while(inside).count().max(1))
            }
            None => (Item::Paragraph(first), 1),
        };
        out.push(item);
        at += count;
    }
    out
}

/// The table that begins with a paragraph.
pub(super) fn begins<'r, 's>(
    report: &'r WorkReport<'s>,
    placed: &Placed<'_, '_>,
) -> Option<Shown<'r, 's>> {
    if placed.paragraph.role != Role::Table {
        return None;
    }
    let start = placed.paragraph.span.start;
    let index = report.tables.binary_search_by_key(&start, |table| table.span.start).ok()?;
    Some(Shown { index, table: &report.tables[index] })
}

/// Whether a paragraph is a line of a table.
pub(super) fn lies_in(placed: &Placed<'_, '_>, table: &StatisticalTable<'_>) -> bool {
    placed.paragraph.role == Role::Table && table.span.contains(placed.paragraph.span)
}

/// The statistics of all cells.
pub(super) fn numbers<'r>(report: &'r WorkReport<'_>) -> BTreeMap<[usize; 3], Statistic<'r>> {
    if report.tables.is_empty() {
        return BTreeMap::new();
    }
    report.statistics().iter().filter_map(|found| Some((found.table()?, found))).collect()
}

impl<'r> Shown<'r, '_> {
    /// The statistic that a cell behind the head is.
    pub fn number(
        self,
        numbers: &BTreeMap<[usize; 3], Statistic<'r>>,
        row: usize,
        column: usize,
        cell: &Cell<'_>,
    ) -> Option<Statistic<'r>> {
        let found = numbers.get(&[self.index, row, column])?;
        (found.text() == cell.text).then_some(*found)
    }

    /// Caption and unit in one line.
    pub fn caption(self) -> Option<String> {
        let unit = self.table.unit.as_deref().map(|unit| format!("（单位：{unit}）"));
        match (self.table.caption.as_deref(), unit) {
            (None, None) => None,
            (caption, unit) => {
                Some(caption.unwrap_or_default().to_owned() + &unit.unwrap_or_default())
            }
        }
    }
}

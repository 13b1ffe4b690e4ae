//! Tables of reports, one cell a row.

use std::collections::HashMap;

use baogao::{Cell, StatisticalTable};

use super::column::cut;
use super::columns::*;
use super::head::{Home, Outline};
use super::part::Part;

/// A cell with what stands around it.
pub struct Row<'r> {
    pub table: usize,
    pub around: &'r StatisticalTable<'static>,
    pub home: Option<&'r Home<'r>>,
    pub is_head: bool,
    pub row: usize,
    pub column: usize,
    pub cell: &'r Cell<'static>,
    pub row_head: Option<&'r str>,
    pub column_head: Option<&'r str>,
    pub statistic: Option<usize>,
}

columns! {
    /// The columns of cells.
    Cells<'r>(Row<'r>) |row|;
    table_index: Int, "index", "which of the tables of its report" = Some(count(row.table));
    caption: Text, "", "caption of the table, without its unit" = row.around.caption.as_deref().map(cut);
    unit: Text, "", "unit of the whole table as written" = row.around.unit.as_deref().map(cut);
    section: Text, "", "markers of the sections it stands in, from the outermost: 一、/（二）; a heading without marker stands for itself" = row.home.map(|home| home.markers.as_str());
    heading: Text, "", "heading of the innermost section" = row.home.map(Home::heading);
    path: Text, "index", "the same section in figures, 0/2: column `path` of the table of sections" = row.home.map(|home| home.figures.as_str());
    head: Flag, "", "whether the cell is one of the head" = Some(row.is_head);
    table_row: Int, "index", "its row, counted apart in the head and behind it" = Some(count(row.row));
    table_column: Int, "index", "its column" = Some(count(row.column));
    row_head: Text, "", "first cell of its row; empty in the head and for the first cell itself" = row.row_head.map(cut);
    column_head: Text, "", "cells of the head above it, with / between" = row.column_head.map(cut);
    span_start: Int, "code point", "first character in the source" = Some(count(row.cell.span.start));
    span_end: Int, "code point", "behind the last character in the source" = Some(count(row.cell.span.end));
    text: Text, "", "the characters" = Some(&row.cell.text);
    statistic: Int, "index", "the first statistic that stands in it: column `statistic` of the table of statistics" = row.statistic.map(count);
}

impl Nodes for Cells {
    fn count(part: &Part) -> usize {
        let tables = &part.report.tables;
        let cells = |at: usize| tables[at].header.iter().chain(&tables[at].rows).map(Vec::len);
        part.indexes(tables.len()).flat_map(cells).sum()
    }

    fn walk(part: &Part, push: &mut dyn FnMut(&Row<'_>)) {
        let tables = &part.report.tables;
        let outline = Outline::of(&part.report);
        let mut statistics = HashMap::new();
        if !tables.is_empty() {
            for (index, statistic) in part.report.statistics().iter().enumerate() {
                statistic.table().map(|cell| *statistics.entry(cell).or_insert(index));
            }
        }
        for table in part.indexes(tables.len()) {
            let around = &tables[table];
            let home = outline.at(around.section.as_deref());
            let names = names(around);
            for (rows, is_head) in [(&around.header, true), (&around.rows, false)] {
                for (row, cells) in rows.iter().enumerate() {
                    for (column, cell) in cells.iter().enumerate() {
                        let own = (!is_head).then_some([table, row, column]);
                        let first = cells.first().filter(|_| !is_head && column > 0);
                        let above = names.get(column).filter(|_| !is_head);
                        push(&Row {
                            table,
                            around,
                            home,
                            is_head,
                            row,
                            column,
                            cell,
                            row_head: first.map(|cell| &*cell.text),
                            column_head: above.map(String::as_str),
                            statistic: own.and_then(|own| statistics.get(&own).copied()),
                        });
                    }
                }
            }
        }
    }
}

/// The names of the columns of a table: what stands in its head, from above.
fn names(table: &StatisticalTable<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for cells in &table.header {
        names.resize(names.len().max(cells.len()), String::new());
        for (name, cell) in names.iter_mut().zip(cells).filter(|(_, cell)| !cell.text.is_empty()) {
            if !name.is_empty() {
                name.push('/');
            }
            name.push_str(&cell.text);
        }
    }
    names
}

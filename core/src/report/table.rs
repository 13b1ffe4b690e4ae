//! Tables.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A table of the source: head, rows, cells. Its lines are paragraphs of role
/// [`Table`](super::Role::Table); its numbers are statistics that know their
/// [cell](super::Statistic::table).
///
/// ```
/// let text = "|指标|单位|2023年|\n|粮食产量|万吨|12.6|\n|公路里程|公里|620|\n";
/// let report = baogao::parse(text);
/// let table = &report.tables[0];
/// assert_eq!(table.header[0][2].text, "2023年");
/// assert_eq!(table.rows[1][0].text, "公路里程");
///
/// let grain = report.statistics().first().unwrap();
/// assert_eq!((grain.indicator(), grain.value(), grain.unit()), (Some("粮食产量"), 126_000.0, "吨"));
/// assert_eq!(grain.table(), Some([0, 0, 2]));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatisticalTable<'s> {
    /// Place in the source, from its caption to its last cell.
    #[serde(flatten)]
    pub span: Span,
    /// Caption, without its unit.
    pub caption: Option<Cow<'s, str>>,
    /// Unit of the whole table as written: `单位：万元` → `万元`.
    pub unit: Option<Cow<'s, str>>,
    /// Rows of the head; none where it is not certain which they are.
    pub header: Vec<Vec<Cell<'s>>>,
    /// The other rows.
    pub rows: Vec<Vec<Cell<'s>>>,
    /// Path of the section.
    pub section: Option<Arc<[usize]>>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cell<'s> {
    /// Place in the source; of no length where nothing stands in it.
    #[serde(flatten)]
    pub span: Span,
    /// The characters.
    pub text: Cow<'s, str>,
}

impl Cell<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> Cell<'static> {
        Cell { span: self.span, text: Cow::Owned(self.text.into_owned()) }
    }
}

impl StatisticalTable<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> StatisticalTable<'static> {
        let text = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let rows = |rows: Vec<Vec<Cell<'_>>>| {
            rows.into_iter().map(|row| row.into_iter().map(Cell::into_owned).collect()).collect()
        };
        StatisticalTable {
            span: self.span,
            caption: self.caption.map(text),
            unit: self.unit.map(text),
            header: rows(self.header),
            rows: rows(self.rows),
            section: self.section,
        }
    }

    /// Visits its span and those of its cells.
    pub(crate) fn spans(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        visit(&mut self.span);
        let rows = self.header.iter_mut().chain(&mut self.rows);
        rows.flatten().for_each(|cell| visit(&mut cell.span));
    }
}

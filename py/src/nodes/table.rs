//! Tables.

use crate::field::{Rows, Tuple};
use crate::node::*;

node! {
    /// A table: its lines are paragraphs of role `table`, its numbers statistics with their cell.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("|指标|单位|2023年|\n|粮食产量|万吨|12.6|\n|公路里程|公里|620|\n")
    /// >>> table, = report.tables
    /// >>> [cell.text for cell in table.header[0]]
    /// ['指标', '单位', '2023年']
    /// >>> [(row.indicator, row.value, row.unit, row.table) for row in report.statistics]
    /// [('粮食产量', 126000.0, '吨', (0, 0, 2)), ('公路里程', 620.0, '公里', (0, 1, 2))]
    StatisticalTable(baogao::StatisticalTable<'static>): &baogao::StatisticalTable<'_> = held => held;
    hash(start, end, caption), repr(caption, unit);
    fields |table| {
        /// Index in the source of the first character of its caption, or of its first cell.
        start: usize = table.span.start;
        /// Index in the source after the last character of its last cell.
        end: usize = table.span.end;
        /// Caption, without its unit.
        caption: Option<&str> = table.caption.as_deref();
        /// Unit of the whole table as written: `单位：万元` is `万元`.
        unit: Option<&str> = table.unit.as_deref();
        /// Rows of the head; none where it is not certain which they are.
        header: Rows<'_> = Rows(&table.header);
        /// The other rows.
        rows: Rows<'_> = Rows(&table.rows);
        /// Path of the section.
        section: Option<Tuple<'_, usize>> = table.section.as_deref().map(Tuple);
    }
    to_dict "The table as in the JSON form."
}

node! {
    /// A cell of a table.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("|指标|2023年|\n|粮食产量（万吨）|12.6|\n")
    /// >>> report.tables[0].rows[0][1]
    /// Cell(text='12.6')
    Cell(baogao::Cell<'static>): &baogao::Cell<'_> = held => held;
    hash(start, end, text), repr(text);
    fields |cell| {
        /// Index in the source of the first character.
        start: usize = cell.span.start;
        /// Index in the source after the last character; `start` where nothing stands in it.
        end: usize = cell.span.end;
        /// The characters.
        text: &str = &cell.text;
    }
    to_dict "The cell as in the JSON form."
}

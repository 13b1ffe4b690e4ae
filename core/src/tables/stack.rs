//! Tables with one cell a line: rows come back by the number of columns.

use std::ops::Range;

use super::Line;
use super::caption::{is_numbered, is_unit_line, words};
use super::cell::{Kind, kind};
use super::words::is_head_word;

/// Most columns.
const WIDEST: usize = 12;
/// Numbers of a table whose rows are not all alike.
const FEWEST: usize = 3;
/// Lines without a number that may stand between two numbers of one table.
const BETWEEN: usize = 6;

/// How cells that stand one a line make up rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// Columns.
    pub width: usize,
    /// Cells before the first row.
    pub head: usize,
    /// Rows that are alike.
    pub rows: usize,
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Number | Kind::Year | Kind::Missing)
}

/// Reads the number of columns off the kinds of cells: every row begins with as many words, and goes
/// on with as many numbers.
///
/// | cells | |
/// | --- | --- |
/// | 产品 单位 产量 / 原煤 万吨 126 / 水泥 万吨 83 | 3 columns, 3 cells of head |
pub(super) fn layout(cells: &[&str]) -> Option<Layout> {
    let kinds: Vec<Kind> = cells.iter().map(|cell| kind(cell)).collect();
    read(&kinds)
}

fn read(kinds: &[Kind]) -> Option<Layout> {
    let first = kinds.iter().position(|&kind| kind == Kind::Number)?;
    let numbers = |from: usize| kinds[from..].iter().take_while(|&&kind| is_number(kind)).count();
    // A sign of nothing, or a year, may open the first row.
    let first = first - kinds[..first].iter().rev().take_while(|&&kind| is_number(kind)).count();
    let values = numbers(first);
    let next = first + values;
    let names = kinds[next..].iter().take_while(|&&kind| kind == Kind::Text).count();
    let names = match names {
        // One row: its head has as many cells.
        0 if next == kinds.len() => first.checked_sub(values)? / 2,
        names => names,
    };
    if !(1..=2).contains(&names) || names > first {
        return None;
    }
    let (width, head) = (names + values, first - names);
    let is_row = |at: usize| {
        kinds.get(at..at + width).is_some_and(|row| {
            row[..names].iter().all(|&kind| kind == Kind::Text)
                && row[names..].iter().all(|&kind| is_number(kind))
        })
    };
    // Rows without a number may stand before the first one that has one.
    let before = (1..).take_while(|row| head >= (row + 1) * width && is_row(head - row * width));
    let head = head - before.count() * width;
    let rows = (0..).take_while(|row| is_row(head + row * width)).count();
    (width <= WIDEST && rows > 0).then_some(Layout { width, head, rows })
}

/// The tables among short lines, as ranges of their cells; `told` where a caption or a unit stands
/// above them.
pub(crate) fn stacked(lines: &[Line<'_>], told: bool) -> Vec<Range<usize>> {
    let cells: Vec<&str> = lines.iter().map(|line| line.text).collect();
    let kinds: Vec<Kind> = cells.iter().map(|cell| kind(cell)).collect();
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(first) = kinds[from..].iter().position(|&kind| kind == Kind::Number) {
        let first = from + first;
        // Where the numbers end, which are those of one table at most.
        let mut end = first + 1;
        for (at, &kind) in kinds.iter().enumerate().skip(first) {
            if at > end + BETWEEN {
                break;
            }
            if is_number(kind) {
                end = at + 1;
            }
        }
        let found = table(&cells[from..end], &kinds[from..end], first - from, told && from == 0);
        from = match found {
            Some(found) => {
                let end = from + found.end;
                out.push(from + found.start..end);
                end
            }
            None => end,
        };
    }
    out
}

/// Whether a cell is whole: the lines of a narrow column are cut inside clauses and brackets.
fn is_whole(cell: &str) -> bool {
    let count = |marks: [char; 2]| cell.matches(marks).count();
    count(['（', '(']) == count(['）', ')']) && !cell.contains(['，', '。', '；'])
}

/// The table among cells of which the last is a number, and the first one a number stands at `first`.
fn table(cells: &[&str], kinds: &[Kind], first: usize, told: bool) -> Option<Range<usize>> {
    // The last line above the head, where one tells of a table.
    let sign = cells[..first].iter().rposition(|c| is_unit_line(c) || is_numbered(words(c)));
    let word = cells[..first].iter().rposition(|cell| is_head_word(cell));
    let from = sign.map_or(word.unwrap_or(0), |sign| sign + 1);
    let is_number =
        |range: Range<usize>| kinds[range].iter().filter(|&&k| k == Kind::Number).count();
    if let Some(Layout { width, head, rows }) = read(&kinds[from..]) {
        // Without a sign above, the head has as many cells as there are columns.
        let exact = sign.or(word).is_some() || head <= width;
        let skipped = from + if exact { 0 } else { head - width };
        let whole = from + head + rows * width;
        let units = cells[skipped..whole].iter().any(|cell| cell.ends_with(['）', ')']));
        let known = sign.or(word).is_some() || told || units;
        let enough = rows > 1 || sign.is_some() || told || width > 2;
        let intact = cells[skipped..whole].iter().all(|cell| is_whole(cell));
        if from + head - skipped >= width && known && enough && intact {
            // Rows of another form may follow: it is one table, whose shape is not certain.
            let rest = is_number(whole..cells.len());
            return Some(skipped..if rest > 0 { cells.len() } else { whole });
        }
    }
    let numbers = is_number(from..cells.len());
    let intact = cells[from..].iter().all(|cell| is_whole(cell));
    (sign.or(word).is_some() && numbers >= FEWEST && intact).then_some(from..cells.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(text: &str) -> Vec<Vec<&str>> {
        let cells: Vec<&str> = text.split(' ').collect();
        let lines: Vec<Line<'_>> =
            cells.iter().map(|text| Line { lead: "", text, blanks: 0 }).collect();
        stacked(&lines, false).into_iter().map(|range| cells[range].to_vec()).collect()
    }

    #[test]
    fn rows_come_back_by_the_number_of_columns() {
        let cells = [
            "产品", "单位", "产量", "原煤", "万吨", "126", "水泥", "万吨", "—", "化肥", "吨",
            "7400",
        ];
        assert_eq!(layout(&cells), Some(Layout { width: 3, head: 3, rows: 3 }));
        assert_eq!(layout(&["指标", "数量", "甲", "3", "甲", "乙", "丙", "4"]), None);
    }

    #[test]
    fn tables_are_found_among_short_lines() {
        let found = tables("表3 学校 学校类别 学校数（所） 学生（人） 初中 18 16430 小学 57 30120");
        assert_eq!(found[0][0], "学校");
        let found = tables(
            "各类学校情况 学校类别 学校数（所） 学生（人） 初中 18 16430 小学 57 30120 三、工业",
        );
        assert_eq!((found[0][0], found[0].len()), ("学校类别", 9));
        assert!(tables("字号 12 14 下载 3 浏览 126").is_empty());
    }
}

//! The shape of a table: which rows are its head, how many columns it has.

use std::ops::Range;

use super::caption::is_unit_line;
use super::cell::{Kind, kind};
use super::words::{INDEXES, UNITS, is_head_word};

/// Most rows of a head.
const HEAD: usize = 3;

/// The shape of rows of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    /// Rows that tell caption and unit, and no columns.
    pub lead: Range<usize>,
    /// Rows of the head.
    pub head: Range<usize>,
    /// Rows behind it.
    pub body: Range<usize>,
    /// Columns.
    pub width: usize,
}

/// A row of cells.
pub(super) type Row<'t> = Vec<&'t str>;

/// Whether a row holds numbers behind its first cell.
pub(super) fn is_data(row: &[&str]) -> bool {
    row.iter().skip(1).any(|cell| kind(cell) == Kind::Number)
}

/// The shape of rows; `None` where none of them holds a number.
pub(super) fn shape(rows: &[Row<'_>]) -> Option<Shape> {
    let width = width(rows)?;
    let filled = |row: &Row<'_>| row.iter().filter(|cell| !cell.is_empty()).count();
    let is_lead = |row: &Row<'_>| {
        filled(row) == 0
            || filled(row) == 1
                && (row.iter().any(|cell| is_unit_line(cell))
                    || !row[0].is_empty() && row.len() != 1)
            || row.iter().all(|cell| cell.is_empty() || is_unit_line(cell))
    };
    let lead = rows.iter().take_while(|row| width > 1 && is_lead(row)).count();
    let rest = &rows[lead..];
    // 2022 2023: years over columns.
    let years = rest.first().is_some_and(|row| {
        let numbers = row.iter().skip(1).filter(|cell| kind(cell) == Kind::Year).count();
        numbers > 0 && !is_data(row)
    });
    let is_body = |(n, row): (usize, &Row<'_>)| {
        !is_numbering(row)
            && (is_data(row)
                || n > 0
                    && row
                        .iter()
                        .skip(1)
                        .any(|cell| !cell.is_empty() && kind(cell) == Kind::Missing)
                || (n > 0 || !years)
                    && row.iter().skip(1).any(|cell| kind(cell) == Kind::Year)
                    && row.iter().skip(1).all(|cell| kind(cell) != Kind::Text))
    };
    let mut head = rest.iter().enumerate().position(is_body)?;
    // A head without a gap is of one row: what follows is a row without numbers.
    if let [first, second, ..] = rest
        && first.len() == width
        && filled(first) == width
        && !second[0].is_empty()
        && second[0] != first[0]
    {
        let numbering = rest.iter().skip(1).take_while(|row| is_numbering(row)).count();
        head = head.min(1 + numbering);
    }
    // A head of a group stands before its rows.
    while head > 1 && filled(&rest[head - 1]) == 1 && !rest[head - 1][0].is_empty() {
        head -= 1;
    }
    Some(Shape { lead: 0..lead, head: lead..lead + head, body: lead + head..rows.len(), width })
}

/// The number of cells that most rows with numbers have.
pub(super) fn width(rows: &[Row<'_>]) -> Option<usize> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter().filter(|row| is_data(row)) {
        match counts.iter_mut().find(|(width, _)| *width == row.len()) {
            Some((_, count)) => *count += 1,
            None => counts.push((row.len(), 1)),
        }
    }
    counts.into_iter().max_by_key(|&(width, count)| (count, width)).map(|(width, _)| width)
}

/// Whether a row numbers the columns: `甲 1 2 3`, `栏次 1 2 3=2/1`.
pub(super) fn is_numbering(row: &[&str]) -> bool {
    let first =
        row.first().is_some_and(|cell| matches!(*cell, "甲" | "栏次" | "行次" | "" | "栏 次"));
    let mut next = 1;
    first
        && row.len() > 2
        && row.iter().skip(1).all(|cell| {
            let number = next.to_string();
            let is_next = matches!(*cell, "乙" | "丙") || cell.starts_with(&number);
            next += usize::from(cell.starts_with(&number));
            is_next
        })
}

/// The words over each column, from above; `None` where it is not certain which stand over which.
///
/// | rows | columns |
/// | --- | --- |
/// | 指标, 2023年 | 指标; 2023年 |
/// | 指标, 2023年, nothing / nothing, 绝对数, 增长 | 指标; 2023年 绝对数; 2023年 增长 |
/// | 指标, 2023年, 2022年 / 绝对数, 增长, 绝对数, 增长 | 指标; 2023年 绝对数; 2023年 增长; 2022年 绝对数; … |
pub(super) fn over<'t>(head: &[Row<'t>], width: usize) -> Option<Vec<Vec<&'t str>>> {
    let rows: Vec<&Row<'t>> = head.iter().filter(|row| !is_numbering(row)).collect();
    if rows.is_empty() || rows.len() > HEAD {
        return None;
    }
    let gap = |row: &Row<'_>| row.iter().any(|cell| cell.is_empty());
    let full = |row: &Row<'_>| row.len() == width || row.len() < width && gap(row);
    if let [one] = rows[..] {
        return match one.len() {
            n if n == width => Some(one.iter().map(|cell| vec![*cell]).collect()),
            // A head without a word over the names of the rows.
            n if n + 1 == width && !is_head_word(one[0]) && !gap(one) => {
                let head = one.iter().map(|cell| vec![*cell]);
                Some(std::iter::once(Vec::new()).chain(head).collect())
            }
            n if n < width && gap(one) => {
                Some(padded(one, width).into_iter().map(|c| vec![c]).collect())
            }
            _ => None,
        };
    }
    if let [upper, lower] = rows[..]
        && !(full(upper) && full(lower))
    {
        return spread(upper, lower, width);
    }
    if !rows.iter().all(|row| full(row)) {
        return None;
    }
    let rows: Vec<Row<'t>> = rows.into_iter().map(|row| padded(row, width)).collect();
    // The word over the names stands once; two are those of rows.
    let mut names = rows.iter().map(|row| row[0]).filter(|cell| !cell.is_empty());
    let name = names.next();
    if names.any(|other| Some(other) != name) {
        return None;
    }
    Some(merged(&rows, width))
}

fn padded<'t>(row: &Row<'t>, width: usize) -> Row<'t> {
    let mut row = row.clone();
    row.resize(width, "");
    row
}

/// Rows with nothing in the cells that a merged one covers.
fn merged<'t>(rows: &[Row<'t>], width: usize) -> Vec<Vec<&'t str>> {
    let mut filled = rows.to_vec();
    for n in 0..rows.len() - 1 {
        for at in 1..width {
            let below = |at: usize| rows[n + 1..].iter().any(|row| !row[at].is_empty());
            if filled[n][at].is_empty() && below(at) && below(at - 1) {
                filled[n][at] = filled[n][at - 1];
            }
        }
    }
    let column = |at: usize| {
        let mut words: Vec<&str> = Vec::new();
        for row in &filled {
            if !row[at].is_empty() && words.last() != Some(&row[at]) {
                words.push(row[at]);
            }
        }
        words
    };
    (0..width).map(column).collect()
}

/// Rows without the cells that a merged one covers: each group of the upper row stands over as many
/// cells of the lower one.
fn spread<'t>(upper: &Row<'t>, lower: &Row<'t>, width: usize) -> Option<Vec<Vec<&'t str>>> {
    let gap = upper.iter().chain(lower).any(|cell| cell.is_empty());
    if gap {
        return None;
    }
    // Columns that the lower row says nothing of are those of the names.
    let (names, groups) = match width.checked_sub(lower.len())? {
        // 指标 stands in the lower row.
        0 => {
            let names = [1, 2].into_iter().find(|n| (width - n).is_multiple_of(upper.len()))?;
            (names, &upper[..])
        }
        names => (names, upper.get(names..)?),
    };
    let below = &lower[lower.len() + names - width..];
    // Beside the names stand units and numbers of rows, no more.
    let first = if lower.len() == width { &lower[..names] } else { &upper[..names] };
    let beside = |word: &&str| INDEXES.contains(word) || UNITS.contains(word) || is_head_word(word);
    if names > 2 || names == 2 && !first.iter().all(beside) {
        return None;
    }
    if groups.is_empty() || !below.len().is_multiple_of(groups.len()) {
        return None;
    }
    let each = below.len() / groups.len();
    let mut out: Vec<Vec<&str>> = first.iter().map(|cell| vec![*cell]).collect();
    out.extend(below.iter().enumerate().map(|(at, cell)| vec![groups[at / each], *cell]));
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_two_rows() {
        let wanted: Vec<Vec<&str>> = vec![
            vec!["指标"],
            vec!["2023年", "额"],
            vec!["2023年", "增长"],
            vec!["2022年", "额"],
            vec!["2022年", "增长"],
        ];
        for head in [
            [vec!["指标", "2023年", "", "2022年", ""], vec!["", "额", "增长", "额", "增长"]],
            [vec!["指标", "2023年", "2022年"], vec!["额", "增长", "额", "增长"]],
            [
                vec!["指标", "2023年", "2023年", "2022年", "2022年"],
                vec!["指标", "额", "增长", "额", "增长"],
            ],
            [vec!["2023年", "2022年"], vec!["指标", "额", "增长", "额", "增长"]],
        ] {
            assert_eq!(over(&head, 5), Some(wanted.clone()), "{head:?}");
        }
        assert_eq!(over(&[vec!["指标", "2023年"], vec!["额", "增长", "额"]], 5), None);
        assert_eq!(over(&[vec!["2022年", "2023年"]], 3).map(|head| head.len()), Some(3));
    }

    #[test]
    fn shapes() {
        let rows = [
            vec!["", "", "单位：万元"],
            vec!["科目", "2022", "2023"],
            vec!["甲", "1", "2"],
            vec!["一、税收", "", ""],
            vec!["契税", "2035", "9660"],
        ];
        let found = shape(&rows).unwrap();
        assert_eq!((found.lead, found.head, found.body, found.width), (0..1, 1..3, 3..5, 3));
        assert_eq!(shape(&[vec!["甲", "乙"], vec!["丙", "丁"]]), None);
    }
}

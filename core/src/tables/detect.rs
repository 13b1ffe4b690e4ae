//! Which lines are rows: drawn with bars, set with tabs, or apart by blanks.

use std::ops::Range;

use super::caption::{is_numbered, is_unit_line, words};
use super::cell::{Kind, kind};
use super::shape::{Row, is_data, over, shape};
use super::split::{BARS, cells, is_rule};
use super::words::is_head_word;
use super::{Form, Line};

/// Longest word in a column of units or kinds, in characters.
const WORD: usize = 8;

fn rows<'t>(form: Form, lines: &[Line<'t>]) -> Vec<Row<'t>> {
    let row =
        |line: &Line<'t>| cells(form, line).into_iter().map(|cell| &line.text[cell]).collect();
    lines.iter().filter(|line| !is_rule(line.text)).map(row).collect()
}

fn has_prose(row: &Row<'_>) -> bool {
    row.iter().any(|cell| kind(cell) == Kind::Prose)
}

/// Whether most rows have as many cells as there are columns; cells at the end may be left out.
fn is_even(rows: &[Row<'_>], width: usize) -> bool {
    let data = || rows.iter().filter(|row| is_data(row));
    let same = data().filter(|row| row.len() == width).count();
    let less = data().filter(|row| row.len() <= width).count();
    same * 2 >= data().count() && less * 5 >= data().count() * 4
}

/// Whether a shape is that of a table: a head over its columns, or rows of three cells and more.
fn is_table(rows: &[Row<'_>], told: bool) -> bool {
    let Some(shape) = shape(rows).filter(|shape| shape.width > 1 && is_even(rows, shape.width))
    else {
        return false;
    };
    let headed = over(&rows[shape.head.clone()], shape.width).is_some();
    let count = rows.iter().filter(|row| is_data(row)).count();
    headed || told || count >= 2 && shape.width > 2
}

/// Whether lines with bars are a table.
///
/// | lines | |
/// | --- | --- |
/// | `\|指标\|2023年\|` over `\|人口\|40\|` | a table |
/// | `新闻热线\|政务公开` | not: it leads to other pages |
pub(crate) fn barred(lines: &[Line<'_>]) -> Option<Form> {
    let opened = lines.iter().filter(|line| line.text.starts_with(BARS) || is_rule(line.text));
    let form = if opened.count() * 2 > lines.len() { Form::Bars } else { Form::Inner };
    let rows = rows(form, lines);
    let ruled = lines.iter().any(|line| is_rule(line.text));
    let outer = lines.iter().all(|line| line.text.starts_with(BARS) || is_rule(line.text));
    // A page is drawn as a table of one column too.
    let filled = |row: &&Row<'_>| row.iter().filter(|cell| !cell.is_empty()).count() > 1;
    if rows.iter().filter(filled).count() < 2 {
        return None;
    }
    let table = ruled
        || outer && rows.iter().any(|row| is_data(row))
        || !rows.iter().any(has_prose) && is_table(&rows, false);
    table.then_some(form)
}

/// The tables among lines with tabs.
pub(crate) fn tabbed(lines: &[Line<'_>], told: bool) -> Vec<Range<usize>> {
    let all = rows_of(Form::Tabs, lines);
    let mut out = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let len = all[start..].iter().take_while(|row| !has_prose(row)).count();
        let end = start + len;
        if len > 1 {
            // Lines above the head are none of it.
            let tables = |from: &usize| is_table(&all[*from..end], told && *from == 0);
            let data = (start..end).find(|&at| is_data(&all[at])).unwrap_or(end);
            let headed = |from: &usize| {
                shape(&all[*from..end]).is_some_and(|shape| {
                    over(&all[*from..end][shape.head.clone()], shape.width).is_some()
                })
            };
            let from = (start..data.max(start + 1)).find(|from| headed(from) && tables(from));
            if let Some(from) = from.or_else(|| Some(start).filter(tables)) {
                out.push(from..end);
            }
        }
        start = end + 1;
    }
    out
}

fn rows_of<'t>(form: Form, lines: &[Line<'t>]) -> Vec<Row<'t>> {
    lines
        .iter()
        .map(|line| cells(form, line).into_iter().map(|cell| &line.text[cell]).collect())
        .collect()
}

/// The tables among lines whose cells stand apart by blanks.
pub(crate) fn spaced(lines: &[Line<'_>], told: bool) -> Vec<(Range<usize>, Form)> {
    let wide = rows_of(Form::Wide, lines);
    let narrow = rows_of(Form::Narrow, lines);
    let mut out: Vec<(Range<usize>, Form)> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let free = out.last().map_or(0, |(range, _)| range.end);
        let mut next = at + 1;
        for (form, rows) in [(Form::Wide, &wide), (Form::Narrow, &narrow)] {
            let Some((table, end)) = block(lines, rows, form, free, at, told) else { continue };
            // Rows that are no table have no head further down.
            next = next.max(end);
            if let Some(range) = table {
                out.push((range, form));
                next = end;
                break;
            }
        }
        at = next;
    }
    out
}

/// The table whose first row with numbers is a line, and where its rows end; none of its lines is
/// before `free`.
fn block(
    lines: &[Line<'_>],
    rows: &[Row<'_>],
    form: Form,
    free: usize,
    first: usize,
    told: bool,
) -> Option<(Option<Range<usize>>, usize)> {
    if !is_row(&rows[first], form) {
        return None;
    }
    let width = rows[first].len();
    let mut end = first + 1;
    let mut at = end;
    let mut count = 1;
    while at < rows.len() && lines[at].blanks < 3 {
        let short = rows[at].len() == 1
            && lines[at].text.chars().count() <= 20
            && !lines[at].text.ends_with(['。', '；']);
        if (is_row(&rows[at], form) || is_without(&rows[at]))
            && (form == Form::Wide || rows[at].len() == width)
        {
            count += 1;
            end = at + 1;
        } else if !(short && at == end || is_rule(lines[at].text)) {
            break;
        }
        at += 1;
    }
    let width = super::shape::width(&rows[first..end])?;
    // Up to the head: of one row, or of two.
    let is_head = |at: usize| {
        let row = &rows[at];
        row.len() > 1
            && !is_data(row)
            && !has_prose(row)
            && !row.iter().any(|cell| cell.ends_with(['，', '：', '、']))
            && !is_unit_line(lines[at].text)
            && !is_numbered(words(lines[at].text))
    };
    // Rows without a number may stand before the first one that has one.
    let without = (free..first).rev().take_while(|&at| is_without(&rows[at])).count();
    let first = first - without;
    let mut head = first;
    for from in (free..first).rev().take(3) {
        if is_rule(lines[from].text) {
            continue;
        }
        if !is_head(from) {
            break;
        }
        let above: Vec<Row<'_>> = (from..first)
            .filter(|&at| !is_rule(lines[at].text))
            .map(|at| rows[at].clone())
            .collect();
        if over(&above, width).is_some() {
            head = from;
        }
    }
    let sign = head.checked_sub(1).filter(|&at| at >= free).map(|at| lines[at].text);
    let told = match sign {
        Some(above) => is_unit_line(above) || is_numbered(words(above)),
        None => told && head == 0,
    };
    let headed = head < first;
    let known = headed && is_head_word(rows[head][0]);
    let is_table = match form {
        Form::Wide => {
            headed && (count >= 2 || known || told) || told && count >= 2 || count >= 3 && width > 2
        }
        _ => (headed || told) && count >= 2 && width > 2 || headed && (known || told),
    };
    Some((is_table.then_some(head..end), end))
}

/// Whether a line is a row whose numbers are all missing.
fn is_without(row: &Row<'_>) -> bool {
    row.len() > 1
        && kind(row[0]) == Kind::Text
        && row.iter().skip(1).all(|cell| kind(cell) == Kind::Missing)
}

/// Whether a line may be a row with numbers: a name, then numbers, and no more than a unit or a
/// short word beside them.
fn is_row(row: &Row<'_>, form: Form) -> bool {
    let [name, rest @ ..] = &row[..] else { return false };
    let words = || rest.iter().filter(|cell| kind(cell) == Kind::Text);
    let short = words()
        .all(|word| word.chars().count() <= WORD && !word.ends_with(['，', '。', '、', '：']));
    let named = match kind(name) {
        Kind::Text => !name.ends_with(['，', '：', '、', '；']) && !name.contains('，'),
        // A number of the row stands before its name.
        Kind::Number | Kind::Year => form == Form::Wide || rest.len() > 1,
        _ => false,
    };
    named
        && rest.iter().all(|cell| kind(cell) != Kind::Prose)
        && is_data(row)
        && short
        && words().count()
            <= usize::from(rest.len() > 1)
                + usize::from(rest.len() > 2 && matches!(kind(name), Kind::Number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line<'_>> {
        text.lines().map(|text| Line { lead: "", text, blanks: 0 }).collect()
    }

    fn is_barred(lines: &[Line<'_>]) -> bool {
        barred(lines).is_some()
    }

    #[test]
    fn bars_draw_tables_and_other_things() {
        assert!(is_barred(&lines("|指标|2023年|\n|人口|40|")));
        assert!(is_barred(&lines("指标|2023年\n---|---\n人口|甲")));
        assert!(!is_barred(&lines("新闻|公开|服务\n总值612亿元 | 增长5.6%")));
        assert!(!is_barred(&lines("实现“一网通办|跨省通办”事项126项。")));
    }

    #[test]
    fn blanks_keep_cells_apart() {
        for (text, found) in [
            ("指标  单位  2023年\n人口  万人  40\n户数  户  120", Some((0..3, Form::Wide))),
            ("指标 2022年 2023年\n人口 40 41\n户数 80 120", Some((0..3, Form::Narrow))),
            ("全年  新增就业  1.2万人，  失业率  3.1%。\n学校  3所，  床位  260张。", None),
            ("王强  李明  张华\n赵云  何静  林远", None),
            ("一、工作回顾  3\n二、工作安排  12", None),
        ] {
            assert_eq!(spaced(&lines(text), false).first().cloned(), found, "{text}");
        }
    }
}

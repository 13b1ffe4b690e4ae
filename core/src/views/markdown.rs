//! The report as Markdown.

use super::place::{Placed, place};
use super::table::{Item, Shown, items};
use crate::report::{Cell, Role, WorkReport};

impl WorkReport<'_> {
    /// The text in reading order as CommonMark: headings by level, wraps undone.
    ///
    /// A part is `##`, and each level below one more `#`; the title is `#`. The heading
    /// of a run-in section is bold. Page furniture is left out.
    ///
    /// ```
    /// let text = "一、依法监督\n（一）财经监督。听取报告5项。\n";
    /// assert_eq!(
    ///     baogao::parse(text).to_markdown(),
    ///     "### 一、依法监督\n\n**（一）财经监督。** 听取报告5项。\n",
    /// );
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        for item in items(self, &place(self)) {
            if matches!(item, Item::Paragraph(placed) if placed.paragraph.role == Role::Furniture) {
                continue;
            }
            if !out.is_empty() {
                out.push('\n');
            }
            match item {
                Item::Paragraph(placed) => write_paragraph(placed, &mut out),
                Item::Table(table) => write_table(table, &mut out),
            }
            out.push('\n');
        }
        out
    }
}

/// A table of the dialect of GitHub, which CommonMark shows as text.
fn write_table(shown: Shown<'_, '_>, out: &mut String) {
    if let Some(caption) = shown.caption() {
        escape_start(&caption, out);
        out.push_str("\n\n");
    }
    let table = shown.table;
    let rows = || table.header.iter().chain(&table.rows);
    let width = rows().map(Vec::len).max().unwrap_or(0);
    let line = |row: &[Cell<'_>], out: &mut String| {
        out.push('|');
        for at in 0..width {
            out.push(' ');
            escape(row.get(at).map_or("", |cell| &cell.text), out);
            out.push_str(" |");
        }
    };
    let (first, rest) = match table.header.split_first() {
        Some((first, rest)) => (&first[..], rest),
        None => (&[][..], &[][..]),
    };
    line(first, out);
    out.push_str("\n|");
    out.push_str(&" --- |".repeat(width));
    for row in rest.iter().chain(&table.rows) {
        out.push('\n');
        line(row, out);
    }
}

fn write_paragraph(placed: &Placed<'_, '_>, out: &mut String) {
    let text = &*placed.paragraph.text;
    if placed.paragraph.role == Role::Title {
        out.push_str("# ");
        escape(text, out);
        return;
    }
    let Some(head) = placed.heads.first() else {
        escape_start(text, out);
        return;
    };
    if placed.is_heading() {
        let rank = head.section.level as usize + 2;
        out.extend(std::iter::repeat_n('#', rank));
        out.push(' ');
        escape(text, out);
        return;
    }
    escape_start(&text[..head.range.start], out);
    out.push_str("**");
    escape(text[head.range.clone()].trim_end(), out);
    out.push_str("**");
    let rest = text[head.range.end..].trim_start();
    if !rest.is_empty() {
        // A delimiter between punctuation and a letter does not close (CommonMark 0.31, 6.2).
        out.push(' ');
        escape(rest, out);
    }
}

/// Escapes the beginning of a paragraph, where a marker could open a block.
///
/// | text | Markdown |
/// | --- | --- |
/// | `1. 依法履职` | `1\. 依法履职` |
/// | `- 3 -` | `\- 3 -` |
fn escape_start(text: &str, out: &mut String) {
    let text = text.trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (head, rest) = text.split_at(digits);
    out.push_str(head);
    if rest.starts_with(if digits == 0 { &['-', '+', '='][..] } else { &['.', ')'][..] }) {
        out.push('\\');
    }
    escape(rest, out);
}

/// Escapes what Markdown would read as emphasis, code, links, HTML or a heading; and what
/// its dialects would read as a table, as struck out, as mathematics or as a bare link, in
/// which a backslash would show.
///
/// | text | Markdown |
/// | --- | --- |
/// | `5~10人，3~5天` | `5\~10人，3\~5天` |
/// | `http://www.lan.cn` | `http\://www\.lan.cn` |
fn escape(text: &str, out: &mut String) {
    for (at, character) in text.char_indices() {
        let marks = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '$' => true,
            ':' => text[at..].starts_with("://"),
            '.' => text[..at].ends_with("www"),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_read_as_markup() {
        let table = [
            ("1. 依法履职", "1\\. 依法履职"),
            ("2024年5月", "2024年5月"),
            ("- 3 -", "\\- 3 -"),
            ("# 标题", "\\# 标题"),
            ("*重点*[注]", "\\*重点\\*\\[注\\]"),
            ("<script>", "\\<script\\>"),
            ("5~10人，3~5天", "5\\~10人，3\\~5天"),
            ("~~~", "\\~\\~\\~"),
            ("2) 依法履职", "2\\) 依法履职"),
            ("+ 3\\n", "\\+ 3\\\\n"),
            ("|甲|乙|", "\\|甲\\|乙\\|"),
            ("US$5，US$6", "US\\$5，US\\$6"),
            ("http://www.lan.cn/a_b", "http\\://www\\.lan.cn/a\\_b"),
            (" \t    ===", "\\==="),
        ];
        for (text, markdown) in table {
            let mut out = String::new();
            escape_start(text, &mut out);
            assert_eq!(out, markdown);
        }
    }
}

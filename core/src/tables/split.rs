//! From a line to its cells.

use std::ops::Range;

use super::{Form, Line};

/// Characters that stand between two cells.
pub(super) const BARS: [char; 4] = ['|', '｜', '│', '┃'];

/// The cells of a line, as bytes of its text; empty ones too.
///
/// | form | line | cells |
/// | --- | --- | --- |
/// | `Bars` | `｜水泥｜126｜｜` | 水泥, 126, nothing |
/// | `Tabs` | `⇥⇥单位：万元` | nothing, nothing, 单位：万元 |
/// | `Wide` | `项  目    预算数` | 项  目, 预算数 |
/// | `Narrow` | `人口 40 41` | 人口, 40, 41 |
pub(super) fn cells(form: Form, line: &Line<'_>) -> Vec<Range<usize>> {
    let text = line.text;
    match form {
        Form::Bars => bars(text, true),
        Form::Inner => bars(text, false),
        Form::Tabs => tabs(line),
        Form::Wide => blanks(text, 2),
        Form::Narrow => blanks(text, 1),
        Form::Stack => Vec::from([Range { start: 0, end: text.len() }]),
    }
}

/// Whether a line is drawn, and holds no text: `|---|:-:|`, `├──┼──┤`.
pub(super) fn is_rule(text: &str) -> bool {
    let drawn = |c: char| {
        matches!(c, '-' | '—' | '=' | ':' | '+' | '|' | '｜' | ' ' | '\u{2500}'..='\u{257F}')
    };
    let lines = |c: &char| matches!(c, '-' | '—' | '=' | '─' | '━' | '═');
    let drawings = text.chars().filter(lines).count();
    // —— is a cell without a number.
    let bars = text.contains(['|', '｜', '+', '│', '┼', '├']);
    text.chars().all(drawn) && drawings >= if bars { 2 } else { 4 }
}

fn trimmed(text: &str, cell: Range<usize>) -> Range<usize> {
    let inner = text[cell.clone()].trim();
    if inner.is_empty() {
        return cell.start..cell.start;
    }
    let start = cell.end - text[cell].trim_start().len();
    start..start + inner.len()
}

fn bars(text: &str, outer: bool) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, bar) in text.match_indices(BARS) {
        // \| is a bar of the text.
        if text[..at].ends_with('\\') {
            continue;
        }
        if at > 0 || !outer {
            out.push(trimmed(text, from..at));
        }
        from = at + bar.len();
    }
    if from < text.len() || !outer {
        out.push(trimmed(text, from..text.len()));
    }
    out
}

fn tabs(line: &Line<'_>) -> Vec<Range<usize>> {
    let text = line.text;
    let mut out = vec![0..0; line.lead.matches('\t').count()];
    let mut from = 0;
    for (at, _) in text.match_indices('\t').chain([(text.len(), "")]) {
        out.push(trimmed(text, from..at));
        from = at + 1;
    }
    out
}

/// Cells between blanks of `least` columns or more. Single letters that are set apart are one word.
fn blanks(text: &str, least: usize) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    let mut run: Option<(usize, usize)> = None;
    let mut push = |cell: Range<usize>, gap: usize| {
        let lone = |cell: &Range<usize>| {
            let mut chars = text[cell.clone()].chars();
            matches!((chars.next(), chars.next()), (Some(c), None) if ('\u{3400}'..='\u{9FFF}').contains(&c))
        };
        match out.last_mut() {
            Some(last)
                if gap <= 2
                    && (text[last.clone()].ends_with(['：', ':'])
                        || lone(&cell) && (lone(last) || spaced_word(&text[last.clone()]))) =>
            {
                last.end = cell.end;
            }
            _ => out.push(cell),
        }
    };
    let mut gap = usize::MAX;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            // A full-width blank is as wide as two.
            let columns = if c == '\u{3000}' { 2 } else { 1 };
            run = Some(run.map_or((at, columns), |(start, count)| (start, count + columns)));
        } else if let Some((start, count)) = run.take()
            && count >= least
        {
            push(from..start, gap);
            (from, gap) = (at, count);
        }
    }
    push(from..text.len(), gap);
    out
}

/// Whether a text is letters set apart: `指 标 名`.
fn spaced_word(text: &str) -> bool {
    text.contains(char::is_whitespace)
        && text.split_whitespace().all(|word| word.chars().count() == 1)
        && text.chars().all(|c| c.is_whitespace() || ('\u{3400}'..='\u{9FFF}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_into_cells() {
        for (form, line, found) in [
            (Form::Bars, "|水泥| 126 ||", &["水泥", "126", ""][..]),
            (Form::Inner, "水泥 ｜ 126 ｜", &["水泥", "126", ""]),
            (Form::Inner, "| 绝对数", &["", "绝对数"]),
            (Form::Bars, "│ a\\|b │ 1 │", &["a\\|b", "1"]),
            (Form::Tabs, "甲\t\t1 286\t", &["甲", "", "1 286", ""]),
            (Form::Wide, "项  目      预算数  执行数", &["项  目", "预算数", "执行数"]),
            (Form::Wide, "指　标　　　2023年　2024年", &["指　标", "2023年", "2024年"]),
            (Form::Wide, "其中：　小麦　　　3.1", &["其中：　小麦", "3.1"]),
            (Form::Wide, "公路 里程  1 286  40", &["公路 里程", "1 286", "40"]),
            (Form::Narrow, "人口（万人） 40 41", &["人口（万人）", "40", "41"]),
        ] {
            let cut = cells(form, &Line { lead: "", text: line, blanks: 0 });
            let cut: Vec<&str> = cut.into_iter().map(|cell| &line[cell]).collect();
            assert_eq!(cut, found, "{line}");
        }
        assert!(is_rule("|---|:-:|") && is_rule("├──┼──┤") && is_rule("---|---"));
        assert!(!is_rule("| — | 3 |") && !is_rule("|"));
    }
}

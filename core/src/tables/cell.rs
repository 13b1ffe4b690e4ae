//! What stands in a cell, by its form alone.

use std::ops::Range;

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing, or a sign that there is nothing.
    Missing,
    /// A number, with or without its unit.
    Number,
    /// Four digits that may be a year.
    Year,
    /// Words.
    Text,
    /// Sentences.
    Prose,
}

/// Signs of a cell without a number (GB/T 1.1 and the notes of statistical yearbooks: `…` is too
/// small, `—` does not occur).
const NOTHING: &[&str] =
    &["持平", "无", "/", "／", "\\", "x", "X", "×", "N/A", "NA", "#DIV/0!", "#REF!", "不变"];
/// Longest words of a cell, in characters.
const LONGEST: usize = 60;
/// Longest unit behind a number, in characters.
const UNIT: usize = 8;

/// What stands in a cell.
///
/// | cell | kind |
/// | --- | --- |
/// | `—` `…` `-` and nothing | `Missing` |
/// | `86.5` `-0.7` `↓3.1%` `12.6万吨` `1 286` `约12` | `Number` |
/// | `2023` | `Year` |
/// | `2023年` `1—6月` `教育支出` `1、` | `Text` |
pub(crate) fn kind(text: &str) -> Kind {
    let text = text.trim();
    if is_nothing(text) {
        return Kind::Missing;
    }
    if let Some(number) = Number::of(text) {
        let digits = &text[number.digits.clone()];
        let century = digits.starts_with("19") || digits.starts_with("20");
        let plain = number.digits == (0..text.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        return if century && plain && digits.len() == 4 { Kind::Year } else { Kind::Number };
    }
    let long = text.len() > LONGEST * 3 || text.chars().count() > LONGEST;
    if long || text.contains(['。', '；', '！', '？']) { Kind::Prose } else { Kind::Text }
}

fn is_nothing(text: &str) -> bool {
    let is_dash = |c: char| {
        matches!(c, '-' | '－' | '—' | '–' | '―' | '─' | '…' | '*' | '＊') || c.is_whitespace()
    };
    text.chars().all(is_dash) || matches!(text, "." | "..." | "。。。") || NOTHING.contains(&text)
}

/// A number that is all there is in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Where the sign before it ends: `↓`, `-`, `下降`.
    pub sign: usize,
    /// Its digits, or those of a range.
    pub digits: Range<usize>,
}

/// Words and signs that tell the direction of a change.
pub(super) const FALLS: &[&str] =
    &["-", "－", "−", "—", "–", "↓", "▼", "下降", "减少", "降低", "回落", "减"];
pub(super) const RISES: &[&str] = &["+", "＋", "↑", "增长", "增加", "上升", "提高", "增"];
/// Words of bounds before a number.
const BOUNDS: &[&str] =
    &["约", "近", "超过", "超", "不低于", "不少于", "不超过", "≥", "≤", ">", "<"];

impl Number {
    /// The number of a cell, whose text is trimmed.
    pub fn of(text: &str) -> Option<Self> {
        let sign = FALLS.iter().chain(RISES).find(|sign| text.starts_with(**sign));
        let sign = sign.map_or(0, |sign| sign.len());
        let rest = text[sign..].trim_start();
        let bound = BOUNDS.iter().find(|bound| rest.starts_with(**bound)).map_or(0, |b| b.len());
        let start = text.len() - rest[bound..].trim_start().len();
        let mut end = digits(text, start)?;
        // A range: 5.5—6.0, 3~5.
        let dash = text[end..].chars().next().filter(|c| "-—–~～至－".contains(*c));
        if let Some(dash) = dash
            && let Some(high) = digits(text, end + dash.len_utf8())
        {
            end = high;
        }
        let unit = text[end..].trim();
        let is_unit = unit.chars().count() <= UNIT
            && !unit.starts_with([
                '年', '月', '日', '号', '期', '级', '届', '线', '类', '、', '.', '．', ':', '：',
                ')', '）', '(', '（', '|',
            ])
            && unit.chars().all(|c| c.is_alphabetic() || "%％‰‱℃°/／²³（）()+".contains(c));
        is_unit.then_some(Self { sign, digits: start..end })
    }
}

/// Where the digits of one number end: `1 286.5`, `1,286`, `８．０６`.
fn digits(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    if !rest.starts_with(is_digit) {
        return None;
    }
    let mut end = start;
    let mut point = false;
    loop {
        let run: usize = text[end..].chars().take_while(|&c| is_digit(c)).map(char::len_utf8).sum();
        end += run;
        let tail = &text[end..];
        let Some(mark) = tail.chars().next() else { return Some(end) };
        let behind = &tail[mark.len_utf8()..];
        let group = || {
            let count = behind.chars().take_while(|&c| is_digit(c)).count();
            count == 3 && !point
        };
        let goes_on = match mark {
            '.' | '．' => !point && behind.starts_with(is_digit),
            ',' | '，' | ' ' | '\u{A0}' => group(),
            _ => false,
        };
        if !goes_on {
            return Some(end);
        }
        point |= matches!(mark, '.' | '．');
        end += mark.len_utf8();
    }
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_cells() {
        for (kinds, cells) in [
            (Kind::Missing, &["", " ", "—", "——", "-", "…", "……", "/", "持平"][..]),
            (
                Kind::Number,
                &[
                    "86.5", "-0.7", "—0.7", "↓3.1%", "12.6万吨", "1 286", "1,286.5", "８．０６",
                    "约12", "5.5—6.0", "3所", "+2.4", "0.8个百分点", "下降2.1%", "12380",
                ],
            ),
            (Kind::Year, &["2023", "1978"]),
            (Kind::Text, &["2023年", "1—6月", "教育支出", "1、", "一、综合", "3号线", "1."]),
            (Kind::Prose, &["新建学校3所。"]),
        ] {
            for cell in cells {
                assert_eq!(kind(cell), kinds, "{cell}");
            }
        }
    }
}

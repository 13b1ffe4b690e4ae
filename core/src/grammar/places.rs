//! Places in an order that follow one another: 第2、第3和第5位, 第1、2、4位.

use super::chars::{first, is_han, skip_blanks};
use super::numeral::numeral;

/// Places that one list may have.
const MOST: usize = 12;

/// `next := (、 | 和 | 与 | 及 | 以及 | 或)`: whether the words behind a place only join the next one to it.
pub(super) fn joins(between: &str) -> bool {
    matches!(between.trim(), "、" | "和" | "与" | "及" | "以及" | "或")
}

/// `bare := numeral (joiner 第? numeral)* (位 | 名)`: a place that leaves out 第, and 位 too where the
/// last of the list has it. Yields the place and what is left.
///
/// | text | reading |
/// |---|---|
/// | `2、4位` | 2, leaves `、4位` |
/// | `4位` | 4 |
/// | `二、三名，` | 2, leaves `、三名，` |
/// | `二、三产业` | none |
/// | `4位委员` | none |
pub(super) fn bare(input: &str) -> Option<(&str, f64)> {
    let (rest, n) = numeral(input).ok()?;
    if n.over || n.decimal || n.big || n.low != n.high || !(1.0..=1000.0).contains(&n.low) {
        return None;
    }
    if let Some(after) = closed(rest) {
        return Some((after, n.low));
    }
    let mut list = rest;
    for _ in 0..MOST {
        let next =
            ["以及", "、", "和", "与", "及", "或"].iter().find_map(|j| list.strip_prefix(j))?;
        let next = next.strip_prefix('第').unwrap_or(next);
        list = numeral(skip_blanks(next)).ok()?.0;
        if closed(list).is_some() {
            return Some((rest, n.low));
        }
    }
    None
}

/// What is left behind 位 or 名, where that closes a place and counts nobody.
fn closed(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix(['位', '名'])?;
    let next = first(after);
    let ends = !is_han(next) || matches!(next, '和' | '与' | '及' | '的' | '并' | '以' | '或');
    ends.then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_without_their_word() {
        for (text, reading) in [
            ("2、4位。", Some((2.0, "、4位。"))),
            ("4位，", Some((4.0, "，"))),
            ("二、三名，", Some((2.0, "、三名，"))),
            ("2、第4位", Some((2.0, "、第4位"))),
            ("二、三产业", None),
            ("4位委员", None),
            ("2、3件", None),
            ("2.5、3位", None),
        ] {
            assert_eq!(bare(text).map(|(left, n)| (n, left)), reading, "{text}");
        }
        assert!(joins("、") && joins("和") && !joins("，"));
    }
}

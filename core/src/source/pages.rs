//! What belongs to the page and not to the text: page numbers, running heads, the lines of a
//! newspaper page. A paragraph goes on behind them.
//!
//! | kind | examples |
//! | --- | --- |
//! | page number | `— 3 —` `-3-` `·3·` `第 3 页` `第3页 共9页` `3 / 9` `Page 3 of 9` |
//! | by its series | `3` `3/9` `〔3〕` `— 3`: the numbers of three pages, a page apart |
//! | running head | a short line that stands beside page numbers again and again |
//! | newspaper page | `2025年1月20日 星期一 第3版`, `（下转第二版）`, `（上接第一版）` |

use super::ends::{is_date_line, is_letterhead};
use super::folio::{Number, is_ornament, narrow, number};
use super::furniture;
use super::lines::{Line, Owner};
use crate::arrange;

/// Fewest lines on a page between two running heads that no page number tells.
const PAGE: usize = 12;
/// Fewest bytes between two page numbers that only their series tells.
const APART: usize = 500;
/// Lines above and below a page number that may be running heads.
const NEAR: usize = 3;
/// Widest running head, in columns.
const HEAD: usize = 80;
/// First lines of a text, where its title stands.
const FRONT: usize = 12;

/// Marks the lines that belong to the page.
pub(super) fn mark(source: &str, lines: &mut [Line]) {
    let mut series: Vec<(usize, Number)> = Vec::new();
    let mut marked = false;
    for (i, line) in lines.iter_mut().enumerate() {
        marked |= line.paged;
        let text = &source[line.start..line.end];
        if text.len() > LONGEST || line.is_row() {
            continue;
        }
        line.noted = furniture::continued(text) == Some(text.len());
        if line.noted || line.digits && is_newspaper(text) {
            line.owner = Owner::Page;
            marked = true;
        } else if let Some(number) = number(text) {
            if number.certain {
                line.owner = Owner::Page;
                marked = true;
            } else {
                series.push((i, number));
            }
        }
    }
    marked |= mark_series(lines, &series);
    if marked {
        mark_heads(source, lines);
    }
    mark_titles(source, lines);
}

/// Longest line of a page, in bytes.
const LONGEST: usize = 150;

/// Marks numbers that go up by one from page to page, three or more, where few others stand between.
fn mark_series(lines: &mut [Line], numbers: &[(usize, Number)]) -> bool {
    let key = |at: usize| (numbers[at].1.form, numbers[at].1.page);
    let place = |at: usize| (key(at), numbers[at].0);
    let order = arrange::order(numbers.len(), &|a, b| place(a).cmp(&place(b)));
    // For each number the one a page before it, the first of its series, how many there are, and
    // how many of its form stand before it.
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    let mut first: Vec<usize> = (0..numbers.len()).collect();
    let mut length = vec![1; numbers.len()];
    let mut rank = vec![0; numbers.len()];
    let mut forms: Vec<(char, usize)> = Vec::new();
    for (at, (_, number)) in numbers.iter().enumerate() {
        match forms.iter_mut().find(|(form, _)| *form == number.form) {
            Some((_, count)) => {
                *count += 1;
                rank[at] = *count;
            }
            None => forms.push((number.form, 0)),
        }
    }
    for &at in &order {
        let (form, page) = key(at);
        let Some(page) = page.checked_sub(1) else { continue };
        let line = |at: usize| &lines[numbers[at].0];
        let stands = |other: usize| line(at).start >= line(other).end + APART;
        let next = order.partition_point(|&other| {
            key(other) < (form, page) || key(other) == (form, page) && stands(other)
        });
        let Some(&other) = next.checked_sub(1).map(|n| &order[n]) else { continue };
        if key(other) == (form, page) {
            (before[at], first[at], length[at]) = (Some(other), first[other], length[other] + 1);
        }
    }
    let mut found = false;
    for end in (0..numbers.len()).rev() {
        if length[end] < 3 || length[end] * 2 <= rank[end] - rank[first[end]] + 1 {
            continue;
        }
        found = true;
        let mut next = Some(end);
        while let Some(at) = next.filter(|&at| lines[numbers[at].0].owner == Owner::Text) {
            lines[numbers[at].0].owner = Owner::Page;
            next = before[at];
        }
    }
    found
}

/// The head of a newspaper page: a date with its weekday or the number of the page, and hardly more:
/// `青溪日报 2025年1月20日 星期一 第3版`, `2025年1月20日　星期一　责编：某某`.
fn is_newspaper(text: &str) -> bool {
    let page = text.contains('版');
    let dated = page || text.contains("星期") || text.contains('周');
    if !dated || !text.contains("20") && !text.contains("19") {
        return false;
    }
    let mut rest: String = text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect();
    let Some((start, end)) = date(&rest) else { return false };
    rest.replace_range(start..end, " ");
    for word in ["星期", "周"] {
        if let Some(at) = rest.find(word) {
            let day =
                rest[at + word.len()..].chars().next().filter(|c| "一二三四五六日天".contains(*c));
            let Some(day) = day else { return false };
            rest.replace_range(at..at + word.len() + day.len_utf8(), " ");
            break;
        }
    }
    if page {
        let Some(at) = rest.find('版') else { return false };
        let is_part = |c: char| c.is_ascii_alphanumeric() || "第一二三四五六七八九十".contains(c);
        let from = rest[..at].trim_end_matches(is_part).len();
        if from == at {
            return false;
        }
        rest.replace_range(from..at + '版'.len_utf8(), " ");
    }
    let name = rest.chars().filter(|&c| c != ' ' && !is_ornament(c)).count();
    name <= 16 && !rest.contains(['，', '。', '；', '届', '会'])
}

/// Where a full date stands: `2025年1月20日`, `2025-1-20`, `2025.01.20`.
fn date(text: &str) -> Option<(usize, usize)> {
    let start = ["20", "19"].iter().filter_map(|century| text.find(century)).min()?;
    let mut rest = &text[start..];
    for (longest, marks) in [(4, "年-./"), (2, "月-./"), (2, "日")] {
        let len = rest.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=longest).contains(&len) {
            return None;
        }
        rest = &rest[len..];
        match rest.chars().next().filter(|&c| marks.contains(c)) {
            Some(c) => rest = &rest[c.len_utf8()..],
            None if marks == "日" => {}
            None => return None,
        }
    }
    Some((start, text.len() - rest.len()))
}

/// Marks short lines that stand beside page numbers twice or more, or repeat the front of the text
/// there. Beside the same number again, a line is that of a copy of the page.
fn mark_heads(source: &str, lines: &mut [Line]) {
    let is_page = |line: &Line| line.owner == Owner::Page;
    let may_be = |line: &Line| !is_page(line) && line.width <= HEAD && !line.ended;
    // For each line the first one that begins or ends a page beside it.
    let mut beside: Vec<Option<usize>> = vec![None; lines.len()];
    for (i, line) in lines.iter().enumerate().filter(|(_, line)| is_page(line) || line.paged) {
        let above = lines[..i].iter().enumerate().rev();
        let below = lines.iter().enumerate().skip(i + usize::from(is_page(line)));
        let above = above.take_while(|(_, line)| may_be(line)).take(NEAR);
        for (j, _) in above.chain(below.take_while(|(_, line)| may_be(line)).take(NEAR)) {
            beside[j].get_or_insert(i);
        }
    }
    let near = beside.iter().enumerate().filter_map(|(i, page)| Some((i, (*page)?)));
    let keyed: Vec<(String, usize, usize)> =
        near.map(|(i, page)| (key(lines[i].text(source)), i, page)).collect();
    let order = arrange::order(keyed.len(), &|a, b| keyed[a].cmp(&keyed[b]));
    // The page that a line stands beside: its number, or the line where it has none.
    let page = |at: usize| {
        let line = keyed[at].2;
        let text = lines[line].text(source);
        if is_page(&lines[line]) && number(text).is_some() { (text, 0) } else { ("", line) }
    };
    let mut front = String::new();
    // What stands in front of each of the first lines.
    let mut fronts = vec![0];
    for line in lines.iter().take(FRONT) {
        front.push_str(&key(line.text(source)));
        fronts.push(front.len());
    }
    let mut found = Vec::new();
    for same in order.chunk_by(|&a, &b| keyed[a].0 == keyed[b].0) {
        let (text, first, _) = &keyed[same[0]];
        if text.chars().count() < 4 {
            continue;
        }
        let fronted = front[..fronts[(*first).min(fronts.len() - 1)]].contains(text.as_str());
        let title = furniture::is_title(text);
        let again = same.iter().any(|&at| page(at) != page(same[0]));
        // A title that an excerpt has in its midst is the head of a page.
        let inside = title && !fronted && is_inside(source, lines, *first);
        if !(fronted || again || inside)
            || title && !fronted && !inside && *first < FRONT && same.len() < 2
        {
            continue;
        }
        // The first of several titles is that of the report, unless it stood in front before.
        let kept = usize::from(!fronted && title && !inside);
        found.extend(same.iter().skip(kept).map(|&at| keyed[at].1));
    }
    for i in found {
        lines[i].owner = Owner::Page;
    }
}

/// Whether a line stands inside an excerpt: the text begins with a sentence or goes on with one from above
/// the line, and what follows it is none of the lines that stand in front of a report.
fn is_inside(source: &str, lines: &[Line], at: usize) -> bool {
    let is_text = |line: &&Line| line.owner == Owner::Text;
    let sentence = |line: &Line| line.stops || line.text(source).contains('，');
    let begins = lines.iter().find(is_text).is_some_and(sentence);
    let goes_on =
        lines[..at].iter().rev().find(is_text).is_some_and(|line| sentence(line) && !line.ended);
    let front = |line: &Line| {
        let text = line.text(source);
        is_letterhead(text) || is_date_line(text) || !sentence(line) && line.width <= HEAD / 2
    };
    let below = lines[at + 1..].iter().find(is_text);
    lines[..at].iter().any(|line| line.stops)
        && (begins || goes_on)
        && below.is_none_or(|line| !front(line))
}

/// A line without digits and blanks: what two heads have in common.
fn key(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !narrow(*c).is_ascii_digit()).collect()
}

/// Marks titles that the head of each page repeats, three times or more, far from each other.
fn mark_titles(source: &str, lines: &mut [Line]) {
    let mut titles: Vec<(&str, usize)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.width <= HEAD)
        .map(|(n, line)| (line.text(source), n))
        .filter(|(text, _)| furniture::is_title(text))
        .collect();
    if titles.len() < 3 {
        return;
    }
    arrange::plain(&mut titles);
    for same in titles.chunk_by(|a, b| a.0 == b.0) {
        let far = |pair: &&[(&str, usize)]| pair[1].1 - pair[0].1 >= PAGE;
        if 1 + same.windows(2).filter(far).count() < 3 {
            continue;
        }
        for &(_, n) in same.iter().filter(|&&(_, n)| n >= PAGE) {
            lines[n].owner = Owner::Page;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::events::Events;

    #[test]
    fn heads_of_newspaper_pages() {
        for text in [
            "青溪日报 2025年1月20日 星期一 第3版",
            "2025年1月20日　星期一",
            "第03版 2025年1月20日 责编：某某",
            "2025.01.20 周一 A3版",
        ] {
            assert!(is_newspaper(text), "{text}");
        }
        for text in [
            "——2025年1月20日在青溪市第八届人民代表大会第四次会议上",
            "2025年1月20日",
            "2024年发行新版教材12种，20日起供应",
            "（2025年1月20日）",
        ] {
            assert!(!is_newspaper(text), "{text}");
        }
    }

    /// The lines that belong to the page.
    fn marked(source: &str) -> Vec<&str> {
        let mut lines = lines(source, &Events::of(source));
        mark(source, &mut lines);
        lines.iter().filter(|l| l.owner == Owner::Page).map(|l| l.text(source)).collect()
    }

    #[test]
    fn numbers_of_a_series_stand_a_page_apart() {
        let page = "全市新增就业若干，完成投资若干，各项工作平稳推进。\n".repeat(8);
        let pages: String = (1..5).map(|n| format!("{page}{n}\n")).collect();
        assert_eq!(marked(&pages), ["1", "2", "3", "4"]);
        let cells: String = (1..9).map(|n| format!("{n}\n就业\n人\n")).collect();
        assert!(marked(&cells).is_empty());
        let same: String = [1, 3, 2, 7].map(|n| format!("{page}{n}\n")).concat();
        assert!(marked(&same).is_empty());
    }

    #[test]
    fn heads_stand_beside_page_numbers() {
        let page = "全市新增就业若干，完成投资若干，各项工作平稳推进。\n".repeat(8);
        let text: String =
            (1..4).map(|n| format!("{page}— {n} —\n青溪市发展报告（摘编）\n")).collect();
        assert_eq!(marked(&text).len(), 6);
        // The title stands in front once, and once beside a number.
        let text = format!("青溪市工作报告\n{page}{page}- 1 -\n青溪市工作报告\n{page}");
        assert_eq!(marked(&text), ["- 1 -", "青溪市工作报告"]);
        // A copy of the page has the same heading beside the same number.
        let text = format!("{page}- 2 -\n二、民生工作\n{page}").repeat(2);
        assert_eq!(marked(&text), ["- 2 -"; 2]);
    }
}

//! Several reports in one text, and reports that a page repeats.

use std::collections::BTreeMap;

use super::looks::{self, Look, is_opening, look};
use crate::events::Class;
use crate::source::{Block, is_visible};

/// A report in a text of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    /// Index of its first block.
    pub at: usize,
    /// Whether it repeats one before it.
    pub copy: bool,
}

/// Front lines that follow each other before the text begins.
const RUN: usize = 12;
/// Paragraphs of text that make a front a report and not a title block at the end.
const TEXT: usize = 3;
/// Longest front line that is looked at, in bytes.
const LINE: usize = 300;

/// Where the reports of a text begin; one entry where there is one report.
pub(super) fn starts(blocks: &[Block<'_>]) -> Vec<Start> {
    let mut found = vec![Start { at: 0, copy: false }];
    let mut seen = BTreeMap::new();
    let fronts = fronts(blocks);
    // A front that comes after its text belongs to it: nothing is split.
    let displaced = fronts.first().is_none_or(|&first| texts(&blocks[..first]) >= TEXT);
    if displaced || fronts.len() < 2 {
        return found;
    }
    for (n, &at) in fronts.iter().enumerate() {
        let end = fronts.get(n + 1).copied().unwrap_or(blocks.len());
        if texts(&blocks[at..end]) < TEXT {
            continue;
        }
        let copy = repeats(&blocks[at..end], n, &mut seen);
        if n > 0 {
            found.push(Start { at, copy });
        }
    }
    found
}

/// First blocks of title blocks that a text follows.
fn fronts(blocks: &[Block<'_>]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut i = 0;
    while i < blocks.len() {
        if !is_first_line(&blocks[i]) {
            i += 1;
            continue;
        }
        let mut last = i;
        let mut confirmed = look(&blocks[i].text) == Look::Joined;
        for (j, block) in blocks.iter().enumerate().skip(i + 1).take(RUN) {
            if block.furniture {
                continue;
            }
            if block.text.len() > LINE && !is_opening(&block.text) {
                break;
            }
            match look(&block.text) {
                Look::Plain if block.text.len() > 120 => break,
                Look::Plain => {}
                Look::Title | Look::Joined => last = j,
                Look::Date | Look::Salutation | Look::Opening | Look::Issuer => {
                    confirmed = true;
                    last = j;
                }
                Look::Speaker => last = j,
            }
        }
        if confirmed {
            out.push(i);
        }
        i = last + 1;
    }
    out
}

fn is_first_line(block: &Block<'_>) -> bool {
    !block.furniture && block.events.has(Class::REPORT) && looks::is_title_line(&block.text)
}

/// Number of paragraphs of running text.
fn texts(blocks: &[Block<'_>]) -> usize {
    blocks
        .iter()
        .filter(|b| !b.furniture && b.text.len() > LINE && !is_opening(&b.text))
        .take(TEXT)
        .count()
}

/// Whether most of a report, the one of this number, has been read before; notes which of them
/// had each of its paragraphs first.
fn repeats(blocks: &[Block<'_>], number: usize, seen: &mut BTreeMap<String, usize>) -> bool {
    let (mut known, mut all) = (0, 0);
    for block in blocks.iter().filter(|b| !b.furniture) {
        let text: String = block.text.chars().filter(|&c| is_visible(c)).collect();
        all += block.text.len();
        match seen.get(&text) {
            Some(&first) if first < number => known += block.text.len(),
            Some(_) => {}
            None => drop(seen.insert(text, number)),
        }
    }
    known * 10 >= all * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<Block<'_>> {
        crate::source::read(text).0
    }

    fn report(place: &str, year: u32) -> String {
        let body =
            format!("{place}全年各项工作稳步推进，{}。\n", "经济社会发展取得新的成绩".repeat(12));
        format!(
            "{place}政府工作报告\n——{year}年1月5日在{place}第八届人民代表大会第四次会议上\n\n各位代表：\n现在，我代表{place}人民政府，向大会报告工作，请予审议。\n一、工作回顾\n{body}甲{body}乙{body}丙{body}二、工作安排\n丁{body}"
        )
    }

    #[test]
    fn one_report_is_one_report() {
        assert_eq!(starts(&blocks(&report("青溪区", 2025))).len(), 1);
    }

    #[test]
    fn copies_and_other_reports_are_told_apart() {
        let (first, second) = (report("青溪区", 2025), report("白河县", 2024));
        let text = format!("{first}\n{first}\n{second}");
        let all = blocks(&text);
        let found: Vec<_> =
            starts(&all).into_iter().map(|s| (all[s.at].span.start, s.copy)).collect();
        assert_eq!(found, [(0, false), (first.len() + 1, true), (2 * first.len() + 2, false)]);
    }
}

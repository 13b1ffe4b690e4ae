//! Texts that a page holds several times.

use std::collections::BTreeMap;

use super::looks::is_opening;
use crate::source::{Block, is_stop, is_visible};

/// Shortest paragraph that shows by itself that a text begins again, in bytes.
const ANCHOR: usize = 90;
/// How far the paragraph behind it is looked for.
const NEXT: usize = 8;

/// What was read, by paragraph.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// The first document that has it.
    first: BTreeMap<String, usize>,
    documents: usize,
}

impl Seen {
    /// Whether most of the next document has been read before.
    pub fn repeats(&mut self, blocks: &[Block<'_>]) -> bool {
        let (mut known, mut all) = (0, 0);
        for block in blocks.iter().filter(|b| !b.furniture) {
            let text: String = block.text.chars().filter(|&c| is_visible(c)).collect();
            all += block.text.len();
            match self.first.get(&text) {
                Some(&first) if first < self.documents => known += block.text.len(),
                Some(_) => {}
                None => drop(self.first.insert(text, self.documents)),
            }
        }
        self.documents += 1;
        all > 0 && known * 10 >= all * 8
    }
}

/// Where a text may begin again: where its first paragraph of some length recurs, with the lines
/// above it that recur as well.
pub(super) fn recurrences(blocks: &[Block<'_>]) -> Vec<usize> {
    let is_anchor = |block: &Block<'_>| {
        !block.furniture
            && block.text.len() >= ANCHOR
            && block.text.ends_with(is_stop)
            && !is_opening(&block.text)
    };
    let Some(anchor) = blocks.iter().position(is_anchor) else { return Vec::new() };
    let text = blocks[anchor].text.as_ref();
    let next = |i: usize| blocks[i + 1..].iter().take(NEXT).find(|b| !b.furniture).map(|b| &b.text);
    // A paragraph that is repeated by itself begins nothing.
    let Some(second) = next(anchor).filter(|second| *second != text) else { return Vec::new() };
    let again = |is: &dyn Fn(&str) -> bool| {
        let mut out = Vec::new();
        let mut floor = anchor;
        let found = |i: usize| is(&blocks[i].text) && next(i) == Some(second);
        for i in (anchor + 1..blocks.len()).filter(|&i| found(i)) {
            out.push(i - shared(blocks, anchor, i, floor));
            floor = i;
        }
        out
    };
    let exact = again(&|other| other == text);
    // The line above it may have run into it.
    if exact.is_empty() { again(&|other| other.ends_with(text)) } else { exact }
}

/// How many lines above block `again` are those above block `first`; at most those behind `floor`.
pub(super) fn shared(blocks: &[Block<'_>], first: usize, again: usize, floor: usize) -> usize {
    let above = blocks[..first].iter().rev();
    let most = again.saturating_sub(floor + 1);
    above.zip(blocks[..again].iter().rev()).take(most).take_while(|(a, b)| a.text == b.text).count()
}

#[cfg(test)]
mod tests {
    use super::super::packet::documents;
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
        assert_eq!(documents(&blocks(&report("青溪区", 2025))).len(), 1);
    }

    #[test]
    fn copies_and_other_reports_are_told_apart() {
        let (first, second) = (report("青溪区", 2025), report("白河县", 2024));
        let text = format!("{first}\n{first}\n{second}");
        let all = blocks(&text);
        let found: Vec<_> =
            documents(&all).into_iter().map(|s| (all[s.at].span.start, s.copy)).collect();
        assert_eq!(found, [(0, false), (first.len() + 1, true), (2 * first.len() + 2, false)]);
    }
}

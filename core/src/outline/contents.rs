//! Lines that name texts and are none: a table of contents, links to other pages.

use super::fold::squeeze;
use super::heads;
use super::looks::{Look, look};
use crate::source::marker;
use crate::source::{Block, is_related, is_stop};

/// Most lines of a table of contents.
const LINES: usize = 300;
/// Longest line of it, in bytes.
const LONGEST: usize = 240;
/// Most links behind a text.
const LINKS: usize = 60;

/// Sets tables of contents aside, and links behind the text.
pub(super) fn set_aside(blocks: &mut [Block<'_>]) {
    let mut i = 0;
    while i < blocks.len() {
        let end = if is_contents(&blocks[i].text) {
            end_of_contents(blocks, i)
        } else if blocks[i].furniture && is_related(&blocks[i].text) {
            end_of_links(blocks, i)
        } else {
            i
        };
        blocks[i..end].iter_mut().for_each(|block| block.furniture = true);
        i = end.max(i + 1);
    }
}

/// `目录`, `目  录`, `目次`.
fn is_contents(text: &str) -> bool {
    text.len() <= 24
        && text.starts_with('目')
        && matches!(squeeze(text).trim_end_matches(['：', ':']), "目录" | "目錄" | "目次")
}

/// Behind the last line of a table of contents; its own index where no lines follow that end.
///
/// It ends where the text begins: at the line that it names first, at the title of a document, at
/// the address to the meeting, or where the numbers of its lines begin again.
fn end_of_contents(blocks: &[Block<'_>], heading: usize) -> usize {
    let lines = || (heading + 1..blocks.len()).filter(|&j| !blocks[j].furniture).take(LINES);
    let Some(first) = lines().next() else { return heading };
    let name = entry(&blocks[first].text);
    let mark = marker::at(&blocks[first].text);
    for j in lines() {
        let text = blocks[j].text.as_ref();
        let is_line = text.len() <= LONGEST
            && !text.ends_with(is_stop)
            && !is_contents(text)
            && !matches!(look(text), Look::Salutation | Look::Opening | Look::Date | Look::Joined);
        let again = j > first
            && (entry(text) == name
                || mark.is_some_and(|mark| {
                    marker::at(text)
                        .is_some_and(|m| m.family == mark.family && m.number == mark.number)
                }));
        if !is_line || again || j > first && heads::begins(blocks, j) {
            return if j > first { j } else { heading };
        }
    }
    heading
}

/// A line of a table of contents without its page number.
fn entry(text: &str) -> String {
    let leader = |c: char| c.is_whitespace() || "….·．-—（）()".contains(c);
    let bare = text.trim_end_matches(|c: char| leader(c) || c.is_ascii_digit());
    let text = if text[bare.len()..].starts_with(leader) { bare } else { text };
    squeeze(text).into_owned()
}

/// Behind the last link to another page; its own index where a text follows.
fn end_of_links(blocks: &[Block<'_>], heading: usize) -> usize {
    let is_link = |block: &Block<'_>| {
        block.furniture || block.text.len() <= LONGEST && !block.text.ends_with(is_stop)
    };
    let links = blocks[heading + 1..].iter().take(LINKS).take_while(|block| is_link(block)).count();
    if heading + 1 + links == blocks.len() { blocks.len() } else { heading }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paragraphs that are left.
    fn left(text: &str) -> Vec<String> {
        let mut blocks = crate::source::read(text).0;
        set_aside(&mut blocks);
        blocks.iter().filter(|b| !b.furniture).map(|b| b.text.to_string()).collect()
    }

    #[test]
    fn tables_of_contents() {
        let text = "经济运行总体平稳，社会大局保持稳定，各项任务较好完成。";
        for (contents, rest) in [
            ("目录\n一、2024年工作回顾\n二、2025年工作安排\n", "一、2024年工作回顾\n"),
            ("目  录\n一、工作回顾……………1\n（一）农业 2\n二、安排 3\n", "一、工作回顾\n"),
            ("目录\n工作回顾\n工作安排\n", "各位代表：\n"),
            ("目录\n工作回顾…1\n工作安排…2\n", "工作回顾\n"),
            (
                "目录\n关于预算的决议\n关于预算草案的报告\n",
                "关于预算草案的报告\n——2025年1月9日在青溪区第八届人民代表大会第四次会议上\n",
            ),
        ] {
            let expected: Vec<_> = format!("{rest}{text}").lines().map(str::to_string).collect();
            assert_eq!(left(&format!("{contents}{rest}{text}\n")), expected, "{contents}");
        }
    }

    #[test]
    fn what_is_no_table_of_contents() {
        for source in [
            "目录\n经济运行总体平稳，社会大局保持稳定。",
            "目录管理不断加强。\n一、工业\n新建厂房3座。",
            "目录\n一、工业\n二、农业",
        ] {
            assert_eq!(left(source).len(), source.lines().count(), "{source}");
        }
    }

    #[test]
    fn links_behind_the_text() {
        let text = "新增企业12家。\n相关文章：\n云山县召开工作会议\n青溪市2023年政府工作报告\n";
        assert_eq!(left(text), ["新增企业12家。"]);
        assert_eq!(left("相关文章：\n新增企业12家。"), ["新增企业12家。"]);
    }
}

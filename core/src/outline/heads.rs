//! Lines that begin a document: the title of a report, of a resolution, a notice, an annex.

use super::fold::{fold, has, head, squeeze};
use super::looks::{self, Look, is_opening, look};
use crate::events::Class;
use crate::source::{Block, is_stop, marker};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Genre {
    Report,
    /// What a notice forwards, as the notice names it.
    Forwarded,
    /// What goes with reports: resolutions, notices, news.
    Other,
    /// A table or a statement behind a report.
    Annex,
}

impl Genre {
    /// Whether a reader looks for it.
    pub fn is_main(self) -> bool {
        matches!(self, Self::Report | Self::Forwarded)
    }
}

/// The title block of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// Its first block.
    pub at: usize,
    /// The block that names the document.
    pub title: usize,
    /// Behind its last block.
    pub end: usize,
    pub genre: Genre,
    /// Whether it addresses a meeting.
    pub spoken: bool,
}

/// Front lines that follow each other before the text begins.
const RUN: usize = 12;
/// Longest front line that is looked at, in bytes.
pub(super) const LINE: usize = 300;
/// Lines between the title of a document and what shows that it is one.
const NEAR: usize = 4;
/// Lines of the page that may stand inside one paragraph.
const INSIDE: usize = 64;
/// A sentence of the text, in bytes; shorter ones may stand in a title block.
const SENTENCE: usize = 60;

/// The title blocks of a text, in their order.
pub(super) fn heads(blocks: &[Block<'_>]) -> Vec<Head> {
    let mut out: Vec<Head> = Vec::new();
    let mut i = 0;
    while i < blocks.len() {
        let from = out.last().map_or(0, |head| head.end);
        if let Some(found) = untitled(blocks, i, out.last()) {
            out.push(found);
        }
        match head_at(blocks, i, from) {
            Ok(found) => {
                i = found.end;
                out.push(found);
            }
            Err(next) => i = next,
        }
    }
    out
}

/// A report without a title behind a resolution or a notice: it begins with `各位代表：`.
fn untitled(blocks: &[Block<'_>], i: usize, last: Option<&Head>) -> Option<Head> {
    let last = last.filter(|last| last.genre == Genre::Other && !last.spoken)?;
    let text = blocks[i].text.as_ref();
    (i > last.end && !blocks[i].furniture && text.ends_with(['：', ':']) && text.contains("代表"))
        .then_some(())?;
    looks::is_salutation(text).then_some(Head {
        at: i,
        title: i,
        end: i + 1,
        genre: Genre::Report,
        spoken: true,
    })
}

/// Whether block `i` is the title of a document, told by the lines right behind it.
pub(super) fn begins(blocks: &[Block<'_>], i: usize) -> bool {
    match named(&blocks[i]) {
        Some(Named::Resolution) => near(blocks, i, is_resolved).is_some(),
        Some(Named::Letter) => near(blocks, i, is_addressed).is_some(),
        Some(Named::Speech) => near(blocks, i, is_dated).is_some(),
        None => is_first_line(&blocks[i]) && near(blocks, i, is_dated).is_some(),
    }
}

/// The title block whose title is block `i`; it begins at `from` or behind. Else where to look next.
fn head_at(blocks: &[Block<'_>], i: usize, from: usize) -> Result<Head, usize> {
    let block = &blocks[i];
    if block.text.len() > LINE {
        return Err(i + 1);
    }
    if let Some(genre) = named(block) {
        let end = match genre {
            Named::Resolution => near(blocks, i, is_resolved),
            Named::Letter if is_numbered(blocks, i, from) => Some(i + 1),
            Named::Letter => near(blocks, i, is_addressed),
            Named::Speech => near(blocks, i, is_dated),
        };
        let end = end.ok_or(i + 1)?;
        let at = first_line(blocks, i, from);
        let spoken = genre == Named::Speech;
        return Ok(Head { at, title: i, end, genre: Genre::Other, spoken });
    }
    if let Some(title) = annex(blocks, i) {
        // 附件1 above the title block of a report: the report follows a notice.
        if let Ok(found) = report(blocks, title) {
            return Ok(Head { at: i, ..found });
        }
        return Ok(Head { at: i, title, end: title + 1, genre: Genre::Annex, spoken: false });
    }
    report(blocks, i)
}

/// The title block of a report: some of its lines say when it is delivered, to whom, by whom.
fn report(blocks: &[Block<'_>], i: usize) -> Result<Head, usize> {
    // The title of a copy looks like a running head; a paragraph goes on behind a true one.
    let is_running = || near(blocks, i, is_dated).is_none() || is_inside(blocks, i);
    if !is_first_line(&blocks[i]) || blocks[i].furniture && is_running() {
        return Err(i + 1);
    }
    let (mut last, mut spoken) = (i, false);
    let mut confirmed = look(&blocks[i].text) == Look::Joined;
    for (j, block) in blocks.iter().enumerate().skip(i + 1).take(RUN) {
        if block.furniture {
            continue;
        }
        if block.text.len() > LINE && !is_opening(&block.text) || named(block).is_some() {
            break;
        }
        match look(&block.text) {
            Look::Plain if block.text.len() > SENTENCE && block.text.ends_with(is_stop) => break,
            Look::Plain if block.text.len() > 120 => break,
            Look::Plain => {}
            Look::Title | Look::Joined | Look::Speaker => last = j,
            Look::Date | Look::Issuer => {
                confirmed = true;
                last = j;
            }
            found @ (Look::Salutation | Look::Opening) => {
                (confirmed, spoken, last) = (true, true, j);
                if found == Look::Opening {
                    break;
                }
            }
        }
    }
    let found = Head { at: i, title: i, end: last + 1, genre: Genre::Report, spoken };
    if confirmed { Ok(found) } else { Err(last + 1) }
}

/// Whether a block of the page stands inside a paragraph that goes on behind it.
fn is_inside(blocks: &[Block<'_>], i: usize) -> bool {
    let mut above = blocks[..i].iter().rev().take(INSIDE);
    above.find(|b| !b.furniture).is_some_and(|b| b.span.end > blocks[i].span.start)
}

fn is_first_line(block: &Block<'_>) -> bool {
    block.events.has(Class::REPORT)
        && looks::is_title_line(&block.text)
        && marker::at(&block.text).is_none()
}

/// Documents that are known by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    /// 决议, 决定, 公告, 审查结果报告
    Resolution,
    /// 通知, 批复
    Letter,
    /// 说明, 讲话
    Speech,
}

/// What a line names, if it is the title of a document that is no report.
///
/// | line | |
/// | --- | --- |
/// | `青溪市第八届人民代表大会第四次会议关于政府工作报告的决议` | `Resolution` |
/// | `青溪市人大财政经济委员会关于青溪市2025年预算草案的审查结果报告` | `Resolution` |
/// | `青溪市人民政府关于印发《政府工作报告》的通知` | `Letter` |
/// | `关于青溪市2025年市级决算草案的说明` | `Speech` |
/// | `一、关于政府工作报告的决议`, `会议通过了关于政府工作报告的决议。` | none |
/// | `青溪市政府工作报告` | none |
fn named(block: &Block<'_>) -> Option<Named> {
    let last = block.text.chars().next_back()?;
    let ends = "议議定告果见見知复復明话話辞辭词詞）)]］".contains(last);
    if !ends || block.text.len() > LINE || marker::at(&block.text).is_some() {
        return None;
    }
    let folded = fold(&block.text);
    let line = squeeze(&folded);
    let name = looks::bare_title(&line);
    let count = name.chars().count();
    if !(4..=90).contains(&count)
        || name.contains(is_stop)
        || name.contains(['：', ':', '；', '，', '>', '|'])
        || name.starts_with(['（', '(', '—', '─', '·'])
    {
        return None;
    }
    let about = name.contains("关于") || name.contains("会议");
    let is = |words: &[&str]| words.iter().any(|w| name.ends_with(w));
    let resolves = about && is(&["决议", "决定", "公告", "审查意见"])
        || name.ends_with("公告") && has(name, &["人民代表大会", "常务委员会"])
        || about && is(&["审查结果报告", "审查结果的报告", "审查报告", "审查情况的报告"]);
    if resolves {
        Some(Named::Resolution)
    } else if about && is(&["通知", "批复"]) {
        Some(Named::Letter)
    } else if about && is(&["的说明", "讲话", "致辞", "开幕词", "闭幕词"]) {
        Some(Named::Speech)
    } else {
        None
    }
}

/// Behind the line, one of the next few, that shows that block `i` is a title; a longer text or
/// another title ends the search.
fn near(
    blocks: &[Block<'_>],
    i: usize,
    shows: impl Fn(&Block<'_>) -> Option<usize>,
) -> Option<usize> {
    let mut next = blocks.iter().enumerate().skip(i + 1).filter(|(_, b)| !b.furniture);
    for _ in 0..NEAR {
        let (j, block) = next.next()?;
        if let Some(taken) = shows(block) {
            return Some(j + taken);
        }
        let text = block.text.as_ref();
        if text.len() > LINE || text.ends_with(is_stop) || looks::is_title_line(text) {
            return None;
        }
        if named(block).is_some() {
            return None;
        }
    }
    None
}

/// A date line, or what stands behind it: 1 where the line belongs to the title block.
fn is_dated(block: &Block<'_>) -> Option<usize> {
    match look(&block.text) {
        Look::Date | Look::Joined | Look::Salutation => Some(1),
        Look::Opening => Some(0),
        _ => None,
    }
}

/// `（2025年1月18日…通过）`, or the meeting that resolves.
fn is_resolved(block: &Block<'_>) -> Option<usize> {
    let start = block.simplified(head(&block.text, 360));
    let meets = has(head(&start, 120), &["会议", "大会", "主席团", "委员会"]);
    let acts = ["审查", "审议", "听取", "决定", "批准", "同意", "通过", "认为", "选举"];
    let resolves = meets && has(&start, &acts);
    is_dated(block).filter(|taken| *taken == 1).or(resolves.then_some(0))
}

/// `各县（市、区）人民政府，市政府各部门：`, `现将《…》印发给你们`.
fn is_addressed(block: &Block<'_>) -> Option<usize> {
    if is_number(&block.text) {
        return Some(1);
    }
    let start = block.simplified(head(&block.text, 240));
    let addressed = start.ends_with(['：', ':'])
        && has(&start, &["人民政府", "部门", "各", "单位", "委员会", "街道", "局", "办"]);
    let forwards = has(&start, &["印发给你们", "转发给你们", "予以印发", "现予印发", "下达给你们"]);
    (addressed || forwards).then_some(0)
}

/// The number of an official letter above the title or below it: `青政发〔2025〕3号`.
fn is_numbered(blocks: &[Block<'_>], i: usize, from: usize) -> bool {
    blocks[from.max(i.saturating_sub(2))..i].iter().any(|b| is_number(&b.text))
}

/// `青政发〔2025〕3号` and nothing else (GB/T 9704-2012, 7.2.5).
fn is_number(text: &str) -> bool {
    text.len() <= 90
        && text.trim_end().ends_with(['号', '號'])
        && text.contains(['〔', '[', '［', '(', '（', '【'])
        && text.contains("20")
        && !text.contains(['，', '。', '《'])
}

/// The first line of a title that stands in several, and the number of the letter above it.
fn first_line(blocks: &[Block<'_>], title: usize, from: usize) -> usize {
    let mut first = title;
    while first > from {
        let text = blocks[first - 1].text.as_ref();
        let short = text.len() <= 120 && !text.ends_with(is_stop) && !blocks[first - 1].furniture;
        let organ = ["会议", "政府", "委员会", "常委会"].iter().any(|w| text.ends_with(w));
        if !short || !(organ && blocks[first].text.starts_with("关于") || is_number(text)) {
            break;
        }
        first -= 1;
    }
    first
}

/// The block that names an annex which is a document by itself: a table, a statement. Explanations
/// of terms and lists of tasks are part of the report.
///
/// | lines | |
/// | --- | --- |
/// | `附件1⏎青溪市2025年一般公共预算收支情况表` | annex |
/// | `附件2：关于政府债务情况的说明` | annex |
/// | `附件⏎名词解释`, `附件1⏎2025年民生实事` | none |
/// | `附件：1.收支情况表` | none |
fn annex(blocks: &[Block<'_>], i: usize) -> Option<usize> {
    let text = blocks[i].text.as_ref();
    let rest = ["附件", "附表", "附录"].iter().find_map(|word| text.strip_prefix(word))?;
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let name = rest.trim_start().trim_start_matches(number);
    let name = name.trim_start_matches(['：', ':', '.', '．', '、', ' ', '\u{3000}']);
    let title = if name.is_empty() {
        (i + 1..blocks.len()).take(3).find(|&j| !blocks[j].furniture)?
    } else {
        i
    };
    let name = if name.is_empty() { blocks[title].text.as_ref() } else { name };
    let document = ["表", "说明", "方案", "规划", "纲要", "草案", "清单", "名单", "办法", "报告"];
    let folded = fold(name);
    let line = squeeze(&folded);
    let line = looks::bare_title(&line);
    let titled = (4..=60).contains(&line.chars().count())
        && document.iter().any(|w| line.ends_with(w))
        && !line.contains(is_stop)
        && !line.contains(['，', '：', '；'])
        && marker::at(name).is_none();
    (titled && !has(line, &["名词", "用语", "术语", "民生实事"])).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<Block<'_>> {
        crate::source::read(text).0
    }

    #[test]
    fn names_of_documents() {
        for (line, expected) in [
            ("青溪市第八届人民代表大会第四次会议关于政府工作报告的决议", Some(Named::Resolution)),
            (
                "青溪市人大财政经济委员会关于青溪市2025年预算草案的审查结果报告",
                Some(Named::Resolution),
            ),
            ("青溪市人民代表大会常务委员会公告", Some(Named::Resolution)),
            ("青溪市人民政府关于印发《政府工作报告》的通知", Some(Named::Letter)),
            ("关于青溪市2025年重点工作计划的批复", Some(Named::Letter)),
            ("关于青溪市2025年市级决算草案的说明", Some(Named::Speech)),
            ("一、关于政府工作报告的决议", None),
            ("会议通过了关于政府工作报告的决议。", None),
            ("青溪市政府工作报告", None),
            ("关于青溪市2025年预算草案的报告", None),
            ("落实常委会决议", None),
        ] {
            assert_eq!(named(&blocks(line)[0]), expected, "{line}");
        }
    }

    #[test]
    fn annexes_that_are_documents() {
        for (lines, expected) in [
            ("附件1\n青溪市2025年一般公共预算收支情况表", Some(1)),
            ("附件2：关于政府债务情况的说明", Some(0)),
            ("附表三 重点项目清单", Some(0)),
            ("附件\n名词解释", None),
            ("附件1\n2025年民生实事", None),
            ("附件：1.收支情况表", None),
            ("附件报送及时，台账清楚，内容齐全的报告。", None),
        ] {
            assert_eq!(annex(&blocks(lines), 0), expected, "{lines}");
        }
    }
}

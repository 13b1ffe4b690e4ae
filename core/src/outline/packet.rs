//! Several documents in one text: a resolution and its report, a notice and what it forwards, news,
//! annexes, reports one behind the other, and copies of a page.

use super::copies::{self, Seen};
use super::fold::{fold, has, head, squeeze};
use super::heads::{Genre, Head, LINE, heads};
use super::looks;
use crate::arrange;
use crate::source::marker::{self, Family};
use crate::source::{Block, is_stop};

/// A document of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Document {
    /// Index of its first block.
    pub at: usize,
    /// The block that names it.
    pub title: Option<usize>,
    pub genre: Genre,
    /// Whether it repeats one before it.
    pub copy: bool,
}

/// Paragraphs of text that make a front a report and not a title block at the end.
const TEXT: usize = 3;
/// A report that is so many times shorter than the longest one of its text is an extract.
const EXTRACT: usize = 8;
/// Shortest sentence that shows that a document has a text, in bytes.
const SENTENCE: usize = 30;
/// Shortest sentence of news above a report, in bytes.
const NEWS: usize = 150;

/// The documents of a text, in their order; one where there is one.
pub(super) fn documents(blocks: &[Block<'_>]) -> Vec<Document> {
    let whole = Document { at: 0, title: None, genre: Genre::Report, copy: false };
    let mut found = Vec::new();
    for (n, mut start) in starts(blocks).into_iter().enumerate() {
        if n == 0 && start.at > 0 {
            match preface(&blocks[..start.at], &start) {
                Preface::News => found.push(Document { genre: Genre::Other, ..whole }),
                Preface::Page => start.at = 0,
                // A front that comes after its text belongs to it.
                Preface::Text => break,
            }
        }
        found.push(Document {
            at: start.at,
            title: Some(start.title),
            genre: start.genre,
            copy: false,
        });
    }
    if found.is_empty() {
        found.push(whole);
    }
    with_copies(blocks, &found)
}

/// Which of the documents is the report that a reader of one looks for: the first one that is no
/// mere extract.
pub(super) fn main(blocks: &[Block<'_>], documents: &[Document]) -> usize {
    let size = |n: usize| {
        let end = documents.get(n + 1).map_or(blocks.len(), |next| next.at);
        blocks[documents[n].at..end].iter().map(|block| block.text.len()).sum::<usize>()
    };
    let mut reports: Vec<(usize, usize)> = Vec::new();
    for (n, document) in documents.iter().enumerate() {
        if document.genre.is_main() && !document.copy {
            reports.push((n, size(n)));
        }
    }
    let longest = reports.iter().map(|report| report.1).max().unwrap_or_default();
    reports.iter().find(|report| report.1 * EXTRACT >= longest).map_or(0, |report| report.0)
}

/// Title blocks that a text follows.
fn starts(blocks: &[Block<'_>]) -> Vec<Head> {
    let all = heads(blocks);
    let mut out: Vec<Head> = Vec::new();
    for (n, found) in all.iter().enumerate() {
        let end = all.get(n + 1).map_or(blocks.len(), |next| next.at);
        let text = &blocks[found.end.min(end)..end];
        let stands = match found.genre {
            Genre::Report | Genre::Forwarded => is_report(text, found.spoken),
            Genre::Annex => !out.is_empty() && text.iter().any(|b| !b.furniture),
            Genre::Other => text.iter().any(is_sentence),
        };
        if !stands {
            continue;
        }
        out.push(*found);
        if let Some(forwarded) = forwarded(blocks, found, end) {
            out.push(forwarded);
        }
    }
    out
}

/// Whether what follows a title block is the text of a report.
fn is_report(text: &[Block<'_>], spoken: bool) -> bool {
    let long =
        text.iter().filter(|b| !b.furniture && b.text.len() > LINE && !looks::is_opening(&b.text));
    long.take(TEXT).count() == TEXT
        || text.iter().any(is_sentence) && (spoken || text.iter().any(is_section))
}

fn is_sentence(block: &Block<'_>) -> bool {
    !block.furniture && block.text.len() >= SENTENCE && block.text.ends_with(is_stop)
}

/// `一、…`, `（一）…`
fn is_section(block: &Block<'_>) -> bool {
    !block.furniture
        && marker::at(&block.text)
            .is_some_and(|m| matches!(m.family, Family::Comma | Family::Paren))
}

/// The title of the plan that a notice forwards, where it stands behind the notice as it is named
/// there: `关于印发青溪市2025年国民经济和社会发展计划的通知`.
fn forwarded(blocks: &[Block<'_>], notice: &Head, end: usize) -> Option<Head> {
    let folded = fold(&blocks[notice.title].text);
    let line = squeeze(&folded);
    let at = ["印发", "转发", "批转", "下达"].iter().find_map(|w| Some(line.find(w)? + w.len()))?;
    let named = line[at..].strip_suffix("的通知").or_else(|| line[at..].strip_suffix("通知"))?;
    let named = named.trim_matches(['《', '》']);
    let named = looks::bare_title(named).trim_matches(['《', '》']);
    if named.chars().count() < 6 {
        return None;
    }
    let is_it = |block: &Block<'_>| {
        let text = looks::bare_title(&block.text);
        text.len() >= 18 && text.len() <= LINE && {
            let text = squeeze(text);
            named == text
                || named.ends_with(text.as_ref())
                || text.ends_with(named) && !text.contains('：')
        }
    };
    let title = (notice.end..end).find(|&j| is_it(&blocks[j]))?;
    let follows = blocks[title + 1..end].iter().any(is_sentence);
    follows.then_some(Head {
        at: title,
        title,
        end: title + 1,
        genre: Genre::Forwarded,
        spoken: false,
    })
}

/// What stands above the first title block.
enum Preface {
    /// The page: navigation, a title of its own.
    Page,
    /// News of the meeting.
    News,
    /// The text of the report.
    Text,
}

fn preface(blocks: &[Block<'_>], first: &Head) -> Preface {
    let texts = blocks
        .iter()
        .filter(|b| !b.furniture && b.text.len() > LINE && !looks::is_opening(&b.text));
    let texts = texts.take(TEXT).count();
    let sentences = || blocks.iter().filter(|b| is_sentence(b) && b.text.len() >= NEWS);
    let tells = |block: &Block<'_>| {
        let start = block.simplified(head(&block.text, 240));
        has(
            &start,
            &["讯（", "讯(", "本报讯", "记者", "电（", "电(", "开幕", "闭幕", "听取", "召开"],
        )
    };
    if first.genre == Genre::Report
        && first.spoken
        && !blocks.iter().any(is_section)
        && sentences().take(2).any(tells)
    {
        Preface::News
    } else if texts < TEXT {
        Preface::Page
    } else {
        Preface::Text
    }
}

/// The documents and their copies, each with what the page sets above it.
fn with_copies(blocks: &[Block<'_>], found: &[Document]) -> Vec<Document> {
    let mut again = copies::recurrences(blocks);
    if !again.is_empty() {
        // A copy with a title block begins there.
        let texts: Vec<usize> = (0..blocks.len()).filter(|&i| is_text(&blocks[i])).collect();
        let told =
            |from, to| texts.get(texts.partition_point(|&i| i < from)).is_some_and(|&i| i < to);
        again.retain(|&at| {
            let next = found.partition_point(|document| document.at <= at);
            (next == 0 || told(found[next - 1].at, at))
                && found.get(next).is_none_or(|next| told(at, next.at))
        });
    }
    if found.len() < 2 && again.is_empty() {
        return found.to_vec();
    }
    let mut starts = found.to_vec();
    starts.extend(again.iter().map(|&at| Document {
        at,
        title: None,
        genre: Genre::Report,
        copy: true,
    }));
    let mut out: Vec<Document> = Vec::with_capacity(starts.len());
    let mut seen = Seen::default();
    arrange::by_key(&mut starts, |start| start.at);
    for (n, &document) in starts.iter().enumerate() {
        let end = starts.get(n + 1).map_or(blocks.len(), |next| next.at);
        let copy = seen.repeats(&blocks[document.at..end]);
        // What begins like a copy and is none goes on with the document before it.
        if copy || !document.copy {
            out.push(Document { copy, ..document });
        }
    }
    let above = out.iter().find_map(|document| document.title);
    for n in 1..out.len() {
        if let (Some(first), Some(title)) = (above, out[n].title)
            && title > first
            && out[n].at == title
        {
            out[n].at -=
                copies::shared(blocks, first, title, out[n - 1].title.unwrap_or(out[n - 1].at));
        }
    }
    out
}

/// A sentence that is no opening formula.
fn is_text(block: &Block<'_>) -> bool {
    is_sentence(block) && !looks::is_opening(&block.text)
}

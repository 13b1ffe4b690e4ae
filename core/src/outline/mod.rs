//! From paragraphs to the outline: front matter, section tree, reading order.

mod body;
mod code;
mod contents;
mod copies;
mod cue;
mod date;
mod fold;
mod foreign;
mod front;
mod given;
mod glossary;
mod heads;
mod issuer;
mod kind;
mod lines;
mod looks;
mod months;
mod order;
mod packet;
mod person;
mod place;
mod roles;
mod scope;
mod sequence;
mod signs;
mod telling;
mod terms;
mod times;
mod tree;
mod undecoded;
mod whole;
mod wording;
mod year;

use std::borrow::Cow;
use std::sync::Arc;

pub(crate) use self::given::{Given, day};
use self::heads::Genre;
use self::order::Order;
use self::packet::Document;
use self::signs::{Extent, Sign};
use self::tree::{Heading, Tree};
use crate::arrange;
use crate::events::{Class, Events};
use crate::report::{Code, Front, Kind, Level, Note, Role, Section};
use crate::source::marker::Marker;
use crate::source::{Block, Format};
use crate::span::Span;

/// The outline of a report.
#[derive(Debug)]
pub(crate) struct Outline<'s> {
    /// Title, issuer, date …
    pub front: Front<'s>,
    /// Paragraphs in reading order.
    pub passages: Vec<Passage<'s>>,
    /// The section tree.
    pub sections: Vec<Section<'s>>,
    /// Doubts about the structure.
    pub notes: Vec<Note>,
    /// When the report was delivered.
    pub delivery: Delivery,
}

/// A paragraph that knows its place in the outline.
#[derive(Debug)]
pub(crate) struct Passage<'s> {
    /// Text and place.
    pub block: Block<'s>,
    /// What it is for.
    pub role: Role,
    /// Path of its section.
    pub section: Option<Arc<[usize]>>,
    /// Time that the part covers.
    pub scope: Scope,
    /// First and last month of it, where it is no whole year.
    pub months: Option<(u8, u8)>,
}

/// When a report was delivered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Delivery {
    /// The year, and the month where it is known.
    pub now: Option<(i32, Option<u32>)>,
    /// Whether the year under review had not ended then.
    pub running: bool,
}

/// The time a part of the report covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// The year; the last one of several.
    pub year: Option<i32>,
    /// The first year, where there are several.
    pub since: Option<i32>,
    /// Whether the part plans.
    pub plan: bool,
}

/// Builds the outline of a text. Where it holds several documents, the first report is read and
/// the others are set aside, with notes.
pub(crate) fn build<'s>(blocks: Vec<Block<'s>>, events: &Events) -> Outline<'s> {
    build_given(blocks, events, &Given::default())
}

/// The same with facts that the caller knows.
pub(crate) fn build_given<'s>(
    mut blocks: Vec<Block<'s>>,
    events: &Events,
    given: &Given<'_>,
) -> Outline<'s> {
    if let Some(format) = foreign::format(&blocks) {
        return unread(blocks, events, format);
    }
    let documents = prepare(&mut blocks);
    let main = packet::main(&blocks, &documents);
    let start = |n: usize| documents.get(n).map_or(blocks.len(), |document| document.at);
    let aside = |n: usize| aside(&blocks[start(n)..start(n + 1)], documents[n]);
    let above: Vec<Note> = (0..main).map(aside).collect();
    let below: Vec<Note> = (main + 1..documents.len()).map(aside).collect();
    let end = start(main + 1);
    let behind = cut(&mut blocks, end);
    let own = cut(&mut blocks, documents[main].at);
    let mut outline = build_document(own, &documents, main, events, given);
    outline.notes.splice(0..0, above);
    outline.notes.extend(below);
    outline.passages.splice(0..0, blocks.into_iter().map(set_aside));
    outline.passages.extend(behind.into_iter().map(set_aside));
    outline
}

/// Builds the outline of every document of a text; copies go with the document before them.
pub(crate) fn build_all<'s>(blocks: Vec<Block<'s>>, events: &Events) -> Vec<Outline<'s>> {
    build_all_given(blocks, events, &Given::default())
}

/// The same with facts that the caller knows. Where there are several documents, title, kind and year
/// are those of none.
pub(crate) fn build_all_given<'s>(
    mut blocks: Vec<Block<'s>>,
    events: &Events,
    given: &Given<'_>,
) -> Vec<Outline<'s>> {
    if let Some(format) = foreign::format(&blocks) {
        return vec![unread(blocks, events, format)];
    }
    let documents = prepare(&mut blocks);
    let several = documents.iter().skip(1).any(|document| !document.copy);
    let given = if several { given.of_page() } else { *given };
    let mut out = Vec::new();
    let mut copies: Vec<(Note, Vec<Block<'s>>)> = Vec::new();
    for (n, document) in documents.iter().enumerate().rev() {
        let piece = cut(&mut blocks, document.at);
        if document.copy {
            copies.push((aside(&piece, *document), piece));
            continue;
        }
        let mut outline = build_document(piece, &documents, n, events, &given);
        for (note, piece) in copies.drain(..).rev() {
            outline.notes.push(note);
            outline.passages.extend(piece.into_iter().map(set_aside));
        }
        out.push(outline);
    }
    out.reverse();
    out
}

/// The outline of a file of another format: nothing but its note.
fn unread<'s>(mut blocks: Vec<Block<'s>>, events: &Events, format: Format) -> Outline<'s> {
    let note = foreign::not_text(&blocks, format);
    blocks.iter_mut().for_each(|block| block.furniture = true);
    let mut outline = build_one(blocks, None, events, &Given::default());
    outline.notes = note.into_iter().collect();
    outline
}

/// Takes the blocks from `at` on; all of them without copying them.
fn cut<'s>(blocks: &mut Vec<Block<'s>>, at: usize) -> Vec<Block<'s>> {
    if at == 0 { std::mem::take(blocks) } else { blocks.split_off(at) }
}

/// Finds the documents of a text.
fn prepare(blocks: &mut [Block<'_>]) -> Vec<Document> {
    contents::set_aside(blocks);
    let documents = packet::documents(blocks);
    // The title of each copy looks like a running head.
    for title in documents.iter().filter_map(|document| document.title) {
        blocks[title].furniture = false;
    }
    documents
}

/// Builds the outline of one document of several.
fn build_document<'s>(
    blocks: Vec<Block<'s>>,
    documents: &[Document],
    n: usize,
    events: &Events,
    given: &Given<'_>,
) -> Outline<'s> {
    let document = documents[n];
    let other = documents.len() > 1 && !document.genre.is_main();
    let title = document.title.filter(|_| other).map(|title| {
        let text = &blocks[title - document.at].text;
        match fold::squeeze(text) {
            Cow::Borrowed(_) => text.clone(),
            Cow::Owned(title) => Cow::Owned(title),
        }
    });
    let named = document
        .title
        .filter(|_| document.genre == Genre::Forwarded)
        .map(|title| title - document.at);
    let mut outline = build_one(blocks, named, events, given);
    if other {
        outline.front.kind = Kind::Other;
        outline.front.issuer = None;
        outline.front.title = title.or(outline.front.title);
    }
    outline
}

fn aside(blocks: &[Block<'_>], document: Document) -> Note {
    let start = blocks.first().map_or(0, |b| b.span.start);
    let end = blocks.last().map_or(start, |b| b.span.end);
    let (code, message) = match document {
        Document { copy: true, .. } => (Code::Copy, "the report is repeated"),
        Document { genre: Genre::Report | Genre::Forwarded, .. } => {
            (Code::Aside, "another report is set aside")
        }
        _ => (Code::Aside, "a document that goes with the report is set aside"),
    };
    Note { code, span: Span::new(start, end), message: message.to_string() }
}

/// A paragraph of a document that is not read.
fn set_aside(block: Block<'_>) -> Passage<'_> {
    Passage { block, role: Role::Furniture, section: None, scope: Scope::default(), months: None }
}

/// Builds the outline of blocks that are one document; `title` is the block that a notice names.
fn build_one<'s>(
    blocks: Vec<Block<'s>>,
    title: Option<usize>,
    events: &Events,
    given: &Given<'_>,
) -> Outline<'s> {
    let order = order::order(&blocks, title, given.title.is_some());
    let front = front::read(&blocks, &order.sequence, &order.places, given);
    let signs = signs::signs(&blocks, &order);
    let series: Vec<_> = signs.iter().filter_map(Sign::mark).collect();
    let mut tree = Tree::new(&series);
    let roles = sequence::roles(&blocks, &order, &signs);
    let mut drafts = Vec::with_capacity(blocks.len());
    for ((&index, sign), role) in order.sequence.iter().zip(signs).zip(roles) {
        let block = &blocks[index];
        let mut draft = Draft { index, role, section: None, heading: 0, open: None };
        if let Sign::Heading { extent, marker, top, .. } = sign {
            tree.add(heading_of(block, &extent, marker, top));
            draft.heading = extent.taken;
            draft.open = tree.current();
            // 二是改造泵站6座。 says all in its heading.
            if !extent.whole || block.text.ends_with('。') {
                tree.tell();
            }
        }
        let placed = !matches!(
            role,
            Role::Title
                | Role::Date
                | Role::Speaker
                | Role::Salutation
                | Role::Opening
                | Role::Furniture
        ) || (role == Role::Salutation && tree.current().is_some());
        if placed {
            if draft.heading == 0 && !matches!(role, Role::Glossary | Role::Heading) {
                let whole = (role != Role::Table).then(|| whole::whole(block, role)).flatten();
                if let Some(whole) = whole {
                    tree.turn(whole);
                }
                tree.tell();
            }
            draft.section = tree.path();
            draft.open = tree.current();
        }
        drafts.push(draft);
    }
    let opening = drafts.iter().find(|d| d.role == Role::Opening);
    let years = times::Years::of(&front, opening.map(|d| blocks[d.index].text.as_ref()));
    let times = times::of(&blocks, &drafts, &tree, years);
    let mut notes = notes(&blocks, events, &order);
    notes.append(&mut tree.notes);
    arrange::by_key(&mut notes, |note| note.span);
    let bodies = body::bodies(&blocks, &drafts, &tree);
    let sections = tree.finish(|index| times.sections[index], &bodies);
    let mut slots: Vec<Option<Block<'_>>> = blocks.into_iter().map(Some).collect();
    let mut passages = Vec::with_capacity(slots.len());
    passages.extend(drafts.into_iter().zip(times.passages).filter_map(
        |(draft, (scope, months))| {
            let block = slots[draft.index].take()?;
            Some(Passage { block, role: draft.role, section: draft.section, scope, months })
        },
    ));
    Outline { front, passages, sections, notes, delivery: years.delivery() }
}

/// A passage before its block is moved into it.
struct Draft {
    index: usize,
    role: Role,
    section: Option<Arc<[usize]>>,
    heading: usize,
    /// Index of the heading above it.
    open: Option<usize>,
}

fn heading_of<'s>(
    block: &Block<'s>,
    extent: &Extent,
    marker: Option<Marker>,
    top: bool,
) -> Heading<'s> {
    let label = marker.map_or(0, |m| m.label);
    let heading = part(&block.text, extent.start, extent.end);
    let level = marker.map_or(Level::Part, |m| m.level());
    let first = if label > 0 { 0 } else { extent.start };
    Heading {
        level,
        family: marker.map(|m| m.family),
        number: marker.and_then(|m| m.number),
        label: part(&block.text, 0, label),
        // The year does not matter for whether there is a time.
        timed: level <= Level::Section && scope::of_heading(&heading, Some(2000)).is_some(),
        heading,
        span: block.place(first, extent.end.max(label)),
        top,
        depth: tree::depth(block.mark),
    }
}

/// A piece of a text, borrowed where the text is.
fn part<'s>(text: &Cow<'s, str>, start: usize, end: usize) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
        Cow::Owned(text) => Cow::Owned(text[start..end].to_string()),
    }
}

/// Notes on reading order, undecoded characters and texts that hold no report.
fn notes(blocks: &[Block<'_>], events: &Events, order: &Order) -> Vec<Note> {
    let mut notes = Vec::new();
    let run = |indices: &[usize]| {
        Some(Span::new(blocks[*indices.first()?].span.start, blocks[*indices.last()?].span.end))
    };
    if let Some(span) = run(&order.moved) {
        notes.push(Note {
            code: Code::Order,
            span,
            message: format!(
                "{} paragraphs were moved to restore the reading order",
                order.moved.len()
            ),
        });
    }
    if let Some(span) = run(&order.repeated) {
        notes.push(Note {
            code: Code::Copy,
            span,
            message: "the title block is repeated".to_string(),
        });
    }
    notes.extend(foreign::mojibake(blocks));
    if events.markup {
        notes.push(Note {
            code: Code::Markup,
            span: extent(blocks),
            message: "the text is HTML and is read through its tags".to_string(),
        });
    }
    notes.extend(undecoded::notes(blocks, events));
    let quotes = |block| unpaired_quote(block, events);
    notes.extend(blocks.iter().filter(|b| !b.furniture).filter_map(quotes).take(UNPAIRED));
    if !blocks.iter().any(|b| b.text.chars().any(|c| ('\u{3400}'..='\u{9FFF}').contains(&c))) {
        notes.push(Note {
            code: Code::Unread,
            span: extent(blocks),
            message: "nothing here reads like a report".to_string(),
        });
    }
    notes
}

/// From the first block to the last.
fn extent(blocks: &[Block<'_>]) -> Span {
    Span::new(blocks.first().map_or(0, |b| b.span.start), blocks.last().map_or(0, |b| b.span.end))
}

/// Notes on quotation marks are few: where many are missing, the text does not use them in pairs.
const UNPAIRED: usize = 8;

/// A quotation mark without its pair in the same paragraph.
fn unpaired_quote(block: &Block<'_>, events: &Events) -> Option<Note> {
    if !block.events.has(Class::QUOTE) && !block.events.has(Class::QUOTED) {
        return None;
    }
    let (mut balance, mut open, mut stray) = (0, None, None);
    for event in events.part(&block.events) {
        let at = event.at();
        let opens = match event.class() {
            Class::QUOTED => false,
            Class::QUOTE if block.text[at..].starts_with('“') => true,
            _ => continue,
        };
        balance += if opens { 1 } else { -1 };
        let lone = if opens { open } else { Some(at).filter(|_| open.is_none()) };
        stray = stray.or(lone);
        open = Some(at).filter(|_| opens);
    }
    if balance == 0 {
        return None;
    }
    let at = stray.or(open)?;
    let end = at + '“'.len_utf8();
    Some(Note {
        code: Code::Quote,
        span: block.place(at, end),
        message: "quotation mark without its pair".to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    /// Label of the section that the paragraph with some words stands in, and its role.
    fn place(text: &str, words: &str) -> (String, Role) {
        let (blocks, events) = source::read(text);
        let outline = build(blocks, &events);
        let passage = outline.passages.iter().find(|p| p.block.text.contains(words)).unwrap();
        let mut label = String::new();
        let mut sections = &outline.sections;
        for &at in passage.section.as_deref().unwrap_or_default() {
            let section = &sections[at];
            label.push_str(if section.label.is_empty() {
                &section.heading
            } else {
                &section.label
            });
            sections = &section.sections;
        }
        (label, passage.role)
    }

    #[test]
    fn runs_of_sections_end() {
        let text = "青溪县2024年政府工作报告
一、2024年工作回顾
（一）产业提速。新增企业12家。
一年来，工业投资增长9%。
（二）民生改善。新增床位620张。
面对洪涝灾害，转移群众1200人。
总结推广“青溪经验”，建成示范村15个。
五年来，累计造林26万亩。
完成治理项目46个。
我们也清醒看到，工作还存在不足：仍有86个村集体经济薄弱。
二、2025年工作安排
（一）做强产业。培育龙头企业16家。
（二）办好实事。
1.新建学校3所。
2.改造小区14个。
以上实事，我们将公布进度8次。
各位代表！让我们携手同行，为青溪更美好的明天而奋斗！
名词解释
1.一网通办：指政务服务统一平台，覆盖事项360项。
";
        for (words, label, role) in [
            ("增长9%", "一、（一）", Role::Body),
            ("1200人", "一、（二）", Role::Body),
            ("15个", "一、（二）", Role::Body),
            // 一年来 stands in a section before, 五年来 the same way: the run has such paragraphs itself.
            ("26万亩", "一、（二）", Role::Body),
            ("86个村", "一、", Role::Problems),
            ("14个", "二、（二）2.", Role::Heading),
            ("8次", "二、（二）", Role::Body),
            ("携手", "二、", Role::Closing),
            ("360项", "名词解释", Role::Glossary),
        ] {
            assert_eq!(place(text, words), (label.to_string(), role), "{words}");
        }
        let text = text.replace("一年来，工业", "工业");
        assert_eq!(place(&text, "26万亩").0, "一、");
        assert_eq!(place(&text, "46个").0, "一、");
    }

    #[test]
    fn themes_at_the_top_end_in_no_section() {
        let text = "青溪县人大常委会工作报告
一、坚持党的领导
召开会议6次。
二、强化监督实效
听取报告12项。
三、加强自身建设
开展培训5期。
各位代表，一年来的成绩来之不易。我谨代表常委会表示衷心的感谢！
";
        assert_eq!(place(text, "5期").0, "三、");
        assert_eq!(place(text, "来之不易"), (String::new(), Role::Thanks));
    }

    #[test]
    fn chapters_articles_and_boxes() {
        let text = "第一章 总则
第一条 为了促进就业，制定本办法。
第二条 本办法适用于全县。
第二章 扶持
第一节 补助
第三条 给予企业5万元补助。
专栏1 重点工程
新建园区3个。
";
        assert_eq!(place(text, "适用").0, "第一章第二条");
        assert_eq!(place(text, "5万元").0, "第二章第一节第三条");
        assert_eq!(place(text, "3个").0, "第二章第一节第三条专栏1");
    }
}

//! What stands before a verb: adverbs, a subject, a phrase that says what it is about.

use core::ops::Range;

use super::page::Page;
use super::words::{
    ADVERB, ASKED, Cues, FRONT, NO_FRONT, NOT, ORGAN, PAST, PHRASE, RULED, SUPPORT, WILL,
};

/// Bytes before a verb that are looked at.
const LONGEST: usize = 300;

/// How offices and places end that others help or urge.
const OFFICES: [char; 16] = [
    '局', '厅', '委', '办', '部', '处', '镇', '乡', '村', '县', '市', '区', '院', '站', '所', '园',
];

/// Bytes of a subject that is known by its last word.
const SUBJECT: usize = 36;

/// What stands before a verb that says that something was or will be done.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// The verb has its place of its own: what stands before it is no part of a noun.
    pub clear: bool,
    /// It is still to be done, or done already.
    pub will: bool,
    pub past: bool,
    /// Who does it, where a subject stands here.
    pub subject: Option<Range<usize>>,
    /// The subject does it because of the body that reports (督促`市住建局`), and nothing behind it.
    pub lent: bool,
    /// What it is about, from its preposition on: 对`《港口条例》`, and where the preposition begins.
    pub about: Option<(usize, Range<usize>)>,
    /// To whom: 向`市委`请示报告.
    pub toward: Option<(usize, Range<usize>)>,
    /// What is left before the verb.
    pub rest: Range<usize>,
}

/// Reads what stands from `start` to a verb at `end`; `None` where nothing was or will be done. `asked`
/// is the class of verbs that ask others for it, where such a word before the verb is one.
///
/// | text | actions |
/// | --- | --- |
/// | 依法任免工作人员6人次 | appoint 任免 工作人员 6人次 |
/// | 市政府将出台《港口办法》 | enact 出台 《港口办法》 [市政府] planned |
/// | 对《港口条例》开展执法检查 | inspect 开展执法检查 《港口条例》 |
/// | 尚未制定《港口条例》 |  |
/// | 建议修改《港口条例》 |  |
/// | 负责起草《港口条例》 |  |
/// | 票决的审议报告 |  |
/// | 要求政府修改《港口规定》 |  |
/// | 督促市住建局制定物业服务标准 | issue 制定 物业服务标准 [市住建局] |
/// | 主动向市委请示报告24件 | report 请示报告 市委 24件 |
/// | 审议法律案9件，决定提请本次大会审议4件 | draft 审议 法律案 9件; draft 审议 法律案 4件 |
/// | 统筹安排常委会审议议题 |  |
/// | 为完善工作制度作出贡献 |  |
pub(super) fn left(
    page: &Page<'_>,
    cues: &Cues,
    start: usize,
    end: usize,
    asked: u16,
) -> Option<Left> {
    let start = start.max(page.near(end, LONGEST));
    let mut left = Left::default();
    let mut end = end;
    loop {
        let text = &page.text[start..end];
        let trimmed = text.trim_end_matches([' ', '\u{3000}']).len();
        if trimmed < text.len() {
            end = start + trimmed;
        } else if let Some((len, class)) =
            cues.ends(text, ADVERB | WILL | PAST | NOT | asked | SUPPORT)
        {
            if class & (NOT | ASKED) != 0 {
                return None;
            }
            left.will |= class & WILL != 0;
            left.past |= class & PAST != 0;
            end -= len;
        } else if let Some(date) = page.date_to(end).filter(|date| *date >= start) {
            end = date;
        } else {
            break;
        }
    }
    let start = opening(page, cues, start, end, &mut left);
    left.rest = start..end;
    let rest = &page.text[start..end];
    if rest.is_empty() {
        left.clear = true;
        return Some(left);
    }
    if rest.ends_with(['的', '被', '所', '之', '该', '新', '均', '每'])
        || cues.starts(rest, NOT | ASKED).is_some_and(|(_, class)| class & (NOT | ASKED) != 0)
    {
        return None;
    }
    let mut subject = start..end;
    let (len, class) = cues.starts(rest, FRONT | NO_FRONT | PHRASE | SUPPORT).unwrap_or_default();
    // 为`完善`工作制度作出贡献: what it was for.
    if matches!(rest, "为" | "为了") {
        return None;
    }
    if class & (PHRASE | SUPPORT) != 0 {
        left.clear = true;
        left.lent = class & SUPPORT != 0;
        subject = start + len..end;
        if rest.starts_with('向') {
            left.toward = Some((start, subject.clone()));
        }
        if class & SUPPORT == 0 {
            subject = end..end;
        }
    }
    if let Some((at, len)) = front(page, cues, start, end) {
        let mut about = at + len..end;
        while let Some((len, _)) = cues.ends(&page.text[about.clone()], ADVERB) {
            about.end -= len;
        }
        if about.is_empty() {
            return None;
        }
        left.clear = true;
        left.about = Some((at, about));
        subject = start..at;
    }
    while let Some((len, class)) = cues.ends(&page.text[subject.clone()], ADVERB | WILL | PAST) {
        left.will |= class & WILL != 0;
        subject.end -= len;
    }
    let words = &page.text[subject.clone()];
    // 统筹安排常委会`审议`议题
    let rules = |text: &str| cues.starts(text, RULED).is_some_and(|(len, _)| len < text.len());
    if rules(words) && cues.ends(words, ORGAN).is_some() {
        return None;
    }
    let begins = cues.starts(words, ORGAN).is_some();
    // 督促市住建局制定标准
    let led = class & SUPPORT != 0 && left.about.is_none() && words.ends_with(OFFICES);
    if begins
        || led
        || words.len() <= SUBJECT && cues.ends(words, ORGAN).is_some() && !words.starts_with('是')
    {
        left.clear = true;
        let adverb = page.open(subject.start, subject.end).skip(1).find(|&at| {
            let rest = &page.text[at..subject.end];
            rest.starts_with(['来', '到', '赴'])
                || cues.starts(rest, ADVERB | WILL | PAST).is_some_and(|(len, _)| len >= 6)
        });
        subject.end = adverb.unwrap_or(subject.end);
        left.subject = Some(subject);
    }
    Some(left)
}

/// Goes over joining words, adverbs and times at the beginning.
fn opening(page: &Page<'_>, cues: &Cues, start: usize, end: usize, left: &mut Left) -> usize {
    let mut start = start;
    loop {
        let text = &page.text[start..end];
        let joined =
            text.trim_start_matches([' ', '\u{3000}', '、', '和', '及', '并', '—', '.', '．']);
        if joined.len() < text.len() {
            start = end - joined.len();
        } else if let Some((next, _)) = page.date_from(start).filter(|date| date.0 <= end) {
            start = next;
        } else if let Some((len, class)) =
            cues.starts(text, ADVERB | WILL | PAST | ORGAN | PHRASE | ASKED)
            && class & (ORGAN | PHRASE | ASKED) == 0
        {
            left.will |= class & WILL != 0;
            left.past |= class & PAST != 0;
            start += len;
        } else if let Some(next) = page
            .guard(start)
            .filter(|next| *next <= end && page.text[start..].starts_with(['（', '(']))
        {
            start = next;
        } else {
            return start;
        }
    }
}

/// The first preposition that leads in what something is about.
fn front(page: &Page<'_>, cues: &Cues, start: usize, end: usize) -> Option<(usize, usize)> {
    let mut skip = start;
    page.open(start, end).find_map(|at| {
        if at < skip {
            return None;
        }
        let (len, class) = cues.starts(&page.text[at..end], FRONT | NO_FRONT)?;
        skip = at + len;
        (class & NO_FRONT == 0).then_some((at, len))
    })
}

/// The subject that a clause begins with, before a verb of any kind: 市委`高度重视…`.
pub(super) fn head(
    page: &Page<'_>,
    cues: &Cues,
    start: usize,
    end: usize,
    verb: impl Fn(&str) -> bool,
) -> Option<(Range<usize>, bool)> {
    let start = opening(page, cues, start, end, &mut Left::default());
    let mut at = start;
    while let Some((len, _)) = cues.starts(&page.text[at..end], ORGAN) {
        at += len;
    }
    let rest = &page.text[at..end];
    let next = cues.starts(rest, ADVERB | WILL | PAST | FRONT | PHRASE | NOT);
    if at == start || next.is_none() && !verb(rest) {
        return None;
    }
    let will = next.is_some_and(|(len, class)| {
        let then = &rest[len..];
        class & WILL != 0
            && (!rest.starts_with('将')
                || verb(then)
                || cues.starts(then, ADVERB | PHRASE | FRONT).is_some())
    });
    Some((start..at, will))
}

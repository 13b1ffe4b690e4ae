//! What a change is compared with: 同比, 比上年, 较五年前, 快于全省.

use super::cue::Cue;
use super::phrase::{Page, Stretch};
use super::predicate::{Predicate, Role, strip_adverbs};
use crate::grammar::{Quantity, Shape};
use crate::report::Change;

/// 快于全省2个百分点, 超年度计划10%: a change whose basis stands behind the verb.
pub(super) fn comparison(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    const LONGEST: usize = 14;
    if !matches!(q.shape, Shape::Percent | Shape::Point | Shape::Count | Shape::Multiple) {
        return false;
    }
    let text = page.slice(&p.subject);
    let Some((at, len, cue)) = page.cues.rfind_of(Cue::Above, Cue::Below, text) else {
        return false;
    };
    let change = if cue == Cue::Above { Change::Increase } else { Change::Decrease };
    let basis = &text[at + len..];
    let known = q.shape == Shape::Point && len > '超'.len_utf8()
        || page.cues.prefix(Cue::Opens, basis).is_some()
        || page.cues.suffix(Cue::Closes, basis).is_some();
    if !known || basis.is_empty() || basis.chars().count() > LONGEST || basis.contains('、') {
        return false;
    }
    p.basis = Some(page.rtrim(p.subject.start + at + len..p.subject.end));
    p.subject.end = p.subject.start + at;
    p.role = Role::Change(change);
    strip_adverbs(page, p);
    true
}

/// Drops what a change is compared with from the end of the subject and remembers the nearest.
pub(super) fn strip(page: &Page<'_, '_>, p: &mut Predicate) {
    for _ in 0..4 {
        // 比计划少用3天: 计划 is an adverb elsewhere.
        if comparative(page, &page.rtrim(p.subject.clone())).is_none() {
            strip_adverbs(page, p);
        }
        let text = page.slice(&p.subject);
        let start = if let Some(date) = average(page, &p.subject) {
            p.yearly = true;
            page.tokens[date].start.max(p.subject.start)
        } else if let Some(len) = page.cues.suffix(Cue::Price, text) {
            p.subject.end -= len;
            continue;
        } else if let Some(len) = page.cues.suffix(Cue::Fixed, text) {
            p.yearly |= text.ends_with('均');
            p.subject.end - len
        } else if let Some(start) = comparative(page, &p.subject) {
            start
        } else {
            return;
        };
        // 比上年分别增长, 比上年实际增长
        let words = &page.text[start..p.subject.end];
        let bare = ["分别", "实际", "实现", "名义"].iter().find_map(|w| words.strip_suffix(w));
        let end = start + bare.filter(|b| !b.is_empty()).unwrap_or(words).len();
        p.basis.get_or_insert(start..end);
        p.subject.end = start;
    }
}

/// Takes 比东部地区 off the subject of 低, 快, 多: there anything may be compared with.
pub(super) fn strip_any(page: &Page<'_, '_>, p: &mut Predicate) {
    const LONGEST: usize = 14;
    let text = page.slice(&p.subject);
    let Some(at) = text.rfind(['比', '较']) else { return };
    let with = &text[at + '比'.len_utf8()..];
    let count = with.chars().count();
    // 比重, 比例, 占比: part of a name.
    if (2..=LONGEST).contains(&count) && !with.starts_with(['重', '例', '率', '价', '值']) {
        p.basis = Some(p.subject.start + at..p.subject.end);
        p.subject.end = p.subject.start + at;
        strip_adverbs(page, p);
    }
}

/// 同比 or 比上年 at the end of a stretch.
pub(super) fn at_end(page: &Page<'_, '_>, s: &Stretch) -> Option<Stretch> {
    let s = page.rtrim(s.clone());
    let start = match page.cues.suffix(Cue::Fixed, page.slice(&s)) {
        Some(len) => s.end - len,
        None => comparative(page, &s)?,
    };
    let words = page.text[start..s.end].trim_end_matches('的');
    Some(start..start + words.len())
}

/// The date of 两年平均, 五年年均 at the end of a stretch.
fn average(page: &Page<'_, '_>, s: &Stretch) -> Option<usize> {
    let text = page.slice(s);
    ["平均", "年均", ""].into_iter().find_map(|word| {
        let end = text.ends_with(word).then(|| s.end - word.len())?;
        let date = page.date_before(end)?;
        let words = &page.text[page.tokens[date].start..s.end];
        (words.ends_with("平均") || words.ends_with("年均")).then_some(date)
    })
}

/// Start of 比上年, 较五年前, 比全省平均水平, 与上年相比 at the end of a stretch.
fn comparative(page: &Page<'_, '_>, s: &Stretch) -> Option<usize> {
    const LONGEST: usize = 20;
    let text = page.slice(s);
    let at = match text.strip_suffix("相比").or_else(|| text.strip_suffix("比较")) {
        Some(body) => body.rfind(['与', '同', '和'])?,
        None => text.rfind(['比', '较'])?,
    };
    let start = s.start + at + '比'.len_utf8();
    let after = &text[at + '比'.len_utf8()..];
    let count = after.chars().count();
    let known = page.date_at(start).is_some()
        || page.cues.prefix(Cue::Since, after).is_some()
        || page.cues.suffix(Cue::Until, after).is_some();
    (known && (1..=LONGEST).contains(&count)).then_some(s.start + at)
}

//! Words before a number that make it the size of a change.

use super::basis;
use super::cue::Cue;
use super::naming::is_money;
use super::phrase::Page;
use super::predicate::{Predicate, Role, is_counter, is_rate};
use crate::grammar::{Quantity, Shape, TokenKind};
use crate::report::Change;

/// The direction and size of a change, and the upper end of a range: 增长-3% is a decrease of 3.
pub(super) fn size(change: Option<Change>, q: &Quantity<'_>) -> (Option<Change>, f64, Option<f64>) {
    match (change, q.high) {
        (Some(_), None) if q.value < 0.0 => (Some(Change::Decrease), -q.value, None),
        (Some(_), Some(high)) if high < 0.0 => (Some(Change::Decrease), -high, Some(-q.value)),
        _ => (change, q.value, q.high),
    }
}

/// Whether the number has a sign of its own.
fn is_signed(page: &Page<'_, '_>, p: &Predicate, q: &Quantity<'_>) -> bool {
    q.value < 0.0 || page.text[p.lead.end..].starts_with(['+', '＋'])
}

/// 同比-2.1%, 同比3.2%, 比上年-5%: a rate right behind what it is compared with; 进口12亿元（-4%），
/// 出口+5%, 进口-4%: a rate whose sign alone makes it a change, unless the name is that of a rate.
fn compared(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    if !matches!(q.shape, Shape::Percent | Shape::Point) {
        return false;
    }
    let signed = is_signed(page, p, q);
    let verb = page.cues.suffix(Cue::Equals, page.slice(&p.subject)).unwrap_or(0);
    let mut s = p.subject.start..p.subject.end - verb;
    // 比上年同期: 同期 is an adverb elsewhere.
    if verb == 0 && page.slice(&(s.end..p.lead.end)).starts_with("同期") {
        s.end += "同期".len();
    }
    let text = page.slice(&s);
    let yearly = ["同比", "环比"].iter().any(|w| text.ends_with(w));
    let told = || {
        let named = verb == 0 && &*q.unit == "%" && !text.ends_with(['率', '比', '重', '差', '度']);
        let named = named && !text.is_empty();
        named || q.value >= 0.0 || in_brackets(page, p, q) || basis::at_end(page, &s).is_some()
    };
    let size = yearly || signed && told();
    if !size {
        return false;
    }
    p.subject = s;
    basis::strip(page, p);
    p.role = Role::Change(Change::Increase);
    true
}

/// 进口12亿元（-4%）: in brackets right behind a quantity with another unit.
fn in_brackets(page: &Page<'_, '_>, p: &Predicate, q: &Quantity<'_>) -> bool {
    let Some(before) = page.text[..p.lead.end].strip_suffix(['（', '(']) else { return false };
    let i = page.tokens.partition_point(|t| t.end < before.len());
    let level = page.tokens.get(i).filter(|t| t.end == before.len());
    level.is_some_and(|t| matches!(&t.kind, TokenKind::Quantity(l) if l.unit != q.unit))
}

/// A verb or name of change at the end: its length and direction.
fn change_word(page: &Page<'_, '_>, text: &str) -> Option<(usize, Change)> {
    let up = page.cues.suffix(Cue::Up, text).map(|n| (n, Change::Increase));
    let down = page.cues.suffix(Cue::Down, text).map(|n| (n, Change::Decrease));
    up.into_iter().chain(down).max_by_key(|(len, _)| *len)
}

/// 比上年多办20件, 少用3天: a verb behind 多 or 少.
fn more_done(page: &Page<'_, '_>, text: &str) -> Option<(usize, Change)> {
    let verb = page
        .cues
        .suffix(Cue::Verb, text)
        .unwrap_or_else(|| text.chars().next_back().map_or(0, char::len_utf8));
    let before = &text[..text.len() - verb];
    let change = match before.chars().next_back()? {
        '多' => Change::Increase,
        '少' => Change::Decrease,
        _ => return None,
    };
    Some((verb + '多'.len_utf8(), change))
}

fn is_rate_name(page: &Page<'_, '_>, text: &str, len: usize) -> bool {
    page.cues.suffix(Cue::Rate, text) == Some(len)
}

/// 提高到, 降至, 增加为: a level.
pub(super) fn into(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    // 增加到2019年的90公里
    let mut s = p.subject.clone();
    let year = page.slice(&s).strip_suffix('的').map_or(s.end, |t| s.start + t.len());
    // 提高到现在的90元
    let now =
        ["现在", "目前", "如今"].iter().find_map(|w| page.text[s.start..year].strip_suffix(w));
    if let Some(before) = now {
        s.end = s.start + before.len();
    }
    if let Some(date) = page.date_before(year) {
        s.end = page.tokens[date].start.max(s.start);
    }
    let text = page.slice(&s);
    let Some(word) = page.cues.suffix(Cue::Into, text) else { return false };
    let body = &text[..text.len() - word];
    // 增长为-3%
    if is_rate(q) && is_signed(page, p, q) && text.ends_with('为') {
        return false;
    }
    // 增速为5%, 降幅为3%: still the size of a change.
    let Some((len, _)) = change_word(page, body).filter(|(n, _)| !is_rate_name(page, body, *n))
    else {
        return false;
    };
    p.role = Role::Into;
    p.level = true;
    p.subject.end = s.end - word - len;
    basis::strip(page, p);
    true
}

/// 增长, 下降, 多, 少: the size of a change.
pub(super) fn change(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    let mut s = p.subject.clone();
    // 涨幅为3%, 增速达到12%, 增长为-3%
    if let Some(word) = page.cues.suffix(Cue::Equals, page.slice(&s)) {
        let body = s.start..s.end - word;
        let rate = page.cues.suffix(Cue::Rate, page.slice(&body)).is_some();
        if rate || is_rate(q) && is_signed(page, p, q) {
            s = body;
        }
    }
    let text = page.slice(&s);
    let Some((len, change)) = change_word(page, text).or_else(|| more_done(page, text)) else {
        return compared(page, p, q);
    };
    let word = &text[text.len() - len..];
    // 新增, 至少, 最多 are not changes; the longest word wins.
    let longer = [Cue::Verb, Cue::Adverb];
    if longer.iter().any(|&cue| page.cues.suffix(cue, text).is_some_and(|n| n > len)) {
        return false;
    }
    let done = word.starts_with(['多', '少']) && len > '多'.len_utf8();
    // 推动农房品质提升3万户: so many were raised, not by so much.
    if matches!(word, "提升" | "提高" | "改善") && is_counter(&q.unit) {
        return false;
    }
    if page.cues.prefix(Cue::Trim, word).is_some() && !is_rate(q) {
        return false;
    }
    // 比上年快20天: a time that is shorter.
    let change = match word {
        "快" | "提前" if q.shape == Shape::Duration => Change::Decrease,
        _ => change,
    };
    let mut probe = p.clone();
    probe.subject.end = s.end - len;
    basis::strip(page, &mut probe);
    if probe.basis.is_none()
        && (is_rate(q) || matches!(q.shape, Shape::Count | Shape::Duration))
        && matches!(word, "多" | "高" | "快" | "少" | "低" | "慢")
    {
        basis::strip_any(page, &mut probe);
    }
    let short = len == '增'.len_utf8() || done && change_word(page, text).is_none();
    let bare_rate = is_rate(q) && !matches!(word, "多" | "高" | "快" | "少" | "低" | "慢");
    if short && probe.basis.is_none() && !bare_rate {
        return false;
    }
    *p = probe;
    p.role = Role::Change(change);
    true
}

/// Whether words begin with a verb of change that stands before what changes.
pub(super) fn rules_a_list(page: &Page<'_, '_>, text: &str) -> bool {
    net_increase(text).or_else(|| page.cues.prefix(Cue::Shrink, text)).is_some()
}

/// 净增经营主体20万户
fn net_increase(text: &str) -> Option<usize> {
    ["净增加", "净增"].iter().find(|w| text.starts_with(**w)).map(|w| w.len())
}

/// 降低物流成本2亿元, 压减收费项目30%: a change in front of its object.
pub(super) fn object_of_change(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) {
    if p.role != Role::Plain {
        return;
    }
    let text = page.slice(&p.subject);
    // 为商户减轻租金负担200多万元
    if text.starts_with(['为', '给'])
        && let Some((at, len)) = page.cues.find(Cue::Shrink, text)
        && at > '为'.len_utf8()
        && at + len < text.len()
        && page.cues.prefix(Cue::Verb, &text[at..]) == Some(len)
    {
        let verb = p.subject.start + at;
        p.dropped = Some(verb..verb + len);
        p.subject.start += '为'.len_utf8();
        p.role = Role::Change(Change::Decrease);
        return;
    }
    let shrink = page.cues.prefix(Cue::Shrink, text).map(|n| (n, Change::Decrease));
    let trim = || page.cues.prefix(Cue::Trim, text).filter(|_| is_rate(q));
    let word = shrink
        .or_else(|| net_increase(text).map(|n| (n, Change::Increase)))
        .or_else(|| trim().map(|n| (n, Change::Decrease)))
        .or_else(|| {
            // 增加建设资本金1000亿元, but 提高至每月90元
            let by = |n: usize| {
                is_rate(q) || is_money(&q.unit) && page.cues.prefix(Cue::Into, &text[n..]).is_none()
            };
            let grow = page.cues.prefix(Cue::Grow, text).filter(|&n| by(n));
            grow.map(|n| (n, Change::Increase))
        });
    let Some((len, change)) = word else { return };
    if len < text.len() {
        p.subject.start += len;
        if page.slice(&p.subject).starts_with('了') {
            p.subject.start += '了'.len_utf8();
        }
        p.role = Role::Change(change);
    }
}

/// 工业增加值增速12%: the name of a rate of change is itself the direction.
pub(super) fn growth_name(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) {
    if !matches!(q.shape, Shape::Percent | Shape::Point) {
        return;
    }
    let text = page.slice(&p.subject);
    if let Some(len) = page.cues.suffix(Cue::Rate, text)
        && let Some((_, change)) = change_word(page, text)
    {
        p.subject.end -= len;
        p.role = Role::Change(change);
    }
}

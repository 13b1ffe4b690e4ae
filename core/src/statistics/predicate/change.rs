//! The size of a change: 增长, 下降, 多办, 少用.

use super::basis;
use super::role::{Predicate, Role, is_rate, is_signed};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::report::Change;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::unit;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A verb or name of change right before the number.
///
/// | text | indicator | change | basis | |
/// |---|---|---|---|---|
/// | 全市地区生产总值比上年增长`5%` | 地区生产总值 | increase | 比上年 | |
/// | 全市发案数同比下降`12%` | 发案数 | decrease | 同比 | |
/// | 全市出口增速达到`12%` | 出口 | increase | | |
/// | 全市平均用时比上年快`20天` | 平均用时 | decrease | 比上年 | a shorter time |
/// | 全市改善农房`3万户` | 改善农房 | | | not: so many, not by so much |
pub(super) const CHANGE: Rule = Rule { name: "change", read: change };

fn change(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    let s = before_equals(sheet, q, p);
    let Some((word, change)) = said(sheet, s) else { return false };
    // 新增, 至少, 最多 are not changes; the longest word wins.
    if sheet.ends(s, set![Verb, Adverb]).is_some_and(|longer| longer.len() > word.len()) {
        return false;
    }
    let done = sheet.behind(word, ['多', '少']).is_some_and(|verb| !verb.is_empty());
    // 推动农房品质提升3万户: so many were raised, not by so much.
    if sheet.is(word, Cue::Raise) && unit::is(&q.unit, Cue::Counter) {
        return false;
    }
    if sheet.starts(word, Cue::Trim).is_some() && !is_rate(q) {
        return false;
    }
    // 比上年快20天: a time that is shorter.
    let sooner = q.shape == Shape::Duration && sheet.is(word, Cue::Sooner);
    let change = if sooner { Change::Decrease } else { change };
    let compares = sheet.is(word, Cue::Compares);
    let mut probe = Predicate { subject: s.before(word), ..*p };
    basis::strip(sheet, &mut probe);
    if probe.basis.is_none()
        && (is_rate(q) || matches!(q.shape, Shape::Count | Shape::Duration))
        && compares
    {
        basis::strip_any(sheet, &mut probe);
    }
    let short = sheet.count(word) == 1 || done && change_word(sheet, s).is_none();
    let bare_rate = is_rate(q) && !compares;
    if short && probe.basis.is_none() && !bare_rate {
        return false;
    }
    *p = probe;
    p.role = Role::Change(change);
    true
}

/// The words before 为 or 达到 where that stands between a rate and its number: 涨幅`为`3%,
/// 增速`达到`12%, 增长`为`-3%.
fn before_equals(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &Predicate) -> Stretch {
    let Some(verb) = sheet.ends(p.subject, Cue::Equals) else { return p.subject };
    let body = p.subject.before(verb);
    let rate = sheet.ends(body, Cue::Rate).is_some();
    if rate || is_rate(q) && is_signed(sheet, q, p) { body } else { p.subject }
}

/// Whether a verb or name of change stands before the number.
pub(super) fn is_said(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &Predicate) -> bool {
    said(sheet, before_equals(sheet, q, p)).is_some()
}

/// The words of change at the end, and their direction.
fn said(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<(Stretch, Change)> {
    change_word(sheet, s).or_else(|| more_done(sheet, s))
}

/// A verb or name of change at the end, and its direction.
pub(super) fn change_word(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<(Stretch, Change)> {
    let word = sheet.ends(s, set![Up, Down])?;
    let down = sheet.is(word, Cue::Down);
    Some((word, if down { Change::Decrease } else { Change::Increase }))
}

/// 比上年多办20件, 少用3天: a verb behind 多 or 少.
fn more_done(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<(Stretch, Change)> {
    let verb = sheet.ends(s, Cue::Verb).or_else(|| sheet.last_char(s));
    let before = verb.map_or(s, |verb| s.before(verb));
    let more = sheet.last_char(before)?;
    let change = match sheet.text(more) {
        "多" => Change::Increase,
        "少" => Change::Decrease,
        _ => return None,
    };
    Some((s.from(more), change))
}

/// Whether a word of change is the name of a rate: 增速, 降幅.
pub(super) fn is_rate_name(sheet: &Sheet<'_, '_>, s: Stretch, word: Stretch) -> bool {
    sheet.ends(s, Cue::Rate) == Some(word)
}

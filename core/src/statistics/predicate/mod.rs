//! What stands right before a number: the verb that gives it its role.
//!
//! Each construction is a rule in a file of its own; [`ORDER`] says which one is asked first.

mod adverbs;
pub(super) mod basis;
mod behind_verb;
mod change;
mod double;
mod earlier;
pub(super) mod ground;
mod later;
mod level;
mod multiple;
pub(super) mod object;
mod rank;
pub(super) mod rate_name;
pub(super) mod role;
mod rule;
mod share;
pub(super) mod signed;
mod target;

use super::cue::Cue;
use super::phrase::head::head;
use super::phrase::trim::rtrim;
use super::sheet::Sheet;
use super::stretch::Stretch;
use super::trace::Trace;
use crate::grammar::{Quantity, Shape};
use role::{Predicate, Role};
use rule::Rule;

/// The constructions in the order in which they are asked; the first that tells wins.
const ORDER: &[Rule] = &[
    behind_verb::BEHIND_VERB, // before adverbs: 快于计划 has one in its basis
    target::TARGET,           // before adverbs: 完成年初预算 has one in its target
    adverbs::ADVERBS,
    earlier::EARLIER,
    multiple::MULTIPLE,
    share::SHARE, // before later: 占比提高到 has both
    later::LATER, // before change: 增加到 begins like 增加
    change::CHANGE,
    signed::SIGNED, // only where no word tells a change
    level::LEVEL,
];

/// 连续6年增长: a streak is no size of a change.
const OF_STREAKS: &[Rule] = &[adverbs::ADVERBS, level::LEVEL];

/// What is asked of words that no verb closes, each of them.
const OF_NAMES: &[Rule] = &[object::OBJECT, rate_name::RATE_NAME];

/// Takes the words before a quantity apart.
///
/// | words | role | subject | basis |
/// |---|---|---|---|
/// | 地区生产总值比上年增长 | change | 地区生产总值 | 比上年 |
/// | 城镇化率提高到 | into | 城镇化率 | |
/// | 民间投资占全部投资的 | share of 全部投资 | 民间投资 | |
/// | 败诉率由上年的 | from | 败诉率 | |
/// | 快于全省 | change | | 全省 |
pub(super) fn predicate(sheet: &Sheet<'_, '_>, lead: Stretch, q: &Quantity<'_>) -> Predicate {
    let mut p = Predicate::new(lead, rtrim(sheet, lead));
    let number = Stretch::new(lead.end, sheet.all().end);
    if matches!(q.shape, Shape::Rank(_)) {
        first(&[rank::RANK], sheet, q, &mut p);
        p.subject = head(sheet, p.subject);
        return p;
    }
    let doubles = sheet.opens(number, ['翻']);
    let order = match () {
        () if doubles => &[double::DOUBLE],
        () if sheet.starts(number, Cue::Streak).is_some() => OF_STREAKS,
        () => ORDER,
    };
    first(order, sheet, q, &mut p);
    if p.respective.is_none() || doubles {
        split_respective(sheet, &mut p);
    }
    if !doubles {
        strip_time(sheet, &mut p);
    }
    p.subject = ground::without(sheet, p.subject);
    // 大豆要求增长5%: that it is asked for, not what is.
    if p.role != Role::Plain
        && let Some(name) = sheet.ahead(p.subject, ['求']).and_then(|s| sheet.ahead(s, ['要']))
        && sheet.count(name) >= 2
    {
        p.subject = name;
    }
    p.subject = head(sheet, rtrim(sheet, p.subject));
    if matches!(p.role, Role::Plain | Role::Level) {
        for rule in OF_NAMES {
            ask(rule, sheet, q, &mut p);
        }
    }
    p
}

/// Asks a rule; notes its name if it tells.
fn ask(rule: &Rule, sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    let told = (rule.read)(sheet, q, p);
    if told {
        p.trace = Trace::of(rule.name);
    }
    told
}

/// Asks rules until one tells.
fn first(order: &[Rule], sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) {
    order.iter().any(|rule| ask(rule, sheet, q, p));
}

/// Drops a time behind the name: 库存到年末, 参训人数在今年.
fn strip_time(sheet: &Sheet<'_, '_>, p: &mut Predicate) {
    let s = rtrim(sheet, p.subject);
    let Some(date) = sheet.date_before(s.end).filter(|&d| sheet.tokens[d].start > s.start) else {
        return;
    };
    let words = sheet.trim_end(s.before(sheet.token(date)), ['“']);
    let words = sheet.ends(words, Cue::Led).map_or(words, |led| words.before(led));
    if !words.is_empty() {
        p.subject = words;
    }
}

/// 分别 inside the words: names before it, verb behind it.
fn split_respective(sheet: &Sheet<'_, '_>, p: &mut Predicate) {
    if let Some(mark) = sheet.last(p.subject, Cue::Respective) {
        p.respective = Some(p.subject.before(mark));
        p.subject = p.subject.after(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::tables;

    tables! {
        predicate:
        adverbs "", behind_verb "behind-verb", change "change", double "double", earlier "earlier",
        later "later", level "level", multiple "multiple", object "object", rank "rank",
        rate_name "rate-name", share "share", signed "signed", target "target",
    }
}

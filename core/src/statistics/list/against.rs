//! A number against the one that it is compared with: 低于4.5%的控制目标1.3个百分点.

use crate::grammar::Shape;
use crate::report::Change;
use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::memory::Memory;
use crate::statistics::name::name;
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::predicate::predicate;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Place, Row, Said};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;
use crate::statistics::yardstick::{Against, Yardstick};

/// Characters of what a yardstick is called.
const LONGEST: usize = 10;
/// Characters between 比 and the amount of a yardstick.
const LONGEST_LEAD: usize = 12;

/// A yardstick is said with its amount: that is a level of the quantity itself, bounded by nothing,
/// and what follows is the distance from it.
///
/// | text | indicator | change | basis | bound | status | |
/// |---|---|---|---|---|---|---|
/// | 全市病虫害损失率2.1%，低于`5%`的控制目标2.9个百分点 | 病虫害损失率 | | | exact | planned | |
/// | 全市病虫害损失率2.1%，低于5%的控制目标`2.9个百分点` | 病虫害损失率 | decrease | 5%的控制目标 | exact | achieved | |
/// | 全市出口增长8%，比`6%`的年度目标高2个百分点 | 出口 | increase | | exact | planned | |
/// | 全市出口增长8%，比6%的年度目标高`2个百分点` | 出口 | increase | 比6%的年度目标 | exact | achieved | |
/// | 全市出口增长8%，高于全国5%的平均水平`3个百分点` | 出口 | increase | 全国5%的平均水平 | exact | achieved | |
/// | 全市运费上涨0.8%，低于`2%`的预期目标 | 运费 | increase | | exact | planned | |
/// | 全市出口增长4%，没有实现增长`6%`的目标 | 出口 | increase | | exact | planned | |
/// | 全市出口增长4%，未达到`6%`的年初目标 | 出口 | increase | | exact | planned | |
/// | 全市出口增长4%，与6%的目标相差`2个百分点` | 出口 | decrease | 与6%的目标 | exact | achieved | |
/// | 全市把物价涨幅控制在低于`3%`的目标以内 | 物价 | increase | | most | planned | not: the target itself is so bounded |
pub(super) fn read<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
) -> bool {
    distance(sheet, memory, at) || yardstick(sheet, memory, at)
}

/// The distance from a yardstick that was said before it in the clause.
fn distance<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
) -> bool {
    let Some(against) = memory.against.take().filter(|a| a.clause == at.clause) else {
        return false;
    };
    let Some(change) = against.change.or_else(|| direction(sheet, at.lead).map(|(_, c)| c)) else {
        return false;
    };
    let Some(name) = memory.last().map(|last| last.name) else { return false };
    let p = Predicate::new(at.lead, at.lead.nothing());
    let role = Role::Change(change);
    memory.push(sheet, at, &p, Said { name, role, basis: Some(against.basis), group: None });
    memory.listed("against");
    true
}

/// The amount of a yardstick: of a target, or of the mean of others.
fn yardstick<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
) -> bool {
    if !matches!(at.q.shape, Shape::Percent | Shape::Count) {
        return false;
    }
    let Some(of) = sheet.behind(at.behind, ['的']) else { return false };
    let far = at.next.filter(|(_, next)| is_distance(at, next.shape, &next.unit));
    let Some(compared) = compared(sheet, at) else { return false };
    let told = compared.change;
    let word = if told.is_none() { direction(sheet, of).map(|(word, _)| word) } else { None };
    let called = rtrim(sheet, word.map_or(of, |word| of.before(word)));
    let called = if far.is_some() { called } else { first_words(sheet, called) };
    if sheet.count(called) > LONGEST
        || sheet.ends(called, set![Closes, Target]).is_none()
        || told.is_none() && !compared.met && (word.is_none() || far.is_none())
    {
        return false;
    }
    let own = Stretch::new(at.lead.start, compared.start);
    let mut p = predicate(sheet, own, at.q);
    // 没有实现能耗下降4%的目标, 与增长5%的目标
    let inner = predicate(sheet, Stretch::new(compared.basis.min(at.lead.end), at.lead.end), at.q);
    if compared.met && !inner.subject.is_empty() {
        p = inner;
    }
    let change = Some(inner.role).filter(|role| matches!(role, Role::Change(_)));
    let last = memory.last().filter(|last| is_of(last, at) && p.subject.is_empty());
    let said = match last.map(Said::from) {
        Some(said) => {
            let basis = change.and(inner.basis);
            Said { role: change.unwrap_or(said.role), basis, group: None, ..said }
        }
        // 实现了增长超过8%的目标: what was aimed at, compared with nothing.
        None if far.is_none() && !compared.met || p.subject.is_empty() => return false,
        None => {
            let at = Place { behind: at.behind.nothing(), next: None, ..*at };
            let named = name(&mut Ask { sheet, memory, at }, &p);
            let own = if p.role == Role::Plain { Role::Level } else { p.role };
            let role = change.unwrap_or(own);
            Said { name: named, role, basis: None, group: None }
        }
    };
    memory.push(sheet, at, &p, said);
    memory.listed("against");
    let target = sheet.ends(called, Cue::Target).is_some();
    if let Some(row) = memory.rows.last_mut() {
        row.yardstick = Some(if target { Yardstick::Target } else { Yardstick::Level });
    }
    memory.against = far.map(|_| Against {
        clause: at.clause,
        basis: Stretch::new(compared.basis, called.end),
        change: told,
    });
    true
}

/// The word that a number is compared with, before it.
struct Compared {
    /// Where the words of the comparison begin.
    start: usize,
    /// Where its basis begins.
    basis: usize,
    change: Option<Change>,
    /// The words say whether it was met: 没有实现.
    met: bool,
}

/// 低于 before a number or in front of it, 比 before it.
fn compared(sheet: &Sheet<'_, '_>, at: &Place<'_, '_>) -> Option<Compared> {
    let token = sheet.token(at.token);
    let turn = |verb: Stretch| match sheet.is(verb, Cue::Above) {
        true => Change::Increase,
        false => Change::Decrease,
    };
    if let Some(verb) = sheet.starts(token, set![Above, Below]) {
        let change = Some(turn(verb));
        return Some(Compared { start: verb.start, basis: verb.end, change, met: false });
    }
    let lead = rtrim(sheet, at.lead);
    let with = |word: Stretch| sheet.count(lead.after(word)) <= LONGEST_LEAD;
    if let Some(verb) = sheet.last(lead, set![Above, Below]).filter(|&verb| with(verb)) {
        let change = Some(turn(verb));
        return Some(Compared { start: verb.start, basis: verb.end, change, met: false });
    }
    if let Some(verb) = sheet.last(lead, Cue::Met).filter(|&verb| with(verb)) {
        return Some(Compared { start: verb.start, basis: verb.end, change: None, met: true });
    }
    let than = sheet.rfind(lead, ['比', '较', '与', '距']).filter(|&than| with(than))?;
    Some(Compared { start: than.start, basis: than.start, change: None, met: false })
}

/// The word of a direction that words end with: 目标高, 平均水平低.
fn direction(sheet: &Sheet<'_, '_>, words: Stretch) -> Option<(Stretch, Change)> {
    let words = rtrim(sheet, words);
    // 与5%的目标相差7个百分点, 距6%的目标还差1个百分点
    if let Some(short) = sheet.ends(words, Cue::Short) {
        return Some((short, Change::Decrease));
    }
    let word = sheet.ends(words, set![Up, Down])?;
    let down = sheet.is(word, Cue::Down);
    Some((word, if down { Change::Decrease } else { Change::Increase }))
}

/// Words up to the first mark.
fn first_words(sheet: &Sheet<'_, '_>, words: Stretch) -> Stretch {
    sheet.find(words, ['，', '、', '；', '（']).map_or(words, |mark| words.before(mark))
}

/// Whether a number can be the distance from another: percents from a percentage, yuan from yuan.
fn is_distance(at: &Place<'_, '_>, shape: Shape, unit: &str) -> bool {
    match at.q.shape {
        Shape::Percent => matches!(shape, Shape::Point | Shape::Percent),
        _ => unit == at.q.unit || shape == Shape::Percent,
    }
}

/// Whether a number is one of the quantity that is compared.
fn is_of(last: &Row<'_, '_>, at: &Place<'_, '_>) -> bool {
    last.sentence == at.sentence
        && last.q.unit == at.q.unit
        && matches!(last.role, Role::Change(_) | Role::Level | Role::Into | Role::Plain)
}

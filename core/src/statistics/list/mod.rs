//! A number among the numbers of its clause: the same again, one more of a list, or a number
//! with a name of its own.

mod against;
mod double_count;
mod elsewhere;
pub(super) mod members;
mod next_step;
pub(super) mod respective;
mod same_again;
mod shared_predicate;
mod silent;
mod target_amount;
mod threshold;

use super::ask::Ask;
use super::cue::Cue;
use super::memory::Memory;
use super::name;
use super::phrase::clean::clean;
use super::phrase::head::head;
use super::phrase::trim::rtrim;
use super::predicate::role::{Predicate, Role};
use super::predicate::{ground, predicate, rate_name};
use super::row::{Name, Place, Row, Said};
use super::sheet::Sheet;
use super::stretch::Stretch;
use crate::grammar::Shape;
use crate::report::Change;
use respective::{Run, run_length};

/// Reads one quantity; gives the respective list that goes on behind it.
pub(super) fn read<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    mut at: Place<'a, 't>,
    run: Option<Run>,
) -> Option<Run> {
    let mut raw = sheet.trim(at.lead);
    if sheet.starts(raw, Cue::Parts).is_some() {
        memory.part = Some(at.clause);
    }
    if threshold::step(sheet, memory, &at) {
        return run;
    }
    if double_count::read(sheet, memory, &at, raw) || same_again::read(sheet, memory, &at, raw) {
        return run;
    }
    if against::read(sheet, memory, &at) {
        return None;
    }
    if threshold::read(sheet, memory, &at) {
        return None;
    }
    if let Some(start) = memory.limit.take() {
        at.lead = Stretch::new(start, at.lead.end);
        raw = sheet.trim(at.lead);
    }
    // 出口在进口下降3%的情况下增长5%: the first number is of what stands behind 在, the second
    // of what stands before it.
    let mut owner = None;
    if let Some(rest) = ground::closing(sheet, at.lead) {
        owner = memory.grounded.take().filter(|(clause, _)| *clause == at.clause);
        at.lead = rest;
    } else if ground::closing(sheet, at.behind).is_some()
        && let Some(open) = ground::opening(sheet, at.lead)
    {
        memory.grounded = Some((at.clause, at.lead.before(open)));
        at.lead = at.lead.after(open);
    }
    let mut p = predicate(sheet, at.lead, at.q);
    if let Some((_, owner)) = owner.filter(|_| p.subject.is_empty()) {
        p.subject = head(sheet, rtrim(sheet, owner));
    }
    if target_amount::read(sheet, memory, &at, &p) {
        return None;
    }
    if next_step::read(sheet, memory, &at, &p) || elsewhere::read(sheet, memory, &at, &p) {
        return None;
    }
    // A name of its own ends the parts that 其中 opened, unless it is one more of them.
    if at.first
        && !p.subject.is_empty()
        && memory.part.is_some_and(|clause| clause < at.clause)
        && !is_parallel(sheet, memory, &at, &p)
    {
        memory.part = None;
    }
    if let Some(run) = run
        && let Ok(run) = run.go_on(sheet, memory, &at, &p, raw)
    {
        return Some(run);
    }
    let bases = p.basis.filter(|_| matches!(p.role, Role::Change(_)));
    if p.respective.is_none()
        && bases.is_some_and(|s| members::are(sheet, s, run_length(sheet, &at)))
    {
        p.respective = Some(p.subject);
        p.subject = p.subject.nothing();
    }
    if let Some(names) = p.respective.take() {
        return Some(respective::read(sheet, memory, &at, &p, names));
    }
    if silent::are_changes(sheet, memory, &at, &p) {
        let run = respective::read(sheet, memory, &at, &p, p.subject);
        memory.listed("silent");
        return Some(run);
    }
    if silent::is_list(sheet, &at, &p) {
        let run = respective::read(sheet, memory, &at, &p, p.subject);
        memory.listed("silent");
        return Some(run);
    }
    if shared_predicate::read(sheet, memory, &at, &p, raw) {
        return None;
    }
    // 提升12所学校办学能力: with a noun behind the number, a verb of change is an activity.
    if matches!(p.role, Role::Change(_))
        && p.basis.is_none()
        && at.q.shape == Shape::Count
        && shared_predicate::is_named_behind(sheet, &at)
    {
        p.role = Role::Plain;
        p.subject = head(sheet, rtrim(sheet, at.lead));
    }
    if let Some(role) = shared_predicate::ruling(sheet, memory, &at, &p, raw) {
        p.role = role;
    }
    let mut name = name::name(&mut Ask { sheet, memory, at }, &p);
    let mut role = p.role;
    // 经济增长速度的调控目标，定为8%; 提出8%左右的经济增长目标
    if at.q.shape == Shape::Percent
        && (role == Role::Level && p.subject.is_empty() || role == Role::Plain && name.tail)
        && let Some((word, change)) = rate_name::goal(sheet, name.text)
    {
        role = Role::Change(change);
        let thing = clean(sheet, name.text.before(word));
        let thing = sheet.starts(thing, Cue::LeadsTo).map_or(thing, |verb| thing.after(verb));
        name = Name::plain(thing).by("goal");
    }
    // 5%左右的增速
    if at.q.shape == Shape::Percent && matches!(role, Role::Plain | Role::Level) {
        if sheet.starts(at.behind, Cue::OfFall).is_some() {
            role = Role::Change(Change::Decrease);
        } else if sheet.starts(at.behind, Cue::OfRate).is_some() {
            role = Role::Change(Change::Increase);
        }
    }
    memory.push(sheet, &at, &p, Said { name, role, basis: p.basis, group: None });
    None
}

/// 其中出口40亿元；进口20亿元: behind a semicolon, with a name as long and the same unit.
fn is_parallel(
    sheet: &Sheet<'_, '_>,
    memory: &Memory<'_, '_>,
    at: &Place<'_, '_>,
    p: &Predicate,
) -> bool {
    let length = sheet.count(p.subject);
    let alike = |r: &Row<'_, '_>| {
        r.whole.is_some()
            && r.q.unit == at.q.unit
            && sheet.count(head(sheet, rtrim(sheet, r.lead))) == length
    };
    matches!(sheet.layout.clauses[at.clause - 1].stop, '；' | '，') && memory.back(8).any(alike)
}

#[cfg(test)]
mod tests {
    use super::super::table::tables;

    tables! {
        list:
        against "against", double_count "double-count", elsewhere "elsewhere", next_step "next-step", respective "respective", same_again "same-again",
        shared_predicate "shared-predicate", silent "silent", target_amount "target-amount",
        threshold "",
    }
}

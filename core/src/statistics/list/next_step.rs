//! The further step of a target: 增长6%以上，力争7%.

use super::shared_predicate::is_named_behind;
use crate::report::Bound;
use crate::statistics::cue::{Cue, set};
use crate::statistics::memory::Memory;
use crate::statistics::phrase::trim::{ltrim, rtrim};
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Place, Row, Said};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A word that aims at more, and a number of the same unit as the one before: a target of the same
/// quantity, further off.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市进口预期增长6%以上，力争`7%`以上 | 进口 | increase | |
/// | 全市进口预期增长6%、冲刺`8%` | 进口 | increase | |
/// | 全市进口预期增长6%，奋斗目标`8%` | 进口 | increase | |
/// | 全市进口预期增长6%，在实际工作中争取达到`8%` | 进口 | increase | |
/// | 全市计划植树30万亩，力争`40万亩` | 植树 | | |
/// | 全市进口预期增长6%，力争出口增长`8%` | 出口 | increase | not: another quantity |
/// | 全市进口预期增长6%，力争占生产总值的`8%` | 进口占生产总值比重 | | not: a share of it |
pub(super) fn read<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    p: &Predicate,
) -> bool {
    let Some(last) = memory.last().filter(|last| is_first_step(last, at)) else { return false };
    // 力争增长7% says its change itself, and takes the name from the words before.
    let own = !matches!(p.role, Role::Plain | Role::Level) || is_named_behind(sheet, at);
    if own || !aims_alone(sheet, at.lead) {
        return false;
    }
    let said = Said::from(last);
    memory.push(sheet, at, p, said);
    memory.listed("next-step");
    true
}

/// Whether a number can be the target that another one goes beyond.
fn is_first_step(last: &Row<'_, '_>, at: &Place<'_, '_>) -> bool {
    let larger = at.q.bound == Bound::Most || at.q.value >= last.q.value;
    last.sentence == at.sentence
        && last.q.unit == at.q.unit
        && last.q.shape == at.q.shape
        && matches!(last.role, Role::Change(_) | Role::Level | Role::Into | Role::Plain)
        && (larger || !matches!(last.role, Role::Change(_)))
        && !last.name.text.is_empty()
}

/// Whether words are one that aims at more and nothing that names a quantity.
fn aims_alone(sheet: &Sheet<'_, '_>, lead: Stretch) -> bool {
    let mut s = rtrim(sheet, lead);
    // 力争达到, 争取实现
    while let Some(verb) =
        sheet.ends(s, set![Level, Equals]).filter(|&verb| !sheet.is(verb, Cue::Step))
    {
        s = rtrim(sheet, s.before(verb));
    }
    let Some(step) = sheet.ends(s, Cue::Step) else { return false };
    let before = sheet.strip(rtrim(sheet, s.before(step)), Cue::StepLead);
    let before = ltrim(sheet, rtrim(sheet, before));
    before.is_empty()
}

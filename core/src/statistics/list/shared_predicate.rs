//! One predicate for several numbers: 增长5%和6%, 减少税费5亿元、收费3亿元.

use crate::statistics::memory::Memory;
use crate::statistics::phrase::head::head;
use crate::statistics::phrase::tail::tail;
use crate::statistics::phrase::trim::connects;
use crate::statistics::predicate::object::rules_a_list;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Place, Said};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 增长5%和`6%`: the predicate goes on.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市进口和出口增长5%和`6%` | 进口和出口 | increase | |
/// | 全市进口增长5%，全年出口增长`6%` | 出口 | increase | not: a predicate of its own |
pub(super) fn read<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    p: &Predicate,
    raw: Stretch,
) -> bool {
    if at.first || p.role != Role::Plain || !connects(sheet, raw) {
        return false;
    }
    let Some(last) = memory.last() else { return false };
    // 增长5%、迈上3万亿元台阶: the second number has a verb of its own.
    let own_verb =
        sheet.opens(sheet.onwards(at.token), ['迈', '突', '跨']) && at.q.unit != last.q.unit;
    if own_verb || is_named_behind(sheet, at) {
        return false;
    }
    let said = Said::from(last);
    memory.push(sheet, at, p, said);
    memory.listed("shared-predicate");
    true
}

/// 减少税费5亿元、收费`3亿元`: the verb rules every member of the list.
pub(super) fn ruling(
    sheet: &Sheet<'_, '_>,
    memory: &Memory<'_, '_>,
    at: &Place<'_, '_>,
    p: &Predicate,
    raw: Stretch,
) -> Option<Role> {
    if p.role != Role::Plain || !sheet.opens(raw, ['、']) {
        return None;
    }
    let last = memory.last_in(at.clause)?;
    let rules = last.q.unit == at.q.unit
        && last.change().is_some()
        && rules_a_list(sheet, head(sheet, last.lead));
    rules.then_some(last.role)
}

/// Whether the words behind a number name what it counts.
pub(super) fn is_named_behind(sheet: &Sheet<'_, '_>, at: &Place<'_, '_>) -> bool {
    tail(sheet, at.behind, at.more()).is_some()
}

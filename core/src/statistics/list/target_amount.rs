//! A target said with its amount: 完成预算数17500万元的104.1%.

use crate::grammar::Shape;
use crate::statistics::cue::Cue;
use crate::statistics::memory::Memory;
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Name, Place, Said};
use crate::statistics::sheet::Sheet;

/// The amount of a target is one of the quantity itself; the share behind it is how much is done.
///
/// | text | indicator | |
/// |---|---|---|
/// | 税收收入80亿元，完成预算数`75亿元`的106% | 税收收入 | |
/// | 税收收入80亿元，完成预算数75亿元的`106%` | 税收收入完成预算数 | |
/// | 税收收入80亿元，完成预算数75亿元的106%，增长`5%` | 税收收入 | not: a change of its own |
pub(super) fn read<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    p: &Predicate,
) -> bool {
    let lead = rtrim(sheet, at.lead);
    let of = |s| sheet.behind(sheet.trim(s), ['的']).is_some_and(|rest| rest.is_empty());
    if let Some(target) = memory.target.take()
        && at.q.shape == Shape::Percent
        && of(at.lead)
    {
        let quantity = memory.topic(sheet, at.q);
        let text = sheet.join([quantity.into(), target.into()]);
        let role = Role::Completed { of: target };
        let said = Said { name: Name::plain(text).by("target"), role, basis: None, group: None };
        memory.push(sheet, at, p, said);
        memory.listed("target-amount");
        return true;
    }
    let Some(verb) = sheet.last(lead, Cue::Complete) else { return false };
    let share = at.next.is_some_and(|(_, next)| next.shape == Shape::Percent) && of(at.behind);
    if !share || sheet.ends(lead.after(verb), Cue::Target).is_none() {
        return false;
    }
    let own = clean(sheet, lead.before(verb));
    let own = sheet.render(own);
    let quantity = if own.is_empty() { memory.topic(sheet, at.q) } else { own };
    let name = Name::plain(quantity).by("target");
    memory.push(sheet, at, p, Said { name, role: Role::Level, basis: None, group: None });
    memory.listed("target-amount");
    memory.target = Some(lead.from(verb));
    true
}

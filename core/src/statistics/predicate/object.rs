//! A change in front of its object: 降低物流成本2亿元, 净增经营主体20万户.

use super::role::{Predicate, Role, is_money, is_rate};
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::report::Change;
use crate::statistics::cue::{Cue, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A verb of change in front of what changes.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市降低物流成本`2亿元` | 物流成本 | decrease | |
/// | 全市净增经营主体`20万户` | 经营主体 | increase | |
/// | 全市为商户减轻租金负担`200万元` | 商户租金负担 | decrease | |
/// | 全市增加建设资本金`1000亿元` | 建设资本金 | increase | |
/// | 全市减材料`三成`，提速一倍 | 材料 | decrease | |
/// | 全市施工许可减材料`三成` | 施工许可材料 | decrease | |
/// | 全市增加值`80亿元` | 增加值 | | not: a noun |
/// | 全市增加公交站`30个` | 增加公交站 | | not: an activity |
pub(super) const OBJECT: Rule = Rule { name: "object", read: object };

fn object(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    if p.role != Role::Plain {
        return false;
    }
    // 为商户减轻租金负担200多万元
    if let Some(whom) = sheet.behind(p.subject, ['为', '给'])
        && let Some(verb) = sheet.first(p.subject, Cue::Shrink)
        && verb.start > whom.start
        && verb.end < whom.end
        && sheet.starts(p.subject.from(verb), Cue::Verb) == Some(verb)
    {
        p.dropped = Some(verb);
        p.subject = whom;
        p.role = Role::Change(Change::Decrease);
        return true;
    }
    if let Some(verb) = less_inside(sheet, q, p.subject) {
        p.dropped = Some(verb);
        p.role = Role::Change(Change::Decrease);
        return true;
    }
    let s = p.subject;
    let shrink = sheet.starts(s, Cue::Shrink).map(|verb| (verb, Change::Decrease));
    let net = || sheet.starts(s, Cue::Net).map(|verb| (verb, Change::Increase));
    let trim = || {
        let verb = sheet.starts(s, Cue::Trim).filter(|_| is_rate(q))?;
        Some((verb, Change::Decrease))
    };
    let less = || less(sheet, q, s).map(|verb| (verb, Change::Decrease));
    let grow = || {
        // 增加建设资本金1000亿元, but 提高至每月90元
        let verb = sheet.starts(s, Cue::Grow)?;
        let by =
            is_rate(q) || is_money(&q.unit) && sheet.starts(s.after(verb), Cue::Into).is_none();
        by.then_some((verb, Change::Increase))
    };
    let Some((verb, change)) = shrink.or_else(net).or_else(trim).or_else(less).or_else(grow) else {
        return false;
    };
    let thing = s.after(verb);
    // 增加值 is a noun.
    let noun = sheet.starts(s, Cue::Thing).is_some_and(|noun| noun.len() > verb.len());
    if thing.is_empty() || noun {
        return false;
    }
    p.subject = sheet.behind(thing, ['了']).unwrap_or(thing);
    p.role = Role::Change(change);
    true
}

/// 减材料三成: one character in front of what shrinks by a rate. 减税 is a verb, 降水量 a name.
fn less(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, s: Stretch) -> Option<Stretch> {
    let verb = sheet.starts(s, Cue::Less).filter(|_| is_rate(q))?;
    let thing = s.after(verb);
    let longer = sheet.starts(s, set![Verb, Thing, Up, Down, Noun]);
    let word = longer.is_some_and(|longer| longer.len() > verb.len());
    let name = sheet.closes(s, ['率', '量', '额', '值', '比', '度', '幅', '力', '指', '数'])
        && !sheet.is(thing, Cue::LessOf);
    (!word && !name && sheet.count(thing) >= 2).then_some(verb)
}

/// 项目审批减时限三成: the same behind what it belongs to.
fn less_inside(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, s: Stretch) -> Option<Stretch> {
    let of = sheet.ends(s, Cue::LessOf).filter(|_| is_rate(q))?;
    let verb = sheet.ends(s.before(of), Cue::Less)?;
    let owner = s.before(verb);
    let longer = sheet.ends(s.before(of), set![Verb, Up, Down]);
    let word = longer.is_some_and(|longer| longer.len() > verb.len());
    (!word && sheet.count(owner) >= 2).then_some(verb)
}

/// Whether words begin with a verb of change that stands before what changes.
pub(in crate::statistics) fn rules_a_list(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    sheet.starts(s, set![Net, Shrink]).is_some()
}

//! How much of a target is done: 完成年度预算的60%.

use super::adverbs::strip_adverbs;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;

/// How much of a target is done: 完成, the target, and a percentage.
///
/// | text | indicator | |
/// |---|---|---|
/// | 全市税收收入完成年度预算的`60%` | 税收收入完成年度预算 | |
/// | 全市整治任务完成`60%` | 整治任务 | not: no target |
pub(super) const TARGET: Rule = Rule { name: "target", read: target };

fn target(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    const LONGEST: usize = 14;
    if q.shape != Shape::Percent {
        return false;
    }
    let Some(verb) = sheet.last(p.subject, Cue::Complete) else { return false };
    let of = sheet.strip(p.subject.after(verb), Cue::Whole);
    if sheet.count(of) > LONGEST || sheet.ends(of, Cue::Target).is_none() {
        return false;
    }
    p.role = Role::Completed { of: p.subject.from(verb).through(of) };
    p.subject = p.subject.before(verb);
    strip_adverbs(sheet, p);
    true
}

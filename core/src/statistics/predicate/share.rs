//! Shares: 占全部投资的六成, 占比达40%.

use super::adverbs::strip_adverbs;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::statistics::cue::Cue;
use crate::statistics::phrase::head::head;
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::sheet::Sheet;

/// A share: 占 before the number, the whole between them.
///
/// | text | indicator | |
/// |---|---|---|
/// | 全市民间投资占全部投资的`62%` | 民间投资占全部投资比重 | |
/// | 全市民间投资占全部投资的比例为`62%` | 民间投资占全部投资比例 | |
/// | 全市办理案件2840件，占总数的`12%` | 办理案件占总数比重 | the part is that of the number before |
/// | 全市民间投资占全部投资的比重下降至`62%` | 民间投资占全部投资比重 | |
/// | 全市新能源车占比升至`40%` | 新能源车占比 | |
/// | 全市新能源车占比达`40%` | 新能源车占比 | |
/// | 全市占地`40亩` | 占地 | not: no part of a whole |
pub(super) const SHARE: Rule = Rule { name: "share", read: share };

fn share(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    const LONGEST: usize = 28;
    if !matches!(q.shape, Shape::Percent | Shape::Fraction | Shape::Noun | Shape::Bare) {
        return false;
    }
    let Some(verb) = sheet.rfind(p.subject, ['占']) else { return false };
    let after = p.subject.after(verb);
    // 占总数的比重下降至14.2%: the name of the share ends the whole; what follows is said of it.
    let word = sheet.first(after, Cue::ShareWord);
    let of = sheet.strip(word.map_or(after, |word| after.before(word)), Cue::Whole);
    if sheet.count(of) > LONGEST {
        return false;
    }
    let before = p.subject.before(verb);
    if p.respective.is_none() && sheet.has(after, Cue::Respective) {
        p.respective = Some(before);
    }
    // 占全国九成: a region alone is the whole.
    let whole = rtrim(sheet, of);
    let of = Some(head(sheet, whole)).filter(|of| !of.is_empty()).unwrap_or(whole);
    let ratio = sheet.has(after, Cue::Ratio);
    p.role = Role::Share { of: Some(of).filter(|of| !of.is_empty()), ratio };
    p.subject = before;
    strip_adverbs(sheet, p);
    true
}

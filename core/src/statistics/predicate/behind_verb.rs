//! Comparisons whose basis stands behind the verb: 快于全省2个百分点.

use super::adverbs::strip_adverbs;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::report::Change;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A change whose basis stands behind the verb.
///
/// | text | indicator | change | basis | |
/// |---|---|---|---|---|
/// | 全市工业增加值增长8%，快于全省`2个百分点` | 工业增加值 | increase | 全省 | |
/// | 全市税收收入超年度计划`10%` | 税收收入 | increase | 年度计划 | |
/// | 全市物价涨幅低于预期目标`1个百分点` | 物价涨幅 | decrease | 预期目标 | |
/// | 全市会议费不超过预算的`90%` | 会议费 | | | not: nothing is higher |
/// | 全市资产超过`10亿元` | 资产 | | | not: no basis |
pub(super) const BEHIND_VERB: Rule = Rule { name: "behind-verb", read: behind_verb };

fn behind_verb(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    const LONGEST: usize = 14;
    if !matches!(q.shape, Shape::Percent | Shape::Point | Shape::Count | Shape::Multiple) {
        return false;
    }
    let Some(verb) = sheet.last(p.subject, set![Above, Below]) else { return false };
    // 不超过预算的九成: nothing is higher.
    if sheet.closes(p.subject.before(verb), ['不']) {
        return false;
    }
    let above = sheet.is(verb, Cue::Above);
    let basis = p.subject.after(verb);
    let known = q.shape == Shape::Point && sheet.count(verb) > 1
        || sheet.starts(basis, Cue::Opens).is_some()
        || sheet.ends(basis, Cue::Closes).is_some();
    if !known
        || basis.is_empty()
        || sheet.count(basis) > LONGEST
        || sheet.find(basis, ['、']).is_some() && !are_bases(sheet, basis)
    {
        return false;
    }
    p.basis = Some(rtrim(sheet, basis));
    p.subject = p.subject.before(verb);
    p.role = Role::Change(if above { Change::Increase } else { Change::Decrease });
    strip_adverbs(sheet, p);
    true
}

/// 全国、全省: each of them may be compared with.
fn are_bases(sheet: &Sheet<'_, '_>, list: Stretch) -> bool {
    let mut rest = list;
    loop {
        let mark = sheet.find(rest, ['、', '和', '与', '及']);
        let one = mark.map_or(rest, |mark| rest.before(mark));
        let known =
            sheet.starts(one, Cue::Opens).is_some() || sheet.ends(one, Cue::Closes).is_some();
        match mark {
            _ if !known => return false,
            Some(mark) => rest = rest.after(mark),
            None => return true,
        }
    }
}

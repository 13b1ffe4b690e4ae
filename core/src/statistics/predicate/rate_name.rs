//! Names of rates of change: 工业增加值增速12%.

use super::change::change_word;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::report::Change;
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The name of a rate of change is itself the direction.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市工业增加值增速稳定在`12%` | 工业增加值 | increase | |
/// | 全市工业用电量降幅维持在`3%` | 工业用电量 | decrease | |
/// | 全市经济增长预期目标为`7%` | 经济 | increase | |
/// | 全市经济增长速度的调控目标定为`8%` | 经济 | increase | |
/// | 全市物价涨幅的控制目标为`3%` | 物价 | increase | |
/// | 全市工业增加值增速`12%` | 工业增加值 | increase | not: the name stands right before the number |
/// | 全市森林覆盖率目标为`66%` | 森林覆盖率目标 | | not: no rate of change |
pub(super) const RATE_NAME: Rule = Rule { name: "rate-name", read: rate_name };

fn rate_name(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    if !matches!(q.shape, Shape::Percent | Shape::Point) {
        return false;
    }
    let rate = || {
        sheet.ends(p.subject, Cue::Rate)?;
        change_word(sheet, p.subject)
    };
    let Some((name, change)) = rate().or_else(|| goal(sheet, p.subject)) else { return false };
    p.subject = p.subject.before(name);
    p.role = Role::Change(change);
    true
}

/// 经济增长预期目标, 涨幅的控制目标: the rate that a target is for, and its direction.
pub(in crate::statistics) fn goal(
    sheet: &Sheet<'_, '_>,
    name: Stretch,
) -> Option<(Stretch, Change)> {
    let target = sheet.ends(name, Cue::Goal)?;
    let rate = sheet.trim_end(name.before(target), ['的']);
    let (word, change) = change_word(sheet, rate)?;
    // 提高目标: a thing stands before the rate, and 目标 alone may be any.
    (word != rate && sheet.count(word) > 1).then_some((word, change))
}

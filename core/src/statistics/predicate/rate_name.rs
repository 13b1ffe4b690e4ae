//! Names of rates of change: 工业增加值增速12%.

use super::change::change_word;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;

/// The name of a rate of change is itself the direction.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市工业增加值增速稳定在`12%` | 工业增加值 | increase | |
/// | 全市工业用电量降幅维持在`3%` | 工业用电量 | decrease | |
/// | 全市工业增加值增速`12%` | 工业增加值 | increase | not: the name stands right before the number |
pub(super) const RATE_NAME: Rule = Rule { name: "rate-name", read: rate_name };

fn rate_name(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    if !matches!(q.shape, Shape::Percent | Shape::Point) {
        return false;
    }
    if let Some(name) = sheet.ends(p.subject, Cue::Rate)
        && let Some((_, change)) = change_word(sheet, p.subject)
    {
        p.subject = p.subject.before(name);
        p.role = Role::Change(change);
        return true;
    }
    false
}

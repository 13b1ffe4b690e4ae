//! Respective lists without 分别: 改造供热、燃气管网80公里、60公里.

use super::members;
use super::respective::run_length;
use crate::grammar::Shape;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::Place;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Whether a list of names is followed by as many numbers of one unit.
///
/// | text | indicator | |
/// |---|---|---|
/// | 全市改造供热管网、燃气管网`80公里`、60公里 | 改造供热管网 | |
/// | 全市改造供热管网、燃气管网`80公里` | 改造供热管网、燃气管网 | not: one number |
pub(super) fn is_list(sheet: &Sheet<'_, '_>, at: &Place<'_, '_>, p: &Predicate) -> bool {
    let Some((next, after)) = at.next else { return false };
    let between = Stretch::new(sheet.token(at.token).end, sheet.token(next).start);
    let mark = sheet.behind(sheet.trim(between), ['、']);
    mark.is_some_and(Stretch::is_empty)
        && matches!(p.role, Role::Plain | Role::Level)
        && at.q.shape == Shape::Count
        && after.unit == at.q.unit
        && members::are(sheet, p.subject, run_length(sheet, at))
}

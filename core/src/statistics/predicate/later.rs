//! The later of two levels: 提高到, 降至, 增加为.

use super::basis;
use super::change::{change_word, is_rate_name};
use super::role::{Predicate, Role, is_rate, is_signed};
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A verb of change with 到, 至 or 为 gives a level.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市城镇化率提高到`66%` | 城镇化率 | | |
/// | 全市低保标准提高到现在的`900元` | 低保标准 | | |
/// | 全市绿道增加到2019年的`90公里` | 绿道 | | |
/// | 全市粮食产量增速为`5%` | 粮食产量 | increase | not: the name of a rate |
pub(super) const LATER: Rule = Rule { name: "later", read: later };

fn later(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    // 增加到2019年的90公里
    let mut s = p.subject;
    let dated = sheet.ahead(s, ['的']).unwrap_or(s);
    // 提高到现在的90元
    if let Some(now) = sheet.ends(dated, Cue::Now) {
        s = s.before(now);
    }
    if let Some(date) = sheet.date_before(dated.end) {
        s = Stretch::new(s.start, sheet.tokens[date].start.max(s.start));
    }
    let Some(to) = sheet.ends(s, Cue::Into) else { return false };
    let body = s.before(to);
    // 增长为-3%
    if is_rate(q) && is_signed(sheet, q, p) && sheet.closes(s, ['为']) {
        return false;
    }
    // 增速为5%, 降幅为3%: still the size of a change.
    let verb = change_word(sheet, body).map(|(verb, _)| verb);
    let Some(verb) = verb.filter(|&verb| !is_rate_name(sheet, body, verb)) else { return false };
    p.role = Role::Into;
    p.level = true;
    p.subject = body.before(verb);
    basis::strip(sheet, p);
    true
}

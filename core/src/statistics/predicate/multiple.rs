//! A multiple of another year: 是上年的2.5倍.

use super::role::{Predicate, Role, is_rate};
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::sheet::Sheet;

/// A multiple of what it was in another year is a level.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市出口总额是上年的`2.5倍` | 出口总额 | | |
/// | 全市出口总额相当于2015年的`3倍` | 出口总额 | | |
/// | 全市出口总额增长`2倍` | 出口总额 | increase | not: a change |
pub(super) const MULTIPLE: Rule = Rule { name: "multiple", read: multiple };

fn multiple(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    const LONGEST: usize = 14;
    if !is_rate(q) {
        return false;
    }
    let Some(body) = sheet.ahead(p.subject, ['的']) else { return false };
    // 是前53年总和的1.7倍: the years are a number of their own.
    if matches!(sheet.text(rtrim(sheet, body)), "总和" | "之和") {
        p.role = Role::Level;
        p.level = true;
        p.subject = body.before(body);
        return true;
    }
    let Some(verb) = sheet.last(body, Cue::Times) else { return false };
    let of = body.after(verb);
    if sheet.count(of) > LONGEST || sheet.find(of, ['占']).is_some() {
        return false;
    }
    p.role = Role::Level;
    p.level = true;
    p.subject = p.subject.before(verb);
    true
}

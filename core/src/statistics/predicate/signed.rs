//! Numbers whose sign makes them the size of a change: 同比-2.1%, 出口+5%.

use super::basis;
use super::change::is_said;
use super::role::{Predicate, Role, is_signed};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape, TokenKind};
use crate::report::{Bound, Change};
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A rate right behind what it is compared with, or a rate whose sign alone makes it a change,
/// unless the name is that of a rate.
///
/// | text | indicator | change | basis | |
/// |---|---|---|---|---|
/// | 全市进口同比`-2.1%` | 进口 | decrease | 同比 | |
/// | 全市进口同比`3.2%` | 进口 | increase | 同比 | |
/// | 全市出口`+5%` | 出口 | increase | | |
/// | 全市失业率`-4%` | 失业率 | | | not: a rate that is below zero |
pub(super) const SIGNED: Rule = Rule { name: "signed", read: signed };

fn signed(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    if !matches!(q.shape, Shape::Percent | Shape::Point) || is_said(sheet, q, p) {
        return false;
    }
    let verb = sheet.ends(p.subject, Cue::Equals);
    let mut s = verb.map_or(p.subject, |verb| p.subject.before(verb));
    // 比上年同期: 同期 is an adverb elsewhere.
    if verb.is_none()
        && let Some(same) = sheet.starts(Stretch::new(s.end, p.lead.end), Cue::SamePeriod)
    {
        s = s.through(same);
    }
    let named = verb.is_none()
        && q.unit == "%"
        && !s.is_empty()
        && !sheet.closes(s, ['率', '比', '重', '差', '度']);
    let size = sheet.ends(s, Cue::Alone).is_some()
        || is_signed(sheet, q, p)
            && (named
                || q.value >= 0.0
                || is_in_brackets(sheet, q, p)
                || basis::at_end(sheet, s).is_some());
    if !size {
        return false;
    }
    p.subject = s;
    basis::strip(sheet, p);
    p.role = Role::Change(Change::Increase);
    true
}

/// 进口12亿元（-4%）: in brackets right behind a quantity with another unit.
fn is_in_brackets(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &Predicate) -> bool {
    let Some(before) = sheet.ahead(sheet.up_to(p.lead.end), ['（', '(']) else { return false };
    let i = sheet.tokens.partition_point(|t| t.end < before.end);
    let level = sheet.tokens.get(i).filter(|t| t.end == before.end);
    level.is_some_and(|t| matches!(&t.kind, TokenKind::Quantity(l) if l.unit != q.unit))
}

/// The direction and size of a change, and the upper end of a range: 增长-3% is a decrease of 3;
/// 增长-1%至3% is neither a rise nor a fall.
pub(in crate::statistics) fn size(
    change: Option<Change>,
    q: &Quantity<'_>,
) -> (Option<Change>, f64, Option<f64>) {
    match (change, q.high) {
        (Some(_), None) if q.value < 0.0 => (Some(Change::Decrease), -q.value, None),
        (Some(_), Some(high)) if q.value < 0.0 && high >= 0.0 => (None, q.value, q.high),
        (Some(_), Some(high)) if high < 0.0 => (Some(Change::Decrease), -high, Some(-q.value)),
        _ => (change, q.value, q.high),
    }
}

/// The bound of a fall that is said as a rise below zero: 增长不低于-3% is a fall of 3 at most,
/// 增长不超过-2% one of 2 at least.
pub(in crate::statistics) const fn turned(bound: Bound) -> Bound {
    match bound {
        Bound::Least | Bound::Over => Bound::Most,
        Bound::Most => Bound::Least,
        other => other,
    }
}

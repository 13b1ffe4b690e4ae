//! Doubling: 翻一番.

use super::basis;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::report::Change;
use crate::statistics::sheet::Sheet;

/// 翻一番 is the size of an increase.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市电商交易额比上年`翻一番` | 电商交易额 | increase | |
/// | 全市电商交易额增长`一倍` | 电商交易额 | increase | not: another verb |
pub(super) const DOUBLE: Rule = Rule { name: "double", read: double };

fn double(sheet: &Sheet<'_, '_>, _: &Quantity<'_>, p: &mut Predicate) -> bool {
    p.role = Role::Change(Change::Increase);
    basis::strip(sheet, p);
    true
}

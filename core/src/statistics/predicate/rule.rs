//! What a rule of the predicate is.

use super::role::Predicate;
use crate::grammar::Quantity;
use crate::statistics::sheet::Sheet;

/// A construction before a number.
pub(super) struct Rule {
    /// What explanations call it.
    pub name: &'static str,
    /// Takes the words apart; whether they are of this construction, so that no later rule is asked.
    pub read: fn(&Sheet<'_, '_>, &Quantity<'_>, &mut Predicate) -> bool,
}

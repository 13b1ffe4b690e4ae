//! The role of a number, and the words before it taken apart.

use crate::grammar::{Quantity, Shape};
use crate::report::Change;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;
use crate::statistics::trace::Trace;

/// Role of a number in its clause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::statistics) enum Role {
    /// The size of a change.
    Change(Change),
    /// A level behind a verb of level (达到, 为).
    Level,
    /// A level behind a change with 到, 至 or 为 (提高到): the later of two.
    Into,
    /// The earlier of two levels (从…, 由…).
    From,
    /// A share; the whole it is a share of, if named, and whether the text says 比例.
    Share { of: Option<Stretch>, ratio: bool },
    /// How much of a target is done; the verb and the target (完成年度预算).
    Completed { of: Stretch },
    /// A place in an order.
    Rank,
    /// Nothing but a name or a verb with its object.
    Plain,
}

/// The words before a number, taken apart.
#[derive(Debug, Clone, Copy)]
pub(in crate::statistics) struct Predicate {
    /// All the words.
    pub lead: Stretch,
    pub role: Role,
    /// What is left of the words: the name, or verb and object.
    pub subject: Stretch,
    /// What a change is compared with.
    pub basis: Option<Stretch>,
    /// 分别 stands in the words: the names before it.
    pub respective: Option<Stretch>,
    /// 至少 stands before the verb.
    pub least: bool,
    /// 年均, 月均 …
    pub yearly: bool,
    /// A verb of level was there.
    pub level: bool,
    /// A verb inside the subject that is no part of the name.
    pub dropped: Option<Stretch>,
    /// The rule that told the role.
    pub trace: Trace,
}

impl Predicate {
    /// Words that nothing is known of yet.
    pub fn new(lead: Stretch, subject: Stretch) -> Self {
        Self {
            lead,
            role: Role::Plain,
            subject,
            basis: None,
            respective: None,
            least: false,
            yearly: false,
            level: false,
            dropped: None,
            trace: Trace::default(),
        }
    }
}

/// Numbers that are rates by their form.
pub(in crate::statistics) fn is_rate(q: &Quantity<'_>) -> bool {
    matches!(q.shape, Shape::Percent | Shape::Point | Shape::Multiple | Shape::Fraction)
}

/// Whether a unit is money.
pub(in crate::statistics) fn is_money(unit: &str) -> bool {
    unit.ends_with('元')
}

/// Whether the number has a sign of its own.
pub(super) fn is_signed(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &Predicate) -> bool {
    q.value < 0.0 || sheet.opens(Stretch::new(p.lead.end, sheet.all().end), ['+', '＋'])
}

//! Numbers that others are compared with.

use super::stretch::Stretch;
use crate::report::Change;

/// The amount of what a quantity is compared with: 低于4.5%的控制目标.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Yardstick {
    /// A target, a plan, a budget.
    Target,
    /// A mean, another time.
    Level,
}

/// A comparison with such a number, before the size of the difference.
#[derive(Debug, Clone, Copy)]
pub(super) struct Against {
    /// Index into the clauses of the layout.
    pub clause: usize,
    /// 4.5%的控制目标, 比3%的目标.
    pub basis: Stretch,
    /// Told by the verb before the number; else the word behind tells it.
    pub change: Option<Change>,
}

//! The time a number refers to: its own time word, else its sentence's, its paragraph's, its part's.

mod date;
mod earlier_level;
mod months;
pub(super) mod neighbour;
mod own;
mod pair;
pub(super) mod passed_mark;
mod period;
mod reach;
mod same_period;
mod since;
mod span;
mod task;
mod timeline;
pub(super) mod when;

pub(super) use pair::Levels;
pub(super) use period::period;
pub(super) use since::done_so_far;
pub(super) use timeline::{Timeline, When};

#[cfg(test)]
mod tests {
    use super::super::table::tables;

    tables! {
        time:
        date "", earlier_level "", neighbour "", own "", pair "", passed_mark "", same_period "", since "",
        span "", task "",
    }
}

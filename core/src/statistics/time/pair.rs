//! Years of a pair of levels: 由2019年的5亿元增加到2024年的9亿元，其中出口由2亿元增加到4亿元.

use super::timeline::{Timeline, When};
use super::when::Time;
use crate::statistics::predicate::role::Role;
use crate::statistics::row::Row;

/// Years of the last pair of levels.
///
/// | text | period | rule |
/// |---|---|---|
/// | 全市外贸由2019年的5亿元增加到2024年的9亿元，其中出口由`2亿元`增加到4亿元 | 2019 | pair |
/// | 全市外贸由2019年的5亿元增加到2024年的`9亿元` | 2024 | own |
#[derive(Debug, Default)]
pub(in crate::statistics) struct Levels {
    sentence: usize,
    /// Last clause that set a year.
    clause: usize,
    from: Option<String>,
    into: Option<String>,
}

impl Levels {
    /// The year that the pair before gives to a level without one, if no other time came between.
    pub fn shared(
        &mut self,
        timeline: &Timeline,
        row: &Row<'_, '_>,
        when: &When,
    ) -> Option<String> {
        if self.sentence != row.sentence {
            *self = Self { sentence: row.sentence, ..Self::default() };
        }
        let level = match row.role {
            Role::From => &mut self.from,
            Role::Into => &mut self.into,
            _ => return None,
        };
        if let Some(own) = &when.own {
            self.clause = row.clause;
            *level = match own {
                Time::Fixed(year) if !year.contains('/') => Some(year.clone()),
                _ => None,
            };
            return None;
        }
        let between = timeline.clauses.get(self.clause + 1..=row.clause).unwrap_or_default();
        level.clone().filter(|_| between.iter().all(Option::is_none))
    }
}

//! What the reading of a paragraph remembers: the thing spoken of.

use super::cue::Cue;
use super::indicator;
use super::limits;
use super::name::Name;
use super::predicate::{Role, is_counter};
use super::reading::{Place, Reading};
use crate::grammar::{Quantity, Shape};

/// Characters of a rate that has no name of its own.
const SHORT_RATE: usize = 4;
/// Characters of a thing whose rate has a short name.
const LONGEST_RATED: usize = 10;

impl Reading<'_, '_> {
    /// The row that 其中 divides: the last level that is no part itself.
    pub(super) fn whole_of(&self) -> Option<usize> {
        self.rows.iter().enumerate().rev().take(limits::ROWS).find_map(|(i, row)| {
            let rank = matches!(row.q.shape, Shape::Rank(_));
            let level = row.change().is_none() && !rank && !matches!(row.role, Role::Share { .. });
            row.whole.or_else(|| level.then_some(i))
        })
    }

    /// Keeps the thing that relational names after this row refer to.
    pub(super) fn remember(&mut self, name: &Name, role: &Role, q: &Quantity<'_>, item: usize) {
        let rate =
            matches!(q.shape, Shape::Percent | Shape::Point | Shape::Fraction | Shape::Ratio);
        // The same thing again needs no second look.
        let text = name.text();
        if text.is_empty() || self.rows.last().is_some_and(|r| r.name.text() == text) {
            return;
        }
        if self.is_relational(text) {
            return;
        }
        // 外贸进出口增长8%，总额突破5000亿元: a new sentence has a topic of its own.
        let counted = q.shape == Shape::Count && is_counter(&q.unit);
        let turns = matches!(role, Role::Change(_)) && (self.head_item != item || counted);
        if turns && text.chars().count() >= 3 {
            text.clone_into(&mut self.head);
            self.head_item = item;
            self.pending.clear();
            return;
        }
        if rate && !self.head.is_empty()
            || matches!(role, Role::Share { .. } | Role::Rank | Role::Change(_))
                && !self.head.is_empty()
        {
            // 刑事案件上诉率: the next rate is of the same cases.
            let thing =
                self.page.cues.suffix(Cue::Relational, text).map(|n| &text[..text.len() - n]);
            if let Some(thing) = thing
                .filter(|t| t.chars().count() >= 2 && matches!(role, Role::Plain | Role::Level))
            {
                self.head = thing.to_owned();
                self.head_item = item;
            }
            return;
        }
        if text.ends_with('率') || text.contains('被') {
            return;
        }
        if matches!(q.unit.as_ref(), "件" | "宗" | "起") {
            text.clone_into(&mut self.handled);
        }
        let noun = &text[indicator::shared_verb(&self.page, text)..];
        let noun = match self.page.cues.find(Cue::Verb, noun) {
            Some((at, _)) if name.has_tail() && at >= 6 => &noun[..at],
            _ => noun,
        };
        let relational_end =
            self.page.cues.suffix(Cue::Relational, noun).filter(|&n| n < noun.len());
        let noun = match relational_end {
            Some(n) if !rate => &noun[..noun.len() - n],
            _ => noun,
        };
        if noun.chars().count() >= 2 {
            self.head = noun.to_owned();
            self.head_item = item;
            self.pending.clear();
        }
    }

    /// Head noun of a quantity that enumerations leave out (分产业看 …).
    pub(super) fn head_noun(&self, text: &str) -> Option<String> {
        let len = self.page.cues.suffix(Cue::Noun, text)?;
        Some(text[text.len() - len..].to_owned())
    }

    /// Words that name nothing when they stand alone.
    pub(super) fn is_empty(&self, text: &str) -> bool {
        self.page.cues.prefix(Cue::Empty, text) == Some(text.len())
    }

    /// The name that the clause before leaves to its predicate: 社会商品零售总额，比上年增长5%.
    pub(super) fn named(&self, at: &Place<'_, '_>) -> Option<String> {
        let (clause, topic) = self.topic_before()?;
        let bare = topic.whole || indicator::is_measure(self.page.cues, topic.noun);
        let mut between = self.layout.clauses[clause + 1..at.clause.max(clause + 1)].iter();
        (at.first && bare && between.all(|c| self.reckons(c))).then(|| topic.noun.to_owned())
    }

    pub(super) fn is_relational(&self, text: &str) -> bool {
        // 接通率, 清理率: so short a rate is one of the thing before it.
        let rate = text.ends_with('率')
            && text.chars().count() <= SHORT_RATE
            && self.page.cues.suffix(Cue::Absolute, text).is_none();
        rate || self.page.cues.suffix(Cue::Relational, text) == Some(text.len())
    }

    pub(super) fn thing(&self) -> &str {
        if self.pending().is_empty() { &self.head } else { self.pending() }
    }

    /// The thing that a rate is of: a noun, neither a list nor a doing nor a measure.
    pub(super) fn rated(&self) -> &str {
        let noun = |t: &&str| {
            t.chars().count() <= LONGEST_RATED
                && *t != "案件"
                && !t.contains(['、', '把', '到'])
                && indicator::verbs_in_front(&self.page, t) == 0
                && !indicator::is_measure(self.page.cues, t)
        };
        let things = [self.pending(), self.head.as_str()];
        things.into_iter().find(|t| !t.is_empty()).filter(noun).unwrap_or_default()
    }

    /// Name of what the last rows of a sentence speak of.
    pub(super) fn topic_of(&self, q: &Quantity<'_>, sentence: usize) -> String {
        match self.rows.last() {
            Some(row) if row.sentence == sentence => self.topic(q),
            _ => String::new(),
        }
    }

    /// Name of what the last rows speak of.
    pub(super) fn topic(&self, q: &Quantity<'_>) -> String {
        let rate = q.shape == Shape::Percent;
        let last = self.rows.iter().rev().take(8).find(|r| {
            // 占61%，增长4%: a rate after a share speaks of the level before it.
            let other = rate && matches!(r.role, Role::Share { .. } | Role::Rank);
            !other && !r.name.text().is_empty()
        });
        last.map_or_else(String::new, |r| r.name.text().to_owned())
    }

    /// The thing that the last row counts, without what became of it.
    pub(super) fn noun_of_topic(&self) -> String {
        match self.rows.last() {
            Some(row) if row.name.has_tail() && !row.name.has_verb() => {
                let text = row.name.text();
                let noun = |cue| match self.page.cues.find(cue, text) {
                    Some((at, _)) if at > 0 => at,
                    _ => text.len(),
                };
                text[..noun(Cue::Verb).min(noun(Cue::Rank))].to_owned()
            }
            Some(row)
                if row.change().is_none()
                    && !matches!(row.role, Role::Share { .. } | Role::Rank) =>
            {
                row.name.text().to_owned()
            }
            _ => self.thing().to_owned(),
        }
    }
}

//! A quantity with its meaning, before time and status.

use super::cue::Cue;
use super::phrase::verbs;
use super::predicate::role::Role;
use super::sheet::Sheet;
use super::stretch::Stretch;
use super::trace::Trace;
use super::yardstick::Yardstick;
use crate::grammar::Quantity;
use crate::report::Change;

/// What a number counts or measures.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Name {
    /// Empty where it is not known.
    pub text: Stretch,
    /// The verb (or 为, 向, 对 phrase) that a list member without a verb repeats; its own place,
    /// whether the name begins with it or not.
    pub verb: Stretch,
    /// The words behind the number took part.
    pub tail: bool,
    /// The rule that gave it.
    pub trace: Trace,
}

impl Name {
    /// A name without a verb to repeat.
    pub fn plain(text: Stretch) -> Self {
        Self { text, ..Self::default() }
    }

    /// A name with the verb that a list member repeats.
    pub fn with_verb(sheet: &Sheet<'_, '_>, text: Stretch, verb: Stretch) -> Self {
        let inside = sheet.text(text).starts_with(sheet.text(verb));
        let here = Stretch { start: text.start, end: text.start + verb.len() };
        let verb = if inside { here } else { verb };
        Self { text, verb, ..Self::default() }
    }

    /// A finished name; the verb that heads it, if any, is found in it. In 办结率 and 接种量 none is.
    pub fn read(sheet: &Sheet<'_, '_>, text: Stretch) -> Self {
        let verb = verbs::shared(sheet, text);
        let noun = sheet.count(text.after(verb)) < 2;
        // 提出抗诉, 开展调研: the act is the object of the first verb.
        let light =
            sheet.starts(text, Cue::Light).filter(|&first| sheet.count(text.after(first)) >= 2);
        let verb = if noun { light.unwrap_or(text.before(text)) } else { verb };
        Self { text, verb, ..Self::default() }
    }

    /// The name, given by a rule.
    pub fn by(self, rule: &'static str) -> Self {
        Self { trace: Trace::of(rule), ..self }
    }

    /// Whether a list member can repeat its verb.
    pub fn has_verb(&self) -> bool {
        !self.verb.is_empty()
    }

    /// The name without the verb that it begins with.
    pub fn object(&self) -> Option<Stretch> {
        let object = self.text.after(self.verb);
        (self.has_verb() && self.verb.start == self.text.start && !object.is_empty())
            .then_some(object)
    }
}

/// What a number is said to be, by its own words or those of another one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub name: Name,
    pub role: Role,
    /// What a change is compared with.
    pub basis: Option<Stretch>,
    /// Respective list.
    pub group: Option<usize>,
}

impl From<&Row<'_, '_>> for Said {
    /// The same as of another number, in no list.
    fn from(row: &Row<'_, '_>) -> Self {
        Self { name: row.name, role: row.role, basis: row.basis, group: None }
    }
}

/// A quantity with its meaning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a, 't> {
    /// Index into the tokens of the paragraph.
    pub token: usize,
    pub q: &'a Quantity<'t>,
    /// Index into the sentences of the layout.
    pub sentence: usize,
    /// Index into the clauses of the layout.
    pub clause: usize,
    /// Words before the number, from the clause's beginning or the number before it.
    pub lead: Stretch,
    /// Behind the earlier of two levels (从40%).
    pub after_from: bool,
    pub name: Name,
    pub role: Role,
    /// What was reached is compared with it.
    pub yardstick: Option<Yardstick>,
    /// A verb of level stands before the number.
    pub level: bool,
    pub basis: Option<Stretch>,
    /// 年均 …
    pub yearly: bool,
    pub least: bool,
    /// Respective list, numbered within the paragraph.
    pub group: Option<usize>,
    /// Clause that 其中 opened, of which it still is.
    pub part: Option<usize>,
    /// Row that 其中 divides before it, which its name and time may go on from.
    pub whole: Option<usize>,
    /// Row that this one is a part of.
    pub part_of: Option<usize>,
    /// The brackets that it stands in, numbered within the paragraph; 0 is none.
    pub aside: u32,
    /// The rule that told the role.
    #[cfg_attr(not(any(test, feature = "explain")), allow(dead_code))]
    pub told: Trace,
    /// The rule that took the number as one of a list.
    pub listed: Trace,
}

impl Row<'_, '_> {
    pub fn change(&self) -> Option<Change> {
        match self.role {
            Role::Change(change) => Some(change),
            _ => None,
        }
    }

    pub fn is_share(&self) -> bool {
        matches!(self.role, Role::Share { .. })
    }
}

/// Where a quantity stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a, 't> {
    pub token: usize,
    pub q: &'a Quantity<'t>,
    pub sentence: usize,
    pub clause: usize,
    /// First quantity of its clause.
    pub first: bool,
    /// The next quantity of the clause.
    pub next: Option<(usize, &'a Quantity<'t>)>,
    /// Words before it, from the clause's beginning or the number before it.
    pub lead: Stretch,
    /// Words behind it, up to the next number or the end of the clause.
    pub behind: Stretch,
}

impl Place<'_, '_> {
    pub fn more(&self) -> bool {
        self.next.is_some()
    }
}

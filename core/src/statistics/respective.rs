//! Respective lists (分别): as many names as numbers, each number gets its own.

use super::basis;
use super::indicator;
use super::limits;
use super::members::members;
use super::name::Name;
use super::phrase::{Stretch, joiner_word};
use super::predicate::{Predicate, Role};
use super::reading::{Place, Reading};
use crate::grammar::{Shape, TokenKind};
use crate::report::Code;

/// A respective list that goes on.
#[derive(Debug)]
pub(super) struct Run {
    pub names: Vec<String>,
    pub next: usize,
    pub role: Role,
    pub basis: Option<Stretch>,
    pub group: usize,
}

impl Run {
    pub fn next_name(&mut self) -> String {
        let name = self
            .names
            .get(self.next.min(self.names.len().saturating_sub(1)))
            .cloned()
            .unwrap_or_default();
        self.next += 1;
        name
    }

    pub fn restart(&mut self, role: Role) {
        self.next = 0;
        self.role = role;
    }

    /// Whether the words before the next number only join it to the list.
    pub fn goes_on(&self, raw: &str, p: &Predicate) -> bool {
        self.next < self.names.len()
            && joiner_word(raw).is_some()
            && raw.chars().count() <= 12
            && !matches!(p.role, Role::Share { .. } | Role::Rank)
    }
}

impl<'a, 't> Reading<'a, 't> {
    /// 分别: as many names as numbers, each number gets its own.
    pub(super) fn respective(
        &mut self,
        at: Place<'a, 't>,
        p: &Predicate,
        names: Stretch,
        behind: Stretch,
    ) -> Option<Run> {
        let want = self.run_length(&at);
        let q = at.q;
        let role = p.role.clone();
        let verb_text = if p.subject.start < names.end {
            String::new()
        } else {
            self.page.render(&indicator::clean(&self.page, p.subject.clone()))
        };
        let basis = p.basis.clone().or_else(|| basis::at_end(&self.page, &names));
        let share = match &p.role {
            Role::Share { of: Some(of), ratio } => {
                format!("占{}{}", self.page.render(of), if *ratio { "比例" } else { "比重" })
            }
            Role::Share { of: None, .. } => "占比".to_owned(),
            _ => String::new(),
        };
        let names = if share.is_empty() { names } else { p.subject.clone() };
        let verb_text = if share.is_empty() { verb_text } else { String::new() };
        let s = indicator::clean(&self.page, self.page.rtrim(self.without_basis(names.clone())));
        let text = self.page.render(&s);
        let mut list: Vec<String> = Vec::new();
        // 养老金、低保标准再次提高，月人均分别提高20元、30元: the clause before has the names.
        let told = text.is_empty() || self.is_relational(&text);
        let before = if told { self.pending() } else { "" };
        if let Some(found) = members(self.page.cues, before, want) {
            list.extend(found.into_iter().map(|name| name + &text));
        } else if text.is_empty() {
            let named = |i: &usize| {
                self.rows[*i].sentence == at.sentence && self.rows[*i].role != Role::Rank
            };
            let level = |i: &usize| self.rows[*i].change().is_none();
            let points = q.shape == Shape::Point;
            let plain = |i: &usize| points || !matches!(self.rows[*i].role, Role::Share { .. });
            let last = |test: &dyn Fn(&usize) -> bool| -> Vec<usize> {
                (0..self.rows.len())
                    .rev()
                    .take(limits::ROWS)
                    .filter(named)
                    .filter(|i| test(i))
                    .take(want)
                    .collect()
            };
            let mut levels = last(&|i| level(i) && plain(i));
            if levels.len() < want {
                levels = last(&|_| true);
            }
            list = levels.iter().rev().map(|&i| self.rows[i].name.text().to_owned()).collect();
            if list.len() < want {
                self.doubts.push((at.token, Code::Respective));
                let fill = list.last().cloned().unwrap_or_else(|| self.topic(q));
                list.resize(want, fill);
            }
        } else {
            let body = text.clone();
            match members(self.page.cues, &body, want) {
                Some(found) => {
                    let verb = indicator::shared_verb(&self.page, &found[0]);
                    let shared = found[0][..verb].to_owned();
                    list.extend(found);
                    for name in list.iter_mut().skip(1) {
                        if verb > 0 && indicator::verbs_in_front(&self.page, name) == 0 {
                            name.insert_str(0, &shared);
                        }
                    }
                }
                None => {
                    let joint = body.contains("城乡") || !body.contains(['、', '和']);
                    if !joint && want > 1 {
                        self.doubts.push((at.token, Code::Respective));
                    }
                    list.resize(want, body);
                }
            }
            if !verb_text.is_empty() {
                for name in &mut list {
                    // 分别审结: the verb stands behind the names.
                    *name = if q.shape == Shape::Percent {
                        format!("{name}{verb_text}")
                    } else {
                        format!("{verb_text}{name}")
                    };
                }
            } else {
                for name in &mut list {
                    *name = self.restored(std::mem::take(name), q, false);
                }
            }
        }
        for name in &mut list {
            name.push_str(&share);
        }
        let group = self.groups;
        self.groups += 1;
        let mut run = Run { names: list, next: 0, role: role.clone(), basis: basis.clone(), group };
        let mut name = Name::bare(run.next_name());
        if verb_text.is_empty()
            && role == Role::Plain
            && let Some(tail) = indicator::tail(&self.page, behind, at.more())
        {
            name.push(&self.page.render(&tail));
        }
        self.push(at, name, role, basis, p, Some(group));
        Some(run)
    }

    /// Whether a list of names is followed by as many numbers of one unit, without 分别.
    pub(super) fn silent_list(&self, at: &Place<'a, 't>, p: &Predicate) -> bool {
        let Some((next, after)) = at.next else { return false };
        let joined = self.page.text[self.page.tokens[at.token].end..self.page.tokens[next].start]
            .trim()
            == "、";
        joined
            && matches!(p.role, Role::Plain | Role::Level)
            && at.q.shape == Shape::Count
            && after.unit == at.q.unit
            && members(self.page.cues, self.page.slice(&p.subject), self.run_length(at)).is_some()
    }

    /// Numbers of the respective list that begins at a quantity: joined by 、, 和, 及 in one clause.
    pub(super) fn run_length(&self, at: &Place<'a, 't>) -> usize {
        let clause = &self.layout.clauses[at.clause];
        let mut count = 1;
        let mut last = at.token;
        for token in at.token + 1..clause.tokens.end {
            if !matches!(self.page.tokens[token].kind, TokenKind::Quantity(_)) {
                continue;
            }
            let between =
                self.page.text[self.page.tokens[last].end..self.page.tokens[token].start].trim();
            if joiner_word(between).is_none() && !between.is_empty() {
                break;
            }
            count += 1;
            last = token;
        }
        count
    }

    fn without_basis(&self, s: Stretch) -> Stretch {
        match basis::at_end(&self.page, &s) {
            Some(basis) => s.start..basis.start,
            None => s,
        }
    }
}

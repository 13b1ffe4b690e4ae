//! One pass over the clauses of a paragraph: every quantity gets its role and its name.

use super::basis;
use super::change::rules_a_list;
use super::clause::{Clause, Layout, Sentence};
use super::cue::Cue;
use super::indicator;
use super::limits;
use super::name::Name;
use super::phrase::{Page, Stretch, joiner_word};
use super::predicate::{Predicate, Role, predicate};
use super::respective::Run;
use super::topic::Pending;
use crate::grammar::{Quantity, Shape, TokenKind};
use crate::report::{Change, Code};

/// A quantity with its meaning, before time and status.
#[derive(Debug, Clone)]
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
    /// A verb of level stands before the number.
    pub level: bool,
    pub basis: Option<Stretch>,
    /// 年均 …
    pub yearly: bool,
    pub least: bool,
    /// Respective list, numbered within the paragraph.
    pub group: Option<usize>,
    /// Row that this one is a part of.
    pub whole: Option<usize>,
}

impl Row<'_, '_> {
    pub fn change(&self) -> Option<Change> {
        match self.role {
            Role::Change(change) => Some(change),
            _ => None,
        }
    }
}

/// Reads the quantities of a paragraph.
pub(super) struct Reading<'a, 't> {
    pub page: Page<'a, 't>,
    pub layout: &'a Layout,
    pub rows: Vec<Row<'a, 't>>,
    /// Respective lists whose names and numbers do not match: token and code.
    pub doubts: Vec<(usize, Code)>,
    /// Thing that relational names (采纳率) refer to.
    pub head: String,
    /// Item that named it.
    pub head_item: usize,
    /// Sentences and their parts between semicolons so far.
    pub item: usize,
    /// The same for times of handling (平均用时): what was last counted in 件.
    pub handled: String,
    /// The same, from a clause without numbers.
    pub pending: Pending<'t>,
    /// What the changes of the sentence are compared with.
    pub basis: Option<Stretch>,
    /// Head noun that an enumeration leaves out (分产业看 …).
    pub enumerated: Option<String>,
    /// Clause that 其中 opened.
    pub part: Option<usize>,
    /// Where the words of the next number begin, when a threshold is part of them.
    pub limit: Option<usize>,
    /// Tokens that only delimit a noun: 60岁以上人口.
    pub thresholds: Vec<usize>,
    pub groups: usize,
}

impl<'a, 't> Reading<'a, 't> {
    pub fn new(page: Page<'a, 't>, layout: &'a Layout) -> Self {
        Self {
            page,
            layout,
            rows: Vec::new(),
            doubts: Vec::new(),
            head: String::new(),
            head_item: 0,
            item: 0,
            handled: String::new(),
            pending: Pending::default(),
            basis: None,
            enumerated: None,
            part: None,
            limit: None,
            thresholds: Vec::new(),
            groups: 0,
        }
    }

    /// Reads every sentence in turn.
    pub fn run(mut self) -> Self {
        for (index, sentence) in self.layout.sentences.iter().enumerate() {
            self.enumerated = None;
            self.part = None;
            self.basis = None;
            self.pending.clear();
            self.item += 1;
            let mut plain = None;
            for clause in sentence.clauses.clone() {
                if clause > sentence.clauses.start && self.layout.clauses[clause - 1].stop == '；'
                {
                    self.item += 1;
                }
                if self.quantities(&self.layout.clauses[clause]).next().is_none() {
                    // 居民收入，扣除价格因素，增长5%: the manner comes between.
                    if !self.reckons(&self.layout.clauses[clause]) {
                        plain = Some(clause);
                    }
                    continue;
                }
                // Only the clause right before a number can name what it counts.
                if let Some(plain) = plain.take() {
                    self.plain_clause(&self.layout.clauses[plain], plain);
                }
                self.clause(index, sentence, clause);
            }
        }
        self
    }

    pub fn quantities(
        &self,
        clause: &Clause,
    ) -> impl Iterator<Item = (usize, &'a Quantity<'t>)> + use<'a, 't> {
        let tokens = self.page.tokens;
        clause.tokens.clone().filter_map(move |t| match &tokens[t].kind {
            TokenKind::Quantity(q) => Some((t, q)),
            _ => None,
        })
    }

    fn clause(&mut self, index: usize, sentence: &Sentence, number: usize) {
        let clause = &self.layout.clauses[number];
        let mut tokens = self.quantities(clause).peekable();
        let mut start = clause.start;
        let mut first = true;
        let mut run: Option<Run> = None;
        while let Some((token, q)) = tokens.next() {
            let lead = start..self.page.tokens[token].start;
            let next = tokens.peek().copied();
            let end = next.map_or(clause.end, |(t, _)| self.page.tokens[t].start);
            let mut behind = self.page.tokens[token].end..end;
            start = self.page.tokens[token].end;
            if next.is_some()
                && let Some(at) = self.boundary(&behind)
            {
                behind.end = at;
                start = at;
            }
            let at = Place { token, q, sentence: index, clause: number, first, next };
            run = self.read(at, sentence, lead, behind, run);
            first = false;
        }
    }

    /// 2个产业园区、总数达8个: where the words of the next number begin.
    fn boundary(&self, between: &Stretch) -> Option<usize> {
        let text = self.page.slice(between);
        let at = text.rfind('、')?;
        let right = text[at + '、'.len_utf8()..].trim();
        let cues = self.page.cues;
        let ends = [Cue::Up, Cue::Down, Cue::Level, Cue::Rank]
            .iter()
            .any(|&c| cues.suffix(c, right).is_some());
        let starts = [Cue::Relational, Cue::Verb].iter().any(|&c| cues.prefix(c, right).is_some());
        (at > 0 && !right.is_empty() && (ends || starts)).then_some(between.start + at)
    }

    /// Reads one quantity; returns the respective list that goes on behind it.
    fn read(
        &mut self,
        at: Place<'a, 't>,
        sentence: &Sentence,
        lead: Stretch,
        behind: Stretch,
        run: Option<Run>,
    ) -> Option<Run> {
        let q = at.q;
        let raw = self.page.slice(&lead).trim();
        if raw.starts_with("其中") || raw.starts_with('含') || raw.starts_with("包括") {
            self.part = Some(at.clause);
        }
        // 120件340人: two counts of one act.
        let touching = raw.is_empty() && !at.first;
        let streak = self.page.is_streak(at.token);
        let before = self.rows.last().filter(|r| r.clause == at.clause && touching && !streak);
        if let Some(mut row) = before.cloned() {
            let tail = indicator::tail(&self.page, behind, at.more());
            if let Some(tail) = tail.filter(|_| row.change().is_none() && !row.name.has_tail()) {
                row.name = row.name.with_tail(&self.page.render(&tail));
            }
            row.token = at.token;
            row.q = q;
            self.rows.push(row);
            return run;
        }
        // 增产30万吨，即6%: the same again.
        if matches!(raw, "即" | "也就是" | "约合" | "折合" | "合")
            && let Some(last) = self.rows.last()
        {
            let (name, role, basis) = (last.name.clone(), last.role.clone(), last.basis.clone());
            let p = predicate(&self.page, lead, q);
            self.push(at, name, role, basis, &p, None);
            return run;
        }
        if at.more() && self.threshold(&at, q, &lead, &behind) {
            return None;
        }
        let lead = self.limit.take().map_or(lead.clone(), |start| start..lead.end);
        let mut p = predicate(&self.page, lead.clone(), q);
        // A name of its own ends the parts that 其中 opened, unless it is one more of them.
        if self.part.is_some_and(|clause| clause < at.clause)
            && !p.subject.is_empty()
            && at.first
            && !self.parallel(&at, &p)
        {
            self.part = None;
        }
        if let Some(mut run) = run {
            if run.goes_on(raw, &p) {
                let name = run.next_name();
                let role = if matches!(p.role, Role::Change(_) | Role::Into) {
                    p.role.clone()
                } else {
                    run.role.clone()
                };
                self.push(at, Name::bare(name), role, run.basis.clone(), &p, Some(run.group));
                return Some(run);
            }
            if run.role == Role::From
                && matches!(p.role, Role::Into | Role::Level | Role::Change(_))
            {
                run.restart(Role::Into);
                let name = run.next_name();
                self.push(at, Name::bare(name), Role::Into, None, &p, Some(run.group));
                return Some(run);
            }
        }
        if let Some(names) = p.respective.take() {
            return self.respective(at, &p, names, behind);
        }
        // 改造供热、燃气管网80公里、60公里: as many names as numbers.
        if self.silent_list(&at, &p) {
            let names = p.subject.clone();
            return self.respective(at, &p, names, behind);
        }
        // 增长5%和6%: the predicate goes on.
        if !at.first
            && p.role == Role::Plain
            && is_connector(raw)
            && !self.has_own_verb(&at)
            && !self.named_behind(&behind, at.more())
            && let Some(last) = self.rows.last()
        {
            let (name, role, basis) = (last.name.clone(), last.role.clone(), last.basis.clone());
            self.push(at, name, role, basis, &p, None);
            return None;
        }
        // 提升12所学校办学能力: with a noun behind the number, a verb of change is an activity.
        if matches!(p.role, Role::Change(_))
            && p.basis.is_none()
            && q.shape == Shape::Count
            && self.named_behind(&behind, at.more())
        {
            p.role = Role::Plain;
            p.subject = self.page.head(self.page.rtrim(lead.clone()));
        }
        // 减少税费5亿元、收费3亿元: the verb rules every member of the list.
        if p.role == Role::Plain
            && raw.starts_with('、')
            && let Some(last) = self.rows.last().filter(|r| r.clause == at.clause)
            && last.q.unit == q.unit
            && last.change().is_some()
            && rules_a_list(&self.page, self.page.slice(&self.page.head(last.lead.clone())))
        {
            p.role = last.role.clone();
        }
        let name = self.name(&at, sentence, &p, &lead, behind.clone());
        let mut role = p.role.clone();
        // 5%左右的增速
        if q.shape == Shape::Percent && matches!(role, Role::Plain | Role::Level) {
            let tail = self.page.slice(&behind);
            let grows = ["的增速", "的增幅", "的增长", "的正增长", "的速度"];
            if tail.starts_with("的负增长") {
                role = Role::Change(Change::Decrease);
            } else if grows.iter().any(|w| tail.starts_with(w)) {
                role = Role::Change(Change::Increase);
            }
        }
        let basis = p.basis.clone();
        self.push(at, name, role, basis, &p, None);
        None
    }

    /// 其中出口40亿元；进口20亿元: behind a semicolon, with a name as long and the same unit.
    fn parallel(&self, at: &Place<'a, 't>, p: &Predicate) -> bool {
        let length = self.page.slice(&p.subject).chars().count();
        let said = |r: &Row<'_, '_>| self.page.head(self.page.rtrim(r.lead.clone()));
        let alike = |r: &Row<'_, '_>| {
            r.whole.is_some()
                && r.q.unit == at.q.unit
                && self.page.slice(&said(r)).chars().count() == length
        };
        matches!(self.layout.clauses[at.clause - 1].stop, '；' | '，')
            && self.rows.iter().rev().take(8).any(alike)
    }

    /// 增长5%、迈上3万亿元台阶: the second number has a verb of its own.
    fn has_own_verb(&self, at: &Place<'a, 't>) -> bool {
        self.page.text_from(at.token).starts_with(['迈', '突', '跨'])
            && at.q.unit != self.rows.last().map_or("", |r| &r.q.unit)
    }

    pub fn named_behind(&self, behind: &Stretch, more: bool) -> bool {
        indicator::tail(&self.page, behind.clone(), more).is_some()
    }

    pub fn push(
        &mut self,
        at: Place<'a, 't>,
        name: Name,
        role: Role,
        basis: Option<Stretch>,
        p: &Predicate,
        group: Option<usize>,
    ) {
        // A name that grew too long is no name.
        let name = if name.text().len() > limits::NAME { Name::default() } else { name };
        let whole = if self.part.is_some() { self.whole_of() } else { None };
        self.remember(&name, &role, at.q, self.item);
        let basis = basis.or_else(|| match (&role, self.rows.last()) {
            // 比上年同期5亿元减收2000万元: the basis stands before its own number.
            (Role::Change(_), Some(last))
                if last.role == Role::From && last.clause == at.clause =>
            {
                basis::at_end(&self.page, &last.lead)
            }
            (Role::Change(_), _) => self.basis.clone(),
            _ => None,
        });
        let after_from =
            self.rows.last().is_some_and(|r| r.clause == at.clause && r.role == Role::From);
        self.rows.push(Row {
            token: at.token,
            q: at.q,
            sentence: at.sentence,
            clause: at.clause,
            lead: p.lead.clone(),
            after_from,
            name,
            role,
            level: p.level,
            basis,
            yearly: p.yearly,
            least: p.least,
            group,
            whole,
        });
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
}

impl Place<'_, '_> {
    pub fn more(&self) -> bool {
        self.next.is_some()
    }
}

pub(super) fn is_connector(raw: &str) -> bool {
    raw.is_empty()
        || joiner_word(raw).is_some_and(|len| len == raw.len())
        || matches!(raw, "至" | "到")
}

//! One pass over the clauses of a paragraph: every quantity gets its role and its name.

use super::clause::{Clause, Layout, Sentence};
use super::cue::Cue;
use super::indicator::{self, Name};
use super::phrase::{Page, Stretch, joiner_word};
use super::predicate::{Predicate, Role, predicate};
use crate::grammar::{Quantity, Shape, TokenKind};
use crate::report::{Bound, Change, Code};

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
    pub name: Name,
    pub role: Role,
    pub basis: Option<Stretch>,
    /// 年均 …
    pub yearly: bool,
    pub least: bool,
    /// A verb of level stands before the number.
    pub level: bool,
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
    page: Page<'a, 't>,
    layout: &'a Layout,
    pub rows: Vec<Row<'a, 't>>,
    /// Respective lists whose names and numbers do not match: token and code.
    pub doubts: Vec<(usize, Code)>,
    /// Thing that relational names (采纳率) refer to.
    head: String,
    /// The same for times of handling (平均用时): what was last counted in 件.
    handled: String,
    /// The same, from a clause without numbers.
    pending: String,
    /// Head noun that an enumeration leaves out (分产业看 …).
    enumerated: Option<&'static str>,
    /// Clause that 其中 opened.
    part: Option<usize>,
    /// Where the words of the next number begin, when a threshold is part of them.
    limit: Option<usize>,
    /// Tokens that only delimit a noun: 60岁以上人口.
    pub thresholds: Vec<usize>,
    groups: usize,
}

impl<'a, 't> Reading<'a, 't> {
    pub fn new(page: Page<'a, 't>, layout: &'a Layout) -> Self {
        Self {
            page,
            layout,
            rows: Vec::new(),
            doubts: Vec::new(),
            head: String::new(),
            handled: String::new(),
            pending: String::new(),
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
            self.pending.clear();
            for clause in sentence.clauses.clone() {
                self.clause(index, sentence, clause);
            }
        }
        self
    }

    fn quantities(&self, clause: &Clause) -> impl Iterator<Item = (usize, &'a Quantity<'t>)> + use<'a, 't> {
        let tokens = self.page.tokens;
        clause.tokens.clone().filter_map(move |t| match &tokens[t].kind {
            TokenKind::Quantity(q) => Some((t, q)),
            _ => None,
        })
    }

    fn clause(&mut self, index: usize, sentence: &Sentence, number: usize) {
        let clause = &self.layout.clauses[number];
        let mut tokens = self.quantities(clause).peekable();
        if tokens.peek().is_none() {
            self.plain_clause(clause, number);
            return;
        }
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

    /// 3个产业集群、总数达13个: where the words of the next number begin.
    fn boundary(&self, between: &Stretch) -> Option<usize> {
        let text = self.page.slice(between);
        let at = text.rfind('、')?;
        let right = text[at + '、'.len_utf8()..].trim();
        let cues = self.page.cues;
        let ends = [Cue::Up, Cue::Down, Cue::Level, Cue::Rank].iter().any(|&c| cues.suffix(c, right).is_some());
        let starts = [Cue::Relational, Cue::Verb].iter().any(|&c| cues.prefix(c, right).is_some());
        (at > 0 && !right.is_empty() && (ends || starts)).then_some(between.start + at)
    }

    /// A clause without numbers may name what the next numbers are about.
    fn plain_clause(&mut self, clause: &Clause, number: usize) {
        let text = self.page.text[clause.start..clause.end].trim();
        if text.ends_with("其中") || text.starts_with("其中") && text.chars().count() <= 4 {
            self.part = Some(number + 1);
            return;
        }
        if text.starts_with('分') && text.ends_with('看') {
            self.enumerated = self.rows.last().and_then(|r| head_noun(&r.name.text));
            return;
        }
        if let Some(body) = text.strip_suffix('中') {
            self.enumerated = head_noun(body);
        }
        let s = indicator::clean(&self.page, clause.start..clause.end);
        let text = self.page.slice(&s);
        let verb = indicator::verbs_in_front(&self.page, text);
        let noun = &text[verb..];
        let cut = self.page.cues.find(Cue::Cut, noun).map_or(noun.len(), |(at, _)| at);
        let noun = &noun[..cut];
        if (3..=24).contains(&noun.chars().count()) && !noun.contains("习近平") {
            self.pending = noun.trim_end_matches(['的', '案']).into();
            if noun.ends_with('案') {
                self.pending.push('案');
            }
        }
    }

    /// Reads one quantity; returns the respective list that goes on behind it.
    fn read(&mut self, at: Place<'a, 't>, sentence: &Sentence, lead: Stretch, behind: Stretch, run: Option<Run>) -> Option<Run> {
        let q = at.q;
        let raw = self.page.slice(&lead).trim();
        if raw.starts_with("其中") {
            self.part = Some(at.clause);
        }
        // 1663件8840人: two counts of one act.
        if raw.is_empty() && !at.first && self.rows.last().is_some_and(|r| r.clause == at.clause) {
            let tail = indicator::tail(&self.page, behind, at.more());
            let mut row = self.rows[self.rows.len() - 1].clone();
            if let Some(tail) = tail.filter(|_| row.change().is_none() && !row.name.tail) {
                row.name.text.push_str(&self.page.render(&tail));
                row.name.tail = true;
            }
            row.token = at.token;
            row.q = q;
            self.rows.push(row);
            return run;
        }
        if at.more() && self.threshold(&at, q, &lead, &behind) {
            return None;
        }
        let lead = self.limit.take().map_or(lead.clone(), |start| start..lead.end);
        let mut p = predicate(&self.page, lead.clone(), q);
        // Behind a comma, a name of its own ends the parts that 其中 opened; behind a semicolon they go on.
        if self.part.is_some_and(|clause| clause < at.clause)
            && !p.subject.is_empty()
            && self.layout.clauses[at.clause - 1].stop != '；'
            && at.first
        {
            self.part = None;
        }
        if let Some(mut run) = run {
            if run.goes_on(raw, &p) {
                let name = run.next_name();
                let role = if matches!(p.role, Role::Change(_) | Role::Into) { p.role.clone() } else { run.role.clone() };
                self.push(at, Name { text: name, ..Name::default() }, role, run.basis.clone(), &p, Some(run.group));
                return Some(run);
            }
            if run.role == Role::From && matches!(p.role, Role::Into | Role::Level | Role::Change(_)) {
                run.restart(Role::Into);
                let name = run.next_name();
                self.push(at, Name { text: name, ..Name::default() }, Role::Into, None, &p, Some(run.group));
                return Some(run);
            }
        }
        if let Some(names) = p.respective.take() {
            return self.respective(at, &p, names, behind);
        }
        // 增长5%、6%: the predicate goes on.
        if !at.first && p.subject.is_empty() && p.role == Role::Plain && is_connector(raw) && !self.named_behind(&behind, at.more()) {
            let last = &self.rows[self.rows.len() - 1];
            if last.token + 1 == at.token || self.page.tokens[last.token].end <= self.page.tokens[at.token].start {
                let (name, role, basis) = (last.name.clone(), last.role.clone(), last.basis.clone());
                self.push(at, name, role, basis, &p, None);
                return None;
            }
        }
        // 提升40所学校办学能力: with a noun behind the number, a verb of change is an activity.
        if matches!(p.role, Role::Change(_)) && p.basis.is_none() && q.shape == Shape::Count && self.named_behind(&behind, at.more()) {
            p.role = Role::Plain;
            p.subject = self.page.head(self.page.rtrim(lead.clone()));
        }
        let name = self.name(&at, sentence, &p, &lead, behind.clone());
        let mut role = p.role.clone();
        // 6.5%左右的增速
        if q.shape == Shape::Percent && role == Role::Plain {
            let tail = self.page.slice(&behind);
            if ["的增速", "的增幅", "的增长", "的速度"].iter().any(|w| tail.starts_with(w)) {
                role = Role::Change(Change::Increase);
            }
        }
        if q.shape == Shape::Multiple && self.page.text[self.page.tokens[at.token].start..].starts_with('翻') {
            role = Role::Change(Change::Increase);
        }
        let basis = p.basis.clone();
        self.push(at, name, role, basis, &p, None);
        None
    }

    /// 标的额1000万元以上案件57件: the first number delimits what the second one counts.
    fn threshold(&mut self, at: &Place<'a, 't>, q: &Quantity<'_>, lead: &Stretch, behind: &Stretch) -> bool {
        let noun = self.page.slice(behind).trim_start_matches('的').trim();
        let short = (1..=14).contains(&noun.chars().count());
        let listed = noun.contains(['、', '和', '及']) && is_connector(&noun[noun.len().saturating_sub(3)..]);
        let delimits = matches!(q.bound, Bound::Least | Bound::Most)
            && matches!(q.shape, Shape::Count | Shape::Duration)
            && (q.shape == Shape::Duration || !is_counter(&q.unit));
        let Some((_, next)) = at.next else { return false };
        let counted = matches!(next.shape, Shape::Count | Shape::Percent | Shape::Fraction) && next.unit != q.unit;
        if !(short && !listed && delimits && counted) || self.page.text[self.page.tokens[at.token].end..].starts_with(['，', '、', '）']) {
            return false;
        }
        if indicator::tail(&self.page, behind.clone(), false).is_none() {
            return false;
        }
        self.limit = Some(lead.start);
        self.thresholds.push(at.token);
        true
    }

    fn named_behind(&self, behind: &Stretch, more: bool) -> bool {
        indicator::tail(&self.page, behind.clone(), more).is_some()
    }

    fn push(&mut self, at: Place<'a, 't>, name: Name, role: Role, basis: Option<Stretch>, p: &Predicate, group: Option<usize>) {
        let whole = if self.part.is_some() { self.whole_of() } else { None };
        self.remember(&name, &role, at.q);
        self.rows.push(Row {
            token: at.token,
            q: at.q,
            sentence: at.sentence,
            clause: at.clause,
            name,
            role,
            basis,
            yearly: p.yearly,
            least: p.least,
            level: p.level,
            group,
            whole,
        });
    }

    /// The row that 其中 divides: the last level that is no part itself.
    fn whole_of(&self) -> Option<usize> {
        let mut last = None;
        for (i, row) in self.rows.iter().enumerate().rev() {
            if row.whole.is_some() {
                return row.whole;
            }
            if row.change().is_none() && !matches!(row.role, Role::Share { .. } | Role::Rank) {
                last = Some(i);
                break;
            }
        }
        last
    }

    /// Keeps the thing that relational names after this row refer to.
    fn remember(&mut self, name: &Name, role: &Role, q: &Quantity<'_>) {
        let rate = matches!(q.shape, Shape::Percent | Shape::Point | Shape::Fraction | Shape::Ratio);
        if name.text.is_empty() || self.is_relational(&name.text) {
            return;
        }
        if rate && !self.head.is_empty() || matches!(role, Role::Share { .. } | Role::Rank | Role::Change(_)) && !self.head.is_empty() {
            // 刑事案件上诉率: the next rate is of the same cases.
            let thing = self.page.cues.suffix(Cue::Relational, &name.text).map(|n| &name.text[..name.text.len() - n]);
            if let Some(thing) = thing.filter(|t| t.chars().count() >= 2 && matches!(role, Role::Plain | Role::Level)) {
                self.head = thing.to_owned();
            }
            return;
        }
        if name.text.ends_with('率') {
            return;
        }
        if matches!(q.unit.as_ref(), "件" | "宗" | "起") {
            self.handled.clone_from(&name.text);
        }
        let verb = indicator::shared_verb(&self.page, &name.text);
        let noun = &name.text[verb.min(name.text.len())..];
        let noun = match self.page.cues.find(Cue::Verb, noun) {
            Some((at, _)) if name.tail && at >= 6 => &noun[..at],
            _ => noun,
        };
        let relational_end = self.page.cues.suffix(Cue::Relational, noun).filter(|&n| n < noun.len());
        let noun = match relational_end {
            Some(n) if !rate => &noun[..noun.len() - n],
            _ => noun,
        };
        if noun.chars().count() >= 2 {
            self.head = noun.to_owned();
            self.pending.clear();
        }
    }

    fn is_relational(&self, text: &str) -> bool {
        self.page.cues.suffix(Cue::Relational, text) == Some(text.len())
    }

    fn thing(&self) -> &str {
        if self.pending.is_empty() { &self.head } else { &self.pending }
    }

    /// Name of what the last rows speak of.
    fn topic(&self, q: &Quantity<'_>) -> String {
        let rate = q.shape == Shape::Percent;
        let last = self.rows.iter().rev().take(8).find(|r| {
            // 占62.4%，增长5%: a rate after a share speaks of the level before it.
            !(rate && matches!(r.role, Role::Share { .. } | Role::Rank)) && !r.name.text.is_empty()
        });
        last.map(|r| r.name.text.clone()).unwrap_or_default()
    }

    fn name(&self, at: &Place<'a, 't>, sentence: &Sentence, p: &Predicate, lead: &Stretch, behind: Stretch) -> Name {
        let q = at.q;
        match &p.role {
            Role::Share { of, ratio } => self.share(p, of.as_ref(), *ratio),
            Role::Change(_) => {
                let tail = if p.subject.is_empty() { self.change_tail(behind.clone(), at.more()) } else { None };
                self.complete(p, q, tail)
            }
            Role::Rank if p.subject.is_empty() && self.rows.last().is_some_and(|r| r.name.tail && r.clause == at.clause) => {
                // 19项进入全市前三: the rank is of what the count is of.
                Name { text: self.noun_of_topic(), ..Name::default() }
            }
            Role::Rank => self.complete(p, q, None),
            Role::Into | Role::From => self.complete(p, q, None),
            Role::Level | Role::Plain => self.level(at, sentence, p, q, lead, behind),
        }
    }

    /// 增长5%的增速 has no name behind it; 减少3名法官 has.
    fn change_tail(&self, behind: Stretch, more: bool) -> Option<Stretch> {
        if self.page.slice(&behind).starts_with('的') {
            return None;
        }
        indicator::tail(&self.page, behind, more)
    }

    /// A name from the words before the number alone.
    fn complete(&self, p: &Predicate, q: &Quantity<'_>, tail: Option<Stretch>) -> Name {
        let s = indicator::clean(&self.page, p.subject.clone());
        let mut text = match &p.dropped {
            Some(verb) => self.page.render(&(s.start..verb.start)) + &self.page.render(&(verb.end..s.end)),
            None => self.page.render(&s),
        };
        if let Some(tail) = tail {
            text.push_str(&self.page.render(&tail));
        }
        if text.is_empty() {
            return Name { text: self.topic(q), ..Name::default() };
        }
        let text = self.restored(text, q, matches!(p.role, Role::Rank));
        let verb = indicator::shared_verb(&self.page, &text);
        Name { text, verb, tail: false }
    }

    /// Puts the thing in front of a relational name, the head noun behind an enumerated one.
    fn restored(&self, text: String, q: &Quantity<'_>, rank: bool) -> String {
        if matches!(text.as_str(), "占比" | "比重" | "比例") {
            if let Some(row) = self.rows.iter().rev().take(4).find(|r| matches!(r.role, Role::Share { .. })) {
                return row.name.text.clone();
            }
        }
        if self.is_relational(&text) {
            let growth = matches!(text.as_str(), "增速" | "增幅" | "规模" | "总量" | "位次" | "排名" | "平均增速");
            if growth && (rank || matches!(text.as_str(), "位次" | "排名")) {
                let topic = self.topic(q);
                return format!("{topic}{}", if matches!(text.as_str(), "位次" | "排名") { "" } else { &text });
            }
            if matches!(text.as_str(), "人均" | "户均") {
                // 向67名困难当事人发放司法救助金88.5万元，人均1.3万元
                let topic = self.topic(q);
                let act = self.page.cues.find(Cue::Verb, &topic).map_or(0, |(at, _)| at);
                return format!("{text}{}", &topic[act..]);
            }
            let timed = ["用时", "时间", "最短", "最快", "最长"].iter().any(|w| text.contains(w));
            let handled = self.handled.trim_start_matches("审结").trim_start_matches("办结");
            let thing = if timed && !handled.is_empty() { handled } else { self.thing() };
            return if thing.ends_with(&text) { thing.to_owned() } else { format!("{thing}{text}") };
        }
        if let Some(noun) = self.enumerated
            && matches!(q.shape, Shape::Percent | Shape::Multiple)
            && head_noun(&text).is_none()
        {
            return text + noun;
        }
        text
    }

    fn share(&self, p: &Predicate, of: Option<&Stretch>, ratio: bool) -> Name {
        let s = indicator::clean(&self.page, p.subject.clone());
        let mut part = self.page.render(&s);
        let same_clause = !part.is_empty();
        if !same_clause {
            let level = self.rows.iter().rev().take(6).find(|r| !matches!(r.role, Role::Share { .. } | Role::Rank));
            part = level.map(|r| r.name.text.clone()).unwrap_or_else(|| self.thing().to_owned());
            let verb = indicator::shared_verb(&self.page, &part);
            // 审结危险驾驶案件312件，占30.1%: the share is of cases, not of an act.
            if of.is_none() && verb > 0 && verb < part.len() {
                part.drain(..verb);
            }
        }
        let text = match of {
            Some(of) => format!("{part}占{}{}", self.page.render(of), if ratio { "比例" } else { "比重" }),
            None if part.ends_with("占比") => part,
            None => format!("{part}占比"),
        };
        Name { text, verb: 0, tail: false }
    }

    fn level(&self, at: &Place<'a, 't>, sentence: &Sentence, p: &Predicate, q: &Quantity<'_>, lead: &Stretch, behind: Stretch) -> Name {
        if q.shape == Shape::Anniversary {
            return self.anniversary(&p.subject);
        }
        let streak = self.page.text[self.page.tokens[at.token].start..].starts_with("连续");
        let countable = match q.shape {
            Shape::Count | Shape::Noun | Shape::Bare => true,
            Shape::Percent | Shape::Fraction => !p.level,
            Shape::Duration | Shape::Anniversary => streak || q.shape == Shape::Duration,
            _ => false,
        };
        let mut tail = match () {
            () if !countable => None,
            () if streak && !at.more() => indicator::any_tail(&self.page, behind.clone(), false).filter(|t| !self.is_change_word(t)),
            () => indicator::tail(&self.page, behind.clone(), at.more()),
        };
        if q.shape == Shape::Noun
            && let Some(t) = &mut tail
            && let Some(cut) = self.page.slice(t).find('的')
        {
            t.end = t.start + cut;
        }
        if matches!(q.shape, Shape::Percent | Shape::Fraction)
            && let Some(t) = &tail
            && !self.page.slice(&behind).starts_with('的')
            && self.page.cues.prefix(Cue::Predicate, self.page.slice(t)).is_none()
        {
            tail = None;
        }
        // 达到5.1万个工作岗位 keeps its noun, 收入达到5亿元以上规模 does not.
        if p.level && !p.subject.is_empty() && is_money(&q.unit) {
            tail = None;
        }
        let subject = self.page.slice(&p.subject);
        if is_investment(subject) {
            return self.investment(at, subject, tail, sentence);
        }
        if let Some(tail) = tail {
            return self.with_tail(at, p, &tail, lead);
        }
        let joined = !at.first && joiner_word(self.page.slice(lead).trim_start()).is_some();
        let s = indicator::clean(&self.page, p.subject.clone());
        let text = self.page.render(&s);
        if text.is_empty() {
            return Name { text: self.topic(q), ..Name::default() };
        }
        // 为6107名学生发放资助金5637万元: the words between two numbers belong to both.
        if !at.first && !joined && p.role == Role::Plain {
            let last = &self.rows[self.rows.len() - 1];
            if last.name.tail && last.clause == at.clause {
                let mut name = last.name.clone();
                name.tail = true;
                return name;
            }
        }
        let verb = indicator::shared_verb(&self.page, &text);
        let bare_verb = indicator::verbs_in_front(&self.page, &text) == text.len();
        if bare_verb && !joined && wants_object(&text) {
            let same = self.rows.last().is_some_and(|r| r.q.unit == q.unit) || !self.pending.is_empty();
            let thing = self.thing();
            if same && !thing.is_empty() && !text.ends_with(thing) {
                let text = format!("{text}{thing}");
                return Name { verb: text.len() - thing.len(), text, tail: false };
            }
        }
        if verb == 0 && p.role == Role::Plain && !bare_verb {
            if let Some(shared) = self.shared(at, &text, q, joined) {
                return shared;
            }
        }
        let text = self.restored(text, q, false);
        Name { verb: verb.min(text.len()), text, tail: false }
    }

    fn is_change_word(&self, s: &Stretch) -> bool {
        let text = self.page.slice(s);
        [Cue::Up, Cue::Down].iter().any(|&c| self.page.cues.prefix(c, text) == Some(text.len()))
    }

    /// 庆祝中国共产党成立100周年: the event alone.
    fn anniversary(&self, subject: &Stretch) -> Name {
        let text = self.page.slice(subject);
        let cut = ["庆祝", "纪念", "迎来", "喜迎", "适逢", "是", "暨", "以", "值"]
            .iter()
            .filter_map(|w| text.rfind(w).map(|at| at + w.len()))
            .max()
            .unwrap_or(0);
        let s = self.page.head(subject.start + cut..subject.end);
        Name { text: self.page.render(&s), ..Name::default() }
    }

    /// A list member or a 其中 part repeats the verb of what it continues.
    fn shared(&self, at: &Place<'a, 't>, text: &str, q: &Quantity<'_>, joined: bool) -> Option<Name> {
        if self.is_relational(text) {
            return None;
        }
        let last = self.rows.last()?;
        let from = if self.part.is_some() { &self.rows[self.whole_of()?] } else { last };
        if from.sentence != at.sentence || from.name.verb == 0 || matches!(from.role, Role::Share { .. } | Role::Rank) {
            return None;
        }
        let unit = from.q.unit == q.unit;
        let near = last.clause == at.clause || last.clause + 1 == at.clause;
        if !(joined || self.part.is_some() && unit || unit && near && from.change().is_none() && !indicator::is_measure(text)) {
            return None;
        }
        let verb = from.name.verb;
        Some(Name { text: format!("{}{text}", &from.name.text[..verb]), verb, tail: false })
    }

    fn with_tail(&self, at: &Place<'a, 't>, p: &Predicate, tail: &Stretch, lead: &Stretch) -> Name {
        let mut before = indicator::before_tail(&self.page, &p.subject, tail);
        let mut text = self.page.render(tail);
        let ranked = self.page.cues.prefix(Cue::Rank, &text).is_some();
        if ranked
            && let Some((next, rank)) = at.next
            && let Shape::Rank(_) = rank.shape
        {
            text.push_str(&self.page.text[self.page.tokens[next].start..self.page.tokens[next].end]);
        }
        let verb_first = ranked || self.page.cues.prefix(Cue::Predicate, &text).is_some();
        let streak = self.page.text[self.page.tokens[at.token].start..].starts_with("连续");
        let joined = !at.first && ["、", "和", "及", "与"].iter().any(|w| self.page.slice(lead).trim_end().ends_with(w));
        let subject = self.page.slice(&p.subject);
        if streak && !subject.is_empty() {
            let s = indicator::clean(&self.page, p.subject.clone());
            before = self.restored(self.page.render(&s), at.q, false);
        } else if before.is_empty() && verb_first && (subject.is_empty() || subject.ends_with(['在', '于'])) {
            let s = indicator::clean(&self.page, p.subject.start..p.subject.end);
            let own = self.page.render(&s);
            let own = own.trim_end_matches(['在', '于']);
            before = match (own.is_empty(), streak) {
                (true, true) => String::new(),
                (true, false) => self.noun_of_topic(),
                (false, _) => self.restored(own.to_owned(), at.q, false),
            };
        } else if before.is_empty() && verb_first {
            let s = indicator::clean(&self.page, p.subject.clone());
            before = self.restored(self.page.render(&s), at.q, false);
        } else if before.is_empty() && joined {
            // 改造建设100个中心和300个幸福院
            if let Some(last) = self.rows.last().filter(|r| r.clause == at.clause && r.name.verb > 0) {
                before = last.name.text[..last.name.verb].to_owned();
            }
        }
        let verb = if before.is_empty() { 0 } else { before.len() };
        // 7个集体和15名个人受到表彰: the predicate stands behind the last member.
        if at.more()
            && let Some(end) = self.predicate_behind(at, tail)
        {
            text.push_str(&end);
        }
        Name { text: format!("{before}{text}"), verb, tail: true }
    }

    /// The predicate that the members of a list share behind the last one.
    fn predicate_behind(&self, at: &Place<'a, 't>, tail: &Stretch) -> Option<String> {
        let clause = &self.layout.clauses[at.clause];
        let next = &self.page.tokens[at.next?.0];
        if next.start >= clause.end || !is_connector(self.page.text[tail.end..next.start].trim()) {
            return None;
        }
        if self.page.cues.find(Cue::Verb, self.page.slice(tail)).is_some() {
            return None;
        }
        let after = &self.page.text[next.end.min(clause.end)..clause.end];
        let (start, _) = self.page.cues.find(Cue::Verb, after).filter(|(start, _)| *start > 0)?;
        let verb = next.end + start..clause.end;
        let behind = indicator::tail(&self.page, verb, false)?;
        Some(self.page.render(&behind))
    }

    fn noun_of_topic(&self) -> String {
        match self.rows.last() {
            Some(row) if row.name.tail && row.name.verb == 0 => {
                let text = &row.name.text;
                let verb = self.page.cues.find(Cue::Verb, text).filter(|(at, _)| *at > 0).map_or(text.len(), |(at, _)| at);
                let rank = self.page.cues.find(Cue::Rank, text).filter(|(at, _)| *at > 0).map_or(text.len(), |(at, _)| at);
                text[..verb.min(rank)].to_owned()
            }
            Some(row) if row.change().is_none() && !matches!(row.role, Role::Share { .. } | Role::Rank) => row.name.text.clone(),
            _ => self.thing().to_owned(),
        }
    }

    /// 投资4300万元的工程, 投资4360万元，对管网进行改造: the investment of the thing named behind.
    fn investment(&self, at: &Place<'a, 't>, subject: &str, tail: Option<Stretch>, sentence: &Sentence) -> Name {
        let thing = tail.or_else(|| {
            let next = at.clause + 1;
            if !sentence.clauses.contains(&next) {
                return None;
            }
            let clause = &self.layout.clauses[next];
            match self.quantities(clause).next().map(|(t, _)| t) {
                // 投资1260万元，完成5个村的饮水安全工程
                Some(t) => indicator::tail(&self.page, self.page.tokens[t].end..clause.end, false).or(Some(clause.start..self.page.tokens[t].start)),
                None => Some(clause.start..clause.end),
            }
        });
        let mut name = String::new();
        if let Some(thing) = thing {
            let s = indicator::clean(&self.page, thing);
            let text = self.page.slice(&s);
            let text = text.trim_start_matches('对');
            let verb = indicator::verbs_in_front(&self.page, text);
            let text = text[verb..].trim_start_matches('了');
            let cut = ["主体", "正式", "整体", "投入使用", "全面", "进行", "开工", "全部", "年内", "建成", "完工", "竣工", "实施"]
                .iter()
                .filter_map(|w| text.find(w))
                .filter(|&at| at > 6)
                .min()
                .unwrap_or(text.len());
            name.push_str(text[..cut].trim_end_matches('的'));
        }
        if name.chars().count() < 2 {
            name = self.thing().to_owned();
        }
        let word = subject.trim_start_matches("完成").trim_start_matches("计划").trim_start_matches("累计");
        Name { text: format!("{name}{word}"), verb: 0, tail: false }
    }

    /// 分别: as many names as numbers, each number gets its own.
    fn respective(&mut self, at: Place<'a, 't>, p: &Predicate, names: Stretch, behind: Stretch) -> Option<Run> {
        let want = self.run_length(&at);
        let q = at.q;
        let role = p.role.clone();
        let verb_text = if p.subject.start < names.end {
            String::new()
        } else {
            self.page.render(&indicator::clean(&self.page, p.subject.clone()))
        };
        let basis = p.basis.clone().or_else(|| self.basis_in(&names));
        let share = match &p.role {
            Role::Share { of: Some(of), ratio } => format!("占{}{}", self.page.render(of), if *ratio { "比例" } else { "比重" }),
            Role::Share { of: None, .. } => "占比".to_owned(),
            _ => String::new(),
        };
        let names = if share.is_empty() { names } else { p.subject.clone() };
        let verb_text = if share.is_empty() { verb_text } else { String::new() };
        let s = indicator::clean(&self.page, self.page.rtrim(self.without_basis(names.clone())));
        let text = self.page.render(&s);
        let mut list: Vec<String> = Vec::new();
        if text.is_empty() {
            let named = |i: &usize| self.rows[*i].sentence == at.sentence && self.rows[*i].role != Role::Rank;
            let level = |i: &usize| self.rows[*i].change().is_none();
            let points = q.shape == Shape::Point;
            let plain = |i: &usize| points || !matches!(self.rows[*i].role, Role::Share { .. });
            let last = |test: &dyn Fn(&usize) -> bool| -> Vec<usize> {
                (0..self.rows.len()).rev().filter(named).filter(|i| test(i)).take(want).collect()
            };
            let mut levels = last(&|i| level(i) && plain(i));
            if levels.len() < want {
                levels = last(&|_| true);
            }
            list = levels.iter().rev().map(|&i| self.rows[i].name.text.clone()).collect();
            if list.len() < want {
                self.doubts.push((at.token, Code::Respective));
                let fill = list.last().cloned().unwrap_or_else(|| self.topic(q));
                list.resize(want, fill);
            }
        } else {
            let body = text.clone();
            match indicator::members(&body, want) {
                Some(found) => list.extend(found),
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
                    *name = if q.shape == Shape::Percent { format!("{name}{verb_text}") } else { format!("{verb_text}{name}") };
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
        let mut name = Name { text: run.next_name(), ..Name::default() };
        if verb_text.is_empty()
            && role == Role::Plain
            && let Some(tail) = indicator::tail(&self.page, behind, at.more())
        {
            name.text.push_str(&self.page.render(&tail));
        }
        self.push(at, name, role, basis, p, Some(group));
        Some(run)
    }

    /// Numbers of the respective list that begins at a quantity: joined by 、, 和, 及 in one clause.
    fn run_length(&self, at: &Place<'a, 't>) -> usize {
        let clause = &self.layout.clauses[at.clause];
        let mut count = 1;
        let mut last = at.token;
        for token in at.token + 1..clause.tokens.end {
            if !matches!(self.page.tokens[token].kind, TokenKind::Quantity(_)) {
                continue;
            }
            let between = self.page.text[self.page.tokens[last].end..self.page.tokens[token].start].trim();
            if joiner_word(between).is_none() && !between.is_empty() {
                break;
            }
            count += 1;
            last = token;
        }
        count
    }

    fn without_basis(&self, s: Stretch) -> Stretch {
        match self.basis_in(&s) {
            Some(basis) => s.start..basis.start,
            None => s,
        }
    }

    /// 同比 or 比上年 at the end of the names before 分别.
    fn basis_in(&self, s: &Stretch) -> Option<Stretch> {
        let s = self.page.rtrim(s.clone());
        let text = self.page.slice(&s);
        if let Some(word) = ["同比", "环比", "年均"].iter().find(|w| text.ends_with(**w)) {
            return Some(s.end - word.len()..s.end);
        }
        let at = text.rfind(['比', '较'])?;
        let after = &text[at + '比'.len_utf8()..];
        let time = after.starts_with(['上', '去', '前']) || self.page.date_at(s.start + at + '比'.len_utf8()).is_some();
        (time && after.chars().count() <= 10).then_some(s.start + at..s.end)
    }
}

/// Where a quantity stands.
#[derive(Debug, Clone, Copy)]
struct Place<'a, 't> {
    token: usize,
    q: &'a Quantity<'t>,
    sentence: usize,
    clause: usize,
    /// First quantity of its clause.
    first: bool,
    /// The next quantity of the clause.
    next: Option<(usize, &'a Quantity<'t>)>,
}

impl Place<'_, '_> {
    fn more(&self) -> bool {
        self.next.is_some()
    }
}

/// A respective list that goes on.
#[derive(Debug)]
struct Run {
    names: Vec<String>,
    next: usize,
    role: Role,
    basis: Option<Stretch>,
    group: usize,
}

impl Run {
    fn next_name(&mut self) -> String {
        let name = self.names.get(self.next.min(self.names.len().saturating_sub(1))).cloned().unwrap_or_default();
        self.next += 1;
        name
    }

    fn restart(&mut self, role: Role) {
        self.next = 0;
        self.role = role;
    }

    /// Whether the words before the next number only join it to the list.
    fn goes_on(&self, raw: &str, p: &Predicate) -> bool {
        self.next < self.names.len() && joiner_word(raw).is_some() && raw.chars().count() <= 12 && !matches!(p.role, Role::Share { .. } | Role::Rank)
    }
}

/// Verbs that say nothing without their object.
fn wants_object(verb: &str) -> bool {
    const VERBS: [&str; 18] = [
        "审结", "办结", "执结", "结案", "受理", "起诉", "办理", "批捕", "批准逮捕", "判处", "查处", "立案", "采纳", "答复", "督办", "收案", "完成", "调解",
    ];
    VERBS.iter().any(|v| verb.ends_with(v))
}

fn is_connector(raw: &str) -> bool {
    raw.is_empty() || joiner_word(raw).is_some_and(|len| len == raw.len()) || matches!(raw, "至" | "到")
}

/// Measure words that count; other units measure and may delimit a noun (20层以上高层).
fn is_counter(unit: &str) -> bool {
    matches!(unit, "件" | "人" | "个" | "家" | "名" | "户" | "次" | "项" | "条" | "人次" | "场" | "所" | "座" | "种" | "场次" | "处" | "批" | "份" | "篇" | "起" | "宗" | "台" | "辆")
}

fn is_money(unit: &str) -> bool {
    unit.ends_with('元')
}

fn is_investment(subject: &str) -> bool {
    let word = subject.trim_start_matches("累计").trim_start_matches("计划").trim_start_matches("完成");
    matches!(word, "投资" | "总投资" | "计划总投资" | "投入" | "投入资金")
}

/// Head noun of a quantity that enumerations leave out.
fn head_noun(text: &str) -> Option<&'static str> {
    const NOUNS: [&str; 16] = [
        "商品零售额", "零售额", "增加值", "总产值", "产值", "投资", "产量", "收入", "支出", "价格", "出口", "进口", "利润", "贷款", "存款", "面积",
    ];
    if text.ends_with("单位商品零售额") {
        return Some("商品零售额");
    }
    NOUNS.into_iter().find(|n| text.ends_with(n))
}

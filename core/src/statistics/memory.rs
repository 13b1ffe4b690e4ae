//! What the reading of a paragraph remembers from number to number: the rows so far, and the
//! thing spoken of.

use std::cell::OnceCell;

use super::clause::Clause;
use super::cue::{Cue, set};
use super::limits;
use super::part::Before;
use super::phrase::relational::is_relational;
use super::phrase::topic::{Topic, reckons, topic};
use super::phrase::{unit, verbs};
use super::predicate::basis;
use super::predicate::role::{Predicate, Role};
use super::row::{Name, Place, Row, Said};
use super::sheet::Sheet;
use super::stretch::Stretch;
use super::trace::Trace;
use super::yardstick::Against;
use crate::grammar::{Quantity, Shape};
use crate::report::Code;

/// Characters of a thing whose rate has a short name.
const LONGEST_RATED: usize = 10;

/// What outlives a number.
#[derive(Default)]
pub(super) struct Memory<'a, 't> {
    pub rows: Vec<Row<'a, 't>>,
    /// Respective lists whose names and numbers do not match: token and code.
    pub doubts: Vec<(usize, Code)>,
    /// Tokens that only delimit a noun: 60岁以上人口.
    pub thresholds: Vec<usize>,
    /// Where the words of the next number begin, when a threshold is part of them.
    pub limit: Option<usize>,
    /// Respective lists so far.
    pub groups: usize,
    /// Head noun that an enumeration leaves out (分产业看 …).
    pub enumerated: Option<Stretch>,
    /// Clause that 其中 opened.
    pub part: Option<usize>,
    /// Thing that relational names (采纳率) refer to.
    thing: Stretch,
    /// Item that named it.
    thing_item: usize,
    /// Sentences and their parts between semicolons so far.
    item: usize,
    /// What times of handling (平均用时) refer to: what was last counted in 件.
    handled: Stretch,
    /// What clauses without numbers leave to the next one.
    pending: Pending,
    /// What the changes of the sentence are compared with.
    basis: Option<Stretch>,
    /// The target that an amount said, of which a share comes: 完成预算数17500万元的104.1%.
    pub target: Option<Stretch>,
    /// What the number before was, with which this one compares: 低于4.5%的控制目标1.3个百分点.
    pub against: Option<Against>,
    /// What a number is of whose ground the number before was in: clause and words.
    pub grounded: Option<(usize, Stretch)>,
    /// What was spoken of before the brackets that are open.
    aside: Option<Aside>,
    /// Brackets so far.
    asides: u32,
}

/// What a sentence spoke of before its brackets: 案件80件（含旧存5件），办结70件.
struct Aside {
    thing: Stretch,
    thing_item: usize,
    handled: Stretch,
    part: Option<usize>,
}

/// Clauses without numbers that wait for one; most are never asked for their topic.
#[derive(Default)]
struct Pending {
    clauses: Vec<usize>,
    topic: OnceCell<Option<(usize, Topic)>>,
}

impl Pending {
    fn add(&mut self, clause: usize) {
        self.clauses.push(clause);
        self.topic = OnceCell::new();
    }

    fn clear(&mut self) {
        self.clauses.clear();
        self.topic = OnceCell::new();
    }
}

/// What is remembered.
impl<'a, 't> Memory<'a, 't> {
    /// Nothing yet, with room for so many numbers.
    pub fn new(numbers: usize) -> Self {
        Self { rows: Vec::with_capacity(numbers), ..Self::default() }
    }

    /// Takes over what the paragraph said before this part of it.
    pub fn recall(&mut self, sheet: &mut Sheet<'_, '_>, before: &Before) {
        let [thing, handled] =
            before.said.each_ref().map(|(read, written)| sheet.quote(read, written));
        (self.thing, self.handled) = (thing, handled);
    }

    /// What the next part of the paragraph takes over.
    pub fn said(&self, sheet: &Sheet<'_, '_>) -> [(String, String); 2] {
        [self.thing, self.handled]
            .map(|words| (sheet.text(words).into(), sheet.as_written(words).into()))
    }

    /// A bracket opens: what stands in it is of the bracket.
    pub fn open_aside(&mut self) {
        self.close_aside();
        self.asides += 1;
        let Self { thing, thing_item, handled, part, .. } = *self;
        self.aside = Some(Aside { thing, thing_item, handled, part });
    }

    /// A bracket closes: the text goes on with what it spoke of before.
    pub fn close_aside(&mut self) {
        if let Some(aside) = self.aside.take() {
            self.thing = aside.thing;
            self.thing_item = aside.thing_item;
            self.handled = aside.handled;
            self.part = aside.part;
        }
    }

    /// The brackets that are open.
    fn open(&self) -> u32 {
        if self.aside.is_some() { self.asides } else { 0 }
    }

    /// Whether a row can be spoken of: those of brackets that are closed cannot.
    fn is_near(&self, row: &Row<'_, '_>) -> bool {
        row.aside == 0 || row.aside == self.open()
    }

    /// A sentence begins.
    pub fn sentence(&mut self) {
        self.close_aside();
        self.enumerated = None;
        self.part = None;
        self.basis = None;
        self.pending.clear();
        self.item += 1;
    }

    /// A part of a sentence begins, behind a semicolon.
    pub fn next_item(&mut self) {
        self.item += 1;
    }

    /// A clause without numbers may say what the next numbers are about, of what kind they are,
    /// or what their changes are compared with.
    pub fn plain_clause(&mut self, sheet: &Sheet<'_, '_>, number: usize) {
        let clause = &sheet.layout.clauses[number];
        let s = sheet.trim(clause.place());
        // One character tells most clauses apart, whose words need not be marked then.
        if sheet.closes(s, ['中']) && sheet.ends(s, Cue::Among).is_some()
            || sheet.opens(s, ['其'])
                && sheet.starts(s, Cue::Among).is_some()
                && sheet.count(s) <= 4
        {
            self.part = Some(number + 1);
            return;
        }
        // 分产业看
        if sheet.opens(s, ['分']) && sheet.closes(s, ['看']) {
            // 产值增长7%，增速居第3位。分产业看: the rank is of the same.
            let level = self.back(4).find(|r| r.role != Role::Rank);
            self.enumerated = level.and_then(|r| sheet.ends(r.name.text, Cue::Noun));
            return;
        }
        // 同2015年相比，客流量增长40%
        if sheet.find(s, ['比', '较', '均', '径']).is_some()
            && let Some(basis) = basis::at_end(sheet, clause.place())
        {
            self.basis = Some(basis);
            return;
        }
        if let Some(body) = sheet.ahead(s, ['中']) {
            self.enumerated = sheet.ends(body, Cue::Noun);
        }
        self.pending.add(number);
    }

    /// Keeps a number and what is known of it; `p` are the words before it.
    pub fn push(&mut self, sheet: &Sheet<'_, '_>, at: &Place<'a, 't>, p: &Predicate, said: Said) {
        let Said { name, role, basis, group } = said;
        // A name that grew too long is no name.
        let name = if name.text.len() > limits::NAME { Name::default() } else { name };
        let whole = if self.part.is_some() { self.whole() } else { None };
        // 在上年增长8%的基础上，产值再增长7%: what comes next names both.
        if let Some(ground) = self.rows.last_mut().filter(|row| {
            row.name.text.is_empty()
                && row.sentence == at.sentence
                && row.clause + 1 == at.clause
                && row.q.unit == at.q.unit
                && row.change().is_some()
                && matches!(role, Role::Change(_))
                && sheet.text(sheet.layout.clauses[row.clause].place()).ends_with("基础上")
        }) {
            ground.name = Name::plain(name.text).by("ground");
        }
        // 建议8件，交6家单位办理: those who do it are not what is spoken of.
        if !is_doer(sheet, p.lead) {
            self.remember(sheet, &name, &role, at.q);
        }
        let last = self.rows.last().filter(|r| r.clause == at.clause && r.role == Role::From);
        let basis = basis.or_else(|| match (&role, last) {
            // 比上年同期5亿元减收2000万元: the basis stands before its own number.
            (Role::Change(_), Some(last)) => basis::at_end(sheet, last.lead),
            (Role::Change(_), None) => self.basis,
            _ => None,
        });
        self.rows.push(Row {
            token: at.token,
            q: at.q,
            sentence: at.sentence,
            clause: at.clause,
            lead: p.lead,
            after_from: last.is_some(),
            name,
            role,
            level: p.level,
            basis,
            yearly: p.yearly,
            least: p.least,
            yardstick: None,
            group,
            part: self.part,
            whole,
            part_of: None,
            aside: self.open(),
            told: p.trace,
            listed: Trace::default(),
        });
    }

    /// Notes the rule that took the last number as one of a list.
    pub fn listed(&mut self, rule: &'static str) {
        if let Some(last) = self.rows.last_mut() {
            last.listed = Trace::of(rule);
        }
    }

    /// Keeps the thing that relational names after this row refer to.
    fn remember(&mut self, sheet: &Sheet<'_, '_>, name: &Name, role: &Role, q: &Quantity<'_>) {
        let text = name.text;
        // The same thing again needs no second look.
        if text.is_empty() || self.rows.last().is_some_and(|r| sheet.same(r.name.text, text)) {
            return;
        }
        // 播种面积80亩，单产500公斤: of what was spoken of before.
        if is_relational(sheet, text) || sheet.is(text, Cue::Output) {
            return;
        }
        let rate =
            matches!(q.shape, Shape::Percent | Shape::Point | Shape::Fraction | Shape::Ratio);
        // 外贸进出口增长8%，总额突破5000亿元: a new sentence has a topic of its own.
        let counted = q.shape == Shape::Count && unit::is(&q.unit, Cue::Counter);
        let turns = matches!(role, Role::Change(_)) && (self.thing_item != self.item || counted);
        if turns && sheet.count(text) >= 3 {
            self.thing = text;
            self.thing_item = self.item;
            self.pending.clear();
            return;
        }
        let related = matches!(
            role,
            Role::Share { .. } | Role::Rank | Role::Change(_) | Role::Completed { .. }
        );
        if (rate || related) && !self.thing.is_empty() {
            // 刑事案件上诉率: the next rate is of the same cases.
            let thing = sheet.ends(text, Cue::Relational).map(|end| text.before(end));
            let level = matches!(role, Role::Plain | Role::Level);
            if let Some(thing) = thing.filter(|&thing| level && sheet.count(thing) >= 2) {
                self.thing = thing;
                self.thing_item = self.item;
            }
            return;
        }
        if sheet.closes(text, ['率']) || sheet.find(text, ['被']).is_some() {
            return;
        }
        if unit::is(&q.unit, Cue::CaseUnit) {
            self.handled = text;
        }
        let noun = text.after(verbs::shared(sheet, text));
        // 对盗窃犯罪批捕80件: what it was done to.
        let noun = match sheet.behind(text, ['对']) {
            Some(inside) if sheet.count(noun) < 2 => {
                sheet.ends(inside, Cue::Object).map_or(noun, |verb| inside.before(verb))
            }
            _ => noun,
        };
        // 提出抗诉80件: an action is the thing of what was done.
        let action = sheet.is(text.before(noun), Cue::Light) && sheet.is(noun, Cue::Verb);
        if !action && sheet.is(noun, set![Verb, Done, Lead])
            || sheet.opens(text, ['提']) && sheet.ends(noun, Cue::Object).is_some()
        {
            return;
        }
        // 指标进入前三: those that did it.
        let does = match name.tail {
            true => sheet.first(noun, set![Verb, Rank]),
            false => None,
        };
        let noun = match does.map(|verb| noun.before(verb)) {
            Some(doer) if sheet.count(doer) >= 2 => doer,
            _ => noun,
        };
        let noun = match sheet.ends(noun, Cue::Relational) {
            Some(end) if !rate && end != noun => noun.before(end),
            _ => noun,
        };
        if sheet.count(noun) >= 2 {
            self.thing = noun;
            self.thing_item = self.item;
            self.pending.clear();
        }
    }
}

/// What can be asked of it.
impl<'a, 't> Memory<'a, 't> {
    /// The last row, if it stands in this clause.
    pub fn last_in(&self, clause: usize) -> Option<&Row<'a, 't>> {
        self.last().filter(|r| r.clause == clause)
    }

    /// The last row.
    pub fn last(&self) -> Option<&Row<'a, 't>> {
        self.back(1).next()
    }

    /// The last rows, the latest first.
    pub fn back(&self, count: usize) -> impl Iterator<Item = &Row<'a, 't>> {
        self.rows.iter().rev().take(limits::ROWS).filter(|r| self.is_near(r)).take(count)
    }

    /// The row that 其中 divides: the last level that is no part itself.
    pub fn whole(&self) -> Option<usize> {
        self.rows.iter().enumerate().rev().take(limits::ROWS).find_map(|(i, row)| {
            let rank = matches!(row.q.shape, Shape::Rank(_));
            let near = self.is_near(row);
            let level = near && row.change().is_none() && !rank && !row.is_share();
            row.whole.or_else(|| level.then_some(i))
        })
    }

    /// The noun that the clauses without numbers before this number leave to it; empty if none.
    pub fn pending(&self, sheet: &Sheet<'_, '_>) -> Stretch {
        self.topic_before(sheet).map_or_else(Stretch::default, |(_, topic)| topic.noun)
    }

    /// The last clause without numbers that names something, and what it names.
    fn topic_before(&self, sheet: &Sheet<'_, '_>) -> Option<(usize, Topic)> {
        let named = |&c: &usize| Some((c, topic(sheet, &sheet.layout.clauses[c])?));
        let last = || self.pending.clauses.iter().rev().take(limits::TOPICS);
        *self.pending.topic.get_or_init(|| last().find_map(named))
    }

    /// The name that the clause before leaves to its predicate: 社会商品零售总额，比上年增长5%.
    pub fn named(&self, sheet: &Sheet<'_, '_>, at: &Place<'_, '_>) -> Option<Stretch> {
        let (clause, topic) = self.topic_before(sheet)?;
        let bare = topic.whole || verbs::is_measure(sheet, topic.noun);
        let clauses: &[Clause] = &sheet.layout.clauses;
        let mut between = clauses[clause + 1..at.clause.max(clause + 1)].iter();
        (at.first && bare && between.all(|c| reckons(sheet, c))).then_some(topic.noun)
    }

    /// What the clause right before says something of, where the sentence has no number yet:
    /// 养老金实现连涨，每月增加90元.
    pub fn subject_before(&self, sheet: &Sheet<'_, '_>, at: &Place<'_, '_>) -> Option<Stretch> {
        let (clause, topic) = self.topic_before(sheet)?;
        let counted = self.last().is_some_and(|row| row.sentence == at.sentence);
        (at.first && !counted && clause + 1 == at.clause && topic.subject).then_some(topic.noun)
    }

    /// The thing that the numbers so far were of; empty if none.
    pub fn spoken(&self) -> Stretch {
        self.thing
    }

    /// The thing spoken of; empty if none.
    pub fn thing(&self, sheet: &Sheet<'_, '_>) -> Stretch {
        Some(self.pending(sheet)).filter(|t| !t.is_empty()).unwrap_or(self.thing)
    }

    /// What was last counted in cases, without what became of it.
    pub fn handled(&self, sheet: &Sheet<'_, '_>) -> Stretch {
        let mut s = self.handled;
        while let Some(verb) = sheet.starts(s, Cue::Handled) {
            s = s.after(verb);
        }
        s
    }

    /// The thing that a rate is of: a noun, neither a list nor a doing nor a measure.
    pub fn rated(&self, sheet: &Sheet<'_, '_>) -> Stretch {
        let thing = self.thing(sheet);
        let noun = sheet.count(thing) <= LONGEST_RATED
            && !sheet.is(thing, Cue::Case)
            && sheet.find(thing, ['、', '把', '到']).is_none()
            && !verbs::acts(sheet, thing)
            && !verbs::is_measure(sheet, thing);
        if noun { thing } else { thing.nothing() }
    }

    /// Name of what the last rows of a sentence speak of.
    pub fn topic_of(&self, sheet: &Sheet<'_, '_>, q: &Quantity<'_>, sentence: usize) -> Stretch {
        match self.last() {
            Some(row) if row.sentence == sentence => self.topic(sheet, q),
            _ => Stretch::default(),
        }
    }

    /// Name of what the last rows speak of.
    pub fn topic(&self, sheet: &Sheet<'_, '_>, q: &Quantity<'_>) -> Stretch {
        let rate = q.shape == Shape::Percent;
        let named = |r: &&Row<'_, '_>| {
            // 占61%，增长4%: a rate after a share speaks of the level before it.
            let other = rate && (r.is_share() || r.role == Role::Rank);
            !other && !r.name.text.is_empty()
        };
        let Some(row) = self.back(8).find(named) else { return Stretch::default() };
        let text = row.name.text;
        // 总里程新增60公里，达到900公里: of the quantity, not of what was added.
        let added = sheet.ahead(text, ['增']).and_then(|text| sheet.ahead(text, ['新']));
        let added = added.filter(|&thing| verbs::is_measure(sheet, thing));
        let text = added.unwrap_or(text);
        // 税收收入完成年度预算的60%，增长5%: of the quantity, not of the target.
        let done = matches!(row.role, Role::Completed { .. });
        let target = done.then(|| sheet.last(text, Cue::Complete)).flatten();
        target.map(|verb| text.before(verb)).filter(|t| !t.is_empty()).unwrap_or(text)
    }

    /// The thing that the last row counts, without what became of it.
    pub fn noun_of_topic(&self, sheet: &Sheet<'_, '_>) -> Stretch {
        match self.last() {
            Some(row) if is_doer(sheet, row.lead) => self.thing(sheet),
            Some(row) if row.name.tail && !row.name.has_verb() => {
                let text = row.name.text;
                let before = |class: Cue| match sheet.first(text, class) {
                    Some(word) if word.start > text.start => text.before(word),
                    _ => text,
                };
                let words = [before(Cue::Verb), before(Cue::Rank), before(Cue::Predicate)];
                words.into_iter().min_by_key(|words| words.end).unwrap_or(text)
            }
            // 采纳率97%，三成推动立法: those that were adopted, not the rate.
            Some(row) if sheet.closes(row.name.text, ['率']) => self.thing(sheet),
            // 培训80人次，3人入选: what was done is not who did the next.
            Some(row) if verbs::in_front(sheet, row.name.text) == row.name.text => {
                row.name.text.nothing()
            }
            Some(row) if row.change().is_none() && !row.is_share() && row.role != Role::Rank => {
                row.name.text
            }
            _ => self.thing(sheet),
        }
    }
}

/// Whether a number counts those to whom something is given to do: 交`6家`单位办理.
fn is_doer(sheet: &Sheet<'_, '_>, lead: Stretch) -> bool {
    let lead = sheet.trim(lead);
    sheet.closes(lead, ['交', '由']) && sheet.count(lead) <= 2
}

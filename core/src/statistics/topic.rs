//! What clauses without numbers say about the next numbers: their topic, their basis, their kind.

use std::cell::OnceCell;

use super::basis;
use super::clause::Clause;
use super::cue::Cue;
use super::indicator;
use super::limits;
use super::reading::Reading;

impl<'t> Reading<'_, 't> {
    /// A clause without numbers may name what the next numbers are about.
    pub(super) fn plain_clause(&mut self, clause: &Clause, number: usize) {
        let text = self.page.text[clause.start..clause.end].trim();
        if text.ends_with("其中") || text.starts_with("其中") && text.chars().count() <= 4 {
            self.part = Some(number + 1);
            return;
        }
        if text.starts_with('分') && text.ends_with('看') {
            self.enumerated = self.rows.last().and_then(|r| self.head_noun(r.name.text()));
            return;
        }
        // 同2015年相比，客流量增长40%: what the changes of the sentence are compared with.
        if let Some(basis) = basis::at_end(&self.page, &(clause.start..clause.end)) {
            self.basis = Some(basis);
            return;
        }
        if let Some(body) = text.strip_suffix('中') {
            self.enumerated = self.head_noun(body);
        }
        self.pending.add(number);
    }

    /// The noun that the clauses without numbers before this number leave to it; empty if none.
    pub(super) fn pending(&self) -> &'t str {
        self.topic_before().map_or("", |(_, topic)| topic.noun)
    }

    /// The last clause without numbers that names something, and what it names.
    pub(super) fn topic_before(&self) -> Option<(usize, Topic<'t>)> {
        let topic = |&c: &usize| Some((c, self.topic_in(&self.layout.clauses[c])?));
        let last = || self.pending.clauses.iter().rev().take(limits::TOPICS);
        *self.pending.topic.get_or_init(|| last().find_map(topic))
    }

    /// The thing that a clause without numbers speaks of: 完善`社会保障体系`, `工业投资`增长较快.
    pub(super) fn topic_in(&self, clause: &Clause) -> Option<Topic<'t>> {
        let s = indicator::clean(&self.page, clause.start..clause.end);
        let text = self.page.slice(&s);
        // 按不变价格计算: a manner, not a thing.
        if indicator::frame(self.page.cues, text).is_some() {
            return None;
        }
        let goes = |noun| {
            [Cue::Up, Cue::Down].iter().filter_map(|&c| self.page.cues.suffix(c, noun)).max()
        };
        let verb = indicator::verbs_in_front(&self.page, text);
        let noun = &text[verb..];
        // 养老金再次提高: what became of it is no part of the name.
        let became = goes(noun).filter(|&n| n > '增'.len_utf8() && n < noun.len());
        let noun = self.page.cues.strip(Cue::Adverb, &noun[..noun.len() - became.unwrap_or(0)]);
        let cut = self.page.cues.find(Cue::Cut, noun).map(|(at, _)| at).filter(|&at| {
            at > 0 && became.is_none() && !indicator::is_measure(self.page.cues, noun)
        });
        // 工业投资增长较快
        let noun = cut.map_or(noun, |at| &noun[..at - goes(&noun[..at]).unwrap_or(0)]);
        let noun = noun.trim_end_matches('的');
        let shortest = if clause.stop == '：' { 2 } else { 3 };
        let longest = if noun.contains('、') { LONGEST_LIST } else { LONGEST_TOPIC };
        let length = noun.chars().take(longest + 1).count();
        let named = (shortest..=longest).contains(&length)
            && !self.page.cues.within(Cue::Asserts, text)
            && !self.is_empty(noun);
        named.then_some(Topic { noun, whole: verb == 0 && cut.is_none() })
    }

    /// 扣除价格因素, 按不变价格计算: a way of reckoning, not a thing.
    pub(super) fn reckons(&self, clause: &Clause) -> bool {
        let text = self.page.text[clause.start..clause.end].trim();
        ["因素", "计算", "口径"].iter().any(|w| text.ends_with(w))
    }
}

/// Clauses without numbers that wait for one; most are never asked for their topic.
#[derive(Default)]
pub(super) struct Pending<'t> {
    clauses: Vec<usize>,
    topic: OnceCell<Option<(usize, Topic<'t>)>>,
}

impl Pending<'_> {
    fn add(&mut self, clause: usize) {
        self.clauses.push(clause);
        self.topic = OnceCell::new();
    }

    /// Forgets them all.
    pub fn clear(&mut self) {
        self.clauses.clear();
        self.topic = OnceCell::new();
    }
}

/// What a clause without numbers speaks of.
#[derive(Clone, Copy)]
pub(super) struct Topic<'t> {
    pub noun: &'t str,
    /// The clause is nothing but this noun.
    pub whole: bool,
}

/// Characters of a topic.
const LONGEST_TOPIC: usize = 24;
/// Characters of a list of topics.
const LONGEST_LIST: usize = 48;

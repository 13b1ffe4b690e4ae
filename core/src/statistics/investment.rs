//! What money is invested in: it stands behind the number, in the next clause or in the sentence before.

use super::clause::Sentence;
use super::cue::Cue;
use super::indicator;
use super::name::Name;
use super::phrase::Stretch;
use super::reading::{Place, Reading};

impl<'a, 't> Reading<'a, 't> {
    /// 投资900万元的工程, 投资800万元，对堤防进行加固: the investment of the thing named behind.
    pub(super) fn investment(
        &self,
        at: &Place<'a, 't>,
        subject: &str,
        lead: &Stretch,
        behind: &Stretch,
        tail: Option<Stretch>,
        sentence: &Sentence,
    ) -> Name {
        let thing = self.invested(at, behind).or(tail);
        // 全年完成投资3亿元 looks back, 投资3亿元，新建校舍 looks ahead.
        if thing.is_none() && self.page.slice(lead).ends_with("完成投资") {
            return Name::bare(format!("{}完成投资", self.theme(at)));
        }
        let mut name = String::new();
        if let Some(thing) = thing.or_else(|| self.done_next(at, sentence)) {
            let s = indicator::clean(&self.page, thing);
            let text = self.page.slice(&s);
            let text = text.trim_start_matches('对');
            let verb = indicator::verbs_in_front(&self.page, text);
            let text = text[verb..].trim_start_matches('了');
            let from = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
            let settled = self.page.cues.find(Cue::Settled, &text[from..]);
            let cut = settled.map_or(text.len(), |(at, _)| from + at);
            name.push_str(text[..cut].trim_end_matches('的'));
        }
        if name.chars().count() < 2 {
            name = self.thing().to_owned();
        }
        let word = subject
            .trim_start_matches("完成")
            .trim_start_matches("计划")
            .trim_start_matches("累计");
        Name::bare(format!("{name}{word}"))
    }

    /// 投资700万元，完成4个村的道路工程: what the next clause does.
    fn done_next(&self, at: &Place<'a, 't>, sentence: &Sentence) -> Option<Stretch> {
        let next = at.clause + 1;
        if !sentence.clauses.contains(&next) {
            return None;
        }
        let clause = &self.layout.clauses[next];
        match self.quantities(clause).next().map(|(t, _)| t) {
            // 投资1.2万亿元，城乡收入比2.5∶1: another number, not the object.
            Some(t) if !self.acts(&(clause.start..self.page.tokens[t].start)) => None,
            Some(t) => indicator::tail(&self.page, self.page.tokens[t].end..clause.end, false)
                .or(Some(clause.start..self.page.tokens[t].start)),
            None => Some(clause.start..clause.end).filter(|s| self.acts(s)),
        }
    }

    /// What the sentence speaks of, or the sentence without numbers before it:
    /// 老城改造成效明显。全年完成投资3亿元.
    fn theme(&self, at: &Place<'a, 't>) -> &str {
        let clauses = &self.layout.clauses;
        let before = at.sentence.checked_sub(1).map(|s| self.layout.sentences[s].clauses.clone());
        let plain = before.filter(|b| {
            self.pending().is_empty()
                && self.rows.last().is_none_or(|r| r.sentence != at.sentence)
                && clauses[b.clone()].iter().all(|c| self.quantities(c).next().is_none())
        });
        let topic = plain.and_then(|b| self.topic_in(&clauses[b.start]));
        topic.map_or_else(|| self.thing(), |t| t.noun)
    }

    /// 投资5000万元的日处理80吨污泥焚烧厂, 投资2亿元完成了17条道路的改建: what is invested in, where
    /// the next number stands inside its name or before it.
    fn invested(&self, at: &Place<'a, 't>, behind: &Stretch) -> Option<Stretch> {
        let words = self.page.slice(behind);
        let clause = &self.layout.clauses[at.clause];
        let next = &self.page.tokens[at.next?.0];
        if words.contains(['、', '和', '及']) {
            return None;
        }
        if let Some(of) = words.strip_prefix('的') {
            let inside = !of.is_empty() && of.chars().count() <= INSIDE;
            return inside.then_some(behind.end - of.len()..clause.end);
        }
        let verb = indicator::verbs_in_front(&self.page, words);
        let goes_on = verb > 0 && verb == words.trim_end().len() && next.end < clause.end;
        goes_on.then(|| indicator::tail(&self.page, next.end..clause.end, false)).flatten()
    }
}

/// Characters of a name before a number that is part of it.
const INSIDE: usize = 8;

/// Whether the words before a number are only 投资, 总投资 ….
pub(super) fn is_investment(subject: &str) -> bool {
    let word = subject.strip_prefix("累计").unwrap_or(subject);
    let word = word.strip_prefix("计划").unwrap_or(word);
    matches!(word, "完成投资" | "投资" | "总投资" | "投入" | "投入资金")
}

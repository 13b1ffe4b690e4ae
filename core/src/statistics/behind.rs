//! Names from the words behind a number.

use super::cue::Cue;
use super::indicator;
use super::name::Name;
use super::phrase::Stretch;
use super::predicate::Predicate;
use super::reading::{Place, Reading, is_connector};
use crate::grammar::Shape;

impl<'a, 't> Reading<'a, 't> {
    /// 增长5%的增速 has no name behind it; 减少3名法官 has.
    pub(super) fn change_tail(&self, behind: Stretch, more: bool) -> Option<Stretch> {
        if self.page.slice(&behind).starts_with('的') {
            return None;
        }
        indicator::tail(&self.page, behind, more)
    }

    /// The byte at which what the counted things did begins: 联系点`提出建议`.
    pub(super) fn act(&self, text: &str) -> Option<usize> {
        let (at, len) = self.page.cues.find(Cue::Act, text)?;
        let doer = text[..at].chars().count() >= 2 && at + len < text.len();
        doer.then_some(at)
    }

    /// 连续6年下降: the words behind the years are only a direction.
    pub(super) fn is_change_word(&self, s: &Stretch) -> bool {
        let text = self.page.slice(s);
        [Cue::Up, Cue::Down].iter().any(|&c| self.page.cues.prefix(c, text) == Some(text.len()))
    }

    pub(super) fn with_tail(
        &self,
        at: &Place<'a, 't>,
        p: &Predicate,
        tail: &Stretch,
        lead: &Stretch,
    ) -> Name {
        let mut before = indicator::before_tail(&self.page, &p.subject, tail);
        let mut text = self.page.render(tail);
        let ranked = self.page.cues.prefix(Cue::Rank, &text).is_some();
        if ranked
            && let Some((next, rank)) = at.next
            && let Shape::Rank(_) = rank.shape
        {
            text.push_str(
                &self.page.text[self.page.tokens[next].start..self.page.tokens[next].end],
            );
        }
        let verb_first = ranked || self.page.cues.prefix(Cue::Predicate, &text).is_some();
        let streak = self.page.is_streak(at.token);
        let joined = !at.first
            && ["、", "和", "及", "与"]
                .iter()
                .any(|w| self.page.slice(lead).trim_end().ends_with(w));
        let subject = self.page.slice(&p.subject);
        let q = at.q;
        if streak && !subject.is_empty() {
            let s = indicator::clean(&self.page, p.subject.clone());
            before = self.restored(self.page.render(&s), at.q, false);
        } else if before.is_empty()
            && verb_first
            && (subject.is_empty() || subject.ends_with(['在', '于']))
        {
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
        } else if before.is_empty() && q.unit == "次" && !subject.is_empty() {
            before = self.page.render(&indicator::clean(&self.page, p.subject.clone()));
        } else if before.is_empty() && joined {
            // 改造建设6个食堂和9个书屋
            if let Some(last) =
                self.rows.last().filter(|r| r.clause == at.clause && r.name.has_verb())
            {
                before = last.name.verb().to_owned();
            }
        }
        // 4个班组和8名职工受到表彰: the predicate stands behind the last member.
        if at.more()
            && let Some(end) = self.predicate_behind(at, tail)
        {
            text.push_str(&end);
        }
        Name::headed(&before, "").with_tail(&text)
    }

    /// The predicate that the members of a list share behind the last one.
    pub(super) fn predicate_behind(&self, at: &Place<'a, 't>, tail: &Stretch) -> Option<String> {
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

    /// Whether words begin with a verb or 对.
    pub(super) fn acts(&self, s: &Stretch) -> bool {
        let text = self.page.slice(&self.page.head(s.clone()));
        let cues = [Cue::Verb, Cue::Support, Cue::Wrapper];
        text.starts_with('对') || cues.iter().any(|&c| self.page.cues.prefix(c, text).is_some())
    }
}

//! From the words around a number to the name of what it counts.

use super::clause::Sentence;
use super::cue::Cue;
use super::indicator;
use super::investment::is_investment;
use super::name::Name;
use super::phrase::{Stretch, joiner_word};
use super::predicate::{Predicate, Role};
use super::reading::{Place, Reading};
use crate::grammar::{Quantity, Shape};
use crate::report::Bound;

/// Before a number of those that the next number was given to: 为80名新生发放助学金16万元.
const BENEFICIARY: [char; 4] = ['为', '向', '对', '给'];

impl<'a, 't> Reading<'a, 't> {
    pub(super) fn name(
        &self,
        at: &Place<'a, 't>,
        sentence: &Sentence,
        p: &Predicate,
        lead: &Stretch,
        behind: Stretch,
    ) -> Name {
        let q = at.q;
        match &p.role {
            Role::Share { of, ratio } => self.share(p, of.as_ref(), *ratio),
            Role::Completed { of } => {
                let s = indicator::clean(&self.page, p.subject.clone());
                let own = self.page.render(&s);
                let part = if own.is_empty() { self.topic(q) } else { own };
                Name::bare(part + &self.page.words(of))
            }
            Role::Change(_) => {
                let tail = if p.subject.is_empty() {
                    self.change_tail(behind.clone(), at.more())
                } else {
                    None
                };
                self.complete(at, p, tail)
            }
            Role::Rank
                if p.subject.is_empty()
                    && self
                        .rows
                        .last()
                        .is_some_and(|r| r.name.has_tail() && r.clause == at.clause) =>
            {
                // 7项进入全省前三: the rank is of what the count is of.
                Name::bare(self.noun_of_topic())
            }
            Role::Rank => self.complete(at, p, None),
            Role::Into | Role::From => self.complete(at, p, None),
            Role::Level | Role::Plain => self.level(at, sentence, p, q, lead, behind),
        }
    }

    /// A name from the words before the number alone.
    pub(super) fn complete(
        &self,
        at: &Place<'a, 't>,
        p: &Predicate,
        tail: Option<Stretch>,
    ) -> Name {
        let q = at.q;
        let s = indicator::clean(&self.page, p.subject.clone());
        let mut text = match &p.dropped {
            Some(verb) => {
                self.page.render(&(s.start..verb.start)) + &self.page.render(&(verb.end..s.end))
            }
            None => self.page.render(&s),
        };
        if let Some(tail) = tail {
            text.push_str(&self.page.render(&tail));
        }
        if text.is_empty() || self.is_empty(&text) {
            return Name::bare(self.named(at).unwrap_or_else(|| self.topic(q)));
        }
        if let Some(name) = text.strip_prefix('占').and_then(|whole| self.share_of_level(whole)) {
            return name;
        }
        Name::read(&self.page, self.restored(text, q, matches!(p.role, Role::Rank)))
    }

    /// 经费达5亿元，占财政支出的比重从2%提高到3%: the share is of the level before it.
    fn share_of_level(&self, whole: &str) -> Option<Name> {
        let before = self.rows.iter().rev().take(6);
        let part = before.filter(|r| r.role != Role::Rank).find(|r| r.change().is_none())?;
        let name = part.name.text();
        if name.contains('占') {
            // The later of the two levels.
            return self.rows.last().map(|r| r.name.clone());
        }
        let text = format!("{name}占{}", whole.replace("的比", "比"));
        Some(Name::bare(text))
    }

    pub(super) fn share(&self, p: &Predicate, of: Option<&Stretch>, ratio: bool) -> Name {
        let s = indicator::clean(&self.page, p.subject.clone());
        let mut part = self.page.render(&s);
        let same_clause = !part.is_empty();
        if !same_clause {
            let level = self
                .rows
                .iter()
                .rev()
                .take(6)
                .find(|r| !matches!(r.role, Role::Share { .. } | Role::Rank));
            part = level.map_or_else(|| self.thing(), |r| r.name.text()).to_owned();
            let verb = indicator::shared_verb(&self.page, &part);
            // 审结劳动争议120件，占24%: the share is of cases, not of an act.
            if of.is_none() && verb > 0 && verb < part.len() {
                part.drain(..verb);
            }
        }
        let text = match of {
            Some(of) => {
                format!("{part}占{}{}", self.page.render(of), if ratio { "比例" } else { "比重" })
            }
            None if part.ends_with("占比") => part,
            None => format!("{part}占比"),
        };
        Name::bare(text)
    }

    pub(super) fn level(
        &self,
        at: &Place<'a, 't>,
        sentence: &Sentence,
        p: &Predicate,
        q: &Quantity<'_>,
        lead: &Stretch,
        behind: Stretch,
    ) -> Name {
        if q.shape == Shape::Anniversary {
            return self.anniversary(&p.subject);
        }
        let streak = self.page.is_streak(at.token);
        let countable = match q.shape {
            Shape::Count | Shape::Noun | Shape::Bare => true,
            // 有76%的县普及了小学教育
            Shape::Percent | Shape::Fraction => {
                !p.level
                    || self.page.slice(lead).trim_end().ends_with('有')
                        && self.page.slice(&behind).starts_with('的')
            }
            Shape::Duration | Shape::Anniversary => streak || q.shape == Shape::Duration,
            _ => false,
        };
        let mut tail = match () {
            () if !countable => None,
            () if streak && !at.more() => indicator::any_tail(&self.page, behind.clone(), false)
                .filter(|t| !self.is_change_word(t)),
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
            // 覆盖全省九成以上乡镇 has an object, 城镇化率60%以上 has none.
            && !(!p.level
                && q.bound == Bound::Least
                && indicator::verbs_in_front(&self.page, self.page.slice(&p.subject)) > 0)
        {
            tail = None;
        }
        // 钢铁20万吨、水泥40万吨等落后产能: what the members are stands behind the last one.
        if let Some(t) = tail.as_ref().filter(|t| self.page.slice(t).starts_with('等'))
            && !p.subject.is_empty()
        {
            let kind = self.page.render(&(t.start + '等'.len_utf8()..t.end));
            let mut name = self.level(at, sentence, p, q, lead, behind.end..behind.end);
            name.push(&kind);
            return name;
        }
        let words = tail.as_ref().map_or("", |t| self.page.slice(t));
        let cues = self.page.cues;
        // 龙头企业9家培育合作社30个: a verb behind a named number begins the next one, unless
        // people are counted, who may act.
        let next = at.more()
            && !p.subject.is_empty()
            && !is_investment(self.page.slice(&p.subject))
            && !matches!(q.unit.as_ref(), "人" | "人次" | "名" | "位")
            && cues.suffix(Cue::Verb, self.page.slice(&p.subject)).is_none()
            && cues.prefix(Cue::Predicate, words).is_none()
            && indicator::verbs_in_front(&self.page, words) > 0;
        // 连续9年居全省第一: the rank is the next number's.
        let ranked = at.next.is_some_and(|(_, next)| matches!(next.shape, Shape::Rank(_)));
        let rank = streak
            && ranked
            && [Cue::Rank, Cue::Field].iter().any(|&c| cues.prefix(c, words).is_some());
        if next && q.shape == Shape::Count || rank {
            tail = None;
        }
        // 达到5.1万个工作岗位 keeps its noun, 收入达到5亿元以上规模 does not.
        if p.level && !p.subject.is_empty() && is_money(&q.unit) {
            tail = None;
        }
        let subject = self.page.slice(&p.subject);
        if is_investment(subject) {
            return self.investment(at, subject, lead, &behind, tail, sentence);
        }
        // 专家组先后3次到县里指导: the words behind a count of acts are the act.
        if tail.is_none() && q.unit == "次" && !at.more() {
            tail = indicator::any_tail(&self.page, behind.clone(), false)
                .filter(|t| !self.is_change_word(t));
        }
        // 12个联系点提出建议540条: what they did is for the next number alone.
        if at.more()
            && let Some(t) = &mut tail
            && !self.page.text[..self.page.tokens[at.token].start].ends_with(BENEFICIARY)
            && let Some(act) = self.act(self.page.slice(t))
        {
            t.end = t.start + act;
            *t = self.page.rtrim(t.clone());
        }
        if let Some(tail) = tail {
            return self.with_tail(at, p, &tail, lead);
        }
        let joined = !at.first && joiner_word(self.page.slice(lead).trim_start()).is_some();
        let mut s = p.subject.clone();
        // 公园3个和广场5个, but 公园3个、和平广场5个
        if joined
            && s.start == lead.start
            && let Some(len) = joiner_word(self.page.slice(&s))
        {
            s.start += len;
        }
        let s = indicator::clean(&self.page, s);
        let text = indicator::without_list(&self.page, self.page.render(&s));
        // 较2025年底新增8个
        let text = match text.strip_prefix(['较', '比']) {
            Some(verb) if indicator::verbs_in_front(&self.page, verb) > 0 => verb.to_owned(),
            _ => text,
        };
        if text.is_empty() || text == "为" || self.is_empty(&text) {
            // 年末达到1623亿元 goes on with the sentence before; a bare number does not.
            return Name::bare(self.named(at).unwrap_or_else(|| match p.level {
                true => self.topic(q),
                false => self.topic_of(q, at.sentence),
            }));
        }
        // 为80名新生发放助学金16万元: the words between two numbers belong to both.
        if !at.first
            && !joined
            && p.role == Role::Plain
            && let Some(last) =
                self.rows.last().filter(|r| r.name.has_tail() && r.clause == at.clause)
        {
            let mut name = last.name.clone();
            if let Some(act) = self.act(&text).filter(|&act| !name.text().ends_with(&text[act..])) {
                name.push(&text[act..]);
            }
            return name;
        }
        // 发出意见4700条，被采纳1200条
        if text.starts_with('被') && !self.thing().is_empty() {
            return Name::bare(format!("{}{text}", self.thing()));
        }
        let verb = indicator::shared_verb(&self.page, &text);
        let object = self.page.cues.suffix(Cue::Object, &text);
        let bare_verb = indicator::verbs_in_front(&self.page, &text) == text.len()
            || object == Some(text.len());
        if bare_verb
            && joined
            && object.is_some()
            && let Some(name) = self.parallel_verb(at, &text)
        {
            return name;
        }
        if bare_verb && !joined && object.is_some() {
            let near = if self.part.is_some() { 3 } else { 1 };
            let same = self.rows.iter().rev().take(near).any(|r| r.q.unit == q.unit)
                || !self.pending().is_empty();
            let thing = self.thing();
            // 法院受理案件, 审结: the cases, not what the courts did; 住房基本建成, 新开工: the homes.
            let thing = match self.page.cues.find(Cue::Object, thing) {
                Some((at, len)) if at + len < thing.len() => &thing[at + len..],
                Some((at, _)) => self.page.cues.strip(Cue::Adverb, &thing[..at]),
                None => thing,
            };
            if same && !thing.is_empty() && !text.ends_with(thing) {
                return Name::headed(&text, thing);
            }
        }
        if verb == 0
            && p.role == Role::Plain
            && !bare_verb
            && let Some(shared) = self.shared(at, &text, q, joined)
        {
            return shared;
        }
        Name::read(&self.page, self.restored(text, q, false))
    }

    /// 庆祝中国共产党成立100周年: the event alone.
    pub(super) fn anniversary(&self, subject: &Stretch) -> Name {
        let text = self.page.slice(subject);
        let cut = self.page.cues.rfind(Cue::Event, text).map_or(0, |(at, len)| at + len);
        let s = self.page.head(subject.start + cut..subject.end);
        Name::bare(self.page.render(&s))
    }
}

pub(super) fn is_money(unit: &str) -> bool {
    unit.ends_with('元')
}

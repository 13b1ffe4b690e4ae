//! From the words around a number to the name of what it counts.

use super::clause::Sentence;
use super::cue::Cue;
use super::indicator::{self, Name};
use super::phrase::{Stretch, joiner_word};
use super::predicate::{Predicate, Role, is_rate};
use super::reading::{Place, Reading};
use crate::grammar::{Quantity, Shape};

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
                Name { text: part + &self.page.words(of), ..Name::default() }
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
                    && self.rows.last().is_some_and(|r| r.name.tail && r.clause == at.clause) =>
            {
                // 7项进入全省前三: the rank is of what the count is of.
                Name { text: self.noun_of_topic(), ..Name::default() }
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
            return Name {
                text: self.named(at).unwrap_or_else(|| self.topic(q)),
                ..Name::default()
            };
        }
        // 经费达5亿元，占财政支出的比重从2%提高到3%: the share is of the level before it.
        if let Some(whole) = text.strip_prefix('占') {
            let before = self.rows.iter().rev().take(6);
            let part = before.filter(|r| r.role != Role::Rank).find(|r| r.change().is_none());
            return match part.map(|r| r.name.text.as_str()) {
                // The later of the two levels.
                Some(name) if name.contains('占') => self.rows.last().map(|r| r.name.clone()),
                Some(name) => {
                    let whole = whole.replace("的比", "比");
                    Some(Name { text: format!("{name}占{whole}"), ..Name::default() })
                }
                None => None,
            }
            .unwrap_or(Name { text, ..Name::default() });
        }
        let text = self.restored(text, q, matches!(p.role, Role::Rank));
        let verb = indicator::shared_verb(&self.page, &text);
        Name { text, verb, tail: false }
    }

    /// Puts the thing in front of a relational name, the head noun behind an enumerated one.
    pub(super) fn restored(&self, text: String, q: &Quantity<'_>, rank: bool) -> String {
        let mut shares = self.rows.iter().rev().take(4);
        if matches!(text.as_str(), "占比" | "比重" | "比例")
            && let Some(row) = shares.find(|r| matches!(r.role, Role::Share { .. }))
        {
            return row.name.text.clone();
        }
        // 保护令9份、教育令12份，前者同比翻番
        let pair = ["后者", "前者"].iter().position(|w| text == *w);
        if let Some(back) = pair
            && let Some(row) = self.rows.len().checked_sub(back + 1).and_then(|i| self.rows.get(i))
        {
            return row.name.text.clone();
        }
        if self.is_relational(&text) {
            if matches!(text.as_str(), "位次" | "排名") {
                return self.topic(q);
            }
            if rank && matches!(text.as_str(), "增速" | "增幅" | "规模" | "总量" | "平均增速")
            {
                return self.topic(q) + &text;
            }
            if matches!(text.as_str(), "人均" | "户均") {
                // 向30名学徒发放补贴60万元，人均2万元
                let topic = self.topic(q);
                let act = self.page.cues.find(Cue::Verb, &topic).map_or(0, |(at, _)| at);
                return format!("{text}{}", &topic[act..]);
            }
            let timed = ["用时", "时间", "最短", "最快", "最长"].iter().any(|w| text.contains(w));
            let handled = self.handled.trim_start_matches("审结").trim_start_matches("办结");
            let thing = match text.ends_with('率') {
                true => self.rated(),
                _ if timed && !handled.is_empty() => handled,
                _ => self.thing(),
            };
            return if thing.ends_with(&text) {
                thing.to_owned()
            } else {
                format!("{thing}{text}")
            };
        }
        // 发电量9亿千瓦时，其中水电2亿千瓦时: the part is of the same quantity.
        if self.part.is_some()
            && !matches!(q.shape, Shape::Percent | Shape::Point | Shape::Fraction)
            && !indicator::is_measure(self.page.cues, &text)
            && indicator::verbs_in_front(&self.page, &text) == 0
            && !text.ends_with('口')
            && text.chars().count() <= LONGEST_PART
            && self.head_noun(&text).is_none()
            && let Some(whole) = self.whole_of().map(|i| &self.rows[i])
            && whole.q.unit == q.unit
            && !whole.name.tail
            && let Some(noun) = self.head_noun(&whole.name.text)
            && indicator::is_measure(self.page.cues, &noun)
            && noun.chars().count() > 1
        {
            return text + &noun;
        }
        if let Some(noun) = &self.enumerated
            && matches!(q.shape, Shape::Percent | Shape::Multiple)
            && self.head_noun(&text).is_none()
        {
            return text + noun;
        }
        // 居民消费价格上涨1%，其中衣着类上涨2%
        let kinds = text.ends_with('类') && is_rate(q) && self.part.is_some();
        let mut before = self.rows.iter().rev().take(12).filter(|_| kinds);
        if let Some(row) = before
            .find(|r| r.change().is_some() && indicator::is_measure(self.page.cues, &r.name.text))
        {
            let whole = row.name.text.rsplit('类').next().unwrap_or_default();
            return text + whole;
        }
        text
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
            part = level.map(|r| r.name.text.clone()).unwrap_or_else(|| self.thing().to_owned());
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
        Name { text, verb: 0, tail: false }
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
        let streak = self.page.text[self.page.tokens[at.token].start..].starts_with("连续");
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
        {
            tail = None;
        }
        // 钢铁20万吨、水泥40万吨等落后产能: what the members are stands behind the last one.
        if let Some(t) = tail.as_ref().filter(|t| self.page.slice(t).starts_with('等'))
            && !p.subject.is_empty()
        {
            let kind = self.page.render(&(t.start + '等'.len_utf8()..t.end));
            let mut name = self.level(at, sentence, p, q, lead, behind.end..behind.end);
            name.text.push_str(&kind);
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
            let thing = self.invested(at, &behind).or(tail);
            // 全年完成投资3亿元 looks back, 投资3亿元，新建校舍 looks ahead.
            let done = self.page.slice(lead).ends_with("完成投资");
            if done && thing.is_none() {
                return Name { text: format!("{}完成投资", self.theme(at)), ..Name::default() };
            }
            return self.investment(at, subject, thing, sentence);
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
        if text.is_empty() || text == "为" || self.is_empty(&text) {
            return Name {
                // 年末达到1623亿元 goes on with the sentence before; a bare number does not.
                text: self.named(at).unwrap_or_else(|| match p.level {
                    true => self.topic(q),
                    false => self.topic_of(q, at.sentence),
                }),
                ..Name::default()
            };
        }
        // 为80名新生发放助学金16万元: the words between two numbers belong to both.
        if !at.first
            && !joined
            && p.role == Role::Plain
            && let Some(last) = self.rows.last().filter(|r| r.name.tail && r.clause == at.clause)
        {
            let mut name = last.name.clone();
            if let Some(act) = self.act(&text).filter(|&act| !name.text.ends_with(&text[act..])) {
                name.text.push_str(&text[act..]);
            }
            return name;
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
                || !self.pending.is_empty();
            let thing = self.thing();
            // 法院受理案件, 审结: the cases, not what the courts did; 住房基本建成, 新开工: the homes.
            let thing = match self.page.cues.find(Cue::Object, thing) {
                Some((at, len)) if at + len < thing.len() => &thing[at + len..],
                Some((at, _)) => self.page.cues.strip(Cue::Adverb, &thing[..at]),
                None => thing,
            };
            if same && !thing.is_empty() && !text.ends_with(thing) {
                let text = format!("{text}{thing}");
                return Name { verb: text.len() - thing.len(), text, tail: false };
            }
        }
        if verb == 0
            && p.role == Role::Plain
            && !bare_verb
            && let Some(shared) = self.shared(at, &text, q, joined)
        {
            return shared;
        }
        let text = self.restored(text, q, false);
        Name { verb: verb.min(text.len()), text, tail: false }
    }

    /// 排查井盖8万个、修复2万个; 监督机关立案5件、撤案8件: the verb of the number before gives way.
    fn parallel_verb(&self, at: &Place<'a, 't>, verb: &str) -> Option<Name> {
        let last = self.rows.last().filter(|r| {
            r.clause == at.clause && r.q.unit == at.q.unit && r.role == Role::Plain && !r.name.tail
        })?;
        let name = last.name.text.as_str();
        if let Some(start) = indicator::verbs_behind(&self.page, name) {
            let doer = self.page.cues.strip(Cue::Adverb, &name[..start]);
            let text = format!("{doer}{verb}");
            return (start > 0).then_some(Name { text, ..Name::default() });
        }
        let object = name.get(last.name.verb..).filter(|o| last.name.verb > 0 && !o.is_empty())?;
        Some(Name { text: format!("{verb}{object}"), verb: verb.len(), tail: false })
    }

    /// 庆祝中国共产党成立100周年: the event alone.
    pub(super) fn anniversary(&self, subject: &Stretch) -> Name {
        let text = self.page.slice(subject);
        let cut = self.page.cues.rfind(Cue::Event, text).map_or(0, |(at, len)| at + len);
        let s = self.page.head(subject.start + cut..subject.end);
        Name { text: self.page.render(&s), ..Name::default() }
    }

    /// A list member or a 其中 part repeats the verb of what it continues.
    pub(super) fn shared(
        &self,
        at: &Place<'a, 't>,
        text: &str,
        q: &Quantity<'_>,
        joined: bool,
    ) -> Option<Name> {
        if self.is_relational(text) {
            return None;
        }
        let last = self.rows.last()?;
        let from = if self.part.is_some() { &self.rows[self.whole_of()?] } else { last };
        if from.sentence != at.sentence
            || from.name.verb == 0
            || matches!(from.role, Role::Share { .. } | Role::Rank)
        {
            return None;
        }
        let unit =
            self.rows.iter().rev().take(4).any(|r| r.clause == from.clause && r.q.unit == q.unit);
        let near = last.clause == at.clause || last.clause + 1 == at.clause;
        if !(joined
            || self.part.is_some() && unit
            || unit
                && near
                && from.change().is_none()
                && !indicator::is_measure(self.page.cues, text))
        {
            return None;
        }
        let verb = from.name.verb;
        Some(Name { text: format!("{}{text}", &from.name.text[..verb]), verb, tail: false })
    }

    /// What the sentence speaks of, or the sentence without numbers before it:
    /// 老城改造成效明显。全年完成投资3亿元.
    fn theme(&self, at: &Place<'a, 't>) -> &str {
        match &self.announced {
            (next, theme) if *next == at.sentence && self.pending.is_empty() => theme,
            _ => self.thing(),
        }
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

    /// 投资900万元的工程, 投资800万元，对堤防进行加固: the investment of the thing named behind.
    pub(super) fn investment(
        &self,
        at: &Place<'a, 't>,
        subject: &str,
        tail: Option<Stretch>,
        sentence: &Sentence,
    ) -> Name {
        let thing = tail.or_else(|| {
            let next = at.clause + 1;
            if !sentence.clauses.contains(&next) {
                return None;
            }
            let clause = &self.layout.clauses[next];
            match self.quantities(clause).next().map(|(t, _)| t) {
                // 投资700万元，完成4个村的道路工程
                // 投资1.2万亿元，城乡收入比2.5∶1: another number, not the object.
                Some(t) if !self.acts(&(clause.start..self.page.tokens[t].start)) => None,
                Some(t) => indicator::tail(&self.page, self.page.tokens[t].end..clause.end, false)
                    .or(Some(clause.start..self.page.tokens[t].start)),
                None => Some(clause.start..clause.end).filter(|s| self.acts(s)),
            }
        });
        let mut name = String::new();
        if let Some(thing) = thing {
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
        Name { text: format!("{name}{word}"), verb: 0, tail: false }
    }
}

/// Characters of a part that leaves out the head noun of its whole.
const LONGEST_PART: usize = 7;

/// Characters of a name before a number that is part of it.
const INSIDE: usize = 8;

pub(super) fn is_money(unit: &str) -> bool {
    unit.ends_with('元')
}

fn is_investment(subject: &str) -> bool {
    let word = subject.strip_prefix("累计").unwrap_or(subject);
    let word = word.strip_prefix("计划").unwrap_or(word);
    matches!(word, "投资" | "总投资" | "计划总投资" | "投入" | "投入资金")
}

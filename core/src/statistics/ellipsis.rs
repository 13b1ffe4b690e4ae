//! What a phrase leaves out because it was said before: the thing, the verb, the head noun.

use super::cue::Cue;
use super::indicator;
use super::name::Name;
use super::predicate::{Role, is_rate};
use super::reading::{Place, Reading, Row};
use crate::grammar::{Quantity, Shape};

impl<'a, 't> Reading<'a, 't> {
    /// Puts the thing in front of a relational name, the head noun behind an enumerated one.
    pub(super) fn restored(&self, text: String, q: &Quantity<'_>, rank: bool) -> String {
        let mut shares = self.rows.iter().rev().take(4);
        if matches!(text.as_str(), "占比" | "比重" | "比例")
            && let Some(row) = shares.find(|r| matches!(r.role, Role::Share { .. }))
        {
            return row.name.text().to_owned();
        }
        // 保护令9份、教育令12份，前者同比翻番
        let pair = ["后者", "前者"].iter().position(|w| text == *w);
        if let Some(back) = pair
            && let Some(row) = self.rows.len().checked_sub(back + 1).and_then(|i| self.rows.get(i))
        {
            return row.name.text().to_owned();
        }
        if self.is_relational(&text) {
            return self.of_thing(&text, q, rank);
        }
        if let Some(part) = self.of_whole(&text, q).or_else(|| self.of_kind(&text, q)) {
            return part;
        }
        if let Some(noun) = &self.enumerated
            && matches!(q.shape, Shape::Percent | Shape::Multiple)
            && self.head_noun(&text).is_none()
        {
            return text + noun;
        }
        text
    }

    /// 采纳率 → 司法建议采纳率: a relational name with the thing it is of.
    fn of_thing(&self, text: &str, q: &Quantity<'_>, rank: bool) -> String {
        if matches!(text, "位次" | "排名") {
            return self.topic(q);
        }
        if rank && matches!(text, "增速" | "增幅" | "规模" | "总量" | "平均增速") {
            return self.topic(q) + text;
        }
        if matches!(text, "人均" | "户均") {
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
        // 汽车产量增长6%、出口量增长8%
        let product = ["总产量", "产量"].iter().find_map(|w| thing.strip_suffix(w));
        let thing = product.filter(|_| text.ends_with(['量', '值'])).unwrap_or(thing);
        if thing.ends_with(text) { thing.to_owned() } else { format!("{thing}{text}") }
    }

    /// 发电量9亿千瓦时，其中水电2亿千瓦时: the part is of the same quantity.
    fn of_whole(&self, text: &str, q: &Quantity<'_>) -> Option<String> {
        if self.part.is_some()
            && !matches!(q.shape, Shape::Percent | Shape::Point | Shape::Fraction)
            && !indicator::is_measure(self.page.cues, text)
            && indicator::verbs_in_front(&self.page, text) == 0
            && !text.ends_with('口')
            && text.chars().count() <= LONGEST_PART
            && self.head_noun(text).is_none()
            && let Some(whole) = self.whole_of().map(|i| &self.rows[i])
            && whole.q.unit == q.unit
            && !whole.name.has_tail()
            && let Some(noun) = self.head_noun(whole.name.text())
            && indicator::is_measure(self.page.cues, &noun)
            && !noun.starts_with('总')
            && noun.chars().count() > 1
        {
            return Some(format!("{text}{noun}"));
        }
        None
    }

    /// 居民消费价格上涨1%，其中衣着类上涨2%
    fn of_kind(&self, text: &str, q: &Quantity<'_>) -> Option<String> {
        if !(text.ends_with('类') && is_rate(q) && self.part.is_some()) {
            return None;
        }
        let changed = |r: &&Row<'_, '_>| {
            r.change().is_some() && indicator::is_measure(self.page.cues, r.name.text())
        };
        let row = self.rows.iter().rev().take(12).find(changed)?;
        // Another kind of the list has the whole name behind its own.
        let whole = row.name.text().rsplit('类').next().unwrap_or_default();
        Some(format!("{text}{whole}"))
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
            || !from.name.has_verb()
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
        Some(Name::headed(from.name.verb(), text))
    }

    /// 排查井盖8万个、修复2万个; 监督机关立案5件、撤案8件: the verb of the number before gives way.
    pub(super) fn parallel_verb(&self, at: &Place<'a, 't>, verb: &str) -> Option<Name> {
        let last = self.rows.last().filter(|r| {
            r.clause == at.clause
                && r.q.unit == at.q.unit
                && r.role == Role::Plain
                && !r.name.has_tail()
        })?;
        let name = last.name.text();
        if let Some(start) = indicator::verbs_behind(&self.page, name) {
            let doer = self.page.cues.strip(Cue::Adverb, &name[..start]);
            let text = format!("{doer}{verb}");
            return (start > 0).then(|| Name::bare(text));
        }
        let object = last.name.object();
        (last.name.has_verb() && !object.is_empty()).then(|| Name::headed(verb, object))
    }
}

/// Characters of a part that leaves out the head noun of its whole.
const LONGEST_PART: usize = 7;

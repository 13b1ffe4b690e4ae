//! Numbers that only delimit a noun: 60岁以上人口, 标的额50万元以上案件.

use super::cue::Cue;
use super::indicator;
use super::phrase::Stretch;
use super::predicate::is_counter;
use super::reading::{Place, Reading};
use crate::grammar::{Quantity, Shape};
use crate::report::Bound;

impl<'a, 't> Reading<'a, 't> {
    /// 标的额50万元以上案件30件: the first number delimits what the second one counts.
    pub(super) fn threshold(
        &mut self,
        at: &Place<'a, 't>,
        q: &Quantity<'_>,
        lead: &Stretch,
        behind: &Stretch,
    ) -> bool {
        let noun = self.page.slice(behind).trim_start_matches('的').trim();
        let short = (1..=14).contains(&noun.chars().count());
        let listed = noun.ends_with(['、', '和', '及']);
        // 产值超5亿元的企业12家
        let words = self.page.slice(behind);
        let of = words.starts_with('的');
        let over = q.bound == Bound::Over && (of || self.names(words));
        // 公交与轨道50米内换乘比例
        let within = words.starts_with('内') && words.chars().count() > 2;
        let delimits = (over || within || matches!(q.bound, Bound::Least | Bound::Most))
            && matches!(q.shape, Shape::Count | Shape::Duration)
            && (q.shape == Shape::Duration || over && of || !is_counter(&q.unit));
        let Some((_, next)) = at.next else {
            return false;
        };
        let counted = matches!(next.shape, Shape::Count | Shape::Percent | Shape::Fraction)
            && next.unit != q.unit;
        if !(short && !listed && delimits && counted)
            || self.page.text[self.page.tokens[at.token].end..].starts_with(['，', '、', '）'])
        {
            return false;
        }
        if indicator::tail(&self.page, behind.clone(), false).is_none() {
            return false;
        }
        self.limit = Some(lead.start);
        self.thresholds.push(at.token);
        true
    }

    /// Whether words are a noun and no verb with its object.
    fn names(&self, words: &str) -> bool {
        !words.is_empty()
            && indicator::verbs_in_front(&self.page, words) == 0
            && self.page.cues.find(Cue::Level, words).is_none()
    }
}

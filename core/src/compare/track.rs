//! What was promised, and what the next report says of it.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::align::year;
use super::deeds::{Deed, Deeds};
use super::quantity::{Aspect, Basis, Quantity};
use super::quote::{Quotation, Quotes};
use super::verdict::{Verdict, judge};
use super::when::When;
use super::words::{Index, Pair, likeness, pairs};
use crate::arrange;
use crate::message::Message;
use crate::report::{Action, Measure, Status, WorkReport};

/// How like two names must be, to be one name in other words.
const ALIKE: f64 = 0.75;
/// Statistics of one topic or name that a target is laid beside, at most.
const MOST: usize = 512;

/// A planned number or action with what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// What was promised, in the plan.
    pub plan: Quotation,
    /// What is told of it, in the outcome.
    pub outcome: Option<Quotation>,
    /// What became of it.
    pub verdict: Verdict,
    /// How the verdict follows from the two numbers, or the two verbs; `None` where there is no
    /// second one.
    pub arithmetic: Option<Message>,
}

/// Lays what one report promised beside what a later one tells, promise by promise, in the order of
/// the plan.
///
/// The promises are the planned statistics and actions of `plan` that are due in the year that
/// `outcome` reviews; a target of a later year is none yet. What is told of a statistic is an
/// achieved statistic of `outcome` of the same quantity, unit, place and kind of change for that
/// year; the verdict goes by the bound of the target. What is told of an action is an achieved one of
/// like act and of the same document or object: it is met, or missed where it is still under way
/// (planned 制定, told 审议…草案). An action whose number is a promise is told by the number alone,
/// unless it names a document; those of others than the body that reports are left out.
///
/// ```
/// let plan = baogao::parse("澜江市2023年政府工作报告\n二、2024年工作安排\n地区生产总值增长6%左右，新建学校5所，新增停车位300个。");
/// let outcome = baogao::parse("澜江市2024年政府工作报告\n一、2024年工作回顾\n地区生产总值增长5.8%，新建学校7所。");
/// let promises = baogao::track(&plan, &outcome);
///
/// let verdicts: Vec<_> = promises.iter().map(|promise| promise.verdict).collect();
/// use baogao::Verdict::*;
/// assert_eq!(verdicts, [Met, Exceeded, Unmentioned]);
/// let arithmetic = promises[0].arithmetic.as_ref().unwrap();
/// assert_eq!(arithmetic.zh, "目标6%左右（5.65—6.35%），结果5.8%，相差−0.2百分点：在目标之内");
///
/// let plan = baogao::parse("澜江市2023年政府工作报告\n二、2024年工作安排\n制定《古渡口保护办法》，建成青沙高速。");
/// let outcome = baogao::parse("澜江市2024年政府工作报告\n一、2024年工作回顾\n出台《古渡口保护办法》。");
/// let promises = baogao::track(&plan, &outcome);
/// assert_eq!(promises[0].outcome.as_ref().unwrap().text, "出台《古渡口保护办法》。");
/// assert_eq!([promises[0].verdict, promises[1].verdict], [Met, Unmentioned]);
/// ```
pub fn track(plan: &WorkReport<'_>, outcome: &WorkReport<'_>) -> Vec<Promise> {
    let Some(due) = year(outcome).or_else(|| Some(year(plan)? + 1)) else { return Vec::new() };
    let quotes = (Quotes::of(plan), Quotes::of(outcome));
    let mut promises = Vec::new();
    let results = Results::of(outcome, due);
    let mut counted = HashSet::new();
    for target in Quantity::all(plan).into_iter().filter(|target| is_due(target, due)) {
        counted.insert(target.index);
        let result = results.best(&target, due);
        let judged = result.map(|result| judge(&target, result));
        let told = result.map(|result| quotes.1.statistic(result));
        let place = (target.statistic.paragraph(), target.statistic.span());
        promises.push((place, promise(quotes.0.statistic(&target), told, judged)));
    }
    let (planned, done) = (plan.actions(), outcome.actions());
    let done = done.iter().enumerate().filter(|(_, action)| is_told(action, due));
    let done = done.filter_map(|(index, action)| Deed::new(index, action, &outcome.front));
    let done = Deeds::new(done.collect());
    for (index, action) in planned.iter().enumerate() {
        let numbered = action.statistic.is_some_and(|one| counted.contains(&one));
        if !is_promised(action, due) || numbered && action.title.is_none() {
            continue;
        }
        let Some(deed) = Deed::new(index, action, &plan.front) else { continue };
        let found = done.best(&deed);
        let judged = found.map(|found| deed.judge(found));
        let told = found.map(|found| quotes.1.action(found.index, found.action));
        let place = (action.paragraph, action.span);
        promises.push((place, promise(quotes.0.action(index, action), told, judged)));
    }
    arrange::by_key(&mut promises, |(place, _)| *place);
    promises.into_iter().map(|(_, promise)| promise).collect()
}

fn promise(
    plan: Quotation,
    outcome: Option<Quotation>,
    judged: Option<(Verdict, Message)>,
) -> Promise {
    let (verdict, arithmetic) = judged.unzip();
    Promise { plan, outcome, verdict: verdict.unwrap_or(Verdict::Unmentioned), arithmetic }
}

/// Whether a statistic is a target for a year, or one that ends with it.
fn is_due(target: &Quantity<'_>, due: i32) -> bool {
    let in_time = target.when.is_some_and(|when| when.last == due);
    let length = target.statistic.measure() == Some(Measure::Duration);
    target.status == Status::Planned && in_time && !length
}

fn is_of(action: &Action<'_>, year: i32) -> bool {
    let when = action.period.as_deref().and_then(When::of);
    when.is_some_and(|when| when.last == year)
}

/// Whether an action is planned for a year by the body that reports.
fn is_promised(action: &Action<'_>, due: i32) -> bool {
    action.status == Status::Planned && action.subject.is_none() && is_of(action, due)
}

/// Whether an action was done in a year; by whom is not asked, since 通过《…条例》 may be told of others.
fn is_told(action: &Action<'_>, due: i32) -> bool {
    action.status == Status::Achieved && is_of(action, due)
}

/// What a report tells of a year, by topic and by name.
struct Results<'r> {
    all: Vec<(Quantity<'r>, Vec<Pair>)>,
    topics: HashMap<&'r str, Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
    words: Index,
}

impl<'r> Results<'r> {
    fn of(report: &'r WorkReport<'_>, due: i32) -> Self {
        let told = Quantity::all(report).into_iter().filter(|quantity| {
            let in_time = quantity.when.is_some_and(|when| when.last == due);
            quantity.status == Status::Achieved && in_time
        });
        let all: Vec<_> = told.map(|told| (pairs(&told.name), told)).map(|(p, t)| (t, p)).collect();
        let (mut topics, mut names) = (HashMap::new(), HashMap::new());
        for (place, (result, _)) in all.iter().enumerate() {
            let listed: &mut Vec<usize> = match result.topic {
                Some(topic) => topics.entry(topic).or_default(),
                None => names.entry(result.name.clone()).or_default(),
            };
            listed.push(place);
        }
        let words = Index::of(all.iter().map(|(_, words)| words.as_slice()));
        Self { all, topics, names, words }
    }

    /// The statistic that tells most likely what became of a target.
    fn best(&self, target: &Quantity<'_>, due: i32) -> Option<&Quantity<'r>> {
        let name = pairs(&target.name);
        let known = match target.topic {
            Some(topic) => self.topics.get(topic),
            None => self.names.get(&target.name),
        };
        let mut likely: Vec<usize> = known.into_iter().flatten().copied().take(MOST).collect();
        if target.topic.is_none() {
            likely.extend(self.words.likely(&name));
            likely.sort_unstable();
            likely.dedup();
        }
        let likely = likely.into_iter().filter_map(|place| {
            let (result, words) = &self.all[place];
            let like = if result.name == target.name { 1.0 } else { likeness(&name, words) };
            let both_unknown = result.topic.is_none() && target.topic.is_none();
            let same = result.is_same_thing(target) || both_unknown && like >= ALIKE;
            if !same || !fits(target, result) {
                return None;
            }
            let exact = result.when == target.when
                || result.when.is_some_and(|when| when.is_year() && when.first == due);
            exact.then_some((like, result))
        });
        // Of several, the first: the number is told before what it is made of.
        likely.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, one)| one)
    }
}

fn fits(target: &Quantity<'_>, result: &Quantity<'_>) -> bool {
    let (ours, theirs) = (target.facets, result.facets);
    let aspects = match (ours.aspect, theirs.aspect) {
        // A yearly average over the span of a plan is its target for each year.
        (Aspect::Change(Basis::Year), Aspect::Change(basis)) => basis == Basis::Year,
        (ours, theirs) => ours == theirs,
    };
    aspects
        && ours.unit == theirs.unit
        && ours.place == theirs.place
        && (ours.of.is_none() || theirs.of.is_none() || ours.of == theirs.of)
        && (ours.scope.is_none() || theirs.scope.is_none() || ours.scope == theirs.scope)
}

//! What was promised, and what the next report says of it.

use serde::{Deserialize, Serialize};

use super::align::year;
use super::quantity::{Aspect, Basis, Quantity};
use super::verdict::{Verdict, judge};
use super::words::{Pair, likeness, pairs};
use crate::message::Message;
use crate::report::{Measure, Status, WorkReport};
use crate::span::Span;
use crate::views::Finder;

/// How like two names must be, to be one name in other words.
const ALIKE: f64 = 0.75;

/// A planned number with what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// What was promised, in the plan.
    pub plan: Quotation,
    /// What is told of it, in the outcome.
    pub outcome: Option<Quotation>,
    /// What became of it.
    pub verdict: Verdict,
    /// How the verdict follows from the two numbers; `None` where there is no second one.
    pub arithmetic: Option<Message>,
}

/// A statistic with the sentence it stands in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// Index of the statistic in its report.
    pub statistic: usize,
    /// Place of the sentence, in the unit of its report.
    #[serde(flatten)]
    pub span: Span,
    /// The sentence.
    pub text: String,
}

/// Lays what one report promised beside what a later one tells, promise by promise.
///
/// The promises are the planned statistics of `plan` that are due in the year that `outcome`
/// reviews; a target of a later year is none yet. What is told of one is an achieved statistic of
/// `outcome` of the same quantity, unit, place and kind of change for that year; the verdict goes
/// by the bound of the target.
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
/// ```
pub fn track(plan: &WorkReport<'_>, outcome: &WorkReport<'_>) -> Vec<Promise> {
    let Some(due) = year(outcome).or_else(|| Some(year(plan)? + 1)) else { return Vec::new() };
    let results = Results::of(outcome, due);
    let quotes = (Quotes::of(plan), Quotes::of(outcome));
    let targets = Quantity::all(plan).into_iter().filter(|target| is_due(target, due));
    targets
        .map(|target| {
            let result = results.best(&target, due);
            let judged = result.map(|result| judge(&target, result));
            let (verdict, arithmetic) = judged.unzip();
            Promise {
                plan: quotes.0.quote(&target),
                outcome: result.map(|result| quotes.1.quote(result)),
                verdict: verdict.unwrap_or(Verdict::Unmentioned),
                arithmetic,
            }
        })
        .collect()
}

/// Whether a statistic is a target for a year, or one that ends with it.
fn is_due(target: &Quantity<'_>, due: i32) -> bool {
    let in_time = target.when.is_some_and(|when| when.last == due);
    let length = target.statistic.measure() == Some(Measure::Duration);
    target.status == Status::Planned && in_time && !length
}

/// What a report tells of a year, with its names as pairs.
struct Results<'r>(Vec<(Quantity<'r>, Vec<Pair>)>);

impl<'r> Results<'r> {
    fn of(report: &'r WorkReport<'_>, due: i32) -> Self {
        let told = Quantity::all(report).into_iter().filter(|quantity| {
            let in_time = quantity.when.is_some_and(|when| when.last == due);
            quantity.status == Status::Achieved && in_time
        });
        Self(told.map(|quantity| (pairs(&quantity.name), quantity)).map(|(p, q)| (q, p)).collect())
    }

    /// The statistic that tells most likely what became of a target.
    fn best(&self, target: &Quantity<'_>, due: i32) -> Option<&Quantity<'r>> {
        let name = pairs(&target.name);
        let likely = self.0.iter().filter_map(|(result, words)| {
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

/// Sentences of a report by their statistics.
struct Quotes<'r, 's> {
    report: &'r WorkReport<'s>,
    finder: Finder<'r, 's>,
}

impl<'r, 's> Quotes<'r, 's> {
    fn of(report: &'r WorkReport<'s>) -> Self {
        Self { report, finder: Finder::new(report) }
    }

    fn quote(&self, quantity: &Quantity<'_>) -> Quotation {
        let span = quantity.statistic.sentence();
        let text = self
            .finder
            .find(span)
            .and_then(|(index, range)| self.report.paragraphs.get(index)?.text.get(range));
        let text = text.unwrap_or_else(|| quantity.statistic.text()).to_owned();
        Quotation { statistic: quantity.index, span, text }
    }
}

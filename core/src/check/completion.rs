//! 完成预算的N%: what was done against what was planned.

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Quantity, shown};
use crate::message::Message;
use crate::report::{Bound, Status, WorkReport};

/// What is completed.
const PLANS: [&str; 5] = ["预算", "计划", "目标", "任务", "预期"];

/// Finds rates of completion that the numbers of plan and outcome contradict.
///
/// | text | findings |
/// | --- | --- |
/// | 收入预算100亿元，实际完成105亿元，完成预算的105% | |
/// | 收入预算100亿元，实际完成105亿元，完成预算的115% | completion 105亿 ÷ 100亿 = 105% ≠ 115% |
pub(super) fn find(page: &Page<'_, '_>, previous: Option<&WorkReport<'_>>, out: &mut Vec<Finding>) {
    let earlier = previous.map(Quantity::all).unwrap_or_default();
    for sentence in page.sentences() {
        for (place, rate) in sentence.iter().enumerate() {
            if !is_completion(page, rate) {
                continue;
            }
            let Some(done) = sentence[..place].iter().rev().find(|done| is_done(page, done)) else {
                continue;
            };
            // Another rate in between belongs to the number before it.
            let between = &sentence[..place];
            let other = between.iter().any(|q| q.index > done.index && is_completion(page, q));
            let budget = between.iter().rev().find(|plan| is_budget(page, plan, done));
            let planned = || {
                let mut all = page.quantities.iter().chain(&earlier).filter(|plan| {
                    plan.status == Status::Planned
                        && plan.when == done.when
                        && done.when.is_some()
                        && plan.topic.is_some()
                        && plan.is_same_thing(done)
                        && plan.facets == done.facets
                        && plan.statistic.bound() == Bound::Exact
                });
                all.next().filter(|_| all.next().is_none())
            };
            if let Some(plan) = budget.or_else(planned).filter(|_| !other) {
                let own = budget.is_some() || page.quantities.iter().any(|q| std::ptr::eq(q, plan));
                out.extend(judge(page, plan, own, done, rate));
            }
        }
    }
}

/// Whether the words before a percentage say that a plan was completed by so much.
///
/// | words | |
/// |---|---|
/// | 完成预算的, 完成年初预算, 为调整预算的, 占预算数的 | yes |
/// | 完成投资, 增长 | no |
fn is_completion(page: &Page<'_, '_>, rate: &Quantity<'_>) -> bool {
    let level = matches!(rate.facets.aspect, Aspect::Level) && rate.facets.unit == "%";
    if !level || rate.statistic.bound() != Bound::Exact {
        return false;
    }
    let words = page.before(rate.index);
    let words = words.rsplit(['，', '；', '、', '（', ',']).next().unwrap_or(words);
    let words = words.trim_end_matches(['的', '数', ' ']);
    let words = words.strip_suffix("指标").unwrap_or(words);
    let plan = PLANS.iter().any(|plan| words.ends_with(plan));
    plan && ["完成", "为", "占", "达到", "达"].iter().any(|verb| words.contains(verb))
}

fn is_money_or_count(quantity: &Quantity<'_>) -> bool {
    let bare = matches!(quantity.facets.unit, "%" | "" | "百分点" | "倍");
    matches!(quantity.facets.aspect, Aspect::Level)
        && !bare
        && quantity.statistic.bound() == Bound::Exact
}

fn names_plan(page: &Page<'_, '_>, quantity: &Quantity<'_>) -> bool {
    let words = page.before(quantity.index);
    let clause = words.rsplit(['，', '；', '。', ',']).next().unwrap_or(words);
    let done = ["完成", "实际", "执行", "实现"].iter().any(|verb| clause.contains(verb));
    PLANS.iter().any(|plan| clause.contains(plan)) && (!done || clause.contains("计划完成"))
}

fn is_done(page: &Page<'_, '_>, done: &Quantity<'_>) -> bool {
    is_money_or_count(done) && !names_plan(page, done)
}

fn is_budget(page: &Page<'_, '_>, plan: &Quantity<'_>, done: &Quantity<'_>) -> bool {
    is_money_or_count(plan)
        && names_plan(page, plan)
        && plan.index < done.index
        && plan.facets.unit == done.facets.unit
}

fn judge(
    page: &Page<'_, '_>,
    plan: &Quantity<'_>,
    own: bool,
    done: &Quantity<'_>,
    rate: &Quantity<'_>,
) -> Option<Finding> {
    let (x, y) = (plan.amount, done.amount);
    if x.low <= 0.0 {
        return None;
    }
    let (low, high) = (y.low / x.high * 100.0, y.high / x.low * 100.0);
    let tolerance = rate.amount.half + (high - low) / 2.0;
    if rate.amount.low <= high + 1e-9 && low <= rate.amount.high + 1e-9 {
        return None;
    }
    let reckoned = (y.value / x.value * 1e4).round() / 100.0;
    let (done_at, stated) = (shown(y.value), shown(rate.amount.value));
    let arithmetic = format!("{done_at} ÷ {} = {}% ≠ {stated}%", shown(x.value), shown(reckoned));
    let text = rate.statistic.text();
    let message = Message::new(
        format!("完成率{text}与计划数、完成数不符"),
        format!("the completion of {text} contradicts what was planned and what was done"),
    );
    let mut spans = vec![page.of(done), page.of(rate)];
    if own {
        spans.push(page.of(plan));
    }
    let mut finding = Finding::new(FindingCode::Completion, Severity::Error, spans, message)
        .reckoned(arithmetic, tolerance);
    if !own {
        finding.previous.push(plan.statistic.span());
    }
    Some(finding)
}

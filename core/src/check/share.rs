//! Shares: against their part and whole, and all of them together.

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Quantity, shown};
use crate::message::Message;
use crate::report::{Bound, Measure};

/// Shares that miss 100 by more than this are not meant to be all.
const NEAR: f64 = 12.0;

/// Finds shares that their numbers contradict, and shares that should give 100 and do not.
///
/// | text | findings |
/// | --- | --- |
/// | 一般公共预算收入100亿元，其中税收收入66亿元，占一般公共预算收入的76% | share 66亿 ÷ 100亿 = 66% ≠ 76% |
/// | 三次产业结构比为11.7∶40.4∶49.9 | share 11.7 + 40.4 + 49.9 = 102 ≠ 100 |
/// | 三次产业结构比为11.7∶40.4∶47.9 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    for paragraph in page.paragraphs() {
        for share in paragraph.iter().filter(|share| is_share(share)) {
            out.extend(against(page, share, paragraph));
        }
    }
    for sentence in page.sentences() {
        compositions(page, sentence, out);
    }
}

fn is_share(quantity: &Quantity<'_>) -> bool {
    let share = quantity.statistic.measure() == Some(Measure::Share);
    let of = quantity.statistic.of().is_some() || quantity.statistic.whole().is_some();
    share && quantity.facets.unit == "%" && of
}

fn is_level(quantity: &Quantity<'_>) -> bool {
    let share = matches!(quantity.statistic.measure(), Some(Measure::Share | Measure::Rate));
    matches!(quantity.facets.aspect, Aspect::Level) && quantity.facets.unit != "%" && !share
}

/// A share against the numbers of part and whole in the same paragraph.
fn against(page: &Page<'_, '_>, share: &Quantity<'_>, around: &[Quantity<'_>]) -> Option<Finding> {
    // 其中税收66亿元，占比66%: the whole is the one that the part belongs to.
    let linked = share.statistic.whole().and_then(|index| page.quantities.get(index));
    let of = share.statistic.of().or_else(|| linked?.statistic.indicator())?;
    let name = share.statistic.indicator()?;
    let part = name[..name.rfind('占')?].trim();
    let same = |quantity: &&Quantity<'_>| {
        is_level(quantity)
            && quantity.when == share.when
            && quantity.status == share.status
            && quantity.facets.place == share.facets.place
    };
    let sentence = share.statistic.sentence();
    let mut parts = around.iter().filter(same).filter(|quantity| {
        let here = quantity.statistic.sentence() == sentence && quantity.index < share.index;
        here && quantity.statistic.indicator() == Some(part)
    });
    let part = parts.next_back()?;
    let mut wholes = around.iter().filter(same).filter(|quantity| {
        quantity.statistic.indicator() == Some(of) && quantity.facets.unit == part.facets.unit
    });
    let whole = wholes.next()?;
    // Two numbers of one name: it is not certain which one is meant.
    if parts.next_back().is_some() || wholes.next().is_some() || whole.amount.low <= 0.0 {
        return None;
    }
    let low = part.amount.low / whole.amount.high * 100.0;
    let high = part.amount.high / whole.amount.low * 100.0;
    let tolerance = share.amount.half + (high - low) / 2.0;
    if share.amount.low <= high + 1e-9 && low <= share.amount.high + 1e-9 {
        return None;
    }
    let (x, y) = (part.amount.value, whole.amount.value);
    let arithmetic = format!(
        "{} ÷ {} = {}% ≠ {}%",
        shown(x),
        shown(y),
        shown((x / y * 1e4).round() / 100.0),
        shown(share.amount.value)
    );
    let message = Message::new(
        format!("“{name}”与两个总量不符"),
        format!("{name} contradicts the two numbers that are given"),
    );
    let spans = vec![page.of(whole), page.of(part), page.of(share)];
    let severity = Severity::Warning;
    Some(Finding::new(FindingCode::Share, severity, spans, message).reckoned(arithmetic, tolerance))
}

/// Ratios a∶b∶c, and three shares or more of one whole in a sentence.
fn compositions(page: &Page<'_, '_>, sentence: &[Quantity<'_>], out: &mut Vec<Finding>) {
    for run in sentence.chunk_by(|a, b| is_ratio(page, a, b)) {
        if run.len() >= 3 {
            out.extend(total(page, run));
        }
    }
    let alike = |a: &Quantity<'_>, b: &Quantity<'_>| {
        is_share(a)
            && is_share(b)
            && a.statistic.of() == b.statistic.of()
            && a.when == b.when
            && a.name != b.name
            && page.before(b.index).chars().count() <= a.name.chars().count() + 8
    };
    for run in sentence.chunk_by(alike) {
        let is_exact = run.iter().all(|share| share.statistic.bound() == Bound::Exact);
        if run.len() >= 3 && is_exact {
            out.extend(total(page, run));
        }
    }
}

/// Whether two numbers are neighbours in a ratio.
fn is_ratio(page: &Page<'_, '_>, a: &Quantity<'_>, b: &Quantity<'_>) -> bool {
    let bare = |quantity: &Quantity<'_>| matches!(quantity.facets.unit, "" | "%");
    bare(a)
        && bare(b)
        && a.name == b.name
        && matches!(page.before(b.index).trim(), ":" | "：" | "∶" | "︰" | "比")
}

fn total(page: &Page<'_, '_>, run: &[Quantity<'_>]) -> Option<Finding> {
    let sum: f64 = run.iter().map(|one| one.amount.value).sum();
    let half: f64 = run.iter().map(|one| one.amount.half).sum();
    let tolerance = half + 1e-9;
    let off = (sum - 100.0).abs();
    let known = run.iter().all(|one| one.topic == Some("economy.structure"));
    if off <= tolerance || off > NEAR && !known {
        return None;
    }
    let terms: Vec<_> = run.iter().map(|one| shown(one.amount.value)).collect();
    let arithmetic = format!("{} = {} ≠ 100", terms.join(" + "), shown(sum));
    let message = Message::new("各项占比之和不等于100%", "the shares do not give 100 %");
    let spans = run.iter().map(|one| page.of(one)).collect();
    let severity = Severity::Error;
    Some(Finding::new(FindingCode::Share, severity, spans, message).reckoned(arithmetic, tolerance))
}

//! What a careful drafter checks by hand: sums, rates, counts, numbering, dates, names, marks.
//!
//! One file a finding. Each looks at a [`Page`] and tells what it doubts; none changes anything.

mod bracket;
mod completion;
mod count;
mod date;
mod growth;
mod numbering;
mod page;
mod previous;
mod quotient;
mod rate;
mod repeat;
mod share;
mod sum;
#[cfg(test)]
mod table;
mod title;
mod unit;

use serde::{Deserialize, Serialize};

use crate::arrange;
use crate::message::Message;
use crate::report::WorkReport;
use crate::source::marker;
use crate::span::Span;

use page::Page;

/// Something in a report that a drafter should look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable code.
    pub code: FindingCode,
    /// How sure it is that something is wrong.
    pub severity: Severity,
    /// What it is about, in the order of the text, in the unit of the report; never empty.
    pub spans: Vec<Span>,
    /// What it is about in the previous report, in the unit of that one.
    pub previous: Vec<Span>,
    /// The doubt in words.
    pub message: Message,
    /// The numbers that were set against each other: `3 + 4 + 6 = 13 ≠ 12`.
    pub arithmetic: Option<String>,
    /// How far apart the two sides of the arithmetic may be for rounding, in their unit.
    pub tolerance: Option<f64>,
}

/// Stable code of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum FindingCode {
    /// A number is repeated as another one.
    Repeat,
    /// A part is more than its whole.
    Part,
    /// Parts do not add up to their whole.
    Sum,
    /// A share contradicts the part and the whole, or shares do not give 100.
    Share,
    /// A rate contradicts the levels that are given.
    Rate,
    /// A number contradicts the previous report.
    Previous,
    /// A rate of completion contradicts the budget and what was done.
    Completion,
    /// An enumeration has another number of items than it says.
    Count,
    /// A number of a section or an item is missing, repeated or out of turn.
    Numbering,
    /// A quantity changes its unit.
    Unit,
    /// A date that cannot be, or that lies outside the time of the report.
    Date,
    /// A document is named in two ways.
    Title,
    /// A quotation mark without its pair.
    Quote,
    /// A bracket without its pair.
    Bracket,
}

/// How sure it is that something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot be as it stands.
    Error,
    /// It is likely wrong.
    Warning,
    /// There may be a reason; the message says which.
    Hint,
}

/// Checks a report for what contradicts itself, and for what contradicts the report of the year
/// before where that is given. Findings come in the order of the text.
///
/// Rounding is allowed for: `tolerance` says how much. What has several readings is no finding.
///
/// ```
/// let text = "听取审议专项工作报告12项，其中财经类3项、民生类4项、环保类6项。";
/// let report = baogao::parse(text);
/// let finding = &baogao::check(&report, None)[0];
/// assert_eq!(finding.code, baogao::FindingCode::Sum);
/// assert_eq!(finding.arithmetic.as_deref(), Some("3 + 4 + 6 = 13 > 12"));
/// assert_eq!(finding.spans[0].slice(text), "12项");
/// ```
pub fn check(report: &WorkReport<'_>, previous: Option<&WorkReport<'_>>) -> Vec<Finding> {
    let page = Page::new(report);
    let mut found = Vec::new();
    repeat::find(&page, &mut found);
    sum::find(&page, &mut found);
    share::find(&page, &mut found);
    rate::find(&page, &mut found);
    quotient::find(&page, &mut found);
    completion::find(&page, previous, &mut found);
    count::find(&page, &mut found);
    numbering::find(&page, &mut found);
    unit::find(&page, &mut found);
    date::find(&page, &mut found);
    title::find(&page, &mut found);
    bracket::find(&page, &mut found);
    if let Some(previous) = previous {
        previous::find(&page, previous, &mut found);
    }
    found.retain(|finding| !finding.spans.is_empty());
    found.iter_mut().for_each(|finding| arrange::plain(&mut finding.spans));
    arrange::by(&mut found, |a, b| (a.spans[0], a.code).cmp(&(b.spans[0], b.code)));
    found.dedup_by(|next, kept| next.code == kept.code && next.spans == kept.spans);
    found
}

/// A small whole number, all of a text: `12` `十二` `两`.
fn whole(text: &str) -> Option<usize> {
    if text == "两" {
        return Some(2);
    }
    let (number, len) = marker::han(text).or_else(|| marker::arabic(text))?;
    (len == text.len()).then_some(number as usize)
}

impl Finding {
    fn new(code: FindingCode, severity: Severity, spans: Vec<Span>, message: Message) -> Self {
        Self {
            code,
            severity,
            spans,
            previous: Vec::new(),
            message,
            arithmetic: None,
            tolerance: None,
        }
    }

    fn reckoned(mut self, arithmetic: String, tolerance: f64) -> Self {
        self.arithmetic = Some(arithmetic);
        self.tolerance = Some(crate::compare::tidy(tolerance));
        self
    }
}

//! Reads official Chinese work reports: their structure and their statistics.
//!
//! ```
//! let report = baogao::parse("2024年，区法院审结刑事案件1036件，同比下降7.3%。");
//! assert_eq!(report.statistics().len(), 2);
//! ```

use std::convert::Infallible;

mod actions;
mod arrange;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod bench;
mod breaks;
mod calendar;
mod charset;
mod check;
mod compare;
mod decimal;
mod error;
mod events;
mod grammar;
mod lexicon;
mod message;
mod names;
mod options;
mod outline;
mod report;
mod script;
mod source;
mod span;
mod statistics;
mod tables;
mod topics;
mod views;

use events::Events;

pub use actions::Duty;
pub use check::{Finding, FindingCode, Severity, check};
pub use compare::{
    Comparison, Contradiction, Match, Point, Promise, Quotation, Reason, SectionMatch, Series,
    Source, Verdict, compare, series, track,
};
pub use error::Error;
pub use grammar::{Numeral, number, numerals};
pub use lexicon::{Lexicon, Table, Topic, add_counties};
pub use message::Message;
pub use options::Options;
pub use report::{
    Act, Action, Bound, Cell, Change, Citation, Class, Code, Front, Iter, Kind, Level, List,
    Measure, Mention, MentionFields, Mentions, Norm, Note, Paragraph, Period, Role, Section,
    Statistic, StatisticFields, StatisticalTable, Statistics, Status, Tier, Value, Walk,
    WorkReport,
};
#[cfg(feature = "decode")]
pub use source::decode;
pub use source::{Decoded, decode_with};
pub use span::{Span, Unit};
#[cfg(feature = "explain")]
pub use statistics::why::{Why, Word};
pub use views::{SectionSize, Summary, Tally};

/// Reads a report. Any text parses; what is no report has kind [`Kind::Other`].
///
/// Total, pure and linear in the length of the text. Of a text over 4 GiB, the numbers beyond are
/// not read. [`Options`] sets limits to what it may take.
pub fn parse(text: &str) -> WorkReport<'_> {
    parse_with(text, Lexicon::standard())
}

/// Reads every report of a text that holds several, in their order.
///
/// A report that the text repeats is read once; the copy is set aside in the report
/// before it, with a note of [`Code::Copy`]. [`parse`] reads the first report only.
///
/// ```
/// assert_eq!(baogao::parse_all("各项工作稳步推进。").len(), 1);
/// ```
pub fn parse_all(text: &str) -> Vec<WorkReport<'_>> {
    parse_all_with(text, Lexicon::standard())
}

/// Reads every report of a text with a lexicon of your own, see [`Lexicon::with`].
pub fn parse_all_with<'s>(text: &'s str, lexicon: &Lexicon) -> Vec<WorkReport<'s>> {
    let (blocks, events) = source::read(text);
    outline::build_all(blocks, &events)
        .into_iter()
        .map(|outline| read(text, outline, &events, lexicon))
        .collect()
}

/// Reads a report with a lexicon of your own, see [`Lexicon::with`].
pub fn parse_with<'s>(text: &'s str, lexicon: &Lexicon) -> WorkReport<'s> {
    let (blocks, events) = source::read(text);
    read(text, outline::build(blocks, &events), &events, lexicon)
}

/// Reads to the end, whatever is found.
fn read<'s>(
    source: &'s str,
    outline: outline::Outline<'s>,
    events: &Events,
    lexicon: &Lexicon,
) -> WorkReport<'s> {
    let Ok(report) =
        statistics::read(source, outline, events, lexicon, &|_| Ok::<(), Infallible>(()));
    report
}

/// Tells why each statistic of a report is what it is, in their order.
///
/// ```
/// let text = "2024年，全市民间投资占全部投资的62%。";
/// let why = &baogao::explain(text)[0];
/// assert_eq!((why.predicate, why.name), ("share", "share"));
/// ```
#[cfg(feature = "explain")]
pub fn explain(text: &str) -> Vec<Why> {
    explain_with(text, Lexicon::standard())
}

/// Tells why each statistic of a report that was read with a lexicon of your own is what it is.
#[cfg(feature = "explain")]
pub fn explain_with(text: &str, lexicon: &Lexicon) -> Vec<Why> {
    let (blocks, events) = source::read(text);
    statistics::explain(text, outline::build(blocks, &events), &events, lexicon)
}

/// Tells why each statistic of the reports of a text is what it is, report by report; see
/// [`parse_all_with`].
#[cfg(feature = "explain")]
pub fn explain_all_with(text: &str, lexicon: &Lexicon) -> Vec<Vec<Why>> {
    let (blocks, events) = source::read(text);
    outline::build_all(blocks, &events)
        .into_iter()
        .map(|outline| statistics::explain(text, outline, &events, lexicon))
        .collect()
}

/// The examples of the README run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

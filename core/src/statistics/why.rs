//! Why a statistic is what it is: its clause, the words found in it, the rules that told its fields.

use super::cue::Cues;
use super::row::Row;
use super::sheet::Sheet;
use super::trace::Trace;
use crate::span::Span;

/// Why a statistic is what it is; only with the feature `explain`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Why {
    /// Place of the number in the source.
    pub span: Span,
    /// The clause that it stands in.
    pub clause: String,
    /// The words of the clause that tell something, each with its classes in `cues.tsv`.
    pub words: Vec<(String, Vec<&'static str>)>,
    /// The rule that told what the number says of its name; empty where no word does.
    pub predicate: &'static str,
    /// The rule that took the number as one of a list; empty where it stands alone.
    pub list: &'static str,
    /// The rule that gave the name.
    pub name: &'static str,
    /// Where the period comes from.
    pub time: &'static str,
}

/// Why the statistic at a place is what it is.
pub(super) fn why(span: Span, sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, time: Trace) -> Why {
    let clause = sheet.layout.clauses[row.clause].place();
    let clause = sheet.text(clause).to_owned();
    let mut words = Vec::new();
    Cues::get().each(&clause, |at, len, classes| {
        words.push((clause[at..at + len].to_owned(), classes.names().collect()));
    });
    Why {
        span,
        clause,
        words,
        predicate: row.told.name(),
        list: row.listed.name(),
        name: row.name.trace.name(),
        time: time.name(),
    }
}

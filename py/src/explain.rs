//! Why a statistic is what it is.

use baogao::{Span, Why};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;

use crate::error::Error;
use crate::guard;
use crate::lexicon::{Lexicon, words};
use crate::report::WorkReport;
use crate::text::{Given, Index};

/// Tell why a statistic of a report is what it is.
///
/// Reads the source once more. For people who doubt a value, or who work on the rules: the text
/// is made to be read, and another version may put it in other words.
///
/// Parameters
/// ----------
/// report : WorkReport
///     The report.
/// i : int
///     Index of the statistic in `report.statistics`.
/// lexicon : Lexicon, optional
///     The words that the report was read with, those of the package when absent.
///
/// Returns
/// -------
/// str
///     The clause of the number; the words of it that tell something, each with its classes
///     (`cues.tsv` of the source code explains them); then number, change, indicator and period,
///     each with the rule that gave it, where one did.
///
/// Raises
/// ------
/// IndexError
///     When the report has no such statistic.
/// baogao.Error
///     With code `wrong_type` when an argument has the wrong type, `error` when the source does
///     not give the statistic again, because the report was read with another lexicon.
///
/// Examples
/// --------
/// >>> report = baogao.parse("一、2024年工作回顾\n农户占62%。")
/// >>> print(baogao.explain(report, 0), end="")
/// 农户占62%
///     占 [rank]
///   number     62%
///   change     –  ← predicate/share
///   indicator  农户占比  ← name/share
///   period     2024  ← time/part
#[pyfunction]
#[pyo3(signature = (report, i, lexicon=None))]
pub fn explain(
    py: Python<'_>,
    report: Given<'_, WorkReport>,
    i: Index,
    lexicon: Option<Given<'_, Lexicon>>,
) -> PyResult<String> {
    let (source, value) = (report.0.source.to_str(py)?, &report.0.value);
    let statistic = value.statistics().get(i.0);
    let statistic =
        statistic.ok_or_else(|| PyIndexError::new_err("no statistic has this index"))?;
    let lexicon = words(lexicon);
    let told = guard::detached(py, || {
        let byte = |at| source.char_indices().nth(at).map_or(source.len(), |(byte, _)| byte);
        let place = Span::new(byte(statistic.span().start), byte(statistic.span().end));
        let here = |why: &Why| why.span == place;
        // The report may be one of several that stand in the source.
        let first = || baogao::explain_with(source, lexicon).into_iter().nth(i.0).filter(here);
        let other = || baogao::explain_all_with(source, lexicon).into_iter().flatten().find(here);
        first().or_else(other).map(|why| why.tell(statistic))
    })?;
    told.ok_or_else(|| Error::new_err("the report was read with another lexicon"))
}

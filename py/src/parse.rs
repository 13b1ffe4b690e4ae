//! From a text to reports.

use baogao::Unit;
use pyo3::prelude::*;

use crate::facts::{Day, Facts, Genre, Region, Title, Year};
use crate::lexicon::{Lexicon, words};
use crate::limit::{self, Limit};
use crate::report::WorkReport;
use crate::text::{Given, Text};

/// Read a report from its text.
///
/// Any text parses; what is no report has `front.kind` `'other'` and notes.
///
/// Parameters
/// ----------
/// text : str
///     The text of the report. A lone surrogate counts as U+FFFD.
/// lexicon : Lexicon, optional
///     Words to read with, those of the package when absent.
/// title, date, region, kind, year : optional
///     What you know about the text: its title (str), the day of delivery or publication (str such
///     as `2025-01-15`, or datetime.date), its place (str), its kind as in `front.kind` (str), and
///     the year under review (int). Taken as given, as if the text began with it; what follows
///     from it, such as kind and year from a title, is settled by it.
/// max_characters : int or None
///     Refuse a text of more characters, 20,000,000 unless told otherwise; None refuses none.
/// max_statistics : int or None
///     Refuse a text of more statistics, 3,000,000 unless told otherwise; None refuses none.
///
/// Returns
/// -------
/// WorkReport
///     The report; its offsets count code points, as in any Python string.
///
/// Raises
/// ------
/// baogao.Error
///     With code `wrong_type` when an argument has the wrong type, `fact` (a ValueError) when a
///     date, kind or year cannot be, `too_large` over a limit or 4 GiB.
///
/// Examples
/// --------
/// >>> report = baogao.parse("2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。")
/// >>> cases, rate = report.statistics
/// >>> cases.value, cases.unit, cases.period
/// (1036.0, '件', '2024')
/// >>> rate.change, rate.value, rate.unit, rate.basis
/// ('decrease', 7.3, '%', '同比')
/// >>> report.source[rate.start : rate.end]
/// '7.3%'
/// >>> baogao.parse("新建学校3所。", title="青溪区2024年政府工作报告", date="2025-01-15").front
/// Front(kind='government', title='青溪区2024年政府工作报告', issuer='青溪区人民政府', date='2025-01-15', year=2024)
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords in Python")]
#[pyo3(
    signature = (
        text, lexicon=None, *, title=None, date=None, region=None, kind=None, year=None,
        max_characters=Limit::CHARACTERS, max_statistics=Limit::STATISTICS,
    ),
    text_signature = "(text, lexicon=None, *, title=None, date=None, region=None, kind=None, year=None, max_characters=20000000, max_statistics=3000000)"
)]
pub fn parse(
    py: Python<'_>,
    text: Text<'_>,
    lexicon: Option<Given<'_, Lexicon>>,
    title: Option<Title>,
    date: Option<Day>,
    region: Option<Region>,
    kind: Option<Genre>,
    year: Option<Year>,
    max_characters: Limit,
    max_statistics: Limit,
) -> PyResult<WorkReport> {
    let source = text.as_str()?;
    let facts = Facts { title, date, region, kind, year };
    let limits = (max_characters, max_statistics);
    let value = limit::reading(py, words(lexicon), &facts, limits, |options| {
        Ok(in_code_points(options.parse(source)?, source))
    })?;
    Ok(WorkReport::new(text.string(), value))
}

/// Read every report of a text that holds several, in their order.
///
/// A report that the text repeats is read once; the copy is set aside with a note `copy`.
/// `parse` reads the first report only.
///
/// Parameters
/// ----------
/// text : str
///     The text of the reports. A lone surrogate counts as U+FFFD.
/// lexicon : Lexicon, optional
///     Words to read with, those of the package when absent.
/// title, date, region, kind, year : optional
///     What you know about the text: its title (str), the day of delivery or publication (str such
///     as `2025-01-15`, or datetime.date), its place (str), its kind as in `front.kind` (str), and
///     the year under review (int). Taken as given, as if the text began with it; what follows
///     from it, such as kind and year from a title, is settled by it. Of a text that
///     holds several reports, title, kind and year are left aside.
/// max_characters : int or None
///     Refuse a text of more characters, 20,000,000 unless told otherwise; None refuses none.
/// max_statistics : int or None
///     Refuse a text of more statistics, 3,000,000 unless told otherwise; None refuses none.
///
/// Returns
/// -------
/// list of WorkReport
///     At least one; the offsets of each count code points of the whole text.
///
/// Raises
/// ------
/// baogao.Error
///     With code `wrong_type` when an argument has the wrong type, `fact` (a ValueError) when a
///     date, kind or year cannot be, `too_large` over a limit or 4 GiB.
///
/// Examples
/// --------
/// >>> len(baogao.parse_all("各项工作稳步推进。"))
/// 1
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords in Python")]
#[pyo3(
    signature = (
        text, lexicon=None, *, title=None, date=None, region=None, kind=None, year=None,
        max_characters=Limit::CHARACTERS, max_statistics=Limit::STATISTICS,
    ),
    text_signature = "(text, lexicon=None, *, title=None, date=None, region=None, kind=None, year=None, max_characters=20000000, max_statistics=3000000)"
)]
pub fn parse_all(
    py: Python<'_>,
    text: Text<'_>,
    lexicon: Option<Given<'_, Lexicon>>,
    title: Option<Title>,
    date: Option<Day>,
    region: Option<Region>,
    kind: Option<Genre>,
    year: Option<Year>,
    max_characters: Limit,
    max_statistics: Limit,
) -> PyResult<Vec<WorkReport>> {
    let source = text.as_str()?;
    let facts = Facts { title, date, region, kind, year };
    let limits = (max_characters, max_statistics);
    let values = limit::reading(py, words(lexicon), &facts, limits, |options| {
        let reports = options.parse_all(source)?;
        Ok(reports.into_iter().map(|report| in_code_points(report, source)).collect::<Vec<_>>())
    })?;
    Ok(values.into_iter().map(|value| WorkReport::new(text.string(), value)).collect())
}

fn in_code_points(mut report: baogao::WorkReport<'_>, source: &str) -> baogao::WorkReport<'static> {
    report.recount(source, Unit::CodePoints);
    report.into_owned()
}

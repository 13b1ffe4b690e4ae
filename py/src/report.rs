//! The report.

use std::sync::Arc;

use baogao::Unit;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::facts::{Day, Facts, Genre, Region, Title, Year};
use crate::field::{Dict, Field, Form, Typed, list};
use crate::guard;
use crate::lexicon::{Lexicon, words};
use crate::limit::{self, Limit};
use crate::names::Kind;
use crate::node::{self, In};
use crate::nodes::{
    Citation, Front, Mention, Note, Paragraph, Section, Statistic, StatisticalTable,
};
use crate::pickle::{self, Reduced};
use crate::series::{Nodes, Sequence, Series, Tabled};
use crate::text::{Argument, Given, Text};

/// A report that has been read: structure, statistics and doubts.
///
/// Every node has `start` and `end`, and `report.source[node.start:node.end]` is the node
/// as it stands in the source, with the line breaks and what else `Paragraph.text` sets aside.
///
/// Examples
/// --------
/// >>> report = baogao.parse("一、工作回顾\n2024年，新建小学3所。\n")
/// >>> report
/// WorkReport(kind='other', year=2024, paragraphs=2, sections=1, statistics=1, notes=0)
/// >>> report.statistics[0].section
/// (0,)
#[pyclass(frozen, module = "baogao")]
pub struct WorkReport {
    pub source: Py<PyString>,
    /// Counts in code points.
    pub value: Arc<baogao::WorkReport<'static>>,
    paragraphs: Nodes<Paragraph>,
    sections: Tabled<Section>,
    statistics: Tabled<Statistic>,
    mentions: Tabled<Mention>,
    tables: Tabled<StatisticalTable>,
    citations: Nodes<Citation>,
    notes: Nodes<Note>,
}

impl WorkReport {
    /// A report whose offsets count code points of the source.
    pub fn new(source: &Bound<'_, PyString>, value: baogao::WorkReport<'static>) -> Self {
        Self {
            source: source.clone().unbind(),
            value: Arc::new(value),
            paragraphs: Nodes::default(),
            sections: Tabled::default(),
            statistics: Tabled::default(),
            mentions: Tabled::default(),
            tables: Tabled::default(),
            citations: Nodes::default(),
            notes: Nodes::default(),
        }
    }
}

impl Form for WorkReport {
    const FORM: &'static str = "WorkReportDict";
}

/// What `summary` gives.
struct Summary;

impl Form for Summary {
    const FORM: &'static str = "SummaryDict";
}

impl Argument for WorkReport {
    const CALLED: &'static str = "report";
}

#[pymethods]
impl WorkReport {
    /// The text that was read.
    #[getter]
    fn source(&self, py: Python<'_>) -> Py<PyString> {
        self.source.clone_ref(py)
    }

    /// Title, issuer, date, speaker and what else stands before the text.
    #[getter]
    fn front(&self) -> Front {
        Front(self.value.front.clone())
    }

    /// Every paragraph in reading order, page furniture included.
    #[getter]
    fn paragraphs(&self, py: Python<'_>) -> PyResult<Series<Paragraph>> {
        self.paragraphs.get(py, self.value.paragraphs.iter().cloned().map(Paragraph))
    }

    /// The section tree.
    #[getter]
    fn sections(&self, py: Python<'_>) -> PyResult<Sequence<Section>> {
        self.sections.get(py, &self.value, self.value.sections.iter().cloned().map(Section::from))
    }

    /// Every statistic in reading order.
    #[getter]
    fn statistics(&self, py: Python<'_>) -> PyResult<Sequence<Statistic>> {
        let all = In::all(&self.value, self.value.statistics().len());
        self.statistics.get(py, &self.value, all.map(Statistic))
    }

    /// Numbers and numerals that are no statistics: dates, ordinals, formulas …
    #[getter]
    fn mentions(&self, py: Python<'_>) -> PyResult<Sequence<Mention>> {
        let all = In::all(&self.value, self.value.mentions().len());
        self.mentions.get(py, &self.value, all.map(Mention))
    }

    /// Tables, in the order of the text.
    #[getter]
    fn tables(&self, py: Python<'_>) -> PyResult<Sequence<StatisticalTable>> {
        self.tables.get(py, &self.value, self.value.tables.iter().cloned().map(StatisticalTable))
    }

    /// Cited titles and document numbers.
    #[getter]
    fn citations(&self, py: Python<'_>) -> PyResult<Series<Citation>> {
        self.citations.get(py, self.value.citations.iter().cloned().map(Citation))
    }

    /// Doubts, each with a stable code.
    #[getter]
    fn notes(&self, py: Python<'_>) -> PyResult<Series<Note>> {
        self.notes.get(py, self.value.notes.iter().cloned().map(Note))
    }

    /// Measure the report: paragraphs, sentences, characters and statistics, also by section.
    ///
    /// Returns
    /// -------
    /// dict
    ///     `paragraphs`, `sentences` and `characters` without page furniture, `furniture` (its
    ///     characters), `statistics`, `status` and `units` (statistics by each), and
    ///     `sections`: the same measures for every section, with its `path`.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、开展监督。听取报告12项，专题询问2次。")
    /// >>> report.summary()["units"]
    /// {'次': 1, '项': 1}
    fn summary<'py>(&self, py: Python<'py>) -> PyResult<Typed<'py, Summary>> {
        let summary = pickle::json(&guard::detached(py, || self.value.summary())?)?;
        let dict = py.import("json")?.call_method1("loads", (summary,))?.cast_into()?;
        Ok(Dict(dict).typed())
    }

    /// Show the title and the section tree as text, one section a line.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n二、代表工作\n")
    /// >>> print(report.outline())
    /// ├─ 一、依法监督
    /// │  └─ （一）财经监督
    /// └─ 二、代表工作
    fn outline(&self, py: Python<'_>) -> PyResult<String> {
        guard::detached(py, || self.value.outline())
    }

    /// Show the outline and the text with its statistics marked as an HTML fragment.
    ///
    /// One `<article>` that needs nothing from elsewhere: no script, styles for itself alone,
    /// all text escaped. A notebook shows it for a report at the end of a cell.
    ///
    /// Examples
    /// --------
    /// >>> "<script>" in baogao.parse("新建<script>学校3所。").html()
    /// False
    fn html(&self, py: Python<'_>) -> PyResult<String> {
        guard::detached(py, || self.value.html())
    }

    /// Write the text in reading order as CommonMark, without page furniture.
    ///
    /// Examples
    /// --------
    /// >>> baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n").to_markdown()
    /// '### 一、依法监督\n\n**（一）财经监督。** 听取报告5项。\n'
    fn to_markdown(&self, py: Python<'_>) -> PyResult<String> {
        guard::detached(py, || self.value.to_markdown())
    }

    /// Write the report as an Akoma Ntoso 1.0 document (OASIS LegalDocML).
    ///
    /// Sections have identifiers by the naming convention (`sec_1__subsec_2`), statistics are
    /// `<quantity>` elements. Valid against the schema of the standard.
    ///
    /// Examples
    /// --------
    /// >>> 'normalized="12"' in baogao.parse("一、依法监督\n听取报告12项。").to_akn()
    /// True
    fn to_akn(&self, py: Python<'_>) -> PyResult<String> {
        guard::detached(py, || self.value.to_akn())
    }

    /// Write the report in its JSON form, without the source; offsets count code points.
    ///
    /// Examples
    /// --------
    /// >>> import json
    /// >>> report = baogao.parse("听取报告12项。")
    /// >>> json.loads(report.to_json()) == report.to_dict()
    /// True
    fn to_json(&self) -> PyResult<String> {
        pickle::json(&*self.value)
    }

    /// Give the JSON form as dicts, lists, strings and numbers.
    ///
    /// Examples
    /// --------
    /// >>> [row["value"] for row in baogao.parse("听取报告12项。").to_dict()["statistics"]]
    /// [12.0]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Typed<'py, Self>> {
        let report = &*self.value;
        let dict = PyDict::new(py);
        dict.set_item("schema", report.schema)?;
        dict.set_item("offsets", report.unit.name())?;
        dict.set_item("front", Front::plain(py, &report.front)?.0)?;
        dict.set_item("paragraphs", list(py, &report.paragraphs, Paragraph::plain)?)?;
        dict.set_item("sections", list(py, &report.sections, Section::plain)?)?;
        dict.set_item("statistics", list(py, report.statistics(), Statistic::plain)?)?;
        dict.set_item("mentions", list(py, report.mentions(), Mention::plain)?)?;
        dict.set_item("tables", list(py, &report.tables, StatisticalTable::plain)?)?;
        dict.set_item("citations", list(py, &report.citations, Citation::plain)?)?;
        dict.set_item("notes", list(py, &report.notes, Note::plain)?)?;
        Ok(Dict(dict).typed())
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        self.html(py)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "WorkReport", &*self.value, Some(self.source.bind(py).clone()))
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        Ok(self.source.to_str(py)? == other.source.to_str(py)? && self.value == other.value)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<u64> {
        Ok(node::hash(self.source.to_str(py)?))
    }

    fn __repr__(&self) -> String {
        let front = &self.value.front;
        let fields = [
            ("kind", Kind::from(front.kind).shown()),
            ("title", front.title.as_deref().shown()),
            ("year", front.year.shown()),
            ("paragraphs", self.value.paragraphs.len().shown()),
            ("sections", self.value.sections.len().shown()),
            ("statistics", self.value.statistics().len().shown()),
            ("notes", self.value.notes.len().shown()),
        ];
        node::repr("WorkReport", fields)
    }
}

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

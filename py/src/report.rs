//! The report.

use std::sync::Arc;

use baogao::Span;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PySlice, PyString};

use crate::field::{Dict, Field, Form, Hits, Steps, Typed, list};
use crate::guard;
use crate::names::Kind;
use crate::node::{self, In};
use crate::nodes::{
    Action, Citation, Duty, Front, Mention, Note, Paragraph, Section, Statistic, StatisticalTable,
};
use crate::pickle::{self, Reduced};
use crate::series::{Nodes, Sequence, Series, Tabled};
use crate::text::{Argument, Given, Json, Offset, Path, Source};

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
    actions: Nodes<Action>,
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
            actions: Nodes::default(),
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

    /// What was or will be done, also where no number stands; found when first asked for.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("制定《古渡口保护条例》《养犬条例》，对《港口条例》开展执法检查。")
    /// >>> [(action.act, action.verb, action.title) for action in report.actions]
    /// [('enact', '制定', '古渡口保护条例'), ('enact', '制定', '养犬条例'), ('inspect', '开展执法检查', '港口条例')]
    #[getter]
    fn actions(&self, py: Python<'_>) -> PyResult<Series<Action>> {
        if let Some(made) = self.actions.made(py) {
            return Ok(made);
        }
        let found = guard::detached(py, || {
            let actions = self.value.actions().into_iter();
            actions.map(baogao::Action::into_owned).collect::<Vec<_>>()
        })?;
        self.actions.get(py, found.into_iter().map(Action))
    }

    /// Doubts, each with a stable code.
    #[getter]
    fn notes(&self, py: Python<'_>) -> PyResult<Series<Note>> {
        self.notes.get(py, self.value.notes.iter().cloned().map(Note))
    }

    /// Give the section at a path, such as that of a statistic or a paragraph.
    ///
    /// Parameters
    /// ----------
    /// path : sequence of int
    ///     Indexes from the top down: `(0, 2)` is `report.sections[0].sections[2]`.
    ///
    /// Returns
    /// -------
    /// Section or None
    ///     `None` where there is none, and for the empty path.
    ///
    /// Raises
    /// ------
    /// baogao.Error
    ///     With code `wrong_type` when the path is no sequence of `int`.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n")
    /// >>> report.section(report.statistics[0].section).heading
    /// '财经监督'
    fn section(&self, path: Path) -> Option<Section> {
        self.value.section(&path.0).cloned().map(Section::from)
    }

    /// Give every section with its path, in reading order: each before those below it.
    ///
    /// Returns
    /// -------
    /// list of tuple
    ///     Pairs `(path, section)`.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n二、代表工作\n")
    /// >>> [(path, section.heading) for path, section in report.walk()]
    /// [((0,), '依法监督'), ((0, 0), '财经监督'), ((1,), '代表工作')]
    fn walk(&self) -> Vec<(Steps, Section)> {
        let all = self.value.walk();
        all.map(|(path, section)| (Steps(path), Section::from(section.clone()))).collect()
    }

    /// Give the sentence of a statistic, as it stands in the source.
    ///
    /// Parameters
    /// ----------
    /// statistic : Statistic
    ///     A statistic of this report.
    ///
    /// Returns
    /// -------
    /// str
    ///     The text between the ends that `statistic.sentence` tells.
    ///
    /// Raises
    /// ------
    /// baogao.Error
    ///     With code `wrong_type` when it is no `Statistic`.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("改造学校5所。新建小学3所。")
    /// >>> report.sentence(report.statistics[1])
    /// '新建小学3所。'
    fn sentence<'py>(
        &self,
        py: Python<'py>,
        statistic: Given<'_, Statistic>,
    ) -> PyResult<Bound<'py, PyString>> {
        let Span { start, end } = statistic.0.core().sentence();
        // A slice of the string counts in code points without a walk over it.
        let slice = PySlice::new(py, start as isize, end as isize, 1);
        Ok(self.source.bind(py).get_item(slice)?.cast_into()?)
    }

    /// Read a report back from its JSON form, whichever surface wrote it.
    ///
    /// Parameters
    /// ----------
    /// json : str
    ///     What `to_json`, the crate or the npm package wrote.
    /// source : str
    ///     The text that was read, which the JSON form does not hold.
    ///
    /// Returns
    /// -------
    /// WorkReport
    ///     The report; its offsets count code points, whatever they counted in the JSON form.
    ///
    /// Raises
    /// ------
    /// baogao.Error
    ///     With code `wrong_report` (a ValueError), and the path of what is wrong, when the string is
    ///     no JSON of a report of schema 2, or the report is none of this source; `wrong_type` when
    ///     an argument is no `str`.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("听取报告12项。")
    /// >>> baogao.WorkReport.from_json(report.to_json(), report.source) == report
    /// True
    /// >>> try:
    /// ...     baogao.WorkReport.from_json(report.to_json(), "另一份报告")
    /// ... except baogao.Error as error:
    /// ...     print(error.code, error.path)
    /// wrong_report paragraphs[0]
    #[staticmethod]
    fn from_json(py: Python<'_>, json: Json<'_>, source: Source<'_>) -> PyResult<Self> {
        let (text, json) = (source.0.as_str()?, json.0.as_str()?);
        let value = guard::detached(py, || pickle::report(json, text))?;
        Ok(Self::new(source.0.string(), value.map_err(|fault| fault.raise())?))
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

    /// Find words, with what stands around them.
    ///
    /// Parameters
    /// ----------
    /// pattern : str, iterable of str, or re.Pattern
    ///     Words as they are, several of them, or a compiled regular expression, see `baogao.find`.
    /// width : int
    ///     Characters of the context at most, on either side.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n听取报告12项，专题询问2次。")
    /// >>> [(str(hit), hit.section) for hit in report.find("报告")]
    /// [('听取【报告】12项，专题询问2次。', '一、依法监督')]
    #[pyo3(signature = (pattern, width=Offset(20)), text_signature = "($self, pattern, width=20)")]
    fn find<'py>(
        slf: &Bound<'py, Self>,
        pattern: &Bound<'py, PyAny>,
        width: Offset,
    ) -> PyResult<Hits<'py>> {
        let words = slf.py().import("baogao.words")?;
        Ok(Hits(words.call_method1("find", (slf, pattern, width.0))?.cast_into()?))
    }

    /// Group actions and statistics by the duties of the body that reports.
    ///
    /// Returns
    /// -------
    /// tuple of Duty
    ///     For a people's congress legislation passed, revised and under way, reports heard,
    ///     inspections, inquiries, decisions, appointments, deputies, petitions …; others for courts,
    ///     procuratorates, governments and the CPPCC; none for other reports. A duty that nothing is
    ///     said of is there without actions and statistics.
    ///
    /// Examples
    /// --------
    /// >>> text = "澜江市人民代表大会常务委员会工作报告\n一、2024年工作\n制定《古渡口保护条例》，听取专项工作报告21项。"
    /// >>> report = baogao.parse(text)
    /// >>> [(duty.duty, duty.zh, duty.actions) for duty in report.duties() if duty.actions]
    /// [('legislation.passed', '制定法规', (0,)), ('reports', '听取审议报告', (1,))]
    fn duties(&self, py: Python<'_>) -> PyResult<Series<Duty>> {
        let duties = guard::detached(py, || self.value.duties())?;
        Nodes::default().get(py, duties.into_iter().map(Duty))
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
        let actions = guard::detached(py, || report.actions())?;
        dict.set_item("actions", list(py, &actions, Action::plain)?)?;
        dict.set_item("notes", list(py, &report.notes, Note::plain)?)?;
        Ok(Dict(dict).typed())
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        let view = slf.py().import("baogao.views.report")?;
        view.call_method1("show", (slf,))?.extract()
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

//! Pickles: a node travels as its JSON form, a report with its source beside it.

use baogao::Unit;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyString;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::decode::Decoded;
use crate::error::{Error, WrongReportError};
use crate::node::In;
use crate::nodes::{
    Action, Cell, Citation, Duty, Front, Mention, Norm, Note, Paragraph, Section, Statistic,
    StatisticalTable, Topic,
};
use crate::numeral::Numeral;
use crate::report::WorkReport;
use crate::table::Rows;

/// What `__reduce__` returns: a function and its arguments.
pub type Reduced<'py> = (Bound<'py, PyAny>, (&'static str, String, Option<Bound<'py, PyString>>));

/// Takes an object apart.
pub fn reduce<'py>(
    py: Python<'py>,
    class: &'static str,
    value: &impl Serialize,
    source: Option<Bound<'py, PyString>>,
) -> PyResult<Reduced<'py>> {
    let restore = py.import("baogao._baogao")?.getattr("_restore")?;
    Ok((restore, (class, json(value)?, source)))
}

/// Put a pickled object together again.
#[pyfunction]
#[pyo3(signature = (class_, json, source=None))]
pub fn _restore(
    py: Python<'_>,
    class_: &str,
    json: &str,
    source: Option<Bound<'_, PyString>>,
) -> PyResult<Py<PyAny>> {
    match class_ {
        "Action" => Action(read(json)?).into_py_any(py),
        "Cell" => Cell(read(json)?).into_py_any(py),
        "Citation" => Citation(read(json)?).into_py_any(py),
        "Decoded" => Decoded(read(json)?).into_py_any(py),
        "Duty" => Duty(read(json)?).into_py_any(py),
        "Front" => Front(read(json)?).into_py_any(py),
        "Mention" => {
            let fields = read(json)?;
            Mention(In::alone(|report| report.set_mentions([fields]))).into_py_any(py)
        }
        "Norm" => Norm(read(json)?).into_py_any(py),
        "Note" => Note(read(json)?).into_py_any(py),
        "Numeral" => Numeral(read(json)?).into_py_any(py),
        "Paragraph" => Paragraph(read(json)?).into_py_any(py),
        "Rows" => Rows::restored(json)?.into_py_any(py),
        "Section" => Section::from(read::<baogao::Section<'_>>(json)?).into_py_any(py),
        "Statistic" => {
            let fields = read(json)?;
            Statistic(In::alone(|report| report.set_statistics([fields]))).into_py_any(py)
        }
        "StatisticalTable" => StatisticalTable(read(json)?).into_py_any(py),
        "Topic" => Topic(read(json)?).into_py_any(py),
        "WorkReport" => {
            let report: baogao::WorkReport<'static> = read(json)?;
            let source = source.unwrap_or_else(|| PyString::new(py, ""));
            WorkReport::new(&source, report).into_py_any(py)
        }
        other => Err(Error::new_err(format!("no class {other} to restore"))),
    }
}

/// The JSON form of a value.
pub fn json(value: &impl Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| Error::new_err(error.to_string()))
}

/// What is wrong with a report in its JSON form.
pub struct Fault {
    path: String,
    reason: String,
}

impl Fault {
    /// The exception.
    pub fn raise(self) -> PyErr {
        WrongReportError::new_err((self.path, self.reason))
    }
}

/// A report from its JSON form and its source, in code points.
pub fn report(json: &str, source: &str) -> Result<baogao::WorkReport<'static>, Fault> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = serde_path_to_error::deserialize::<_, baogao::WorkReport<'_>>(&mut reader);
    let mut report = read.map_err(|error| Fault {
        path: error.path().to_string().trim_matches('.').to_owned(),
        reason: error.inner().to_string(),
    })?;
    let rest = reader.end().map_err(|error| error.to_string());
    rest.map_err(|reason| Fault { path: String::new(), reason })?;
    report.tie(source, Unit::CodePoints).map_err(|error| match error {
        baogao::Error::Report { path, reason } => Fault { path, reason: reason.into() },
        other => Fault { path: String::new(), reason: other.to_string() },
    })?;
    Ok(report.into_owned())
}

pub fn read<T: DeserializeOwned>(json: &str) -> PyResult<T> {
    serde_json::from_str(json).map_err(|error| Error::new_err(format!("cannot restore: {error}")))
}

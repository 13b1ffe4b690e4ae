//! Nodes of reports as flat tables: rows that speak the Arrow PyCapsule protocol.

mod cells;
mod column;
mod columns;
mod head;
mod keep;
mod mentions;
mod own;
mod part;
mod python;
mod reader;
mod sections;
mod sentence;
mod statistics;

use std::ffi::CStr;
use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::RecordBatchReader;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use serde::{Deserialize, Serialize};

use crate::error::{Error, InternalError, WrongTypeError};
use crate::guard;
use crate::node::In;
use crate::pickle::{self, Reduced};
use crate::report::WorkReport;
use keep::Kept;
use own::Own;
pub use part::Part;
pub use reader::Kind;
use reader::Reader;

/// What a capsule holds is told by its name.
const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";

/// What a table holds.
#[derive(Serialize, Deserialize)]
pub struct Content {
    pub kind: Kind,
    pub parts: Vec<Part>,
    pub keep: Vec<Kept>,
}

/// The rows of a table, made from reports whenever they are asked for.
#[pyclass(frozen, module = "baogao._baogao")]
pub struct Rows(Source);

/// Where rows come from.
#[derive(Serialize, Deserialize)]
enum Source {
    Nodes(Arc<Content>),
    Own(Own),
}

impl Source {
    fn schema(&self) -> SchemaRef {
        match self {
            Self::Nodes(content) => content.schema(),
            Self::Own(own) => own.schema(),
        }
    }

    fn reader(&self) -> PyResult<Box<dyn RecordBatchReader + Send>> {
        match self {
            Self::Nodes(content) => Ok(Box::new(Reader::of(content))),
            Self::Own(own) => own.reader().map_err(internal),
        }
    }
}

fn internal(error: ArrowError) -> PyErr {
    InternalError::new_err(error.to_string())
}

impl Rows {
    /// The nodes of one kind of one report.
    pub fn of_report(kind: Kind, report: &Arc<baogao::WorkReport<'static>>) -> Self {
        let part = Part { report: Arc::clone(report), file: None, nodes: None };
        Self(Source::Nodes(Arc::new(Content { kind, parts: vec![part], keep: Vec::new() })))
    }

    /// Rows put together again.
    pub fn restored(json: &str) -> PyResult<Self> {
        Ok(Self(pickle::read(json)?))
    }
}

#[pymethods]
impl Rows {
    #[new]
    #[pyo3(signature = (kind, reports, files=None, keep=None))]
    fn new(
        kind: &str,
        reports: Vec<PyRef<'_, WorkReport>>,
        files: Option<Vec<Option<String>>>,
        keep: Option<Vec<(String, Vec<Bound<'_, PyAny>>)>>,
    ) -> PyResult<Self> {
        let found = Kind::ALL.into_iter().find(|known| known.name() == kind);
        let kind = found.ok_or_else(|| Error::new_err(format!("no table of {kind}")))?;
        if let Some(files) = files.as_ref().filter(|files| files.len() != reports.len()) {
            let (files, reports) = (files.len(), reports.len());
            return Err(WrongTypeError::new_err(format!("{files} files of {reports} reports")));
        }
        let taken = |name: &str| kind.columns().any(|column| column.name == name);
        let keep = Kept::read(keep.unwrap_or_default(), reports.len(), taken)?;
        let mut files = files.unwrap_or_default().into_iter();
        let parts = reports.iter().map(|report| Part {
            report: Arc::clone(&report.value),
            file: files.next().flatten(),
            nodes: None,
        });
        Ok(Self(Source::Nodes(Arc::new(Content { kind, parts: parts.collect(), keep }))))
    }

    /// How many there are of the unit of its dimension in one of a unit, and that unit.
    #[staticmethod]
    fn norm(unit: &str) -> Option<(f64, String)> {
        let mut one = baogao::StatisticFields::default();
        one.value = 1.0;
        one.unit = unit.into();
        let alone = In::alone(|report| report.set_statistics([one]));
        let norm = alone.report.statistics().first()?.norm()?;
        Some((norm.value, norm.unit.into_owned()))
    }

    /// Names, types, units and meanings of the columns of a kind.
    #[staticmethod]
    fn described(kind: &str) -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
        let kind = Kind::ALL.into_iter().find(|known| known.name() == kind);
        let columns = kind.into_iter().flat_map(Kind::columns);
        columns.map(|column| (column.name, column.kind, column.unit, column.meaning)).collect()
    }

    /// Rows of your own: the name of their kind; names, types and values of the columns.
    #[staticmethod]
    fn own(kind: String, columns: Vec<(String, String, Vec<Bound<'_, PyAny>>)>) -> PyResult<Self> {
        let rows = columns.first().map_or(0, |(_, _, values)| values.len());
        let columns = columns.into_iter().map(|(name, kind, values)| {
            if values.len() != rows {
                return Err(WrongTypeError::new_err("columns must have one length"));
            }
            Kept::typed(name, &kind, &values)
        });
        Ok(Self(Source::Own(Own { kind, columns: columns.collect::<PyResult<_>>()?, rows })))
    }

    /// What a row is: `statistics`, `sections`, `mentions`, `tables`, or of your own.
    #[getter]
    fn kind(&self) -> &str {
        match &self.0 {
            Source::Nodes(content) => content.kind.name(),
            Source::Own(own) => &own.kind,
        }
    }

    /// Names of the columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The rows of some nodes of the only report.
    fn take(&self, nodes: Vec<usize>) -> PyResult<Self> {
        let Source::Nodes(content) = &self.0 else {
            return Err(WrongTypeError::new_err("rows without nodes"));
        };
        let part = |part: &Part| Part { nodes: Some(nodes.as_slice().into()), ..part.clone() };
        let parts = content.parts.iter().map(part).collect();
        let (kind, keep) = (content.kind, Vec::new());
        Ok(Self(Source::Nodes(Arc::new(Content { kind, parts, keep }))))
    }

    /// Batch after batch, each a list with the values of every column.
    fn batches(&self) -> PyResult<Batches> {
        Ok(Batches(Mutex::new(self.0.reader()?)))
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        // A schema is a wish, and the types of these columns are fixed.
        let _ = requested_schema;
        let stream = FFI_ArrowArrayStream::new(self.0.reader()?);
        Ok(PyCapsule::new_with_value(py, stream, STREAM)?.into_any())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let schema = FFI_ArrowSchema::try_from(&*self.0.schema());
        Ok(PyCapsule::new_with_value(py, schema.map_err(internal)?, SCHEMA)?.into_any())
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        guard::detached(py, || match &self.0 {
            Source::Nodes(content) => content.len(),
            Source::Own(own) => own.rows,
        })
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Rows", &self.0, None)
    }
}

/// The batches of a table, one after the other.
#[pyclass(frozen, module = "baogao._baogao")]
pub struct Batches(Mutex<Box<dyn RecordBatchReader + Send>>);

#[pymethods]
impl Batches {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
        let batch =
            guard::detached(py, || self.0.lock().unwrap_or_else(PoisonError::into_inner).next())?;
        let Some(batch) = batch else { return Ok(None) };
        let batch = batch.map_err(internal)?;
        batch
            .columns()
            .iter()
            .map(|column| python::list(py, column))
            .collect::<PyResult<_>>()
            .map(Some)
    }
}

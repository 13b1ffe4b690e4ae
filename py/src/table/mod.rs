//! Nodes of reports as flat tables: rows that speak the Arrow PyCapsule protocol.

mod cells;
mod column;
mod columns;
mod head;
mod keep;
mod mentions;
mod part;
mod python;
mod reader;
mod sections;
mod sentence;
mod statistics;

use std::ffi::CStr;
use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_schema::ffi::FFI_ArrowSchema;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use serde::{Deserialize, Serialize};

use crate::error::{Error, InternalError, WrongTypeError};
use crate::guard;
use crate::pickle::{self, Reduced};
use crate::report::WorkReport;
use keep::Kept;
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
pub struct Rows(Arc<Content>);

impl Rows {
    /// The nodes of one kind of one report.
    pub fn of_report(kind: Kind, report: &Arc<baogao::WorkReport<'static>>) -> Self {
        let part = Part { report: Arc::clone(report), file: None, nodes: None };
        Self(Arc::new(Content { kind, parts: vec![part], keep: Vec::new() }))
    }

    /// Rows put together again.
    pub fn restored(json: &str) -> PyResult<Self> {
        Ok(Self(Arc::new(pickle::read(json)?)))
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
        Ok(Self(Arc::new(Content { kind, parts: parts.collect(), keep })))
    }

    /// Names, types, units and meanings of the columns of a kind.
    #[staticmethod]
    fn described(kind: &str) -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
        let kind = Kind::ALL.into_iter().find(|known| known.name() == kind);
        let columns = kind.into_iter().flat_map(Kind::columns);
        columns.map(|column| (column.name, column.kind, column.unit, column.meaning)).collect()
    }

    /// What a row is: `statistics`, `sections`, `mentions`, `tables`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.kind.name()
    }

    /// Names of the columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The rows of some nodes of the only report.
    fn take(&self, nodes: Vec<usize>) -> Self {
        let Content { kind, parts, .. } = &*self.0;
        let part = |part: &Part| Part { nodes: Some(nodes.as_slice().into()), ..part.clone() };
        Self(Arc::new(Content {
            kind: *kind,
            parts: parts.iter().map(part).collect(),
            keep: Vec::new(),
        }))
    }

    /// Batch after batch, each a list with the values of every column.
    fn batches(&self) -> Batches {
        Batches(Mutex::new(Reader::of(&self.0)))
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        // A schema is a wish, and the types of these columns are fixed.
        let _ = requested_schema;
        let stream = FFI_ArrowArrayStream::new(Box::new(Reader::of(&self.0)));
        Ok(PyCapsule::new_with_value(py, stream, STREAM)?.into_any())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let schema = FFI_ArrowSchema::try_from(&*self.0.schema());
        let schema = schema.map_err(|error| InternalError::new_err(error.to_string()))?;
        Ok(PyCapsule::new_with_value(py, schema, SCHEMA)?.into_any())
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        guard::detached(py, || self.0.len())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        pickle::reduce(py, "Rows", &*self.0, None)
    }
}

/// The batches of a table, one after the other.
#[pyclass(frozen, module = "baogao._baogao")]
pub struct Batches(Mutex<Reader>);

#[pymethods]
impl Batches {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
        let batch =
            guard::detached(py, || self.0.lock().unwrap_or_else(PoisonError::into_inner).next())?;
        let Some(batch) = batch else { return Ok(None) };
        let batch = batch.map_err(|error| InternalError::new_err(error.to_string()))?;
        batch
            .columns()
            .iter()
            .map(|column| python::list(py, column))
            .collect::<PyResult<_>>()
            .map(Some)
    }
}

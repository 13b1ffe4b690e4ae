//! The nodes of a report as tuples and tables, with their types in the stubs.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::sync::Arc;

use pyo3::PyTypeInfo;
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use pyo3::{type_hint_identifier, type_hint_subscript};

use crate::table::{Kind, Rows};

/// `...`, the rest of a tuple type.
pub const REST: PyStaticExpr = PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis };

/// The nodes of one kind as Python objects, made when they are first asked for and then
/// shared: `report.statistics is report.statistics`.
pub struct Nodes<T>(PyOnceLock<Py<PyTuple>>, PhantomData<fn() -> T>);

impl<T> Default for Nodes<T> {
    fn default() -> Self {
        Self(PyOnceLock::new(), PhantomData)
    }
}

impl<T> Nodes<T> {
    /// The nodes, where they are made already.
    pub fn made(&self, py: Python<'_>) -> Option<Series<T>> {
        Some(Series(self.0.get(py)?.clone_ref(py), PhantomData))
    }

    /// The nodes, made of these where they are not yet.
    pub fn get<'py>(
        &self,
        py: Python<'py>,
        nodes: impl ExactSizeIterator<Item = T>,
    ) -> PyResult<Series<T>>
    where
        T: IntoPyObject<'py>,
    {
        let make = || PyTuple::new(py, nodes).map(Bound::unbind);
        Ok(Series(self.0.get_or_try_init(py, make)?.clone_ref(py), PhantomData))
    }
}

/// A tuple of nodes, `tuple[T, ...]` in the stubs.
pub struct Series<T>(Py<PyTuple>, PhantomData<fn() -> T>);

impl<'py, T: PyTypeInfo> IntoPyObject<'py> for Series<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(PyTuple::TYPE_HINT, T::TYPE_HINT, REST);

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Infallible> {
        Ok(self.0.into_bound(py))
    }
}

/// Nodes that are a table too: their class in `baogao.sequences`.
pub trait Tabular: PyTypeInfo {
    const CLASS: &'static str;
    const KIND: Kind;
}

/// The nodes of such a kind, made when they are first asked for and then shared.
pub struct Tabled<T>(PyOnceLock<Py<PyAny>>, PhantomData<fn() -> T>);

impl<T> Default for Tabled<T> {
    fn default() -> Self {
        Self(PyOnceLock::new(), PhantomData)
    }
}

impl<T: Tabular> Tabled<T> {
    /// The nodes of a report, made of these where they are not yet.
    pub fn get<'py>(
        &self,
        py: Python<'py>,
        report: &Arc<baogao::WorkReport<'static>>,
        nodes: impl ExactSizeIterator<Item = T>,
    ) -> PyResult<Sequence<T>>
    where
        T: IntoPyObject<'py>,
    {
        let make = || {
            let nodes = PyTuple::new(py, nodes)?;
            let class = py.import("baogao.sequences")?.getattr(T::CLASS)?;
            class.call1((nodes, Rows::of_report(T::KIND, report))).map(Bound::unbind)
        };
        Ok(Sequence(self.0.get_or_try_init(py, make)?.clone_ref(py), PhantomData))
    }
}

/// Such nodes, by the name of their class in the stubs.
pub struct Sequence<T>(Py<PyAny>, PhantomData<fn() -> T>);

impl<'py, T: Tabular> IntoPyObject<'py> for Sequence<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("baogao.sequences", T::CLASS);

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Infallible> {
        Ok(self.0.into_bound(py))
    }
}

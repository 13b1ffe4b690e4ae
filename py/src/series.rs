//! The nodes of a report as tuples, with their types in the stubs.

use std::marker::PhantomData;

use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::type_hint_subscript;
use pyo3::types::PyTuple;
use pyo3::{PyClass, PyTypeInfo};

/// `...`, the rest of a tuple type.
pub const REST: PyStaticExpr = PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis };

/// The nodes of one kind as Python objects, made when they are first asked for and then
/// shared: `report.statistics is report.statistics`.
pub struct Nodes<T> {
    tuple: PyOnceLock<Py<PyTuple>>,
    class: PhantomData<fn() -> T>,
}

impl<T> Default for Nodes<T> {
    fn default() -> Self {
        Self { tuple: PyOnceLock::new(), class: PhantomData }
    }
}

impl<T: PyClass + Into<PyClassInitializer<T>>> Nodes<T> {
    /// The nodes; `node` makes one of each value.
    pub fn get<V>(
        &self,
        py: Python<'_>,
        values: impl IntoIterator<Item = V>,
        node: impl Fn(V) -> T,
    ) -> PyResult<Series<T>> {
        let make = || {
            let nodes = values
                .into_iter()
                .map(|value| Py::new(py, node(value)))
                .collect::<PyResult<Vec<_>>>()?;
            Ok::<_, PyErr>(PyTuple::new(py, nodes)?.unbind())
        };
        Ok(Series {
            tuple: self.tuple.get_or_try_init(py, make)?.clone_ref(py),
            class: PhantomData,
        })
    }
}

/// A tuple of nodes, `tuple[T, ...]` in the stubs.
pub struct Series<T> {
    tuple: Py<PyTuple>,
    class: PhantomData<fn() -> T>,
}

impl<'py, T: PyTypeInfo> IntoPyObject<'py> for Series<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = std::convert::Infallible;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(PyTuple::TYPE_HINT, T::TYPE_HINT, REST);

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.tuple.into_bound(py))
    }
}

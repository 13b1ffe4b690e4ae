//! Arrow arrays as Python lists.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int8Type, Int64Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

/// The values of a column, in the type that each has in Python.
pub fn list<'py>(py: Python<'py>, array: &ArrayRef) -> PyResult<Bound<'py, PyAny>> {
    let list = match array.data_type() {
        DataType::Utf8 => PyList::new(py, array.as_string::<i32>().iter()),
        DataType::Int64 => PyList::new(py, array.as_primitive::<Int64Type>().iter()),
        DataType::Float64 => PyList::new(py, array.as_primitive::<Float64Type>().iter()),
        DataType::Boolean => PyList::new(py, array.as_boolean().iter()),
        _ => {
            let array = array.as_dictionary::<Int8Type>();
            let names = array.values().as_string::<i32>();
            let names: Vec<_> =
                names.iter().flatten().map(|name| PyString::new(py, name)).collect();
            let name = |key: Option<i8>| names.get(usize::try_from(key?).ok()?);
            PyList::new(py, array.keys().iter().map(name))
        }
    };
    Ok(list?.into_any())
}

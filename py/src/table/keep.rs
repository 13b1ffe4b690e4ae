//! Columns that the caller adds to the rows of each report.

use arrow_array::ArrayRef;
use arrow_schema::{DataType, Field};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyString};
use serde::{Deserialize, Serialize};

use super::column::{Column, Flag, Float, Int, Text};
use crate::error::WrongTypeError;

/// A column with one value a report, of one type.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    pub name: String,
    values: Values,
}

/// The largest whole number up to which every one is a floating-point number too.
const EXACT: i64 = 1 << 53;

#[derive(Serialize, Deserialize)]
enum Values {
    Text(Vec<Option<String>>),
    Int(Vec<Option<i64>>),
    Float(Vec<Option<f64>>),
    Flag(Vec<Option<bool>>),
}

impl Kept {
    /// The columns of lists that have a value for each of so many reports. A
    /// name that the table has itself is preceded by `kept_`.
    pub fn read(
        lists: Vec<(String, Vec<Bound<'_, PyAny>>)>,
        reports: usize,
        taken: impl Fn(&str) -> bool,
    ) -> PyResult<Vec<Self>> {
        let mut all: Vec<Self> = Vec::new();
        for (name, list) in lists {
            let wrong = |what: &str| WrongTypeError::new_err(format!("keep must be {what}"));
            if list.len() != reports {
                let (found, name) = (list.len(), &name);
                let message =
                    format!("lists with a value a report: {name} has {found} of {reports}");
                return Err(wrong(&message));
            }
            let mut free = name.clone();
            while taken(&free) || all.iter().any(|kept| kept.name == free) {
                free.insert_str(0, "kept_");
            }
            let values = Values::read(&list).ok_or_else(|| {
                wrong(&format!("lists of str, int, float, bool and None: {name} has other values, or texts and numbers at once"))
            })?;
            all.push(Self { name: free, values });
        }
        Ok(all)
    }

    /// A column of a stated type: `text`, `integer`, `number` or `true or false`.
    pub fn typed(name: String, kind: &str, list: &[Bound<'_, PyAny>]) -> PyResult<Self> {
        let values = match kind {
            Int::KIND => all(list, int).map(Values::Int),
            Float::KIND => all(list, float).map(Values::Float),
            Flag::KIND => all(list, flag).map(Values::Flag),
            _ => all(list, text).map(Values::Text),
        };
        let values = values.ok_or_else(|| {
            WrongTypeError::new_err(format!("{name} has values of another type than {kind}"))
        })?;
        Ok(Self { name, values })
    }

    pub fn field(&self) -> Field {
        let data_type = match self.values {
            Values::Text(_) => DataType::Utf8,
            Values::Int(_) => DataType::Int64,
            Values::Float(_) => DataType::Float64,
            Values::Flag(_) => DataType::Boolean,
        };
        Field::new(&self.name, data_type, true)
    }

    /// Bytes that a row of a report has of it.
    pub fn size(&self, report: usize) -> usize {
        match &self.values {
            Values::Text(texts) => texts[report].as_ref().map_or(0, String::len),
            _ => 8,
        }
    }

    /// The column of rows, so many of each report.
    pub fn array(&self, runs: &[(usize, usize)]) -> ArrayRef {
        fn fill<C: Column>(
            runs: &[(usize, usize)],
            mut push: impl FnMut(&mut C, usize, usize),
        ) -> ArrayRef {
            let mut column = C::default();
            runs.iter().for_each(|&(report, rows)| push(&mut column, report, rows));
            column.finish()
        }
        match &self.values {
            Values::Text(all) => {
                fill(runs, |to: &mut Text, at, rows| to.push(all[at].as_deref(), rows))
            }
            Values::Int(all) => fill(runs, |to: &mut Int, at, rows| to.push(all[at], rows)),
            Values::Float(all) => fill(runs, |to: &mut Float, at, rows| to.push(all[at], rows)),
            Values::Flag(all) => fill(runs, |to: &mut Flag, at, rows| to.push(all[at], rows)),
        }
    }
}

impl Values {
    /// Values of one type, of which `None` has any; whole numbers among others are numbers.
    fn read(list: &[Bound<'_, PyAny>]) -> Option<Self> {
        all(list, text)
            .map(Self::Text)
            .or_else(|| all(list, flag).map(Self::Flag))
            .or_else(|| all(list, int).map(Self::Int))
            .or_else(|| all(list, float).map(Self::Float))
    }
}

/// All values of a list, where each is `None` or of a type.
fn all<'py, T>(
    list: &[Bound<'py, PyAny>],
    one: impl Fn(&Bound<'py, PyAny>) -> Option<T>,
) -> Option<Vec<Option<T>>> {
    list.iter()
        .map(|value| if value.is_none() { Some(None) } else { one(value).map(Some) })
        .collect()
}

fn text(value: &Bound<'_, PyAny>) -> Option<String> {
    value.cast::<PyString>().ok()?.extract().ok()
}

fn flag(value: &Bound<'_, PyAny>) -> Option<bool> {
    Some(value.cast::<PyBool>().ok()?.is_true())
}

fn int(value: &Bound<'_, PyAny>) -> Option<i64> {
    let is_int = value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>();
    if is_int { value.extract().ok() } else { None }
}

fn float(value: &Bound<'_, PyAny>) -> Option<f64> {
    match value.cast::<PyFloat>() {
        Ok(number) => Some(number.value()),
        Err(_) => int(value).filter(|number| number.abs() <= EXACT).map(|number| number as f64),
    }
}

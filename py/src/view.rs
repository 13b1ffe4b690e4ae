//! What the classes share: JSON, plain values, hashes, bounded representations.

use std::convert::Infallible;
use std::fmt::Display;
use std::hash::{DefaultHasher, Hash, Hasher};

use pyo3::PyTypeInfo;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use pyo3::{type_hint_identifier, type_hint_subscript};
use serde::Serialize;

use crate::error::Error;

/// Characters of a text that a representation shows.
const SHOWN: usize = 32;

/// The JSON form of a value.
pub fn json(value: &impl Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| Error::new_err(error.to_string()))
}

/// The JSON form of a value as Python dicts, lists, strings and numbers.
pub fn plain<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Plain<'py>> {
    Ok(Plain(py.import("json")?.call_method1("loads", (json(value)?,))?.cast_into()?))
}

/// A JSON object, `dict[str, Any]` in the stubs.
pub struct Plain<'py>(Bound<'py, PyDict>);

impl<'py> IntoPyObject<'py> for Plain<'py> {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        PyDict::TYPE_HINT,
        String::OUTPUT_TYPE,
        type_hint_identifier!("typing", "Any")
    );

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0)
    }
}

/// A hash of what tells equal values from others cheaply: their place and text.
pub fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A short representation `Class(key=value, …)` of what is there.
pub struct Repr {
    out: String,
    first: bool,
}

impl Repr {
    /// Opens the representation of a class.
    pub fn new(class: &str) -> Self {
        Self { out: format!("{class}("), first: true }
    }

    /// Adds a value as it prints.
    pub fn value(mut self, key: &str, value: impl Display) -> Self {
        if !self.first {
            self.out += ", ";
        }
        self.first = false;
        self.out += &format!("{key}={value}");
        self
    }

    /// Adds a number where there is one, short however large it is.
    pub fn number(self, key: &str, number: impl Into<Option<f64>>) -> Self {
        match number.into() {
            Some(number) => self.value(key, format_args!("{number:?}")),
            None => self,
        }
    }

    /// Adds a value where there is one.
    pub fn optional(self, key: &str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.value(key, value),
            None => self,
        }
    }

    /// Adds a text in quotes, cut after a few characters, where there is one.
    pub fn text<'t>(self, key: &str, text: impl Into<Option<&'t str>>) -> Self {
        self.optional(key, text.into().map(quoted))
    }

    /// Closes the representation.
    pub fn end(self) -> String {
        self.out + ")"
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("'{}…'", text[..cut].escape_debug()),
        None => format!("'{}'", text.escape_debug()),
    }
}

//! What a reading may take, and how it is interrupted.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use baogao::{Error, Lexicon, Options};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyNone};
use pyo3::{PyTypeInfo, type_hint_union};

use crate::facts::Facts;
use crate::text::wrong_type;
use crate::{error, guard};

/// How often a long reading looks whether the user wants it to end.
const PATIENCE: Duration = Duration::from_millis(50);

/// A limit as an argument: a number, or `None` for no limit.
#[derive(Clone, Copy)]
pub struct Limit(usize);

impl Limit {
    pub const CHARACTERS: Self = Self(Options::MAX_CHARACTERS);
    pub const STATISTICS: Self = Self(Options::MAX_STATISTICS);
}

impl FromPyObject<'_, '_> for Limit {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_union!(PyInt::TYPE_HINT, PyNone::TYPE_HINT);

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if value.is_none() {
            return Ok(Self(usize::MAX));
        }
        match value.cast::<PyInt>() {
            Ok(number) if number.ge(0)? => Ok(Self(number.extract().unwrap_or(usize::MAX))),
            Ok(_) => Err(error::WrongTypeError::new_err("a limit must not be negative")),
            Err(_) => Err(wrong_type("a limit", "int or None", &value)),
        }
    }
}

/// Reads within limits, without the interpreter's lock. A signal (Ctrl-C) ends it with the
/// exception that its handler raises.
pub fn reading<T: Send>(
    py: Python<'_>,
    lexicon: &Lexicon,
    facts: &Facts,
    (characters, statistics): (Limit, Limit),
    read: impl FnOnce(&Options<'_>) -> Result<T, Error> + Send,
) -> PyResult<T> {
    facts.check()?;
    guard::detached(py, || {
        let raised = RefCell::new(None);
        let asked = Cell::new(Instant::now());
        let signalled = || {
            if asked.get().elapsed() < PATIENCE {
                return false;
            }
            asked.set(Instant::now());
            raised.replace(Python::attach(|py| py.check_signals()).err());
            raised.borrow().is_some()
        };
        let options = Options::new()
            .lexicon(lexicon)
            .max_characters(characters.0)
            .max_statistics(statistics.0)
            .stop_when(&signalled);
        facts
            .on(options)
            .and_then(|options| read(&options))
            .map_err(|failure| raised.take().unwrap_or_else(|| error::raise(&failure, "")))
    })?
}

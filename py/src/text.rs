//! Arguments: Python strings as text that the core can read.

use pyo3::exceptions::PyOverflowError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::True;
use pyo3::types::{PyBytes, PyInt, PySequence, PyString};
use pyo3::{PyClass, PyTypeInfo, type_hint_identifier, type_hint_subscript};

use crate::error::{TooLargeError, WrongTypeError};

/// Largest text that can be read, in UTF-8 bytes.
const LIMIT: usize = u32::MAX as usize;

/// A Python string that can be read as UTF-8.
///
/// A lone surrogate has no place in UTF-8; it becomes U+FFFD, which is one code point
/// too, so that offsets stay right. The report then carries the note `undecoded`.
pub struct Text<'py>(Bound<'py, PyString>);

impl<'py> Text<'py> {
    /// The characters.
    pub fn as_str(&self) -> PyResult<&str> {
        self.0.to_str()
    }

    /// The string itself, the one that was given where it has no lone surrogate.
    pub fn string(&self) -> &Bound<'py, PyString> {
        &self.0
    }

    /// The argument of a name.
    fn given(value: &Borrowed<'_, 'py, PyAny>, name: &str) -> PyResult<Self> {
        let string = value.cast::<PyString>().map_err(|_| wrong_type(name, "str", value))?;
        let text = match string.to_str() {
            Ok(_) => Self(string.to_owned()),
            Err(_) => Self(without_surrogates(&string)?),
        };
        match text.as_str()?.len() {
            0..=LIMIT => Ok(text),
            _ => Err(TooLargeError::new_err(("bytes", LIMIT))),
        }
    }
}

impl<'py> FromPyObject<'_, 'py> for Text<'py> {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Self::given(&value, "text")
    }
}

/// Defines texts that an error calls by another name.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident, $called:literal;)*) => {$(
        $(#[$doc])*
        pub struct $name<'py>(pub Text<'py>);

        impl<'py> FromPyObject<'_, 'py> for $name<'py> {
            type Error = PyErr;

            const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

            fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
                Ok(Self(Text::given(&value, $called)?))
            }
        }
    )*};
}

texts! {
    /// A report in its JSON form.
    Json, "json";
    /// The text that a report was read from.
    Source, "source";
}

/// The path of a section.
pub struct Path(pub Vec<usize>);

impl FromPyObject<'_, '_> for Path {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Sequence"),
        PyInt::TYPE_HINT
    );

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let wrong = |_| wrong_type("path", "a sequence of int", &value);
        let steps = value.cast::<PySequence>().map_err(|error| wrong(error.into()))?;
        let step = |step: PyResult<Bound<'_, PyAny>>| match step?.extract::<Offset>() {
            Ok(Offset(step)) => Ok(step),
            Err(error) => Err(wrong(error)),
        };
        Ok(Self(steps.try_iter().map_err(wrong)?.map(step).collect::<PyResult<_>>()?))
    }
}

/// The bytes of a Python `bytes`.
pub struct Data<'a>(pub &'a [u8]);

impl<'a> FromPyObject<'a, '_> for Data<'a> {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = PyBytes::TYPE_HINT;

    fn extract(value: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        match <&'a [u8]>::extract(value) {
            Ok(bytes) => Ok(Self(bytes)),
            Err(_) => Err(wrong_type("data", "bytes", &value)),
        }
    }
}

/// A class that is an argument.
pub trait Argument: PyClass<Frozen = True> + PyTypeInfo + Sync {
    /// What the argument is called.
    const CALLED: &'static str;
}

/// A value of such a class.
pub struct Given<'a, T>(pub &'a T);

impl<'a, T: Argument> FromPyObject<'a, '_> for Given<'a, T> {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = T::TYPE_HINT;

    fn extract(value: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        match value.cast::<T>() {
            Ok(given) => Ok(Self(given.get())),
            Err(_) => Err(wrong_type(T::CALLED, T::NAME, &value)),
        }
    }
}

/// Defines numbers of a text or a sequence that a Python `int` stands for. One that none can have
/// is as good as the largest: nothing stands there.
macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident, $called:literal;)*) => {$(
        $(#[$doc])*
        pub struct $name(pub usize);

        impl<'py> FromPyObject<'_, 'py> for $name {
            type Error = PyErr;

            const INPUT_TYPE: PyStaticExpr = PyInt::TYPE_HINT;

            fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
                match value.extract() {
                    Ok(number) => Ok(Self(number)),
                    Err(error) if error.is_instance_of::<PyOverflowError>(value.py()) => {
                        Ok(Self(usize::MAX))
                    }
                    Err(_) => Err(wrong_type($called, "int", &value)),
                }
            }
        }
    )*};
}

numbers! {
    /// An offset.
    Offset, "start and end";
    /// The index of a statistic.
    Index, "i";
}

/// The error for an argument of the wrong type.
pub fn wrong_type(argument: &str, expected: &str, value: &Bound<'_, PyAny>) -> PyErr {
    let found = value.get_type().name().map_or_else(|_| "?".into(), |name| name.to_string());
    WrongTypeError::new_err(format!("{argument} must be {expected}, not {found}"))
}

fn without_surrogates<'py>(string: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    let encoded = string.call_method1("encode", ("utf-8", "surrogatepass"))?;
    let mut bytes = encoded.cast::<PyBytes>()?.as_bytes().to_vec();
    // "surrogatepass" writes U+D800..U+DFFF as ED A0..BF xx, which no character begins with;
    // U+FFFD is three bytes as well.
    for at in 0..bytes.len().saturating_sub(2) {
        if bytes[at] == 0xED && bytes[at + 1] >= 0xA0 {
            bytes[at..at + 3].copy_from_slice("\u{FFFD}".as_bytes());
        }
    }
    PyString::from_bytes(string.py(), &bytes)
}

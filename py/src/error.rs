//! The exceptions of `baogao.errors`, raised from here.

use pyo3::PyErr;
use pyo3::import_exception;

import_exception!(baogao.errors, Error);
import_exception!(baogao.errors, FactError);
import_exception!(baogao.errors, InternalError);
import_exception!(baogao.errors, LexiconError);
import_exception!(baogao.errors, NotANumberError);
import_exception!(baogao.errors, NotTextError);
import_exception!(baogao.errors, TooLargeError);
import_exception!(baogao.errors, WrongReportError);
import_exception!(baogao.errors, WrongTypeError);

/// The exception for an error of the core; `text` is what the core was given.
pub fn raise(error: &baogao::Error, text: &str) -> PyErr {
    match error {
        baogao::Error::TooLarge { what, limit } => TooLargeError::new_err((*what, *limit)),
        baogao::Error::NotANumber { position, .. } => {
            let before = text.get(..*position).unwrap_or(text);
            NotANumberError::new_err((text.to_owned(), before.chars().count()))
        }
        baogao::Error::NotText { format, .. } => {
            NotTextError::new_err((error.to_string(), *format))
        }
        baogao::Error::Fact { what, given } => FactError::new_err((*what, given.clone())),
        baogao::Error::Lexicon { line, reason } => LexiconError::new_err((reason.clone(), *line)),
        other => Error::new_err(other.to_string()),
    }
}

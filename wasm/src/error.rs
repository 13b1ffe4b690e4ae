//! Failures as JavaScript sees them: real `Error` objects with a stable code.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A failure on its way to JavaScript.
#[derive(Debug)]
pub struct Failure {
    code: &'static str,
    message: String,
    line: Option<usize>,
    column: Option<usize>,
}

impl Failure {
    /// An argument is not of the type that the function takes.
    pub(crate) fn wrong_type(argument: &str, expected: &str, given: &JsValue) -> Self {
        let given = if given.is_null() {
            "null".into()
        } else {
            given.js_typeof().as_string().unwrap_or_default()
        };
        Self {
            code: "wrong_type",
            message: format!("{argument} must be {expected}, not {given}"),
            line: None,
            column: None,
        }
    }

    /// A lexicon names a table that there is not.
    pub(crate) fn unknown_table(name: &str) -> Self {
        Self {
            code: "lexicon",
            message: format!("lexicon has no table \"{name}\", only units, words and bounds"),
            line: None,
            column: None,
        }
    }

    /// A report given back by JavaScript lacks a field, or has something else in it.
    pub(crate) fn wrong_report(field: &str) -> Self {
        Self {
            code: "wrong_report",
            message: format!("not a report as parse returns it: wrong or missing \"{field}\""),
            line: None,
            column: None,
        }
    }

    /// A string that should be one numeral is not; the place is told in UTF-16 units.
    pub(crate) fn not_a_number(text: &str, position: usize) -> Self {
        let before = text.get(..position).unwrap_or(text);
        let column = before.encode_utf16().count() + 1;
        Self {
            code: "not_a_number",
            message: format!("not a numeral at column {column}: \"{text}\""),
            line: Some(1),
            column: Some(column),
        }
    }
}

impl From<baogao::Error> for Failure {
    fn from(error: baogao::Error) -> Self {
        let line = match &error {
            baogao::Error::NotANumber { position, text } => {
                return Self::not_a_number(text, *position);
            }
            baogao::Error::Lexicon { line, .. } => Some(*line),
            _ => None,
        };
        Self { code: error.code(), message: error.to_string(), line, column: None }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let error = js_sys::Error::new(&failure.message);
        error.set_name("BaogaoError");
        let set = |key: &str, value: JsValue| {
            // A fresh error object takes any property.
            let _ = Reflect::set(&error, &key.into(), &value);
        };
        set("code", failure.code.into());
        if let Some(line) = failure.line {
            set("line", (line as f64).into());
        }
        if let Some(column) = failure.column {
            set("column", (column as f64).into());
        }
        error.into()
    }
}

//! Failures as JavaScript sees them: real `Error` objects with a stable code.

use std::panic;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A failure on its way to JavaScript.
#[derive(Debug)]
pub enum Failure {
    /// One that this package knows.
    Ours { code: &'static str, message: String, line: Option<usize>, column: Option<usize> },
    /// An exception of the caller's own code, such as a getter, passed on as it is.
    Thrown(JsValue),
}

impl Failure {
    pub(crate) fn new(code: &'static str, message: String) -> Self {
        Self::Ours { code, message, line: None, column: None }
    }

    /// An argument is not of the type that the function takes.
    pub(crate) fn wrong_type(argument: &str, expected: &str, given: &JsValue) -> Self {
        let given = if given.is_null() {
            "null".into()
        } else {
            given.js_typeof().as_string().unwrap_or_default()
        };
        Self::new("wrong_type", format!("{argument} must be {expected}, not {given}"))
    }

    /// The result is longer than a string can be.
    pub(crate) fn out_of_memory() -> Self {
        Self::new("out_of_memory", "the result has no room in memory".into())
    }

    /// A string that should be one numeral is not; the place is told in UTF-16 units.
    pub(crate) fn not_a_number(text: &str, position: usize) -> Self {
        let before = text.get(..position).unwrap_or(text);
        let column = before.encode_utf16().count() + 1;
        Self::Ours {
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
        Self::Ours { code: error.code(), message: error.to_string(), line, column: None }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let (code, message, line, column) = match failure {
            Failure::Ours { code, message, line, column } => (code, message, line, column),
            Failure::Thrown(exception) => return exception,
        };
        let error = js_sys::Error::new(&message);
        error.set_name("BaogaoError");
        let set = |key: &str, value: JsValue| {
            // A fresh error object takes any property.
            let _ = Reflect::set(&error, &key.into(), &value);
        };
        set("code", code.into());
        if let Some(line) = line {
            set("line", (line as f64).into());
        }
        if let Some(column) = column {
            set("column", (column as f64).into());
        }
        error.into()
    }
}

/// Lets a panic leave the module as an exception, not as a trap that says nothing.
pub(crate) fn throw_panics() {
    panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        // The standard library's word for more room than an address can tell.
        let room = message.contains("capacity overflow");
        let code = if room { "out_of_memory" } else { "internal" };
        wasm_bindgen::throw_val(Failure::new(code, message).into());
    }));
}

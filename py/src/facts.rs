//! What the caller knows about a text, as keyword arguments.

use std::borrow::Cow;

use baogao::{Kind, Options};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyString};
use pyo3::{PyTypeInfo, type_hint_identifier, type_hint_union};

use crate::error;
use crate::text::wrong_type;

/// Defines the strings that are given, so that an error names the argument.
macro_rules! strings {
    ($($(#[$doc:meta])* $name:ident, $called:literal;)*) => {$(
        $(#[$doc])*
        pub struct $name(String);

        impl FromPyObject<'_, '_> for $name {
            type Error = PyErr;

            const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

            fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
                let wrong = |_| wrong_type($called, "str or None", &value);
                let text = value.cast::<PyString>().map_err(wrong)?;
                Ok(Self(text.to_string_lossy().into_owned()))
            }
        }
    )*};
}

strings! {
    /// The title of the report.
    Title, "title";
    /// The place that it is on.
    Region, "region";
    /// Its genre.
    Genre, "kind";
}

/// The day of delivery or publication: a string or a `datetime.date`.
pub struct Day(String);

impl FromPyObject<'_, '_> for Day {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(PyString::TYPE_HINT, type_hint_identifier!("datetime", "date"));

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = value.cast::<PyString>() {
            return Ok(Self(text.to_string_lossy().into_owned()));
        }
        let date = value.py().import("datetime")?.getattr("date")?;
        if !value.is_instance(&date)? {
            return Err(wrong_type("date", "str, datetime.date or None", &value));
        }
        Ok(Self(value.call_method1("strftime", ("%Y-%m-%d",))?.extract::<Cow<'_, str>>()?.into()))
    }
}

/// The year under review.
pub struct Year(i32);

impl FromPyObject<'_, '_> for Year {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = PyInt::TYPE_HINT;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        match value.cast::<PyInt>() {
            // A number beyond every year is no year either.
            Ok(number) => Ok(Self(number.extract().unwrap_or(i32::MAX))),
            Err(_) => Err(wrong_type("year", "int or None", &value)),
        }
    }
}

/// The facts that a caller gives.
pub struct Facts {
    pub title: Option<Title>,
    pub date: Option<Day>,
    pub region: Option<Region>,
    pub kind: Option<Genre>,
    pub year: Option<Year>,
}

impl Facts {
    /// The options with these facts.
    pub fn on<'o>(&'o self, mut options: Options<'o>) -> Result<Options<'o>, baogao::Error> {
        if let Some(Title(title)) = &self.title {
            options = options.title(title);
        }
        if let Some(Day(date)) = &self.date {
            options = options.date(date)?;
        }
        if let Some(Region(region)) = &self.region {
            options = options.region(region);
        }
        if let Some(Genre(name)) = &self.kind {
            let wrong = |_| baogao::Error::Fact { what: "kind", given: name.clone() };
            options = options.kind(name.parse::<Kind>().map_err(wrong)?);
        }
        match &self.year {
            Some(Year(year)) => options.year(*year),
            None => Ok(options),
        }
    }

    /// The error for facts that cannot be, before anything is read.
    pub fn check(&self) -> PyResult<()> {
        self.on(Options::new()).map(drop).map_err(|wrong| error::raise(&wrong, ""))
    }
}

//! Values of the core as JSON text, for `JSON.parse`.
//!
//! One string crosses into JavaScript, which is faster than setting field after field of every
//! object there, and takes a quarter of the bytes that a serialiser of `serde` does.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use baogao::{
    Bound, Cell, Change, Citation, Class, Code, Decoded, Front, Kind, Level, Mention, Mentions,
    Note, Paragraph, Period, Role, Section, SectionSize, Span, Statistic, StatisticalTable,
    Statistics, Status, Summary, Tally, Tier, Value, WorkReport,
};
use js_sys::JSON;
use wasm_bindgen::JsValue;

use crate::error::Failure;

/// A plain object: an absent fact is `null`, and the object survives `structuredClone`.
pub(crate) fn object(value: &dyn Write) -> Result<JsValue, Failure> {
    let mut json = Json(String::new());
    value.write(&mut json);
    // What is written here is JSON, so there is one thing that can go wrong.
    JSON::parse(&json.0).map_err(|_| Failure::out_of_memory())
}

/// JSON text in the making.
pub(crate) struct Json(String);

impl Json {
    /// An object of these fields.
    pub fn object(&mut self, fields: &[(&str, &dyn Write)]) {
        self.0.push('{');
        for (index, (name, value)) in fields.iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            name.write(self);
            self.0.push(':');
            value.write(self);
        }
        self.0.push('}');
    }

    fn list(&mut self, count: usize, write: &dyn Fn(usize, &mut Self)) {
        self.0.push('[');
        for index in 0..count {
            if index > 0 {
                self.0.push(',');
            }
            write(index, self);
        }
        self.0.push(']');
    }
}

/// A value that can be written as JSON.
pub(crate) trait Write {
    fn write(&self, json: &mut Json);
}

/// Structures, by their fields; the one after `;` is the span.
macro_rules! objects {
    ($($name:ty { $($field:ident),* $(; $span:ident)? })*) => {$(
        impl Write for $name {
            fn write(&self, json: &mut Json) {
                json.object(&[
                    $(("start", &self.$span.start), ("end", &self.$span.end),)?
                    $((stringify!($field), &self.$field)),*
                ]);
            }
        }
    )*};
}

objects! {
    Cell<'_> { text; span }
    StatisticalTable<'_> { caption, unit, header, rows, section; span }
    Front<'_> { kind, title, issuer, region, tier, code, date, term, session, speaker, year }
    Paragraph<'_> { text, breaks, role, section; span }
    Section<'_> { level, label, number, heading, year, since, plan, sections; span }
    Citation<'_> { title, number; span }
    Note { code, message; span }
    Span { start, end }
    Decoded<'_> { text, encoding, replaced }
    Summary {
        paragraphs, sentences, characters, furniture, statistics, status, units, sections
    }
    Tally { achieved, planned, background }
    SectionSize { path, level, label, heading, paragraphs, sentences, characters, statistics }
}

/// Structures that are looked at through methods.
macro_rules! views {
    ($($name:ty { $($method:ident),* })*) => {$(
        impl Write for $name {
            fn write(&self, json: &mut Json) {
                let span = self.span();
                json.object(&[
                    ("start", &span.start), ("end", &span.end),
                    $((stringify!($method), &self.$method())),*
                ]);
            }
        }
    )*};
}

views! {
    Statistic<'_> {
        text, value, high, unit, bound, change, basis, indicator, status, period, section,
        paragraph, sentence, group, whole, table
    }
    Mention<'_> { text, class, value }
}

impl Write for WorkReport<'_> {
    fn write(&self, json: &mut Json) {
        json.object(&[
            ("schema", &self.schema),
            ("front", &self.front),
            ("paragraphs", &self.paragraphs),
            ("sections", &self.sections),
            ("statistics", &self.statistics()),
            ("mentions", &self.mentions()),
            ("tables", &self.tables),
            ("citations", &self.citations),
            ("notes", &self.notes),
        ]);
    }
}

impl Write for str {
    fn write(&self, json: &mut Json) {
        json.0.push('"');
        for c in self.chars() {
            match c {
                '"' | '\\' => json.0.extend(['\\', c]),
                '\0'..' ' => json.0.push_str(&format!("\\u{:04x}", c as u32)),
                _ => json.0.push(c),
            }
        }
        json.0.push('"');
    }
}

impl Write for &str {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

impl Write for String {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

impl Write for Cow<'_, str> {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

impl Write for Period<'_> {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

impl<T: Write> Write for Value<T> {
    fn write(&self, json: &mut Json) {
        match self {
            Self::Number(number) => number.write(json),
            Self::Text(text) => text.write(json),
        }
    }
}

impl Write for bool {
    fn write(&self, json: &mut Json) {
        json.0.push_str(if *self { "true" } else { "false" });
    }
}

impl Write for f64 {
    fn write(&self, json: &mut Json) {
        // JavaScript knows how to print a number.
        let text = JSON::stringify(&JsValue::from_f64(*self));
        json.0.push_str(&text.map(String::from).unwrap_or_default());
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, json: &mut Json) {
        match self {
            Some(value) => value.write(json),
            None => json.0.push_str("null"),
        }
    }
}

impl<T: Write> Write for [T] {
    fn write(&self, json: &mut Json) {
        json.list(self.len(), &|index, json| self[index].write(json));
    }
}

impl Write for Arc<[usize]> {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

impl<T: Write> Write for &[T] {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, json: &mut Json) {
        (**self).write(json);
    }
}

/// Lists whose nodes are made as they are asked for.
macro_rules! lists {
    ($($name:ty),*) => {$(
        impl Write for $name {
            fn write(&self, json: &mut Json) {
                json.list(self.len(), &|index, json| self.get(index).write(json));
            }
        }
    )*};
}

lists!(Statistics<'_>, Mentions<'_>);

impl Write for [usize; 3] {
    fn write(&self, json: &mut Json) {
        self[..].write(json);
    }
}

impl Write for (usize, usize) {
    fn write(&self, json: &mut Json) {
        [self.0, self.1].write(json);
    }
}

impl Write for BTreeMap<String, usize> {
    fn write(&self, json: &mut Json) {
        let fields: Vec<_> =
            self.iter().map(|(name, value)| (name.as_str(), value as &dyn Write)).collect();
        json.object(&fields);
    }
}

/// Values that display as they are in JSON.
macro_rules! plain {
    ($($name:ty),*) => {$(
        impl Write for $name {
            fn write(&self, json: &mut Json) {
                json.0.push_str(&self.to_string());
            }
        }
    )*};
}

plain!(u32, i32, usize);

/// Enumerations, by the names they have in the JSON form.
macro_rules! named {
    ($($name:ty),*) => {$(
        impl Write for $name {
            fn write(&self, json: &mut Json) {
                self.name().write(json);
            }
        }
    )*};
}

named!(Kind, Tier, Role, Level, Bound, Change, Status, Class, Code);

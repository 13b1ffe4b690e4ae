//! A report read back from the plain object that `parse` gave.
//!
//! Field by field: what `serde` derives for the same takes four times the bytes, since it
//! gathers the fields of every object before it takes the span out of them. A field that is
//! wrong is noted and read as nothing, so that there is one way out, at the end.

use std::borrow::Cow;
use std::sync::Arc;

use baogao::{
    Bound, Cell, Change, Citation, Class, Code, Front, Kind, Level, MentionFields, Note, Paragraph,
    Role, Section, Span, StatisticFields, StatisticalTable, Status, Tier, Unit, Value, WorkReport,
};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;

/// Levels of sections that a report can have, one in the other.
const DEPTH: usize = 5;

/// The report behind a plain object.
pub(crate) fn work_report(value: &JsValue) -> Result<WorkReport<'static>, Failure> {
    let mut reader = Reader::default();
    let report = WorkReport::read(&mut reader, value, "report");
    match reader.wrong {
        Some(failure) => Err(failure),
        None => Ok(report),
    }
}

/// What the reader knows while it goes through a report.
#[derive(Default)]
struct Reader {
    /// What is wrong with the first field that is missing or has something else in it.
    wrong: Option<Failure>,
    /// Sections around the one that is read.
    depth: usize,
}

impl Reader {
    fn wrong(&mut self, name: &'static str) {
        self.wrong.get_or_insert_with(|| Failure::wrong_report(name));
    }

    /// The field of an object.
    fn field<T: Read>(&mut self, object: &JsValue, name: &'static str) -> T {
        let value = self.get(object, name);
        T::read(self, &value, name)
    }

    #[inline(never)]
    fn get(&mut self, object: &JsValue, name: &'static str) -> JsValue {
        Reflect::get(object, &name.into()).unwrap_or_else(|thrown| {
            // Of what is no object, or by a getter.
            self.wrong.get_or_insert_with(|| match object.is_object() {
                true => Failure::Thrown(thrown),
                false => Failure::wrong_report(name),
            });
            JsValue::UNDEFINED
        })
    }
}

/// A value that can be read back. `name` is that of the field it stands in, for the error.
trait Read {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self;
}

/// Structures, by their fields; the one after `;` is the span.
macro_rules! objects {
    ($($name:ty { $($field:ident),* $(; $span:ident)? })*) => {$(
        impl Read for $name {
            fn read(reader: &mut Reader, value: &JsValue, _: &'static str) -> Self {
                Self {
                    $($span: Span::read(reader, value, "start"),)?
                    $($field: reader.field(value, stringify!($field))),*
                }
            }
        }
    )*};
}

objects! {
    Cell<'static> { text; span }
    StatisticalTable<'static> { caption, unit, header, rows, section; span }
    Front<'static> { kind, title, issuer, region, tier, code, date, term, session, speaker, year }
    Paragraph<'static> { text, breaks, role, section; span }
    StatisticFields<'static> {
        text, value, high, unit, bound, change, basis, indicator, status, period, section,
        paragraph, sentence, group, whole, table; span
    }
    MentionFields<'static> { text, class, value; span }
    Citation<'static> { title, number; span }
    Note { code, message; span }
    Span { start, end }
}

impl Read for WorkReport<'static> {
    fn read(reader: &mut Reader, value: &JsValue, _: &'static str) -> Self {
        let mut report = Self::default();
        report.schema = reader.field(value, "schema");
        report.unit = Unit::Utf16;
        report.front = reader.field(value, "front");
        report.paragraphs = reader.field(value, "paragraphs");
        report.sections = reader.field(value, "sections");
        report.set_statistics(reader.field::<Vec<_>>(value, "statistics"));
        report.set_mentions(reader.field::<Vec<_>>(value, "mentions"));
        report.tables = reader.field(value, "tables");
        report.citations = reader.field(value, "citations");
        report.notes = reader.field(value, "notes");
        report
    }
}

impl Read for Section<'static> {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        reader.depth += 1;
        if reader.depth > DEPTH {
            reader.wrong(name);
        }
        let section = Self {
            level: reader.field(value, "level"),
            label: reader.field(value, "label"),
            number: reader.field(value, "number"),
            heading: reader.field(value, "heading"),
            span: Span::read(reader, value, name),
            year: reader.field(value, "year"),
            since: reader.field(value, "since"),
            plan: reader.field(value, "plan"),
            sections: reader.field(value, "sections"),
        };
        reader.depth -= 1;
        section
    }
}

impl Read for Value {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        match value.as_f64() {
            Some(number) => Self::Number(number),
            None => Self::Text(String::read(reader, value, name)),
        }
    }
}

impl Read for bool {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        value.as_bool().unwrap_or_else(|| {
            reader.wrong(name);
            false
        })
    }
}

impl Read for f64 {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        value.as_f64().unwrap_or_else(|| {
            reader.wrong(name);
            0.0
        })
    }
}

impl Read for String {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        value.as_string().unwrap_or_else(|| {
            reader.wrong(name);
            Self::new()
        })
    }
}

impl Read for Arc<[usize]> {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        Vec::read(reader, value, name).into()
    }
}

impl Read for Cow<'static, [usize]> {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        Cow::Owned(Vec::read(reader, value, name))
    }
}

impl Read for Cow<'static, str> {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        Cow::Owned(String::read(reader, value, name))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        if value.is_null() { None } else { Some(T::read(reader, value, name)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        let mut list = Self::new();
        let Some(array) = value.dyn_ref::<Array>() else {
            reader.wrong(name);
            return list;
        };
        for element in array.iter() {
            // An array may be long, and nested without an end, but not a good one.
            if reader.wrong.is_some() {
                break;
            }
            list.push(T::read(reader, &element, name));
        }
        list
    }
}

impl Read for [usize; 3] {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        Vec::read(reader, value, name).try_into().unwrap_or_else(|_: Vec<usize>| {
            reader.wrong(name);
            [0; 3]
        })
    }
}

impl Read for (usize, usize) {
    fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
        match Vec::read(reader, value, name)[..] {
            [first, second] => (first, second),
            _ => {
                reader.wrong(name);
                (0, 0)
            }
        }
    }
}

/// Whole numbers.
macro_rules! whole {
    ($($number:ty),*) => {$(
        impl Read for $number {
            fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
                let number = f64::read(reader, value, name);
                let whole = number as Self;
                if whole as f64 != number {
                    reader.wrong(name);
                }
                whole
            }
        }
    )*};
}

whole!(u32, i32, usize);

/// Enumerations, by the names they have in the JSON form.
macro_rules! named {
    ($($name:ty),*) => {$(
        impl Read for $name {
            fn read(reader: &mut Reader, value: &JsValue, name: &'static str) -> Self {
                let text = String::read(reader, value, name);
                Self::ALL.iter().copied().find(|one| one.name() == text).unwrap_or_else(|| {
                    reader.wrong(name);
                    Self::ALL[0]
                })
            }
        }
    )*};
}

named!(Kind, Tier, Role, Level, Bound, Change, Status, Class, Code);

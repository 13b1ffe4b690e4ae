//! A report read back from the plain object that `parse` gave.
//!
//! Field by field: what `serde` derives for the same takes four times the bytes, since it
//! gathers the fields of every object before it takes the span out of them.

use std::borrow::Cow;

use baogao::{
    Bound, Change, Citation, Class, Code, Front, Kind, Level, Mention, Note, Paragraph, Role,
    Section, Span, Statistic, Status, Tier, Unit, Value, WorkReport,
};
use js_sys::{Array, Reflect};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;

/// What was read, or the name of the field that is wrong.
type Found<T> = Result<T, &'static str>;

/// Levels of sections that a report can have, one in the other.
const DEPTH: usize = 5;

/// The report behind a plain object.
pub(crate) fn work_report(value: &JsValue) -> Result<WorkReport<'static>, Failure> {
    report(value).map_err(Failure::wrong_report)
}

fn report(value: &JsValue) -> Found<WorkReport<'static>> {
    Ok(WorkReport {
        schema: field(value, "schema")?,
        unit: Unit::Utf16,
        front: field(value, "front")?,
        paragraphs: field(value, "paragraphs")?,
        sections: sections(value, DEPTH)?,
        statistics: field(value, "statistics")?,
        mentions: field(value, "mentions")?,
        citations: field(value, "citations")?,
        notes: field(value, "notes")?,
    })
}

/// A value that can be read back. `name` is that of the field it stands in, for the error.
trait Read: Sized {
    fn read(value: &JsValue, name: &'static str) -> Found<Self>;
}

/// The field of an object.
fn field<T: Read>(object: &JsValue, name: &'static str) -> Found<T> {
    T::read(&get(object, name)?, name)
}

#[inline(never)]
fn get(object: &JsValue, name: &'static str) -> Found<JsValue> {
    Reflect::get(object, &name.into()).map_err(|_| name)
}

/// The sections of a report or section, `depth` levels of them.
fn sections(object: &JsValue, depth: usize) -> Found<Vec<Section<'static>>> {
    let list: Vec<JsValue> = field(object, "sections")?;
    if !list.is_empty() && depth == 0 {
        return Err("sections");
    }
    let section = |value: &JsValue| {
        Ok(Section {
            level: field(value, "level")?,
            label: field(value, "label")?,
            number: field(value, "number")?,
            heading: field(value, "heading")?,
            span: Span::read(value, "sections")?,
            year: field(value, "year")?,
            since: field(value, "since")?,
            plan: field(value, "plan")?,
            sections: sections(value, depth - 1)?,
        })
    };
    list.iter().map(section).collect()
}

impl Read for Front<'static> {
    fn read(value: &JsValue, _: &'static str) -> Found<Self> {
        Ok(Self {
            kind: field(value, "kind")?,
            title: field(value, "title")?,
            issuer: field(value, "issuer")?,
            region: field(value, "region")?,
            tier: field(value, "tier")?,
            date: field(value, "date")?,
            term: field(value, "term")?,
            session: field(value, "session")?,
            speaker: field(value, "speaker")?,
            year: field(value, "year")?,
        })
    }
}

impl Read for Paragraph<'static> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        Ok(Self {
            span: Span::read(value, name)?,
            text: field(value, "text")?,
            role: field(value, "role")?,
            section: field(value, "section")?,
        })
    }
}

impl Read for Statistic<'static> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        Ok(Self {
            span: Span::read(value, name)?,
            text: field(value, "text")?,
            value: field(value, "value")?,
            high: field(value, "high")?,
            unit: field(value, "unit")?,
            bound: field(value, "bound")?,
            change: field(value, "change")?,
            basis: field(value, "basis")?,
            indicator: field(value, "indicator")?,
            status: field(value, "status")?,
            period: field(value, "period")?,
            section: field(value, "section")?,
            paragraph: field(value, "paragraph")?,
            sentence: field(value, "sentence")?,
            group: field(value, "group")?,
            whole: field(value, "whole")?,
        })
    }
}

impl Read for Mention<'static> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        Ok(Self {
            span: Span::read(value, name)?,
            text: field(value, "text")?,
            class: field(value, "class")?,
            value: field(value, "value")?,
        })
    }
}

impl Read for Citation<'static> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        Ok(Self {
            span: Span::read(value, name)?,
            title: field(value, "title")?,
            number: field(value, "number")?,
        })
    }
}

impl Read for Note {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        Ok(Self {
            code: field(value, "code")?,
            span: Span::read(value, name)?,
            message: field(value, "message")?,
        })
    }
}

impl Read for Span {
    fn read(value: &JsValue, _: &'static str) -> Found<Self> {
        Ok(Self { start: field(value, "start")?, end: field(value, "end")? })
    }
}

impl Read for Value {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        match value.as_f64() {
            Some(number) => Ok(Self::Number(number)),
            None => String::read(value, name).map(Self::Text),
        }
    }
}

impl Read for JsValue {
    fn read(value: &JsValue, _: &'static str) -> Found<Self> {
        Ok(value.clone())
    }
}

impl Read for bool {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        value.as_bool().ok_or(name)
    }
}

impl Read for f64 {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        value.as_f64().ok_or(name)
    }
}

impl Read for String {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        value.as_string().ok_or(name)
    }
}

impl Read for Cow<'static, str> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        String::read(value, name).map(Cow::Owned)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        if value.is_null() { Ok(None) } else { T::read(value, name).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue, name: &'static str) -> Found<Self> {
        let list: &Array = value.dyn_ref().ok_or(name)?;
        list.iter().map(|element| T::read(&element, name)).collect()
    }
}

/// Whole numbers.
macro_rules! whole {
    ($($number:ty),*) => {$(
        impl Read for $number {
            fn read(value: &JsValue, name: &'static str) -> Found<Self> {
                let number = f64::read(value, name)?;
                let whole = number as Self;
                if whole as f64 == number { Ok(whole) } else { Err(name) }
            }
        }
    )*};
}

whole!(u32, i32, usize);

/// Enumerations, by the names they have in the JSON form.
macro_rules! named {
    ($($name:ty),*) => {$(
        impl Read for $name {
            fn read(value: &JsValue, name: &'static str) -> Found<Self> {
                let text = String::read(value, name)?;
                let reader = IntoDeserializer::<Error>::into_deserializer(&*text);
                Self::deserialize(reader).map_err(|_| name)
            }
        }
    )*};
}

named!(Kind, Tier, Role, Level, Bound, Change, Status, Class, Code);

//! Numbers and numerals that are no statistics.

use core::fmt;
use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::list::{List, Node};
use super::period::Period;
use super::records::{MentionRecord, Records, Valued};
use super::{Class, Value};
use crate::span::Span;

/// A number or numeral that is no statistic.
///
/// A look into the report that it belongs to, of the size of two pointers.
///
/// ```
/// use baogao::Class;
///
/// let report = baogao::parse("2024年3月，第十届人民代表大会通过决议。");
/// let classes: Vec<_> = report.mentions().iter().map(|mention| mention.class()).collect();
/// assert_eq!(classes, [Class::Date, Class::Ordinal]);
/// assert_eq!(report.mentions().first().unwrap().text(), "2024年3月");
/// ```
#[derive(Clone, Copy)]
pub struct Mention<'r> {
    records: &'r Records<'r>,
    record: &'r MentionRecord,
}

/// The mentions of a report.
pub type Mentions<'r> = List<'r, Mention<'r>>;

impl<'r> Node<'r> for Mention<'r> {
    fn count(records: &Records<'_>) -> usize {
        records.mentions.len()
    }

    fn at(records: &'r Records<'r>, index: usize) -> Option<Self> {
        Some(Self { records, record: records.mentions.get(index)? })
    }
}

impl<'r> Mention<'r> {
    /// Place in the source.
    pub fn span(self) -> Span {
        self.record.span.into()
    }

    /// The same without line breaks and what else a paragraph sets aside.
    pub fn text(self) -> &'r str {
        self.records.texts.get(self.record.text)
    }

    /// What it is.
    pub fn class(self) -> Class {
        self.record.class
    }

    /// ISO date or number, where it has one.
    ///
    /// ```
    /// use baogao::Value;
    ///
    /// let report = baogao::parse("2024年3月，第十届人民代表大会通过决议。");
    /// let mut values = report.mentions().iter().filter_map(|mention| mention.value());
    /// assert!(matches!(values.next(), Some(Value::Text(date)) if date == "2024-03"));
    /// assert!(matches!(values.next(), Some(Value::Number(10.0))));
    /// ```
    pub fn value(self) -> Option<Value<Period<'r>>> {
        match self.record.value {
            Valued::Nothing => None,
            Valued::Number(high, low) => {
                Some(Value::Number(f64::from_bits(u64::from(high) << 32 | u64::from(low))))
            }
            Valued::Text(packed) => packed.get(&self.records.texts).map(Value::Text),
        }
    }

    /// All of it as a value that can be changed.
    pub fn fields(self) -> MentionFields<'r> {
        MentionFields {
            span: self.span(),
            text: self.text().into(),
            class: self.class(),
            value: self.value().map(|value| match value {
                Value::Number(number) => Value::Number(number),
                Value::Text(text) => Value::Text(text.to_string()),
            }),
        }
    }
}

impl PartialEq for Mention<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.fields() == other.fields()
    }
}

impl fmt::Debug for Mention<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fields(), f)
    }
}

impl Serialize for Mention<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(serializer)
    }
}

/// A mention on its own: what [`Mention`] has, as fields.
///
/// For reports that are put together or changed, see
/// [`set_mentions`](crate::WorkReport::set_mentions), and for mentions that outlive theirs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the methods of `Mention` have the same names")]
#[non_exhaustive]
pub struct MentionFields<'t> {
    #[serde(flatten)]
    pub span: Span,
    pub text: Cow<'t, str>,
    pub class: Class,
    pub value: Option<Value>,
}

//! Cited documents and doubts.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A cited document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Citation<'s> {
    /// Place of 《title》 and document number.
    #[serde(flatten)]
    pub span: Span,
    /// Title without 《》.
    pub title: Option<Cow<'s, str>>,
    /// Document number as written, `粤府〔2025〕8号`.
    pub number: Option<Cow<'s, str>>,
}

/// A doubt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Note {
    /// Stable code.
    pub code: Code,
    /// What it is about.
    #[serde(flatten)]
    pub span: Span,
    /// The doubt in words.
    pub message: String,
}

/// Stable code of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Code {
    /// The text holds nothing that looks like a report.
    Unread,
    /// The text is a file of another format, such as docx or PDF; nothing in it was read.
    #[serde(rename = "not_text")]
    NotText,
    /// The text was decoded in a wrong encoding.
    Mojibake,
    /// Characters that could not be decoded were replaced by U+FFFD.
    Undecoded,
    /// A section number does not follow the one before.
    Numbering,
    /// Paragraphs were moved to restore the reading order.
    Order,
    /// The text repeats a report that was already read.
    Copy,
    /// Another document of the text was set aside: a resolution, a notice, news, an annex, a second
    /// report. `parse_all` reads them.
    Aside,
    /// The unit of the lower end of a range is not certain.
    Range,
    /// A number was split by a line break.
    Split,
    /// A respective list whose names and numbers do not match.
    Respective,
    /// A unit that the lexicon does not know.
    Unit,
    /// A quotation mark without its pair.
    Quote,
    /// A number or date that cannot be as it is written, or is too large to have a value.
    Value,
    /// The text is HTML; it was read through its tags.
    Markup,
    /// The shape of a table, or the unit of its numbers, is not certain.
    Table,
}

//! Sections, by their markers.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A section with its sub-sections.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Section<'s> {
    /// Level that the marker stands for.
    pub level: Level,
    /// Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
    pub label: Cow<'s, str>,
    /// Number of the marker.
    pub number: Option<u32>,
    /// Heading without label and final stop.
    pub heading: Cow<'s, str>,
    /// Place of label and heading.
    #[serde(flatten)]
    pub span: Span,
    /// Place of its text: from the first character behind the heading and its stop, or from the
    /// first paragraph below it, to the end of the last paragraph that belongs to the section or
    /// to one below it. Empty, at the end of the heading, where it has no text.
    ///
    /// Furniture between two paragraphs of the text lies inside, furniture behind the last one
    /// does not. Where the reading order was repaired, the source has the text of a section in
    /// several places; this is the one that goes on from the heading, up to the next heading of
    /// another section. [`Paragraph::section`](super::Paragraph::section) tells what belongs to a section wherever it stands.
    ///
    /// ```
    /// let source = "一、财经监督。\n听取报告5项。\n（一）预算监督。提出意见3条。\n二、代表工作";
    /// let report = baogao::parse(source);
    /// let [finance, deputies] = &report.sections[..] else { panic!() };
    /// assert_eq!(finance.body.slice(source), "听取报告5项。\n（一）预算监督。提出意见3条。");
    /// assert_eq!(finance.sections[0].body.slice(source), "提出意见3条。");
    /// assert_eq!(deputies.body.slice(source), "");
    /// ```
    // Schema 1 had none.
    #[serde(default)]
    pub body: Span,
    /// Year the section covers; the last one of several.
    pub year: Option<i32>,
    /// First year, where the section covers several.
    pub since: Option<i32>,
    /// Whether it plans (`true`) or reviews (`false`).
    pub plan: bool,
    /// Sub-sections in reading order.
    pub sections: Vec<Section<'s>>,
}

/// Level of a section; follows the marker, not the depth (GB/T 9704-2012, 7.3.3).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Level {
    /// A bare heading or 第一部分.
    Part,
    /// 一、
    #[default]
    Section,
    /// （一）
    Subsection,
    /// 1. or 一是
    Item,
    /// （1） or ①
    Subitem,
}

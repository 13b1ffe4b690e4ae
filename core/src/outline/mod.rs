//! From paragraphs to the outline: front matter, section tree, reading order.

use crate::report::{Front, Note, Role, Section};
use crate::source::Block;

/// The outline of a report.
#[derive(Debug)]
pub(crate) struct Outline<'s> {
    /// Title, issuer, date …
    pub front: Front<'s>,
    /// Paragraphs in reading order.
    pub passages: Vec<Passage<'s>>,
    /// The section tree.
    pub sections: Vec<Section<'s>>,
    /// Doubts about the structure.
    pub notes: Vec<Note>,
}

/// A paragraph that knows its place in the outline.
#[derive(Debug)]
pub(crate) struct Passage<'s> {
    /// Text and place.
    pub block: Block<'s>,
    /// What it is for.
    pub role: Role,
    /// Path of its section.
    pub section: Option<Vec<usize>>,
    /// Bytes of `block.text` taken by label, heading and stop of a run-in heading; 0 without one.
    pub heading: usize,
    /// Time that the part covers.
    pub scope: Scope,
}

/// The time a part of the report covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// The year; the last one of several.
    pub year: Option<i32>,
    /// The first year, where there are several.
    pub since: Option<i32>,
    /// Whether the part plans.
    pub plan: bool,
}

/// Builds the outline.
pub(crate) fn build(blocks: Vec<Block<'_>>) -> Outline<'_> {
    let passages = blocks
        .into_iter()
        .map(|block| Passage { role: if block.furniture { Role::Furniture } else { Role::Body }, block, section: None, heading: 0, scope: Scope::default() })
        .collect();
    Outline { front: Front::default(), passages, sections: Vec::new(), notes: Vec::new() }
}

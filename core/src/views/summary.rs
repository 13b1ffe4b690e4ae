//! The report's own measures.

/// Paragraphs, sentences, characters and statistics of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {}

//! From quantities to statistics: what a number means.

use crate::lexicon::Lexicon;
use crate::outline::Outline;
use crate::report::{Paragraph, WorkReport};
use crate::span::Unit;

/// Reads the statistics of an outline.
pub(crate) fn read<'s>(outline: Outline<'s>, _lexicon: &Lexicon) -> WorkReport<'s> {
    let paragraphs = outline
        .passages
        .into_iter()
        .map(|p| Paragraph { span: p.block.span, text: p.block.text, role: p.role, section: p.section })
        .collect();
    WorkReport {
        schema: 1,
        unit: Unit::Bytes,
        front: outline.front,
        paragraphs,
        sections: outline.sections,
        statistics: Vec::new(),
        mentions: Vec::new(),
        citations: Vec::new(),
        notes: outline.notes,
    }
}

//! The stages one after the other, for those who measure them; no part of the interface.

use crate::events::Events;
use crate::grammar::Parts;
use crate::lexicon::Lexicon;
use crate::report::Role;
use crate::{outline, source};

/// A stage of the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Which characters some rule asks about.
    Events,
    /// Paragraphs in one piece.
    Source,
    /// Front matter, sections, the role and the time of paragraphs.
    Outline,
    /// Numbers and numerals.
    Grammar,
}

/// Reads a text up to a stage; tells how much that stage found. What is missing to a report is
/// the stage of the statistics.
///
/// ```
/// use baogao::bench::{Stage, up_to};
/// let text = "一、工作回顾\n2024年，新建小学3所、中学5所。\n";
/// assert_eq!([Stage::Source, Stage::Outline, Stage::Grammar].map(|stage| up_to(stage, text)), [2, 2, 4]);
/// ```
pub fn up_to(stage: Stage, text: &str) -> usize {
    if stage == Stage::Events {
        return Events::of(text).all().len();
    }
    let (blocks, events) = source::read(text);
    if stage == Stage::Source {
        return blocks.len();
    }
    let outline = outline::build(blocks, &events);
    if stage == Stage::Outline {
        return outline.passages.len();
    }
    let mut tokens = Vec::new();
    let mut count = 0;
    for passage in outline.passages.iter().filter(|passage| passage.role != Role::Furniture) {
        let block = &passage.block;
        let mut scan = Parts::new(&block.text, events.part(&block.events), Lexicon::standard());
        scan.part(usize::MAX, usize::MAX, &mut tokens);
        count += tokens.len();
        tokens.clear();
    }
    count
}

//! Where characters could not be decoded.

use crate::events::{Class, Event, Events};
use crate::report::{Code, Note};
use crate::source::Block;
use crate::span::Span;

/// Places that get a note of their own; the last note reaches to the end of the rest.
const PLACES: usize = 16;

/// Bytes between two characters that are one place still: about ten characters.
const NEAR: usize = 32;

/// Characters that could not be decoded, from the first to the last of one place.
struct Place {
    span: Span,
    count: usize,
}

/// One note for each place where characters could not be decoded.
pub(super) fn notes(blocks: &[Block<'_>], events: &Events) -> impl Iterator<Item = Note> {
    let mut places: Vec<Place> = Vec::new();
    for block in blocks.iter().filter(|block| block.events.has(Class::LOST)) {
        let lost = events.part(&block.events).filter(|event| event.class() == Class::LOST);
        for at in lost.map(Event::at) {
            let span = block.place(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            let full = places.len() == PLACES;
            match places.last_mut() {
                // Moved paragraphs may stand in front of those before them.
                Some(last)
                    if full
                        || last.span.end <= span.start && span.start - last.span.end <= NEAR =>
                {
                    last.span.start = last.span.start.min(span.start);
                    last.span.end = last.span.end.max(span.end);
                    last.count += 1;
                }
                _ => places.push(Place { span, count: 1 }),
            }
        }
    }
    places.into_iter().map(|Place { span, count }| Note {
        code: Code::Undecoded,
        span,
        message: match count {
            1 => "a character could not be decoded".to_string(),
            count => format!("{count} characters could not be decoded"),
        },
    })
}

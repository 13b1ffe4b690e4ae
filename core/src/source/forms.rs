//! The forms in which texts come that are not plain: which of them this one has.
//!
//! Each form is told by its own habit and takes its marks off; what is left is read like any
//! other text. The events of a text tell at once that it holds none of their characters.

use super::lines::{Line, lines};
use super::reading::{Edit, Reading};
use super::{entity, spacing};
use crate::events::{Class, Events};

/// How a text is read that is not read as it stands; `None` for a plain one.
pub(super) fn reading(source: &str, events: &Events, own: &[Line]) -> Option<Reading> {
    let mut reading = None;
    if events.has(Class::AMPERSAND) {
        reading = edited(source, reading, &entity::edits(source, events));
    }
    // Blanks are looked at last: the other forms take marks off that stand among them.
    let edits = match &reading {
        None => spacing::edits(source, events, own),
        Some(Reading { text, .. }) => {
            let events = Events::of(text);
            spacing::edits(text, &events, &lines(text, &events))
        }
    };
    edited(source, reading, &edits)
}

fn edited(source: &str, reading: Option<Reading>, edits: &[Edit]) -> Option<Reading> {
    if edits.is_empty() {
        return reading;
    }
    Some(reading.unwrap_or_else(|| Reading::plain(source)).edited(edits, &[]))
}

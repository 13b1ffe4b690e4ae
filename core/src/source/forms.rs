//! The forms in which texts come that are not plain: which of them this one has.
//!
//! Each form is told by its own habit and takes its marks off; what is left is read like any
//! other text. The events of a text tell at once that it holds none of their characters.

use super::lines::{Line, lines};
use super::reading::{Edit, Mark, Reading};
use super::{entity, html, markdown, spacing};
use crate::events::Events;

/// What a form says of a text.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// What is read otherwise than written; ascending, apart from each other.
    pub edits: Vec<Edit>,
    /// What is said of lines, by a byte of each; ascending.
    pub marks: Vec<(usize, Mark)>,
    /// Whether the text is of this form as a whole.
    pub whole: bool,
}

/// What tells a form by a text, its events and its lines.
type Read = fn(&str, &Events, &[Line]) -> Form;

/// The forms in the order in which their marks are taken off. An ampersand may be written as a
/// reference itself: `&amp;nbsp;`. Blanks are looked at last: other marks stand among them.
const FORMS: [Read; 5] = [entity::form, entity::form, html::form, markdown::form, spacing::form];

/// How a text is read that is not read as it stands; `None` for a plain one.
pub(super) fn reading(source: &str, events: &Events, own: &[Line]) -> Option<Reading> {
    let mut found: Option<(Reading, Events, Vec<Line>)> = None;
    for form in FORMS {
        let Form { edits, marks, whole } = match &found {
            Some((reading, events, lines)) => form(&reading.text, events, lines),
            None => form(source, events, own),
        };
        if edits.is_empty() && marks.is_empty() {
            continue;
        }
        let before = found.take().map_or_else(|| Reading::plain(source), |(reading, ..)| reading);
        let mut reading = before.edited(&edits, &marks);
        reading.markup |= whole;
        let events = Events::of(&reading.text);
        let mut lines = lines(&reading.text, &events);
        super::rows::mark(&reading.text, &mut lines);
        found = Some((reading, events, lines));
    }
    found.map(|(reading, ..)| reading)
}

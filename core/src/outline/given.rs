//! What the caller knows about a text: facts that a page gives apart from it.

use super::date::{self, Day};
use crate::report::Kind;

/// Facts that are taken as given.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given<'g> {
    pub title: Option<&'g str>,
    pub day: Option<Day>,
    pub region: Option<&'g str>,
    pub kind: Option<Kind>,
    pub year: Option<i32>,
}

impl Given<'_> {
    /// The facts that hold for every text of a page: a title, a kind and a year are of one report.
    pub fn of_page(self) -> Self {
        Self { title: None, kind: None, year: None, ..self }
    }
}

/// The day of a text that is nothing but a day, with a time of day at most.
///
/// | text | day |
/// | --- | --- |
/// | `2025-01-15` `2025年1月15日` `2025-01-15T08:30:00` | 2025-01-15 |
/// | `2025-02-30` `2025-01` `15 January` | none |
pub(crate) fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    let (day, start, end) = date::day(text)?;
    let rest = &text[end..];
    let time = rest.is_empty() || rest.starts_with([' ', 'T', '\u{3000}']) && rest.contains(':');
    (start == 0 && time && day.iso().is_some()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for text in [
            "2025-01-15", "2025年1月15日", " 2025/1/15 ", "2025-01-15T08:30:00", "2025-01-15 08:30",
        ] {
            assert_eq!(day(text).and_then(Day::iso).as_deref(), Some("2025-01-15"), "{text}");
        }
        for text in ["", "2025-02-30", "2025-01", "15 January", "于2025-01-15", "2025-01-15在青溪"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }
}

//! Anniversaries: 庆祝中国共产党成立100周年.

use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::head::head;
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// The event alone, without what is done for it.
///
/// | text | indicator | status |
/// |---|---|---|
/// | 全市隆重庆祝青河大桥通车`40周年` | 青河大桥通车 | background |
pub(super) fn anniversary(ask: &mut Ask<'_, '_, '_>, subject: Stretch) -> Name {
    let event = ask.sheet.last(subject, Cue::Event).map_or(subject, |word| subject.after(word));
    let event = head(ask.sheet, event);
    Name::plain(ask.sheet.render(event)).by("anniversary")
}

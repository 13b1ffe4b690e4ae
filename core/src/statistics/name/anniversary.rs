//! Anniversaries: 庆祝中国共产党成立100周年.

use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::head::head;
use crate::statistics::phrase::trim::joiner;
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// The event alone, without what is done for it.
///
/// | text | indicator | status |
/// |---|---|---|
/// | 今年是青河大桥通车40周年和地方自治`45周年` | 地方自治 | background |
/// | 到青河大桥通车`100周年`时 | 青河大桥通车 | background |
/// | 全市隆重庆祝青河大桥通车`40周年` | 青河大桥通车 | background |
pub(super) fn anniversary(ask: &mut Ask<'_, '_, '_>, subject: Stretch) -> Name {
    let event = ask.sheet.last(subject, Cue::Event).map_or(subject, |word| subject.after(word));
    // 建市70周年和设县45周年
    let event = joiner(ask.sheet, event).map_or(event, |word| event.after(word));
    let event = head(ask.sheet, event);
    // 到建县100周年, 在解放10周年之际
    let event = ask.sheet.trim_start(event, ['到', '在', '值']);
    Name::plain(ask.sheet.render(event)).by("anniversary")
}

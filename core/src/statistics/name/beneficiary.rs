//! Whom something is for: 为80名新生发放助学金16万元.

use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::name::behind::act;
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// The words between two numbers belong to both: 为80名新生`发放助学金`16万元.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市为80名新生发放助学金`16万元` | 为新生发放助学金 | beneficiary |
/// | 全市为`80名`新生发放助学金16万元 | 为新生发放助学金 | behind |
pub(super) fn between(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Name> {
    let last = ask.memory.last_in(ask.at.clause).filter(|r| r.name.tail)?.name;
    // 24小时服务厅接待群众80人次: who does it is no part of the name.
    if ask.sheet.starts(text, Cue::Act).is_some() {
        return None;
    }
    let Some(act) = act(ask.sheet, text).filter(|&act| !ask.sheet.ends_like(last.text, act)) else {
        return Some(last.by("beneficiary"));
    };
    let text = ask.sheet.join([last.text.into(), act.into()]);
    let name = Name { tail: true, ..Name::with_verb(ask.sheet, text, last.verb) };
    Some(name.by("beneficiary"))
}

/// Whether a number counts those that the next one was given to: `为`80名新生发放.
pub(super) fn is_beneficiary(ask: &Ask<'_, '_, '_>) -> bool {
    let before = ask.sheet.up_to(ask.sheet.tokens[ask.at.token].start);
    ask.sheet.closes(before, ['为', '向', '对', '给'])
}

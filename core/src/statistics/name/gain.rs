//! Changes that name what changes: 农户户均增收800元, 为企业减负2亿元.

use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::{Predicate, is_money};
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// The verb stays in the name where the words before it say who earns more, and not what grows.
///
/// | text | indicator | change | rule |
/// |---|---|---|---|
/// | 带动农户户均增收`800元` | 农户户均增收 | increase | gain |
/// | 全市低收入农户人均增收`800元` | 低收入农户人均增收 | increase | gain |
/// | 全市人均增收`800元` | 人均增收 | increase | gain |
/// | 全市税收比上年增收`8亿元` | 税收 | increase | before |
pub(super) fn gain(ask: &mut Ask<'_, '_, '_>, p: &Predicate) -> Option<Name> {
    const GAINS: [[char; 2]; 3] = [['增', '收'], ['减', '负'], ['节', '支']];
    let sheet = &*ask.sheet;
    if !is_money(&ask.at.q.unit) {
        return None;
    }
    let lead = sheet.trim(ask.at.lead);
    let front = GAINS
        .iter()
        .find_map(|&[first, second]| sheet.ahead(sheet.ahead(lead, [second])?, [first]))?;
    let verb = lead.after(front);
    let mean = sheet.ends(front, set![PerHead]);
    let who = clean(sheet, p.subject);
    let who = sheet.starts(who, Cue::LeadsTo).map_or(who, |verb| who.after(verb));
    // 税收增收8亿元: what grows is said.
    let told = mean.is_none() && (who.is_empty() || verbs::is_measure(sheet, who));
    if told || sheet.ends(who, Cue::PlaceOf).is_some() {
        return None;
    }
    let mean = mean.filter(|_| sheet.ends(who, Cue::PerHead).is_none()).unwrap_or_default();
    let pieces = [who, mean, verb].map(|s: Stretch| ask.sheet.render(s).into());
    let text = ask.sheet.join(pieces);
    Some(Name::plain(text).by("gain"))
}

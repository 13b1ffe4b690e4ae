//! The words behind a number that name what is counted.

use super::trim::rtrim;
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The words behind a number that name what is counted: `2部`**法律法规实施情况**.
///
/// `more`: another number of the clause comes behind them.
pub(in crate::statistics) fn tail(
    sheet: &Sheet<'_, '_>,
    s: Stretch,
    more: bool,
) -> Option<Stretch> {
    // 11项内容: 内 is no word of its own.
    let noun = |word: Stretch| sheet.starts(s, Cue::Begins).is_some_and(|n| n.len() > word.len());
    let named = sheet.starts(s, Cue::NoTail).is_none_or(noun);
    named.then(|| any_tail(sheet, s, more)).flatten()
}

/// The words behind a number, whatever they begin with.
pub(in crate::statistics) fn any_tail(
    sheet: &Sheet<'_, '_>,
    s: Stretch,
    more: bool,
) -> Option<Stretch> {
    let s = rtrim(sheet, s);
    let first = sheet.text(s).chars().next()?;
    if first.is_whitespace()
        || (!first.is_alphanumeric() && !matches!(first, '“' | '‘' | '《' | '「'))
    {
        return None;
    }
    let mut s = sheet.behind(s, ['的']).unwrap_or(s);
    if let Some(end) = sheet.first(s, Cue::TailEnd).filter(|end| end.start > s.start) {
        s = s.before(end);
    }
    // Before the next number: drop what leads on to it.
    while more && let Some(word) = sheet.ends(s, Cue::LeadOn) {
        if sheet.ends(s, Cue::Average).is_some_and(|name| name.len() > word.len()) {
            break;
        }
        s = rtrim(sheet, s.before(word));
    }
    s = sheet.ahead(s, ['中']).unwrap_or(s);
    // 超过20%的有23种
    let bare = sheet.ahead(s, ['有', '了', '中']).is_some_and(Stretch::is_empty);
    (!s.is_empty() && !bare).then_some(s)
}

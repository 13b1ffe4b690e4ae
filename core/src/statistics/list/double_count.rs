//! Two counts of one act: 120件340人.

use crate::statistics::memory::Memory;
use crate::statistics::name::behind::predicate_behind;
use crate::statistics::phrase::tail::tail;
use crate::statistics::row::{Name, Place};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A number right behind another one counts the same act; words behind it name both.
///
/// | text | indicator | |
/// |---|---|---|
/// | 全市查处案件120件`340人` | 查处案件 | |
/// | 全市查处`120件`340人 | 查处 | not: the first of the two |
/// | 全市`96户`177人贫困人口脱贫 | 贫困人口脱贫 | not: the first of the two |
/// | 全市`6组`10家企业和3个村获得表彰 | 企业获得表彰 | not: the first of the two |
/// | 全市查处案件120件，人员`340人` | 人员 | not: a name of its own |
pub(super) fn read<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    raw: Stretch,
) -> bool {
    if at.first || !raw.is_empty() || memory.limit.is_some() || sheet.is_streak(at.token) {
        return false;
    }
    let Some(mut row) = memory.last_in(at.clause).copied() else { return false };
    if row.change().is_none()
        && !row.name.tail
        && let Some(tail) = tail(sheet, at.behind, at.more())
    {
        // 6组10家企业和3个村获得表彰: the predicate stands behind the last of all.
        let end = predicate_behind(sheet, at, tail).unwrap_or_default();
        let tail = sheet.render(tail);
        let text = sheet.join([row.name.text.into(), tail.into(), end.into()]);
        let bare = row.name.text.is_empty();
        row.name = Name { tail: true, ..Name::with_verb(sheet, text, row.name.verb) };
        // 96户177人贫困人口脱贫: the words behind the second name the first as well.
        if bare && let Some(first) = memory.rows.last_mut() {
            first.name = row.name;
        }
    }
    row.token = at.token;
    row.q = at.q;
    memory.rows.push(row);
    memory.listed("double-count");
    true
}

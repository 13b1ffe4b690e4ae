//! Marks that are passed: 突破9万亿元, 跨越7万亿、8万亿两个台阶.

use crate::report::Bound;
use crate::statistics::cue::Cue;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;

/// 突破9万亿元: a mark that is passed is the level of today.
pub(super) fn passes(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    let mark = sheet.opens(sheet.onwards(row.token), ['突', '超', '跨', '跃']);
    let done = sheet.has(row.lead, Cue::Complete) && !row.level;
    mark && !done && !row.name.has_verb() && !row.yearly && !sheet.has(row.lead, Cue::Over)
}

/// 跨越7万亿、8万亿两个台阶: what is passed once is passed by every member of the list.
///
/// | text | bound |
/// |---|---|
/// | 全市税收跨越70亿、`80亿`两个台阶 | over |
/// | 全市税收70亿、`80亿` | exact |
pub(in crate::statistics) fn passes_too(
    sheet: &Sheet<'_, '_>,
    row: &Row<'_, '_>,
    last: Option<Bound>,
) -> bool {
    const LONGEST: usize = 24;
    let before = sheet.up_to(sheet.token(row.token).start);
    if last != Some(Bound::Over) || !sheet.closes(before, ['、']) {
        return false;
    }
    let rest = sheet.head_chars(sheet.rest(row.token), LONGEST);
    let stop = sheet.find(rest, ['，', '。', '；']);
    stop.is_some_and(|stop| sheet.ends(rest.before(stop), Cue::Stairs).is_some())
}

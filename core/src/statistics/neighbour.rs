//! What a number shares with the one right before it: its time, or that it passes a mark.

use super::Scene;
use super::cue::Cue;
use super::naming::is_money;
use super::phrase::{Page, joiner_word};
use super::predicate::{Role, is_counter};
use super::reading::Row;
use crate::report::{Bound, Statistic, WorkReport};
use crate::span::Span;

/// Bytes between a number and the one that it is a share of or is compared with.
const NEAR: usize = 30;

/// The statistic before a row, if both speak of one time.
///
/// | text | |
/// |---|---|
/// | 办理案件2840件，占总数的`12%` | the share and what it is a share of |
/// | 突破8万亿元、`9万亿元` | one more of the same |
/// | 城镇化率达66%、高于全国`2个百分点` | the comparison and what is compared |
pub(super) fn same_time<'r, 's>(
    report: &'r WorkReport<'s>,
    scene: &Scene<'_, '_, 's>,
    row: &Row<'_, '_>,
    span: Span,
) -> Option<&'r Statistic<'s>> {
    let last = report.statistics.last().filter(|s| s.paragraph == report.paragraphs.len())?;
    let page = &scene.page;
    let near = span.start - last.span.end <= NEAR;
    let lead = page.slice(&row.lead).trim();
    if row.change().is_some() {
        let against = row.basis.as_ref().is_some_and(|b| {
            let words = page.slice(b);
            // 年初, 去年, 上年, 同期 are times.
            page.cues.prefix(Cue::Opens, words).is_some()
                && !words.starts_with(['年', '去', '上', '同'])
        });
        return Some(last).filter(|_| near && against);
    }
    let joins = lead == ":" || !lead.is_empty() && joiner_word(lead) == Some(lead.len());
    if joins && row.group.is_none() {
        return Some(last);
    }
    let share = matches!(row.role, Role::Share { .. })
        && lead.trim_start_matches(['，', '、', '约', '仅', '已', '均']).starts_with('占');
    let counted = last.change.is_none() && (is_counter(&last.unit) || is_money(&last.unit));
    Some(last).filter(|_| near && share && counted)
}

/// 跨越7万亿、8万亿两个台阶: what is passed once is passed by every member of the list.
pub(super) fn passes_too(report: &WorkReport<'_>, page: &Page<'_, '_>, row: &Row<'_, '_>) -> bool {
    const LONGEST: usize = 24;
    let token = &page.tokens[row.token];
    let rest = &page.text[token.end..];
    let stop = |&(_, c): &(usize, char)| matches!(c, '，' | '。' | '；');
    let end = rest.char_indices().take(LONGEST).find(stop).map_or(0, |(at, _)| at);
    page.text[..token.start].ends_with('、')
        && report.statistics.last().is_some_and(|s| s.bound == Bound::Over)
        && ["台阶", "大关"].iter().any(|w| rest[..end].ends_with(w))
}

//! The years that a task takes: 用三年时间.

use super::when::Time;
use crate::grammar::TokenKind;
use crate::statistics::clause::Clause;
use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;

/// 用三年时间: the years that a task takes, ahead where the part plans.
///
/// | text | period |
/// |---|---|
/// | 全市用三年时间新建学校`80所` | 2022/2024 |
pub(super) fn of_task(sheet: &Sheet<'_, '_>, clause: &Clause, plan: bool) -> Option<Time> {
    clause.tokens.clone().find_map(|i| {
        let TokenKind::Quantity(q) = &sheet.tokens[i].kind else { return None };
        let years = q.value as i32;
        let task = q.unit == "年"
            && q.high.is_none()
            && (2..=10).contains(&years)
            && sheet.closes(clause.place().before(sheet.token(i)), ['用'])
            && {
                let rest = sheet.trim_start(sheet.rest(i), ['的']);
                sheet.starts(rest, Cue::TaskTime).is_some()
            };
        task.then_some(if plan { Time::Ahead(years) } else { Time::Span(years) })
    })
}

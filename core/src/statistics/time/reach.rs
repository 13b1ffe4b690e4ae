//! Whether a number speaks of all the years of its part (sums, changes, done things) or of its end.

use super::passed_mark::passes;
use crate::grammar::Shape;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::Role;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;

/// Whether a number speaks of all the years of its part.
///
/// `spoken`: the sentence itself names the years (五年来).
pub(super) fn reaches_back(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, spoken: bool) -> bool {
    if passes(sheet, row) {
        return row.change().is_some();
    }
    let clause = &sheet.layout.clauses[row.clause];
    let words = || sheet.before(clause.start, sheet.token(row.token).start);
    if row.change().is_some()
        || row.yearly
        || sheet.is_streak(row.token)
        || sheet.has(words(), Cue::Over)
    {
        return true;
    }
    let q = row.q;
    let name = row.name.text;
    let verb = row.name.has_verb();
    if row.is_share()
        || row.role == Role::Rank
        || matches!(q.shape, Shape::Percent | Shape::Ratio | Shape::Fraction)
        || sheet.has(row.lead, Cue::End)
        || !verb && sheet.ends(name, Cue::End).is_some()
    {
        return false;
    }
    // 完成投资80亿元, 三次到县里调研: what was done in all the years.
    let done = sheet.has(row.lead, Cue::Complete) && !row.level;
    if row.name.tail && !verb {
        return done || q.unit == "次" || sheet.has(name, Cue::Done);
    }
    let counted = q.shape == Shape::Count && !row.name.tail && !verbs::is_measure(sheet, name);
    spoken && !row.level
        || verb
        || done
        || sheet.starts(name, Cue::Verb).is_some()
        || sheet.ends(name, Cue::Action).is_some()
        || sheet.has(name, Cue::Work)
        || counted && !row.level && sheet.has(name, Cue::Verb)
}

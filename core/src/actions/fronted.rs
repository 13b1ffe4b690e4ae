//! Objects that stand before their verb.

use super::left::{Left, left};
use super::read::{Group, Reader};
use super::words::SUPPORT;
use crate::report::Act;

impl Reader<'_, '_> {
    /// An object with its verb behind it: 《古渡口保护条例》`颁布实施`, 青沙高速`建成通车`.
    pub(super) fn passive(&mut self, lead: usize, verb: usize, end: usize) -> Option<usize> {
        let mut found = None;
        self.frames.verbs.each(self.text(verb..end), |len, &rows| {
            let rows = rows & self.frames.fronted();
            if rows != 0 {
                found =
                    Some(Group { start: verb, end: verb + len, rows, last: rows, joined: true });
            }
        });
        let group = found?;
        let rest = self.text(group.end..end).trim_start_matches(['了', '并', '完', '毕']);
        if !rest.is_empty() && !rest.starts_with('、') {
            return None;
        }
        let before = left(self.page, self.cues, lead, verb, 0)?;
        let mut part = match &before.about {
            Some((_, about)) => about.clone(),
            None => before.rest.clone(),
        };
        // 建议促成3条线路开通
        let support = |at: &usize| {
            let word = self.cues.starts(&self.page.text[*at..part.end], SUPPORT);
            word.filter(|(len, _)| *len >= 6).map(|(len, _)| at + len)
        };
        if let Some(after) =
            self.page.open(part.start, part.end).filter_map(|at| support(&at)).last()
        {
            part.start = after;
        }
        let loosely = before.about.is_some() || group.rows & self.frames.any() != 0;
        let mut pieces = self.objects.pieces(part.clone(), group.rows, loosely);
        if pieces.is_empty() {
            // 审议草案24件，其中14件`已经通过`
            let piece = self.objects.piece(part, group.rows);
            let counted = Some(piece).filter(|one| one.object.is_empty() && one.count.is_some());
            pieces.push(self.elided(counted?, group).filter(|one| !one.object.is_empty())?);
        }
        let first = pieces.first()?.place.start;
        // What is decided on is led in: 就…作出决定.
        let act = self.frames.act(pieces[0].rows(group.rows, true))?;
        if act == Act::Decide && before.about.is_none() {
            return None;
        }
        let left = Left { subject: None, ..before };
        // What the clause begins with is the object.
        self.subject = self.subject.take().filter(|subject| subject.end <= first);
        let place = left.about.as_ref().map_or(first, |(start, _)| *start)..group.end;
        self.take(group, pieces, &left, None, Some(place));
        Some(group.end)
    }
}

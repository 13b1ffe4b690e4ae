//! Objects that are left out: said before, or told by the number alone.

use core::ops::Range;

use super::left::Left;
use super::object::Piece;
use super::page::Count;
use super::read::{Group, Reader};
use crate::report::Act;

/// Numerals that are letters.
const NUMERALS: &str = "零〇一二两三四五六七八九十百千万亿余多几";

impl Reader<'_, '_> {
    /// 对42名被告人`适用缓刑`: what is counted stands before the verb.
    pub(super) fn counted_before(
        &self,
        mut piece: Piece,
        before: &Left,
        group: Group,
    ) -> Option<Piece> {
        let (_, about) = before.about.as_ref()?;
        piece.count = Some(self.page.count_in(about)?.index);
        piece.loose = self.frames.counted();
        self.counts_cases(group).then_some(piece)
    }

    /// 制定法规2件、`修改1件`: the object goes on; 严打诈骗，`审结97件`: the number tells.
    pub(super) fn elided(&self, mut piece: Piece, group: Group) -> Option<Piece> {
        let last = self.last.as_ref().filter(|(last, object)| {
            let heads = self.frames.heads(self.text(object.clone()));
            (heads | last.rows) & group.rows != 0 && self.are_alike(object.end, &piece.place)
        });
        match last {
            Some((last, object)) => {
                let text = self.text(object.clone());
                let named = self.frames.heads(text);
                piece.named = if named & group.rows != 0 { named } else { last.rows & group.rows };
                piece.object = object.clone();
            }
            None if !self.counts_cases(group) => return None,
            None => {}
        }
        Some(piece)
    }

    /// Whether a number is counted as the object before it is; not 名单120人次，司法拘留9人.
    fn are_alike(&self, object: usize, number: &Range<usize>) -> bool {
        let unit = |count: &Count| {
            let text = self.text(count.place.clone());
            text.trim_start_matches(|c: char| !c.is_alphabetic() || NUMERALS.contains(c))
        };
        let first = self.page.count_in(&(object..number.start)).map(unit);
        let next = self.page.count_in(number).map(unit);
        first.zip(next).is_none_or(|(first, next)| first == next)
    }

    /// Whether a number alone tells what is done: 审结97件, 培训2000人次; not 提升6万户.
    pub(super) fn counts_cases(&self, group: Group) -> bool {
        let act = self.frames.act(self.frames.counted() & group.rows);
        act.is_some_and(|act| (Act::Accept..=Act::Report).contains(&act) || act == Act::Train)
    }
}

//! The records of a report: what it holds by the thousand, packed.
//!
//! A record has numbers only; its texts are [`Piece`]s. What many statistics share, a unit and
//! the sentence they stand in, is a record of its own, and so is what few of them have.

use super::period::Packed;
use super::piece::{Piece, Texts};
use super::store::Store;
use super::{Bound, Change, Class, Measure, Status};
use crate::span::Span;

/// Statistics and mentions, with all that they refer to.
#[derive(Debug, Clone, Default)]
pub struct Records<'s> {
    pub(super) texts: Texts<'s>,
    /// Canonical units, and ids of topics.
    pub(super) units: Vec<Piece>,
    pub(super) topics: Vec<Piece>,
    /// Paths of sections.
    pub(super) paths: Vec<Box<[usize]>>,
    pub(super) homes: Store<Home>,
    /// What few statistics have.
    pub(super) facets: Store<Told>,
    pub(super) statistics: Store<StatisticRecord>,
    pub(super) mentions: Store<MentionRecord>,
}

/// A statistic. Offsets are in the unit of the report, indexes [`NONE`] where there is none.
#[derive(Debug, Clone)]
pub(super) struct StatisticRecord {
    pub span: Place,
    pub text: Piece,
    pub value: f64,
    pub indicator: Piece,
    pub period: Packed,
    /// Index of [`Records::homes`].
    pub home: u32,
    /// Index of the first of its [`Records::facets`].
    pub facets: u32,
    /// Index of [`Records::units`], or [`FULL`].
    pub unit: u16,
    /// Index of [`Records::topics`], [`NO_TOPIC`], or [`FULL`].
    pub topic: u16,
    pub bound: Bound,
    pub change: Option<Change>,
    pub status: Status,
    pub measure: Option<Measure>,
}

/// The index of what no list of its kind has room for; its text is in the [`Facets`].
pub(super) const FULL: u16 = u16::MAX;
/// The index of no topic.
pub(super) const NO_TOPIC: u16 = u16::MAX - 1;

/// Something that few statistics have; those of one stand one behind the other. Fields that most
/// are without belong here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub facet: Facet,
    /// The last one of its statistic.
    pub last: bool,
    pub piece: Piece,
}

/// Which of them it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facet {
    /// The halves of its bits.
    High,
    Basis,
    /// An index and no text, as the next ones.
    Group,
    Whole,
    Beyond,
    /// A table and its row; the column.
    Cell,
    Column,
    Place,
    Of,
    Per,
    Scope,
    Aim,
    /// Once for each way of reckoning.
    Terms,
    /// A unit and a topic that their lists have no room for.
    Unit,
    Topic,
}

impl Facet {
    /// Whether its piece is one of a text.
    pub fn is_text(self) -> bool {
        !matches!(
            self,
            Self::High | Self::Group | Self::Whole | Self::Beyond | Self::Cell | Self::Column
        )
    }
}

/// Where a statistic stands; those of one sentence share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Home {
    pub sentence: Place,
    pub paragraph: u32,
    /// Index of [`Records::paths`].
    pub section: u32,
}

/// A number that is no statistic.
#[derive(Debug, Clone)]
pub(super) struct MentionRecord {
    pub span: Place,
    pub text: Piece,
    pub value: Valued,
    pub class: Class,
}

/// The value of a mention.
#[derive(Debug, Clone, Copy)]
pub(super) enum Valued {
    Nothing,
    /// The two halves of its bits, which take less room than a whole.
    Number(u32, u32),
    Text(Packed),
}

/// An index that there is not.
pub(super) const NONE: u32 = u32::MAX;

/// An index or offset as it is kept. One beyond 4 GiB, which no text has, becomes the last.
pub(super) fn kept(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE).min(NONE - 1)
}

/// The index that is kept, unless it is none.
pub(super) fn number(kept: u32) -> Option<usize> {
    (kept != NONE).then_some(kept as usize)
}

/// A span as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    start: u32,
    end: u32,
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self { start: kept(span.start), end: kept(span.end) }
    }
}

impl From<Place> for Span {
    fn from(place: Place) -> Self {
        Self::new(place.start as usize, place.end as usize)
    }
}

impl Records<'_> {
    /// Changes every span.
    pub(crate) fn spans(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        let statistics = self.statistics.iter_mut().map(|record| &mut record.span);
        let mentions = self.mentions.iter_mut().map(|record| &mut record.span);
        let homes = self.homes.iter_mut().map(|home| &mut home.sentence);
        for place in statistics.chain(mentions).chain(homes) {
            let mut span = Span::from(*place);
            visit(&mut span);
            *place = span.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_small() {
        assert_eq!(size_of::<StatisticRecord>(), 56);
        assert_eq!(size_of::<MentionRecord>(), 32);
        assert_eq!(size_of::<Home>(), 16);
        assert_eq!(size_of::<Told>(), 12);
    }

    #[test]
    fn what_no_text_has_is_kept_as_the_last() {
        assert_eq!(Span::from(Place::from(Span::new(3, usize::MAX))), Span::new(3, 0xFFFF_FFFE));
        assert_eq!(number(kept(usize::MAX)), Some(0xFFFF_FFFE));
        assert_eq!(number(NONE), None);
    }
}

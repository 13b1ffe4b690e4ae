//! The statistics and the mentions of a report as lists.

use core::fmt;
use core::marker::PhantomData;
use core::ops::Range;

use super::records::Records;

/// A node of a list: a small value that looks into the report.
pub trait Node<'r>: Sized {
    /// Nodes that there are.
    fn count(records: &Records<'_>) -> usize;
    /// The node at an index.
    fn at(records: &'r Records<'r>, index: usize) -> Option<Self>;
}

/// Nodes of a report in reading order; see [`Statistics`](crate::Statistics).
///
/// Costs nothing to make or to copy, as its nodes do.
///
/// ```
/// let report = baogao::parse("新建小学3所、中学5所。");
/// let statistics = report.statistics();
/// assert_eq!(statistics.len(), 2);
/// assert_eq!(statistics.get(1).map(|middle| middle.value()), Some(5.0));
/// assert!(statistics.iter().all(|school| school.unit() == "所"));
/// ```
pub struct List<'r, N> {
    records: &'r Records<'r>,
    node: PhantomData<fn() -> N>,
}

impl<N> Clone for List<'_, N> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<N> Copy for List<'_, N> {}

impl<'r, N: Node<'r>> List<'r, N> {
    pub(super) fn of(records: &'r Records<'r>) -> Self {
        Self { records, node: PhantomData }
    }

    /// How many there are.
    pub fn len(self) -> usize {
        N::count(self.records)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The one at an index.
    pub fn get(self, index: usize) -> Option<N> {
        N::at(self.records, index)
    }

    /// The first one.
    pub fn first(self) -> Option<N> {
        self.get(0)
    }

    /// The last one.
    pub fn last(self) -> Option<N> {
        self.get(self.len().checked_sub(1)?)
    }

    /// All of them in turn.
    pub fn iter(self) -> Iter<'r, N> {
        Iter { list: self, rest: 0..self.len() }
    }
}

impl<'r, N: Node<'r>> IntoIterator for List<'r, N> {
    type Item = N;
    type IntoIter = Iter<'r, N>;

    fn into_iter(self) -> Iter<'r, N> {
        self.iter()
    }
}

impl<'r, N: Node<'r> + PartialEq> PartialEq for List<'r, N> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<'r, N: Node<'r> + fmt::Debug> fmt::Debug for List<'r, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'r, N: Node<'r> + serde::Serialize> serde::Serialize for List<'r, N> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// The nodes of a [`List`] in turn.
pub struct Iter<'r, N> {
    list: List<'r, N>,
    rest: Range<usize>,
}

impl<N> Clone for Iter<'_, N> {
    fn clone(&self) -> Self {
        Self { list: self.list, rest: self.rest.clone() }
    }
}

impl<N> fmt::Debug for Iter<'_, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.rest).finish()
    }
}

impl<'r, N: Node<'r>> Iterator for Iter<'r, N> {
    type Item = N;

    fn next(&mut self) -> Option<N> {
        self.list.get(self.rest.next()?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.size_hint()
    }

    fn nth(&mut self, n: usize) -> Option<N> {
        self.list.get(self.rest.nth(n)?)
    }
}

impl<'r, N: Node<'r>> DoubleEndedIterator for Iter<'r, N> {
    fn next_back(&mut self) -> Option<N> {
        self.list.get(self.rest.next_back()?)
    }
}

impl<'r, N: Node<'r>> ExactSizeIterator for Iter<'r, N> {}

impl<'r, N: Node<'r>> core::iter::FusedIterator for Iter<'r, N> {}

//! Texts as sets of pairs of characters, which is what Chinese is likened by without a dictionary.

use std::collections::hash_map::{Entry, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use crate::arrange;

/// Pairs that more sets than this have say nothing about one.
pub(crate) const COMMON: usize = 48;
/// Sets that are likened with one, at most.
const LIKELY: usize = 16;

/// A pair of neighbouring characters.
pub(crate) type Pair = u64;

/// The pairs of a text, each once, ascending. Digits all count as one, so that a sentence with
/// another number is the same sentence; marks and blanks are left out.
pub(crate) fn pairs(text: &str) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(text.len() / 3);
    let mut before = None;
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        let c = u64::from(u32::from(if c.is_numeric() { '0' } else { c }));
        if let Some(before) = before {
            pairs.push(before << 32 | c);
        }
        before = Some(c);
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// How alike two sets are, from 0 to 1 (Dice).
pub(crate) fn likeness(a: &[Pair], b: &[Pair]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    2.0 * common(a, b) as f64 / (a.len() + b.len()) as f64
}

fn common(a: &[Pair], b: &[Pair]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        count += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    count
}

/// Which of a list of sets have a pair.
#[derive(Default)]
pub(crate) struct Index {
    holders: HashMap<Pair, Vec<u32>, BuildHasherDefault<PairHasher>>,
}

impl Index {
    pub fn of<'p>(sets: impl Iterator<Item = &'p [Pair]>) -> Self {
        let mut index = Self::default();
        for (number, set) in sets.enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            for &pair in set {
                match index.holders.entry(pair) {
                    Entry::Occupied(mut held) => held.get_mut().push(number),
                    Entry::Vacant(free) => drop(free.insert(vec![number])),
                }
            }
        }
        index
    }

    /// The sets that share most of the rarer pairs of a set, in their order.
    pub fn likely(&self, set: &[Pair]) -> Vec<usize> {
        let mut shared: HashMap<u32, u32> = HashMap::new();
        let rare = set.iter().map(|&pair| self.holders(pair)).filter(|all| all.len() <= COMMON);
        rare.flatten().for_each(|&holder| *shared.entry(holder).or_default() += 1);
        let mut ranked: Vec<_> =
            shared.into_iter().map(|(holder, count)| (count, holder)).collect();
        arrange::by_key(&mut ranked, |&(count, holder)| (std::cmp::Reverse(count), holder));
        ranked.truncate(LIKELY);
        let mut likely: Vec<_> = ranked.into_iter().map(|(_, holder)| holder as usize).collect();
        likely.sort_unstable();
        likely
    }

    /// The sets that have a pair.
    pub fn holders(&self, pair: Pair) -> &[u32] {
        self.holders.get(&pair).map_or(&[], Vec::as_slice)
    }
}

/// Mixes the bits of one number.
#[derive(Default)]
pub(crate) struct PairHasher(u64);

impl Hasher for PairHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(byte.into()));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ mixed >> 29;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_marks_make_no_difference() {
        let like = |a: &str, b: &str| likeness(&pairs(a), &pairs(b));
        assert_eq!(like("新建学校3所，改造5所。", "新建学校7所改造9所"), 1.0);
        assert_eq!(like("新建学校", "审结案件"), 0.0);
        assert_eq!(like("", "新建"), 0.0);
        assert!((0.5..0.7).contains(&like("强化乡村振兴", "推进乡村振兴")));
    }
}

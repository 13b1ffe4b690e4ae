//! Lists put in order.
//!
//! The standard library's sort is compiled anew for every type of item and of key: dozens of times the
//! same. Here it is compiled once, for indices, and the items follow them.

use core::cmp::Ordering;

/// Sorts a list by a key; items with equal keys stay as they stand.
///
/// ```text
/// by_key(&mut [(3, 'a'), (1, 'b'), (3, 'c')], |item| item.0)    1b 3a 3c
/// ```
pub(crate) fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a list; equal items stay as they stand.
pub(crate) fn plain<T: Ord>(list: &mut [T]) {
    by(list, T::cmp);
}

/// Sorts a list by a comparison; equal items stay as they stand.
pub(crate) fn by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = order(list.len(), &|a, b| compare(&list[a], &list[b]));
    // Each item goes where it belongs, one cycle of exchanges after the other.
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = core::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            list.swap(at, from);
            at = from;
        }
    }
}

/// The indices of so many items in their order; equal ones ascend.
#[inline(never)]
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    // Most lists are in order as they are made.
    if (1..len).any(|at| compare(at - 1, at).is_gt()) {
        order.sort_by(|&a, &b| compare(a, b));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_sorts() {
        let mut seed = 7_u32;
        for len in 0..200_usize {
            let next = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed >> 28
            };
            let list: Vec<(u32, usize)> = core::iter::repeat_with(next).zip(0..len).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
            ours.reverse();
            plain(&mut ours);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn an_order_without_a_list() {
        let words = ["丙", "甲", "乙", "甲"];
        let by_bytes = order(words.len(), &|a, b| words[a].cmp(words[b]));
        assert_eq!(by_bytes, [0, 2, 1, 3]);
    }
}

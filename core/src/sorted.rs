//! Sorting.
//!
//! The standard library compiles a sort anew for every type of element, and each one adds four
//! kilobytes to the module that a web page loads. Here all of them sort positions.

use core::cmp::Ordering;

/// The positions `0..count` in the order that `compare` gives them; equal ones keep theirs.
///
/// | list | order |
/// |---|---|
/// | c a b | 1 2 0 |
/// | b a b a | 1 3 0 2 |
pub(crate) fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|&a, &b| compare(a, b));
    positions
}

/// The same positions in ascending order.
pub(crate) fn ascending(list: &[usize]) -> Vec<usize> {
    order(list.len(), &mut |a, b| list[a].cmp(&list[b])).into_iter().map(|at| list[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (list, expected) in
            [("cab", vec![1, 2, 0]), ("baba", vec![1, 3, 0, 2]), ("", vec![]), ("a", vec![0])]
        {
            let list = list.as_bytes();
            assert_eq!(order(list.len(), &mut |a, b| list[a].cmp(&list[b])), expected);
        }
        assert_eq!(ascending(&[7, 3, 3, 9, 1]), [1, 3, 3, 7, 9]);
    }
}

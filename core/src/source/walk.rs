//! The likeliest characters of damaged bytes.

use super::encoding::Encoding;
use super::weight::{read, stray, torn};

/// Walks through bytes by the steps that weigh least in all, and returns their weight.
///
/// A step is a character or one stray byte, which is no character by itself. So one byte too many or too few costs the reader
/// the characters beside it and no more: reading on out of step would weigh more than the
/// stray byte does. `cut` tells for both ends whether a character may have been cut there; the
/// outermost byte is then more likely a stray one.
///
/// `path` becomes the steps from start to end: where a step begins stands the length of the
/// character, or [`STRAY`]. Time is linear, at most two steps are weighed for each byte.
pub(crate) fn walk(encoding: Encoding, bytes: &[u8], cut: (bool, bool), path: &mut Vec<u8>) -> u64 {
    let len = bytes.len();
    path.clear();
    path.resize(len + 1, STRAY);
    // Least weight of a way to each of the next offsets; a step is at most four bytes long.
    let mut least = [u64::MAX; 8];
    least[0] = 0;
    let (stray, torn) = (stray(encoding), torn(encoding));
    for at in 0..len {
        let here = least[at % 8];
        least[at % 8] = u64::MAX;
        let character = read(encoding, bytes, at);
        if let Some((size, weight)) = character {
            let weight = here + u64::from(weight);
            if weight < least[(at + size) % 8] {
                least[(at + size) % 8] = weight;
                path[at + size] = size as u8;
            }
        }
        if matches!(character, Some((1, _))) {
            continue;
        }
        let outermost = cut.0 && at == 0 || cut.1 && at + 1 == len;
        let weight = here + u64::from(if outermost { torn } else { stray });
        if weight < least[(at + 1) % 8] {
            least[(at + 1) % 8] = weight;
            path[at + 1] = STRAY;
        }
    }
    turn(path);
    least[len % 8]
}

/// A step over a byte that belongs to no character.
pub(crate) const STRAY: u8 = 0;

/// Turns the steps by which each offset is reached into those by which the way goes on.
fn turn(path: &mut [u8]) {
    let mut at = path.len() - 1;
    let mut step = path[at];
    while at > 0 {
        at -= usize::from(step.max(1));
        step = std::mem::replace(&mut path[at], step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps over some bytes.
    fn steps(encoding: Encoding, bytes: &[u8]) -> Vec<u8> {
        let mut path = Vec::new();
        walk(encoding, bytes, (true, true), &mut path);
        let (mut out, mut at) = (Vec::new(), 0);
        while at < bytes.len() {
            out.push(path[at]);
            at += usize::from(path[at].max(1));
        }
        assert_eq!(at, bytes.len());
        out
    }

    #[test]
    fn a_stray_byte_is_stepped_over_where_it_stands() {
        // 全市工作报告, a byte too many after the second character, a byte too few in the fourth.
        let more = b"\xC8\xAB\xCA\xD0\xFF\xB9\xA4\xD7\xF7\xB1\xA8\xB8\xE6";
        assert_eq!(steps(Encoding::Gb18030, more), [2, 2, STRAY, 2, 2, 2, 2]);
        let less = b"\xC8\xAB\xCA\xD0\xB9\xA4\xD7\xB1\xA8\xB8\xE6\n";
        assert_eq!(steps(Encoding::Gb18030, less), [2, 2, 2, STRAY, 2, 2, 1]);
    }

    #[test]
    fn a_way_is_found_through_anything() {
        for encoding in [Encoding::Utf8, Encoding::Big5, Encoding::Utf16Be] {
            assert!(steps(encoding, b"").is_empty());
            assert_eq!(steps(encoding, b"\xFF"), [STRAY]);
        }
    }
}

//! Sets of characters, looked for in a text without decoding it twice.

/// A set of characters of the Basic Multilingual Plane, one bit each.
///
/// ```text
/// static MARKS: CharSet = CharSet::new().with("。！？");
/// assert_eq!(MARKS.find("平稳。", 0), Some(6));
/// ```
pub(crate) struct CharSet([u64; 1024]);

impl CharSet {
    /// The empty set.
    pub const fn new() -> Self {
        Self([0; 1024])
    }

    /// The set with the characters of a text.
    pub const fn with(mut self, chars: &str) -> Self {
        let bytes = chars.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (code, len) = decode(bytes, at);
            self.insert(code as usize);
            at += len;
        }
        self
    }

    /// Adds a character.
    pub fn add(&mut self, c: char) {
        self.insert(c as usize);
    }

    /// Whether a character, by its code point, is in the set.
    pub const fn has(&self, code: u16) -> bool {
        self.0[code as usize / 64] >> (code % 64) & 1 == 1
    }

    /// Adds a code point below 0x10000.
    const fn insert(&mut self, code: usize) {
        self.0[code / 64] |= 1 << (code % 64);
    }

    /// Byte of the first character of the set in `text` at or after `from`.
    pub fn find(&self, text: &str, from: usize) -> Option<usize> {
        let has = |word: u8, bits: u8, bit: u8| {
            let word = usize::from(word & 0x0F) << 6 | usize::from(bits & 0x3F);
            self.0[word] >> (bit & 0x3F) & 1 == 1
        };
        let mut rest = &text.as_bytes()[from..];
        loop {
            // Most characters take three bytes: four bits of the code point, six, and six.
            while let [a @ 0xE0..=0xEF, b, c, after @ ..] = rest {
                if has(*a, *b, *c) {
                    return Some(text.len() - rest.len());
                }
                rest = after;
            }
            let (found, after) = match rest {
                [a @ ..=0x7F, after @ ..] => (has(0, a >> 6, *a), after),
                [a @ 0xC0..=0xDF, b, after @ ..] => (has(0, a & 0x1F, *b), after),
                [_, _, _, _, after @ ..] => (false, after),
                _ => return None,
            };
            if found {
                return Some(text.len() - rest.len());
            }
            rest = after;
        }
    }
}

/// Code point of a character of three bytes.
#[inline(always)]
pub(crate) const fn three(a: u8, b: u8, c: u8) -> u32 {
    // What marks the three bytes is taken off at once.
    let marked = ((a as u32) << 6).wrapping_add(b as u32) << 6;
    (marked + c as u32).wrapping_sub(0xE_2080)
}

/// Code point and length of the character of at most three bytes that starts at `at`.
const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    if first < 0x80 {
        (first, 1)
    } else if first < 0xE0 {
        ((first & 0x1F) << 6 | (bytes[at + 1] as u32 & 0x3F), 2)
    } else {
        (
            (first & 0x0F) << 12
                | (bytes[at + 1] as u32 & 0x3F) << 6
                | (bytes[at + 2] as u32 & 0x3F),
            3,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_character_of_the_set_is_found() {
        let set = CharSet::new().with("a第é①②③");
        for (text, found) in [
            ("𠮷😀的第3位", Some(11)),
            ("é", Some(0)),
            ("见②", Some(3)),
            ("④𠮷b", None),
            ("", None),
        ] {
            assert_eq!(set.find(text, 0), found, "{text}");
        }
        assert_eq!(set.find("aba", 1), Some(2));
    }
}

//! A short list of words, searched for all at once.

/// A few words, and a filter of the characters they begin with: most characters of a text
/// begin none of them, and one look tells.
///
/// ```text
/// static REPORTS: AnyOf = AnyOf::new(&["报告", "公报"]);
/// assert_eq!(REPORTS.find("统计公报"), Some(6));
/// assert_eq!(REPORTS.start("报告如下"), Some("报告"));
/// ```
#[derive(Debug, Clone, Copy)]
pub(crate) struct AnyOf<'w> {
    words: &'w [&'w str],
    /// One bit for each [`key`] that a word begins with.
    keys: [u64; 16],
}

impl<'w> AnyOf<'w> {
    /// The list of some words, none of them empty.
    pub const fn new(words: &'w [&'w str]) -> Self {
        let mut keys = [0; 16];
        let mut n = 0;
        while n < words.len() {
            let key = key(words[n].as_bytes());
            keys[key / 64] |= 1 << (key % 64);
            n += 1;
        }
        Self { words, keys }
    }

    /// The words.
    pub const fn words(&self) -> &'w [&'w str] {
        self.words
    }

    /// Whether a word may begin where this text begins.
    const fn may_start_with(&self, text: &[u8]) -> bool {
        let key = key(text);
        self.keys[key / 64] >> (key % 64) & 1 == 1
    }

    /// Whether a word may begin with this character.
    pub fn may_start(&self, c: char) -> bool {
        self.may_start_with(c.encode_utf8(&mut [0; 4]).as_bytes())
    }

    /// The first word of the list that the text begins with.
    pub fn start(&self, text: &str) -> Option<&'w str> {
        if !self.may_start_with(text.as_bytes()) {
            return None;
        }
        self.words.iter().find(|word| starts(text.as_bytes(), word)).copied()
    }

    /// Byte of the first place in the text where a word stands.
    pub fn find(&self, text: &str) -> Option<usize> {
        let stands = |rest: &[u8]| self.words.iter().any(|word| starts(rest, word));
        let mut rest = text.as_bytes();
        loop {
            // Most characters take three bytes: four of them at a time.
            while let Some((four, after)) = rest.split_first_chunk::<12>()
                && [0, 3, 6, 9].into_iter().fold(0, |bits, at| bits | (four[at] ^ 0xE0)) < 0x10
            {
                for at in [0, 3, 6, 9] {
                    let key = three(four[at + 1], four[at + 2]);
                    if self.keys[key / 64] >> (key % 64) & 1 == 1 && stands(&rest[at..]) {
                        return Some(text.len() - rest.len() + at);
                    }
                }
                rest = after;
            }
            let after = match rest {
                [..=0x7F, after @ ..]
                | [0xC0..=0xDF, _, after @ ..]
                | [0xE0..=0xEF, _, _, after @ ..]
                | [_, _, _, _, after @ ..] => after,
                _ => return None,
            };
            if self.may_start_with(rest) && stands(rest) {
                return Some(text.len() - rest.len());
            }
            rest = after;
        }
    }

    /// Whether a word stands in the text.
    pub fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }
}

/// Whether a text starts with a word. One byte tells most words apart.
fn starts(text: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    word.last() == text.get(word.len() - 1) && text.starts_with(word)
}

/// A number for the first character of a text, the same for few others.
const fn key(text: &[u8]) -> usize {
    match text {
        // The first byte of a Chinese character tells little, the others tell six bits each.
        [0xE0..=0xFF, b, c, ..] => three(*b, *c),
        [first, ..] => *first as usize,
        [] => 0,
    }
}

/// The number for a character of three bytes, by the last two.
const fn three(b: u8, c: u8) -> usize {
    ((b & 0x3F) as usize) << 4 ^ (c & 0x3F) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_at_the_start_and_inside() {
        let list = AnyOf::new(&["报告", "公报", "--", "é"]);
        for (text, found) in [
            ("工作报告", Some(6)),
            ("公报", Some(0)),
            ("𠮷😀公报公报", Some(8)),
            ("a--b", Some(1)),
            ("café", Some(3)),
            ("公告", None),
            ("报", None),
            ("", None),
        ] {
            assert_eq!(list.find(text), found, "{text}");
            assert_eq!(list.is_in(text), found.is_some(), "{text}");
            assert_eq!(list.start(text).is_some(), found == Some(0), "{text}");
        }
    }

    #[test]
    fn of_two_words_the_first_one_of_the_list_starts_the_text() {
        assert_eq!(AnyOf::new(&["报告", "报告书"]).start("报告书"), Some("报告"));
    }
}

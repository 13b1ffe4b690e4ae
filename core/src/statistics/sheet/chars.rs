//! Characters at the ends of a stretch, and in it.

use super::Sheet;
use crate::charset::three;
use crate::lexicon::{Bits, bit};
use crate::statistics::stretch::Stretch;

/// The code of no character.
const NONE: u32 = u32::MAX;

impl Sheet<'_, '_> {
    /// Whether a stretch begins with one of some characters.
    #[inline]
    pub fn opens<const N: usize>(&self, s: Stretch, chars: [char; N]) -> bool {
        let code = self.first_code(s);
        chars.iter().any(|&c| u32::from(c) == code)
    }

    /// Whether a stretch ends with one of some characters.
    #[inline]
    pub fn closes<const N: usize>(&self, s: Stretch, chars: [char; N]) -> bool {
        let code = self.last_code(s);
        chars.iter().any(|&c| u32::from(c) == code)
    }

    /// A stretch without its first character, where that is one of some.
    #[inline]
    pub fn behind<const N: usize>(&self, s: Stretch, chars: [char; N]) -> Option<Stretch> {
        let code = self.first_code(s);
        let first = chars.iter().find(|&&c| u32::from(c) == code)?;
        Some(Stretch::new(s.start + first.len_utf8(), s.end))
    }

    /// A stretch without its last character, where that is one of some.
    #[inline]
    pub fn ahead<const N: usize>(&self, s: Stretch, chars: [char; N]) -> Option<Stretch> {
        let code = self.last_code(s);
        let last = chars.iter().find(|&&c| u32::from(c) == code)?;
        Some(Stretch::new(s.start, s.end - last.len_utf8()))
    }

    /// The code of the first character, or [`NONE`].
    fn first_code(&self, s: Stretch) -> u32 {
        match *self.bytes(s) {
            [a @ 0xE0..=0xEF, b, c, ..] => three(a, b, c),
            _ => self.text(s).chars().next().map_or(NONE, u32::from),
        }
    }

    /// The code of the last character, or [`NONE`].
    fn last_code(&self, s: Stretch) -> u32 {
        match *self.bytes(s) {
            [.., a @ 0xE0..=0xEF, b, c] => three(a, b, c),
            _ => self.text(s).chars().next_back().map_or(NONE, u32::from),
        }
    }

    /// A stretch without some characters at its beginning.
    pub fn trim_start<const N: usize>(&self, s: Stretch, chars: [char; N]) -> Stretch {
        let rest = self.text(s).trim_start_matches(chars);
        Stretch::new(s.end - rest.len(), s.end)
    }

    /// A stretch without some characters at its end.
    pub fn trim_end<const N: usize>(&self, s: Stretch, chars: [char; N]) -> Stretch {
        let rest = self.text(s).trim_end_matches(chars);
        Stretch::new(s.start, s.start + rest.len())
    }

    /// A stretch without blanks at its ends.
    pub fn trim(&self, s: Stretch) -> Stretch {
        // Han characters begin with 0xE4 to 0xE9, and no blank does.
        if let [0xE4..=0xE9, .., 0xE4..=0xE9, _, _] = self.bytes(s) {
            return s;
        }
        let rest = self.text(s).trim_start();
        let start = s.end - rest.len();
        Stretch::new(start, start + rest.trim_end().len())
    }

    /// The first of some characters.
    #[inline]
    pub fn find<const N: usize>(&self, s: Stretch, chars: [char; N]) -> Option<Stretch> {
        self.may_hold(s, bits(&chars)).then(|| self.find_in(s, &chars)).flatten()
    }

    #[inline(never)]
    fn find_in(&self, s: Stretch, chars: &[char]) -> Option<Stretch> {
        let text = self.text(s);
        let lasts = lasts(chars);
        let mut rest = text.as_bytes();
        loop {
            while let [0xE0..=0xEF, _, last, after @ ..] = rest
                && lasts & bit(u32::from(*last)) == 0
            {
                rest = after;
            }
            let start = s.start + text.len() - rest.len();
            let (code, len, after) = match rest {
                [a @ 0xE0..=0xEF, b, c, after @ ..] => (three(*a, *b, *c), 3, after),
                [a @ ..=0x7F, after @ ..] => (u32::from(*a), 1, after),
                _ => {
                    let c = text[start - s.start..].chars().next()?;
                    (u32::from(c), c.len_utf8(), &rest[c.len_utf8()..])
                }
            };
            if chars.iter().any(|&c| u32::from(c) == code) {
                return Some(Stretch { start, end: start + len });
            }
            rest = after;
        }
    }

    /// The last of some characters.
    #[inline]
    pub fn rfind<const N: usize>(&self, s: Stretch, chars: [char; N]) -> Option<Stretch> {
        self.may_hold(s, bits(&chars)).then(|| self.rfind_in(s, &chars)).flatten()
    }

    #[inline(never)]
    fn rfind_in(&self, s: Stretch, chars: &[char]) -> Option<Stretch> {
        let text = self.text(s);
        let lasts = lasts(chars);
        let mut rest = text.as_bytes();
        loop {
            while let [before @ .., 0xE0..=0xEF, _, last] = rest
                && lasts & bit(u32::from(*last)) == 0
            {
                rest = before;
            }
            // Most characters take three bytes, the others nearly all one.
            let (code, len, before) = match rest {
                [before @ .., a @ 0xE0..=0xEF, b, c] => (three(*a, *b, *c), 3, before),
                [before @ .., a @ ..=0x7F] => (u32::from(*a), 1, before),
                _ => {
                    let c = text[..rest.len()].chars().next_back()?;
                    (u32::from(c), c.len_utf8(), &rest[..rest.len() - c.len_utf8()])
                }
            };
            if chars.iter().any(|&c| u32::from(c) == code) {
                let start = s.start + before.len();
                return Some(Stretch { start, end: start + len });
            }
            rest = before;
        }
    }

    /// The character that a stretch ends with.
    pub fn last_char(&self, s: Stretch) -> Option<Stretch> {
        let last = char::from_u32(self.last_code(s))?;
        Some(Stretch::new(s.end - last.len_utf8(), s.end))
    }

    /// The first so many characters; all of them where there are fewer.
    pub fn head_chars(&self, s: Stretch, count: usize) -> Stretch {
        let len = self.text(s).char_indices().nth(count).map_or(s.len(), |(at, _)| at);
        Stretch::new(s.start, s.start + len)
    }

    /// Number of characters.
    pub fn count(&self, s: Stretch) -> usize {
        self.text(s).chars().count()
    }

    /// Whether two stretches have the same words.
    pub fn same(&self, one: Stretch, other: Stretch) -> bool {
        one == other || one.len() == other.len() && self.text(one) == self.text(other)
    }

    /// Whether a stretch ends with the words of another.
    pub fn ends_like(&self, s: Stretch, end: Stretch) -> bool {
        self.text(s).ends_with(self.text(end))
    }
}

/// The [`bit`]s of some characters, which are those of the last bytes of them, too.
fn lasts(chars: &[char]) -> u64 {
    chars.iter().fold(0, |bits, &c| bits | bit(c.into()))
}

/// The bits of some characters.
#[inline(always)]
fn bits(chars: &[char]) -> Bits {
    let mut bits = Bits::default();
    chars.iter().for_each(|&c| bits.add(c.into()));
    bits
}

#[cfg(test)]
mod tests {
    use super::super::tests::on_sheet;

    #[test]
    fn characters_are_found_from_both_ends() {
        on_sheet("é比a较𠮷3较7", |sheet| {
            let all = sheet.all();
            let place = |found: Option<crate::statistics::stretch::Stretch>| found.map(|s| s.start);
            assert_eq!(place(sheet.find(all, ['较', '比'])), Some(2));
            assert_eq!(place(sheet.rfind(all, ['较', '比'])), Some(14));
            assert_eq!(place(sheet.rfind(all, ['比'])), Some(2));
            assert_eq!(place(sheet.rfind(all, ['a', '3'])), Some(13));
            assert_eq!(place(sheet.rfind(all, ['𠮷'])), Some(9));
            assert_eq!(place(sheet.rfind(all, ['é'])), Some(0));
            assert_eq!(place(sheet.rfind(all, ['于'])), None);
        });
    }
}

//! Times in ISO form, packed.

use core::fmt;
use core::ops::Deref;

use super::piece::{Piece, Texts};

/// The time a value refers to, as ISO text: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
///
/// Dereferences to the text, and compares with it.
///
/// ```
/// let report = baogao::parse("2024年新建小学3所。");
/// let period = report.statistics().get(0).and_then(|school| school.period());
/// assert_eq!(period.as_deref(), Some("2024"));
/// assert_eq!(period.map(|period| period.to_string()), Some("2024".to_owned()));
/// ```
#[derive(Clone, Copy)]
pub struct Period<'r>(Form<'r>);

#[derive(Clone, Copy)]
enum Form<'r> {
    Short { len: u8, bytes: [u8; SHORT] },
    Text(&'r str),
}

/// Bytes of the longest form that is packed, `2020-01-01/2020-06-30`.
const SHORT: usize = 21;

impl<'r> Period<'r> {
    /// The text itself.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            // What is packed is ASCII.
            Form::Short { len, bytes } => {
                core::str::from_utf8(&bytes[..usize::from(*len)]).unwrap_or_default()
            }
            Form::Text(text) => text,
        }
    }

    /// A text of at most [`SHORT`] bytes, in pieces.
    fn short() -> Self {
        Self(Form::Short { len: 0, bytes: [0; SHORT] })
    }

    fn push(&mut self, text: &[u8]) {
        if let Form::Short { len, bytes } = &mut self.0 {
            for &byte in text {
                if let Some(place) = bytes.get_mut(usize::from(*len)) {
                    *place = byte;
                    *len += 1;
                }
            }
        }
    }

    /// Digits of a number, padded with zeros.
    fn digits(&mut self, number: u32, places: u32) {
        for place in (0..places).rev() {
            self.push(&[b'0' + (number / 10_u32.pow(place) % 10) as u8]);
        }
    }
}

impl<'r> From<&'r str> for Period<'r> {
    fn from(text: &'r str) -> Self {
        Self(Form::Text(text))
    }
}

impl Deref for Period<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Period<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for Period<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq for Period<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Period<'_> {}

impl PartialEq<str> for Period<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Period<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

/// A period in eight bytes: two ends, each a year and a part of it, or a text in the pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed(u32, u32);

/// The highest bit: two ends have it in their first half alone, a piece of the pool in its second.
const ENDS: u32 = 1 << 31;
/// Says that there is no second end.
const NO_END: u32 = 0;
/// The year of an end without one.
const NO_YEAR: u32 = 0x3FFF;

impl Packed {
    pub const NONE: Self = Self(0, u32::MAX);

    /// Packs a text; one of another form goes to the pool.
    pub fn of(text: &str, add: impl FnOnce(&str) -> Piece) -> Self {
        let packed = pack(text).filter(|packed| packed.unpacked().as_deref() == Some(text));
        packed.unwrap_or_else(|| {
            let (start, len) = add(text).parts();
            Self(start, len)
        })
    }

    /// The piece of the pool that a text of another form is.
    pub fn piece(self) -> Option<Piece> {
        (!self.is_ends()).then_some(Piece::of_parts(self.0, self.1)).and_then(Piece::some)
    }

    /// Changes the piece that a text of another form is.
    pub fn change(&mut self, change: impl FnOnce(&mut Piece)) {
        if let Some(mut piece) = self.piece() {
            change(&mut piece);
            (self.0, self.1) = piece.parts();
        }
    }

    pub fn get<'r>(self, texts: &'r Texts<'_>) -> Option<Period<'r>> {
        match self.piece() {
            Some(piece) => Some(Period::from(texts.get(piece))),
            None => self.unpacked(),
        }
    }

    fn is_ends(self) -> bool {
        self.0 & ENDS != 0 && self.1 & ENDS == 0
    }

    fn unpacked<'r>(self) -> Option<Period<'r>> {
        if !self.is_ends() {
            return None;
        }
        let mut text = Period::short();
        write(self.0 & !ENDS, &mut text);
        if self.1 != NO_END {
            text.push(b"/");
            write(self.1, &mut text);
        }
        Some(text)
    }
}

/// Kinds of an end, by what follows the year.
const YEAR: u32 = 1;
const MONTH: u32 = 2;
const DAY: u32 = 3;
const HALF: u32 = 4;
const QUARTER: u32 = 5;

/// `2021/2025` → its two ends.
fn pack(text: &str) -> Option<Packed> {
    let (first, last) = match text.split_once('/') {
        Some((first, last)) => (end(first)?, end(last)?),
        None => (end(text)?, NO_END),
    };
    Some(Packed(first | ENDS, last))
}

/// One end as kind (3 bits), year (14), month, half or quarter (4) and day (5).
///
/// | text | |
/// |---|---|
/// | `2025` `2025-06` `2025-06-01` `2025-H1` `2025-Q3` | with a year |
/// | `H1` `Q3` | without |
fn end(text: &str) -> Option<u32> {
    let mut parts = text.split('-');
    let first = parts.next()?;
    let (year, part) = match number(first, 4) {
        Some(year) => (year, parts.next()),
        None => (NO_YEAR, Some(first)),
    };
    let (kind, part, day) = match part.map(str::as_bytes) {
        None => (YEAR, 0, 0),
        Some([b'H', n @ b'0'..=b'9']) => (HALF, u32::from(n - b'0'), 0),
        Some([b'Q', n @ b'0'..=b'9']) => (QUARTER, u32::from(n - b'0'), 0),
        Some(_) if year == NO_YEAR => return None,
        Some(month) => {
            let month = number(core::str::from_utf8(month).ok()?, 2).filter(|&n| n < 16)?;
            match parts.next() {
                None => (MONTH, month, 0),
                Some(day) => (DAY, month, number(day, 2).filter(|&n| n < 32)?),
            }
        }
    };
    Some(kind << 23 | year << 9 | part << 5 | day)
}

/// A number of so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn write(end: u32, out: &mut Period<'_>) {
    let (kind, year, part, day) = (end >> 23, end >> 9 & 0x3FFF, end >> 5 & 15, end & 31);
    if year != NO_YEAR {
        out.digits(year, 4);
        if kind != YEAR {
            out.push(b"-");
        }
    }
    match kind {
        MONTH => out.digits(part, 2),
        DAY => {
            out.digits(part, 2);
            out.push(b"-");
            out.digits(day, 2);
        }
        HALF | QUARTER => {
            out.push(if kind == HALF { b"H" } else { b"Q" });
            out.digits(part, 1);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_time_is_packed_and_everything_comes_back() {
        let packed = [
            "2024", "0000", "9999", "2021/2025", "2025-06", "2025-06-30", "2024-H1", "2024-Q3",
            "2016-Q1/Q3", "2020-01/2020-06", "2020-01-01/2020-06-30", "H1", "Q4", "H1/Q3",
        ];
        let texts = [
            "", "-03", "--06", "---01", "2024-", "2024/", "/2024", "24", "02024", "2024-13-45-1",
            "2024-99", "2024-06-99", "2024-h1", "2024-H", "十四五", "2024-06/", "1/2/3", "+024",
            "2020-01-01/2020-06-30/2021",
        ];
        for (list, is_packed) in [(&packed[..], true), (&texts[..], false)] {
            for text in list {
                let mut pool = Texts::default();
                let time = Packed::of(text, |text| pool.add(text));
                assert_eq!(time.piece().is_none(), is_packed, "{text}");
                assert_eq!(time.get(&pool).as_deref(), Some(*text));
            }
        }
        assert_eq!(Packed::NONE.get(&Texts::default()), None);
    }

    #[test]
    fn a_period_is_a_text() {
        let period = Period::from("2024-H1");
        assert_eq!((period, period.len()), (Period::from("2024-H1"), 7));
        assert!(period == "2024-H1" && period == *"2024-H1");
        assert_eq!(format!("{period:9}|{period:?}"), "2024-H1  |\"2024-H1\"");
    }
}

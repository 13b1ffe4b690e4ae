//! Which encoding a file is in.

use super::walk::walk;

/// The encodings that Chinese text files are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Gb18030,
    Utf16Le,
    Big5,
    Utf16Be,
}

use Encoding::{Big5, Gb18030, Utf8, Utf16Be, Utf16Le};

impl Encoding {
    /// Name in the Encoding Standard.
    pub const fn name(self) -> &'static str {
        match self {
            Utf8 => "UTF-8",
            Gb18030 => "gb18030",
            Utf16Le => "UTF-16LE",
            Big5 => "Big5",
            Utf16Be => "UTF-16BE",
        }
    }

    /// The encoding of a file: that of its UTF-16 mark, else the one under which its bytes
    /// weigh least (see [`super::weight`]); where two weigh the same, the first in the order
    /// above. Where even that is as heavy as noise, the bytes are no text, and UTF-8 says so.
    ///
    /// Of a large file, windows spread over it are weighed.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            // One byte put before the mark of the other order makes the same mark.
            [0xFF, 0xFE, 0xFF, ..] => {}
            [0xFF, 0xFE, ..] => return Utf16Le,
            [0xFE, 0xFF, ..] => return Utf16Be,
            _ => {}
        }
        let mut path = Vec::new();
        let raw = windows(bytes).map(<[u8]>::len).sum::<usize>() as u64 * NOISE + SHORT;
        let mut least = (raw, Utf8);
        for encoding in [Utf8, Gb18030, Utf16Le, Big5, Utf16Be] {
            let mut weight = if encoding == Big5 { RARE } else { 0 };
            for window in windows(bytes) {
                weight += walk(encoding, window, (true, true), &mut path);
            }
            if weight < least.0 {
                least = (weight, encoding);
            }
        }
        least.1
    }
}

/// What it weighs that Big5 is rarer than GB 18030, in bits.
const RARE: u64 = 4;

/// What a byte of no text at all weighs, in bits.
const NOISE: u64 = 9;

/// What damage may weigh more than the bytes in a short text, in bits.
const SHORT: u64 = 40;

/// Bytes of a window, and how many windows a large file is weighed by.
const WINDOW: usize = 2048;
const WINDOWS: usize = 16;

/// Windows spread over the bytes, the first at the start and the last at the end. They begin
/// at even offsets, as characters of UTF-16 do in a file without damage.
fn windows(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let (count, size) =
        if bytes.len() <= WINDOW * WINDOWS { (1, bytes.len()) } else { (WINDOWS, WINDOW) };
    let gap = ((bytes.len() - size) / (WINDOWS - 1)) & !1;
    (0..count).map(move |n| {
        let start = if n + 1 == WINDOWS { (bytes.len() - size) & !1 } else { n * gap };
        &bytes[start..start + size]
    })
}

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

    /// The encoding under which the bytes weigh least (see [`super::weight`]). A byte order
    /// mark counts much and not everything: a foreign byte can look like one.
    ///
    /// Where two weigh the same, the first of the list is taken. Of a large file, windows
    /// spread over it are weighed.
    pub fn of(bytes: &[u8]) -> Self {
        let marked = match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some(Utf8),
            [0xFF, 0xFE, ..] => Some(Utf16Le),
            [0xFE, 0xFF, ..] => Some(Utf16Be),
            _ => None,
        };
        let mut least = (u64::MAX, Utf8);
        let mut path = Vec::new();
        for encoding in [Utf8, Gb18030, Utf16Le, Big5, Utf16Be] {
            let mut weight = if encoding == Big5 { RARE } else { 0 };
            if marked != Some(encoding) {
                weight += MARK;
            }
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

/// What a missing mark weighs, in bits.
const MARK: u64 = 96;

/// What it weighs that Big5 is rarer than GB 18030, in bits.
const RARE: u64 = 4;

/// Bytes of a window, and how many windows a large file is weighed by.
const WINDOW: usize = 2048;
const WINDOWS: usize = 16;

/// Windows spread over the bytes, the first at the start and the last at the end. They begin
/// at even offsets, as characters of UTF-16 do in a file without damage.
fn windows(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let (count, size) = if bytes.len() <= WINDOW * WINDOWS {
        (1, bytes.len())
    } else {
        (WINDOWS, WINDOW)
    };
    let gap = (bytes.len() - size) / WINDOWS.saturating_sub(1) & !1;
    (0..count).map(move |n| {
        let start = if n + 1 == WINDOWS { bytes.len() - size & !1 } else { n * gap };
        &bytes[start..start + size]
    })
}

//! Bytes to text.

use std::borrow::Cow;

use crate::Error;

use super::encoding::Encoding;
use super::format::{self, Format};
use super::walk::{STRAY, walk};
use super::weight::{ODD, read};

/// Text decoded from bytes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text. A UTF-8 byte order mark stays as U+FEFF, so that offsets are those
    /// of the file read as plain UTF-8.
    pub text: Cow<'b, str>,
    /// Encoding taken, by its name in the Encoding Standard: `UTF-8`, `gb18030`, `Big5`,
    /// `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// Whether undecodable bytes were replaced by U+FFFD.
    pub replaced: bool,
}

/// Decodes the bytes of a text file: UTF-8, GB18030 (and GBK), Big5, UTF-16, each with or
/// without byte order mark. What is none of these gives a text with U+FFFD in it.
///
/// The encoding is the one that makes most sense of the bytes, so that damage does not hide
/// it: a foreign byte, a missing one, a cut in mid-character. Each byte that fits nothing
/// becomes U+FFFD, and the rest is read. What is lost beside it are the characters that the
/// damage touched, rarely one or two more.
///
/// # Errors
/// [`Error::NotText`] when the bytes begin like a file of another format, or are none of UTF-16
/// and hold more than one zero byte in a thousand; [`Error::TooLarge`] over 4 GiB.
///
/// ```
/// let gbk = [0xB1, 0xA8, 0xB8, 0xE6, 0xB9, 0xA4, 0xD7, 0xF7];
/// let decoded = baogao::decode(&gbk).unwrap();
/// assert_eq!(decoded.text, "报告工作");
/// assert_eq!(decoded.encoding, "gb18030");
/// assert!(!decoded.replaced);
///
/// let foreign = b"\xC8\xAB\xCA\xD0\xFF\xB9\xA4\xD7\xF7\xB1\xA8\xB8\xE6";
/// let decoded = baogao::decode(foreign).unwrap();
/// assert_eq!(decoded.text, "全市\u{FFFD}工作报告");
/// assert!(decoded.replaced);
///
/// let error = baogao::decode(b"%PDF-1.7").unwrap_err();
/// assert_eq!(error.code(), "not_text");
/// ```
#[cfg(feature = "decode")]
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    use encoding_rs::{BIG5, GB18030};
    decode_with(bytes, &mut |name, piece| {
        let encoding = if name == BIG5.name() { BIG5 } else { GB18030 };
        encoding.decode_without_bom_handling(piece).0.into_owned()
    })
}

/// [`decode`] with the conversion tables of somebody else: `table` turns whole characters in
/// `gb18030` or `Big5` into text, as `TextDecoder` does.
///
/// # Errors
/// [`Error::NotText`] when the bytes begin like a file of another format, or are none of UTF-16
/// and hold more than one zero byte in a thousand; [`Error::TooLarge`] over 4 GiB.
#[doc(hidden)]
pub fn decode_with<'b>(
    bytes: &'b [u8],
    table: &mut dyn FnMut(&'static str, &[u8]) -> String,
) -> Result<Decoded<'b>, Error> {
    if u32::try_from(bytes.len()).is_err() {
        return Err(Error::TooLarge { what: "bytes", limit: u32::MAX.into() });
    }
    if let Some(format) = format::of_bytes(bytes) {
        return Err(not_text(format));
    }
    // A zero byte in well-formed UTF-8 is more likely half a digit of UTF-16.
    let plain = std::str::from_utf8(bytes).ok().filter(|_| !bytes.contains(&0));
    if let Some(text) = plain {
        let encoding = Encoding::Utf8.name();
        return Ok(Decoded { text: Cow::Borrowed(text), encoding, replaced: false });
    }
    let encoding = Encoding::of(bytes);
    let wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be)
        && (mark(encoding, bytes) > 0 || !is_odd(encoding, bytes));
    let zeros = bytes.iter().filter(|&&byte| byte == 0).count();
    if !wide && zeros > (bytes.len() / DAMAGE).max(1) {
        return Err(not_text(format::binary()));
    }
    let (text, replaced) = match encoding {
        Encoding::Utf8 => {
            let text = String::from_utf8_lossy(bytes);
            let replaced = matches!(text, Cow::Owned(_));
            (text, replaced)
        }
        _ => {
            let mut writer = Writer { encoding, table, text: String::new(), replaced: false };
            match encoding {
                Encoding::Gb18030 | Encoding::Big5 => writer.lines(bytes),
                _ => {
                    let text = &bytes[mark(encoding, bytes)..];
                    if text.len().is_multiple_of(2) && is_sound(encoding, text) {
                        writer.characters(text);
                    } else {
                        writer.stretch(text, (true, true));
                    }
                }
            }
            (Cow::Owned(writer.text), writer.replaced)
        }
    };
    Ok(Decoded { text, encoding: encoding.name(), replaced })
}

/// Among so many bytes, or fewer, one zero byte is damage; more are none of a text.
const DAMAGE: usize = 1000;

fn not_text(Format { name, what, advice }: Format) -> Error {
    Error::NotText { format: name, what, advice }
}

/// Length of the byte order mark of UTF-16, which is none of the text.
fn mark(encoding: Encoding, bytes: &[u8]) -> usize {
    let marked = match encoding {
        Encoding::Utf16Le => bytes.starts_with(&[0xFF, 0xFE]),
        Encoding::Utf16Be => bytes.starts_with(&[0xFE, 0xFF]),
        _ => false,
    };
    if marked { 2 } else { 0 }
}

/// Whether bytes are characters throughout, none of them so odd that the reader may be out of
/// step.
fn is_sound(encoding: Encoding, bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        match read(encoding, bytes, at) {
            Some((size, weight)) if weight < ODD => at += size,
            _ => return false,
        }
    }
    true
}

/// Whether one in four of the first characters of UTF-16 is a control character or an accented letter.
fn is_odd(encoding: Encoding, bytes: &[u8]) -> bool {
    let unit = if encoding == Encoding::Utf16Le { u16::from_le_bytes } else { u16::from_be_bytes };
    let units = bytes.as_chunks().0.iter().take(2048).map(|&pair| unit(pair));
    let all = units.len();
    let odd = |unit: &u16| matches!(*unit, 0..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F..=0x9F | 0xC0..=0x2FF);
    units.filter(odd).count() * 4 > all
}

/// Text in the making.
struct Writer<'t> {
    encoding: Encoding,
    table: &'t mut dyn FnMut(&'static str, &[u8]) -> String,
    text: String,
    replaced: bool,
}

impl Writer<'_> {
    /// Writes bytes in which a line break is never part of another character, so that no
    /// damage reaches beyond its line.
    fn lines(&mut self, bytes: &[u8]) {
        let (mut written, mut at) = (0, 0);
        for line in bytes.split_inclusive(|&byte| byte == b'\n') {
            let end = at + line.len();
            // The second half of a character can look like the first of another.
            if at == 0 || !is_sound(self.encoding, line) {
                self.characters(&bytes[written..at]);
                self.stretch(line, (at == 0, end == bytes.len()));
                written = end;
            }
            at = end;
        }
        self.characters(&bytes[written..]);
    }

    /// Writes bytes that may be damaged; `cut` as in [`walk`].
    fn stretch(&mut self, bytes: &[u8], cut: (bool, bool)) {
        let mut path = Vec::new();
        walk(self.encoding, bytes, cut, &mut path);
        let (mut written, mut at) = (0, 0);
        while at < bytes.len() {
            let euro = self.encoding == Encoding::Gb18030 && bytes[at] == 0x80;
            if path[at] == STRAY || euro {
                self.characters(&bytes[written..at]);
                if path[at] == STRAY {
                    self.replace()
                } else {
                    self.text.push('€')
                }
                written = at + 1;
            }
            at += usize::from(path[at].max(1));
        }
        self.characters(&bytes[written..]);
    }

    /// Writes whole characters.
    fn characters(&mut self, bytes: &[u8]) {
        match self.encoding {
            Encoding::Utf16Le => self.units(bytes, u16::from_le_bytes),
            Encoding::Utf16Be => self.units(bytes, u16::from_be_bytes),
            Encoding::Big5 => self.big5(bytes),
            _ => self.convert(bytes),
        }
    }

    /// Writes UTF-16; half a surrogate pair is replaced.
    fn units(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) {
        for c in char::decode_utf16(bytes.as_chunks().0.iter().map(|&pair| unit(pair))) {
            match c {
                Ok(c) => self.text.push(c),
                Err(_) => self.replace(),
            }
        }
    }

    /// Writes Big5, which has gaps: a code there is replaced, and an ASCII byte in it kept. Some
    /// platforms fill the gaps with private use, which is no text either.
    fn big5(&mut self, bytes: &[u8]) {
        let gap = |text: &str| text.contains(|c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}'));
        let from = self.text.len();
        self.convert(bytes);
        if !gap(&self.text[from..]) {
            return;
        }
        self.text.truncate(from);
        let mut at = 0;
        while let Some((size, _)) = bytes.get(at).and_then(|_| read(self.encoding, bytes, at)) {
            let from = self.text.len();
            self.convert(&bytes[at..at + size]);
            if gap(&self.text[from..]) {
                self.text.truncate(from);
                self.replace();
                let trail = char::from(bytes[at + size - 1]);
                self.text.extend(Some(trail).filter(char::is_ascii));
            }
            at += size;
        }
    }

    /// Writes what the table makes of the bytes.
    fn convert(&mut self, bytes: &[u8]) {
        match std::str::from_utf8(bytes) {
            Ok(text) if bytes.is_ascii() => self.text.push_str(text),
            _ => self.text.push_str(&(self.table)(self.encoding.name(), bytes)),
        }
    }

    /// Writes the sign for what could not be decoded.
    fn replace(&mut self) {
        self.text.push(char::REPLACEMENT_CHARACTER);
        self.replaced = true;
    }
}

#[cfg(all(test, feature = "decode"))]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_asked_for_whole_characters_only() {
        let mut asked = Vec::new();
        let bytes = b"\xB1\xA8\xB8\xE6\xFF\xB9\xA4\xD7\xF7\n12\n";
        let decoded = decode_with(bytes, &mut |name, piece| {
            asked.push((name, piece.to_vec()));
            "甲乙".to_string()
        });
        assert_eq!(decoded.unwrap().text, "甲乙\u{FFFD}甲乙12\n");
        let whole = |piece: &[u8]| ("gb18030", piece.to_vec());
        assert_eq!(asked, [whole(&bytes[..4]), whole(&bytes[5..10])]);
    }

    #[test]
    fn what_a_platform_puts_into_the_gaps_of_big5_is_no_text() {
        let bytes = b"\xB3\xF8\xA7\x69\xA4\x75\xA7\x40\x8A\x42\xB3\xF8\xA7\x69";
        let decoded = decode_with(bytes, &mut |_, piece| {
            piece.chunks(2).map(|pair| if pair[0] == 0x8A { '\u{F3A9}' } else { '報' }).collect()
        });
        let decoded = decoded.unwrap();
        assert_eq!((&*decoded.text, decoded.replaced), ("報報報報\u{FFFD}B報報", true));
    }
}

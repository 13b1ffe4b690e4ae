//! Bytes to text.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use crate::Error;

/// Text decoded from bytes.
#[derive(Debug, Clone)]
pub struct Decoded<'b> {
    /// The text. A UTF-8 byte order mark stays as U+FEFF, so that offsets are those
    /// of the file read as plain UTF-8.
    pub text: Cow<'b, str>,
    /// Encoding taken, by its name in the Encoding Standard: `UTF-8`, `gb18030`, `Big5`, `UTF-16LE`.
    pub encoding: &'static str,
    /// Whether undecodable bytes were replaced by U+FFFD.
    pub replaced: bool,
}

/// Decodes the bytes of a text file: UTF-8 with or without byte order mark, GB18030
/// (and GBK), Big5, UTF-16. What is none of these gives a text with U+FFFD in it.
///
/// # Errors
/// [`Error::TooLarge`] over 4 GiB; nothing else.
///
/// ```
/// let gbk = [0xB1, 0xA8, 0xB8, 0xE6, 0xB9, 0xA4, 0xD7, 0xF7];
/// let decoded = baogao::decode(&gbk).unwrap();
/// assert_eq!(decoded.text, "报告工作");
/// assert_eq!(decoded.encoding, "gb18030");
/// assert!(!decoded.replaced);
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if u32::try_from(bytes.len()).is_err() {
        return Err(Error::TooLarge { what: "bytes", limit: u32::MAX.into() });
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !looks_like_utf16(bytes)
    {
        return Ok(Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), replaced: false });
    }
    let encoding = guess(bytes);
    let skip = match (encoding.name(), bytes) {
        ("UTF-16LE", [0xFF, 0xFE, ..]) | ("UTF-16BE", [0xFE, 0xFF, ..]) => 2,
        _ => 0,
    };
    let (text, replaced) = encoding.decode_without_bom_handling(&bytes[skip..]);
    Ok(Decoded { text, encoding: encoding.name(), replaced })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [0xFF, 0xFE, ..] => return UTF_16LE,
        [0xFE, 0xFF, ..] => return UTF_16BE,
        [0xEF, 0xBB, 0xBF, ..] => return UTF_8,
        _ => {}
    }
    if looks_like_utf16(bytes) {
        let odd = bytes.iter().skip(1).step_by(2).filter(|&&b| b == 0).count();
        let even = bytes.iter().step_by(2).filter(|&&b| b == 0).count();
        return if odd >= even { UTF_16LE } else { UTF_16BE };
    }
    if is_damaged_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    if found == BIG5 {
        BIG5
    } else if found == GBK || found == GB18030 || !GB18030.decode_without_bom_handling(bytes).1 {
        GB18030
    } else {
        UTF_8
    }
}

/// Line breaks, digits and punctuation of UTF-16 have a zero byte on one side only.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let odd = head.iter().skip(1).step_by(2).filter(|&&b| b == 0).count();
    let even = head.iter().step_by(2).filter(|&&b| b == 0).count();
    bytes.len().is_multiple_of(2)
        && odd.max(even) * 50 >= head.len()
        && odd.min(even) == 0
        && odd.max(even) > 0
}

/// UTF-8 that was cut or has some bad bytes: good sequences far outnumber bad ones.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| !b.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good > bad * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "政府工作报告：2024年，全市地区生产总值增长5.8%。\n各位代表，现在报告工作。";

    #[test]
    fn the_encodings_of_chinese_files_are_told_apart() {
        for encoding in [GB18030, BIG5, UTF_8] {
            let text = if encoding == BIG5 {
                "政府工作報告：全市地區生產總值增長5.8%。各位代表，現在報告工作，請予審議。"
            } else {
                TEXT
            };
            let (bytes, _, _) = encoding.encode(text);
            let decoded = decode(&bytes).unwrap();
            assert_eq!(
                (decoded.text.as_ref(), decoded.encoding, decoded.replaced),
                (text, encoding.name(), false)
            );
        }
    }

    #[test]
    fn utf16_is_read_with_and_without_mark() {
        let units: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&units).unwrap().text, TEXT);
        let marked: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain(TEXT.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        let decoded = decode(&marked).unwrap();
        assert_eq!((decoded.text.as_ref(), decoded.encoding), (TEXT, "UTF-16BE"));
    }

    #[test]
    fn a_utf8_mark_stays_in_the_text() {
        assert_eq!(decode("\u{FEFF}报告".as_bytes()).unwrap().text, "\u{FEFF}报告");
    }

    #[test]
    fn undecodable_bytes_are_replaced_and_said_so() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.push(0xE6);
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert!(decoded.replaced && decoded.text.ends_with('\u{FFFD}'));
        assert!(decode(&[0xFF; 64]).unwrap().replaced);
    }
}

//! What characters weigh in each encoding: bits, roughly, that say them in a report.
//!
//! Bytes are read in the encoding under which they weigh least. No conversion table is needed
//! for that: GB/T 2312 and Big5 keep the characters of everyday together, and for Unicode a short
//! list is enough.
//!
//! | | bits |
//! | --- | ---: |
//! | ASCII; a letter right behind a character of two bytes | 6; 26 |
//! | marks of Chinese print; in Unicode, the commonest characters of reports | 8 |
//! | level 1 of GB/T 2312 and Big5: the characters of everyday | 10 |
//! | in Unicode, any other Chinese character | 14 |
//! | other signs and scripts, level 2 | 14 to 22 |
//! | a character of two bytes right behind a Latin letter | 10 more |
//! | private use, controls, what is rarer still | 18 to 40 |
//! | a byte that fits nothing | 14 in UTF-8, else 56; at the ends of a file 20 to 40 |
//!
//! A stray byte weighs little in UTF-8, which is thus the reading of what is no text at all:
//! it says of most bytes that they are none. In the others it weighs more than the rarest
//! character, so that bytes which are whole are read as they stand.

use crate::charset::CharSet;

use super::encoding::Encoding;

/// Weight of the outermost byte of a file where a cut may have torn its character. In Big5 the
/// half that is left passes for a whole one most easily.
pub(crate) const fn torn(encoding: Encoding) -> u32 {
    match encoding {
        Encoding::Utf8 => 14,
        Encoding::Big5 => 20,
        // Less than private use and ASCII that cannot be ASCII together.
        Encoding::Gb18030 => 34,
        _ => 40,
    }
}

/// From this weight on, a character is looked at twice: the reader may be out of step.
pub(crate) const ODD: u32 = 18;

/// Weight of a byte that belongs to no character.
pub(crate) const fn stray(encoding: Encoding) -> u32 {
    if matches!(encoding, Encoding::Utf8) { 14 } else { 56 }
}

/// Length and weight of the character that begins at an offset; none where no character does.
pub(crate) fn read(encoding: Encoding, bytes: &[u8], at: usize) -> Option<(usize, u32)> {
    match encoding {
        Encoding::Utf8 => utf8(&bytes[at..]),
        Encoding::Gb18030 => gb18030(bytes, at),
        Encoding::Big5 => big5(bytes, at),
        Encoding::Utf16Le => utf16(&bytes[at..], u16::from_le_bytes),
        Encoding::Utf16Be => utf16(&bytes[at..], u16::from_be_bytes),
    }
}

/// The commonest characters of reports, Simplified and Traditional.
static COMMON: CharSet = CharSet::new().with(
    "\
    的和国业大会人发全展民中工建作一进化新政实加年力产设要高经动增生推主持务强行制社\
    重在改区法有提成市地体代济保定平以为面能资开理上等坚个不长合家好是各基治入现革我\
    出议同十农深度量施企用项方决公质党城本五对了共义三机表创第总点稳万分性完委水关支\
    续事服领级系结育造心快目技效科品部元学文到府规院收安步策更报升善取协四亿优们省调\
    向导员多自位场投告于活时下立来二统管件金次放利落特域教就标外构护过程商计届群通源\
    村常积色预精局任期意战算防得费促整审做比融极内权\
    國業會發進實產設經動務強製區體濟為資開堅個長傢現議農項決質黨對義機創總點穩萬關續\
    領級係結學規報協億優們調導員場於時來統標構護過計屆積預侷戰費審極內權港香日值月律\
    劃央其近題九習兩問案核口華",
);

const COMMONEST: u32 = 8;

const fn ascii(byte: u8) -> u32 {
    match byte {
        b' '..=b'~' | b'\t' | b'\n' | b'\r' => 6,
        _ => 18,
    }
}

/// ASCII among characters of two bytes. A letter right behind one of them is less likely than
/// a second byte.
fn beside(bytes: &[u8], at: usize) -> u32 {
    match bytes[at] {
        b'@'..=b'~' if at > 0 && bytes[at - 1] >= 0x80 => 26,
        byte => ascii(byte),
    }
}

/// What a character of two bytes weighs more right behind a Latin letter: there, an accented
/// letter of a Western encoding is likelier.
fn accent(bytes: &[u8], at: usize) -> u32 {
    match bytes[..at] {
        [.., before, letter] if before < 0x80 && letter.is_ascii_alphabetic() => 10,
        _ => 0,
    }
}

/// By the blocks of Unicode.
fn unicode(code: u32) -> u32 {
    match code {
        0 => 36,
        1..=0x7F => ascii(code as u8),
        0x4E00..=0x9FFF if COMMON.has(code as u16) => COMMONEST,
        0x4E00..=0x9FFF => 14,
        // Marks of Chinese print, full-width ASCII.
        0x2010..=0x203A | 0x3000..=0x301F | 0xFF01..=0xFF5E => COMMONEST,
        // The mark of the byte order; Latin, Greek, Cyrillic, signs, kana.
        0xFEFF | 0xA0..=0x4FF | 0x2000..=0x33FF => 15,
        0x3400..=0x4DBF => 20,
        // Private use, and what needs two units; noncharacters.
        0xE000..=0xF8FF | 0x1_0000.. => 26,
        0xFFFE | 0xFFFF => 40,
        _ => 22,
    }
}

/// UTF-8, RFC 3629.
fn utf8(rest: &[u8]) -> Option<(usize, u32)> {
    let size = match rest[0] {
        byte @ ..0x80 => return Some((1, ascii(byte))),
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let c = std::str::from_utf8(rest.get(..size)?).ok()?.chars().next()?;
    Some((size, unicode(c as u32)))
}

/// UTF-16. Half a surrogate pair is a character that cannot be decoded, not two stray bytes.
fn utf16(rest: &[u8], unit: fn([u8; 2]) -> u16) -> Option<(usize, u32)> {
    let first = unit(*rest.first_chunk()?);
    match first {
        0xD800..=0xDBFF if rest.len() >= 4 && unit([rest[2], rest[3]]) & 0xFC00 == 0xDC00 => {
            Some((4, 26))
        }
        0xD800..=0xDFFF => Some((2, 30)),
        _ => Some((2, unicode(u32::from(first)))),
    }
}

/// GB 18030-2022, whose two-byte part is GBK with GB/T 2312 in it.
fn gb18030(bytes: &[u8], at: usize) -> Option<(usize, u32)> {
    let (lead, rest) = (bytes[at], &bytes[at + 1..]);
    match lead {
        ..0x80 => return Some((1, beside(bytes, at))),
        // The euro of Windows, code page 936, where there is an amount.
        0x80 => {
            let amount = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_digit() || *b == b' ');
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            return (amount(before) || amount(rest.first())).then_some((1, ODD));
        }
        0xFF => return None,
        _ => {}
    }
    let trail = *rest.first()?;
    let weight = match (lead, trail) {
        (_, 0x30..=0x39) => return four(lead, rest).then_some((4, 30)),
        (_, ..0x40 | 0x7F | 0xFF) => return None,
        // Marks and full-width ASCII; other signs, kana, Greek, Cyrillic.
        (0xA1 | 0xA3, 0xA1..) => COMMONEST,
        (0xA2 | 0xA4..=0xA9, 0xA1..) => 14,
        // Level 1 in the order of pinyin, level 2 in that of the radicals.
        (0xD7, 0xFA..) => 26,
        (0xB0..=0xD7, 0xA1..) => 10,
        (0xD8..=0xF7, 0xA1..) => 14,
        // For users to define.
        (0xAA..=0xAF | 0xF8.., 0xA1..) | (0xA1..=0xA7, ..0xA1) => 32,
        // What GBK adds: rare and Traditional characters.
        (_, 0x80..) => 19,
        _ => 22,
    };
    Some((2, weight + accent(bytes, at)))
}

/// Whether bytes go on as a character of four bytes that is in Unicode.
fn four(lead: u8, rest: &[u8]) -> bool {
    let Some(&[second, third @ 0x81..=0xFE, fourth @ 0x30..=0x39]) = rest.first_chunk() else {
        return false;
    };
    let code = u32::from_be_bytes([lead, second, third, fourth]);
    matches!(code, 0x8130_8130..=0x8431_A439 | 0x9030_8130..=0xE332_9A35)
}

/// Big5 with the additions of Hong Kong, as the Encoding Standard has them.
fn big5(bytes: &[u8], at: usize) -> Option<(usize, u32)> {
    let lead = match bytes[at] {
        ..0x80 => return Some((1, beside(bytes, at))),
        lead @ 0x87..=0xFE => lead,
        _ => return None,
    };
    let trail = *bytes.get(at + 1)?;
    if !matches!(trail, 0x40..=0x7E | 0xA1..=0xFE) {
        return None;
    }
    let weight = match (lead, trail) {
        (0xA1, _) => COMMONEST,
        (0xA2, _) | (0xA3, ..0xC0) => 15,
        // Level 1 and level 2, both in the order of strokes.
        (0xA4..=0xC5, _) | (0xC6, ..0x7F) => 10,
        (0xC9..=0xF8, _) | (0xF9, ..0xD6) => 16,
        _ => 22,
    };
    Some((2, weight + accent(bytes, at)))
}

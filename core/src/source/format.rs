//! What is no text: files of other formats, by the bytes that they begin with.

/// A format that is no text, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    /// Short name, mostly that of the file's ending: `docx`, `pdf`, `png`.
    pub name: &'static str,
    /// What such a file is.
    pub what: &'static str,
    /// How to come to its text.
    pub advice: &'static str,
}

const SAVE: &str = "open it and save it as plain text (.txt), or copy its text";
const SHEET: &str = "open it and save the sheet as text (.csv), or copy its cells";
const COPY: &str =
    "copy its text or save it as text in a reader; pages that are pictures need OCR first";
const OCR: &str = "a picture holds no text: let OCR read it first";
const SPEECH: &str = "it holds no text: write down what is said";
const UNPACK: &str = "unpack it and take the text files in it";
const UTF8: &str = "save it as UTF-8";
const OTHER: &str = "open it with the program that made it and save it as plain text (.txt)";

const FORMATS: &[(&str, &str, &str)] = &[
    ("docx", "a Word or WPS document", SAVE),
    ("doc", "a document of Word (doc) or WPS (wps)", SAVE),
    ("wps", "a WPS document", SAVE),
    ("odt", "a text document", SAVE),
    ("rtf", "a document with formatting", SAVE),
    ("xlsx", "an Excel or WPS workbook", SHEET),
    ("xls", "a workbook of Excel (xls) or WPS (et)", SHEET),
    ("et", "a WPS workbook", SHEET),
    ("ods", "a workbook", SHEET),
    ("pptx", "a set of slides", SAVE),
    ("ppt", "a set of slides", SAVE),
    ("pdf", "a PDF file", COPY),
    ("ofd", "an OFD file", COPY),
    ("png", "a picture", OCR),
    ("jpeg", "a picture", OCR),
    ("gif", "a picture", OCR),
    ("bmp", "a picture", OCR),
    ("tiff", "a picture", OCR),
    ("webp", "a picture", OCR),
    ("heic", "a picture", OCR),
    ("mp4", "a film or a sound", SPEECH),
    ("exe", "a program", OTHER),
    ("sqlite", "a database", OTHER),
    ("zip", "an archive", UNPACK),
    ("gzip", "an archive", UNPACK),
    ("7z", "an archive", UNPACK),
    ("rar", "an archive", UNPACK),
    ("utf-32", "a text in UTF-32", UTF8),
    ("binary", "with zero bytes, which no text has", OTHER),
];

/// Beginnings of files; `.` is any byte.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PK\x07\x08", "zip"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xD0\xCF\x11\xE0", "doc"),
    (b"\x89PNG\r\n", "png"),
    (b"\xFF\xD8\xFF", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM....\0\0\0\0", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"RIFF....WEBP", "webp"),
    (b"\x1F\x8B\x08", "gzip"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!\x1A\x07", "rar"),
    (b"....ftyphei", "heic"),
    (b"....ftyp", "mp4"),
    (b"MZ\x90\0", "exe"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\xFF\xFE\0\0", "utf-32"),
    (b"\0\0\xFE\xFF", "utf-32"),
];

/// The first line where somebody made a string of the bytes: as Latin-1, or as UTF-8 with U+FFFD for
/// what fits nothing.
const STRINGS: &[(&str, &str)] = &[
    ("ÐÏ\u{11}à", "doc"),
    ("\u{FFFD}\u{FFFD}\u{11}\u{871}\u{1A}\u{FFFD}", "doc"),
    ("\u{89}PNG", "png"),
    ("\u{FFFD}PNG", "png"),
    ("ÿØÿ", "jpeg"),
    ("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\0\u{10}JFIF", "jpeg"),
];

/// Names that stand in an archive.
const IN_ZIP: &[(&str, &str)] = &[
    ("OFD.xml", "ofd"),
    ("word/document", "docx"),
    ("xl/workbook", "xlsx"),
    ("xl/worksheets", "xlsx"),
    ("ppt/presentation", "pptx"),
    ("opendocument.text", "odt"),
    ("opendocument.spreadsheet", "ods"),
];

/// Names of streams in a compound file, there in UTF-16.
const IN_COMPOUND: &[(&str, &str)] = &[
    ("WpsCustomData", "wps"),
    ("ETExtData", "et"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
];

/// How far names are looked for at either end of a file, in bytes.
const WINDOW: usize = 1 << 16;

/// Bytes with zero bytes in them, which only UTF-16 has.
pub(crate) fn binary() -> Format {
    format("binary")
}

/// The format that bytes begin like, if it is none of a text.
pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Format> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let name = BEGINNINGS.iter().find(|(start, _)| begins(bytes, start))?.1;
    Some(format(match name {
        "zip" => named_in(bytes, IN_ZIP, false).unwrap_or(name),
        "doc" => named_in(bytes, IN_COMPOUND, true).unwrap_or(name),
        name => name,
    }))
}

/// The format that a text begins like, if it is none of a text, by its first lines.
pub(crate) fn of_lines<'t>(mut lines: impl Iterator<Item = &'t str>) -> Option<Format> {
    let found = of_text(lines.next()?)?;
    let inside = |line: &str| named_in(line.as_bytes(), IN_ZIP, false);
    let named = (found.name == "zip").then(|| lines.take(LINES).find_map(inside)).flatten();
    Some(named.map_or(found, format))
}

/// Lines in which the names of an archive are looked for.
const LINES: usize = 1000;

fn of_text(text: &str) -> Option<Format> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let start = text.as_bytes().first()?;
    // Nearly every text begins with a Chinese character.
    if (0xE4..=0xE9).contains(start) {
        return None;
    }
    let string = STRINGS.iter().find(|(start, _)| text.starts_with(start));
    string.map(|(_, name)| format(name)).or_else(|| of_bytes(text.as_bytes()))
}

fn format(name: &str) -> Format {
    let known = FORMATS.iter().find(|known| known.0 == name).unwrap_or(&FORMATS[FORMATS.len() - 1]);
    Format { name: known.0, what: known.1, advice: known.2 }
}

fn begins(bytes: &[u8], start: &[u8]) -> bool {
    bytes.len() >= start.len()
        && start.iter().zip(bytes).all(|(&want, &byte)| want == b'.' || want == byte)
}

/// What the first of the names tells that stands at either end of the bytes, or where a compound
/// file keeps its directory. A `wide` name is in UTF-16.
fn named_in(bytes: &[u8], names: &[(&str, &'static str)], wide: bool) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(WINDOW)];
    let tail = &bytes[bytes.len().saturating_sub(WINDOW).max(head.len())..];
    let parts = [head, tail, directory(bytes).unwrap_or_default()];
    let step = if wide { 2 } else { 1 };
    let stands = |name: &str| {
        parts.iter().any(|part| {
            part.windows(name.len() * step).any(|window| {
                window.iter().step_by(step).eq(name.as_bytes())
                    && (!wide || window.iter().skip(1).step_by(2).all(|&byte| byte == 0))
            })
        })
    };
    names.iter().find(|(name, _)| stands(name)).map(|(_, format)| *format)
}

/// The first sector of the directory of a compound file ([MS-CFB] 2.2): sector size at 30, its
/// number at 48.
fn directory(bytes: &[u8]) -> Option<&[u8]> {
    let shift = u32::from(*bytes.get(30)?).min(16);
    let number = u32::from_le_bytes(bytes.get(48..52)?.try_into().ok()?);
    let start = usize::try_from((u64::from(number) + 1) << shift).ok()?;
    bytes.get(start..).map(|rest| &rest[..rest.len().min(1 << shift)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(name: &str) -> Vec<u8> {
        name.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn name(bytes: &[u8]) -> Option<&'static str> {
        of_bytes(bytes).map(|format| format.name)
    }

    #[test]
    fn beginnings() {
        let compound = |stream: &str| {
            let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
            bytes.resize(200_000, 0);
            // The directory is in the sector 200 of 512 bytes.
            (bytes[30], bytes[48]) = (9, 200);
            let at = 201 * 512;
            bytes[at..at + 2 * stream.len()].copy_from_slice(&wide(stream));
            bytes
        };
        for (bytes, format) in [
            (&b"PK\x03\x04\x14\0[Content_Types].xml..word/document.xml"[..], "docx"),
            (b"PK\x03\x04\x14\0xl/workbook.xml", "xlsx"),
            (b"PK\x03\x04\x14\0OFD.xml", "ofd"),
            (b"PK\x03\x04\x14\0notes.txt", "zip"),
            (b"%PDF-1.7\n%\xE2\xE3", "pdf"),
            (b"\xEF\xBB\xBF\r\n%PDF-1.4", "pdf"),
            (b"{\\rtf1\\ansi", "rtf"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "doc"),
            (&compound("WordDocument"), "doc"),
            (&compound("Workbook"), "xls"),
            (&compound("ETExtData"), "et"),
            (b"\x89PNG\r\n\x1A\n", "png"),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "jpeg"),
            (b"GIF89a\x01\0", "gif"),
            (b"BM\x36\0\x01\0\0\0\0\0\x36", "bmp"),
            (b"II*\0\x08", "tiff"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "webp"),
            (b"\0\0\0\x18ftypheic", "heic"),
            (b"\0\0\0\x20ftypisom", "mp4"),
            (b"\xFF\xFE\0\0\x52\x97\0\0", "utf-32"),
        ] {
            assert_eq!(name(bytes), Some(format));
        }
        for text in
            ["", "P", "PK战", "BM地区工作报告，增长5%", "%", "青溪市工作报告", "II*", "RIFF"]
        {
            assert_eq!(name(text.as_bytes()), None, "{text}");
            assert_eq!(of_text(text), None, "{text}");
        }
    }

    #[test]
    fn strings_of_bytes() {
        for (text, format) in [
            ("PK\u{3}\u{4}\u{14}word/document.xml", "docx"),
            ("\u{FEFF} %PDF-1.5", "pdf"),
            ("ÐÏ\u{11}à¡±\u{1A}á", "doc"),
            ("\u{FFFD}PNG\r\n\u{1A}\n", "png"),
            ("PK\u{3}\u{4}\u{14}_rels/.rels\nPK..word/document.xml", "docx"),
            ("PK\u{3}\u{4}\u{14}notes.txt\nPK", "zip"),
        ] {
            assert_eq!(of_lines(text.lines()).map(|found| found.name), Some(format), "{text}");
        }
    }

    #[test]
    fn every_format_is_known() {
        let names = BEGINNINGS.iter().map(|b| b.1).chain(IN_ZIP.iter().map(|n| n.1));
        for name in names.chain(IN_COMPOUND.iter().map(|n| n.1)).chain(STRINGS.iter().map(|n| n.1))
        {
            assert_eq!(format(name).name, name);
        }
    }
}

//! Writes seeds and a dictionary for the fuzz targets.
//!
//! ```console
//! seeds FOLDER FILE.txt …
//! ```
//!
//! `FOLDER/text`, `bytes`, `lexicon`, `forged` and `numbers` hold the paragraphs of the texts, alone
//! and with their neighbours, in the form that the target takes; `FOLDER/words.dict` has the words
//! of the lexicon.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use baogao_fuzz::pieces::{TABLES, words};

/// Paragraphs in one seed.
const TOGETHER: [usize; 2] = [1, 8];

fn main() -> io::Result<()> {
    let mut paths = env::args_os().skip(1).map(PathBuf::from);
    let folder = paths.next().expect("a folder to write to");
    for target in ["text", "bytes", "lexicon", "forged", "numbers"] {
        fs::create_dir_all(folder.join(target))?;
    }
    let entries: Vec<String> =
        TABLES[..4].iter().flat_map(|(name, table)| entries(name, table)).collect();
    let mut count = 0;
    for path in paths {
        let text = fs::read_to_string(&path)?;
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for together in TOGETHER {
            for chunk in lines.chunks(together) {
                count += 1;
                let text = chunk.concat();
                write(&folder, count, &text, &entries[count % entries.len()])?;
            }
        }
    }
    fs::write(folder.join("words.dict"), dictionary())
}

/// One seed for every target.
fn write(folder: &Path, count: usize, text: &str, entry: &str) -> io::Result<()> {
    let name = format!("{count:05}");
    // From 4 bytes, a few pieces, to 100.
    let noise: Vec<u8> = (0..4 + count as u32 % 97)
        .map(|at| ((at + count as u32 * 200).wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let utf16 = || text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = if count.is_multiple_of(4) { utf16() } else { text.as_bytes().to_vec() };
    fs::write(folder.join("text").join(&name), text)?;
    fs::write(folder.join("bytes").join(&name), bytes)?;
    fs::write(folder.join("lexicon").join(&name), format!("{entry}\n\n{text}"))?;
    fs::write(folder.join("forged").join(&name), [text.as_bytes(), b"\0", &noise].concat())?;
    if count.is_multiple_of(4) {
        fs::write(folder.join("numbers").join(&name), noise)
    } else {
        Ok(())
    }
}

/// Rows of a table with two words each, as the target `lexicon` takes them.
fn entries(name: &str, table: &str) -> Vec<String> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let short = |row: &str| {
        let (class, words) = row.split_once('\t')?;
        let words: Vec<&str> = words.split_whitespace().take(2).collect();
        Some(format!("{}{class}\t{}", &name[..1], words.join(" ")))
    };
    rows.filter_map(short).collect()
}

/// The words of the lexicon in the form of libFuzzer.
fn dictionary() -> String {
    let mut out = String::new();
    for word in TABLES.iter().flat_map(|(_, table)| words(table)) {
        let escaped: String = word.bytes().fold(String::new(), |mut escaped, byte| {
            let _ = write!(escaped, "\\x{byte:02X}");
            escaped
        });
        let _ = writeln!(out, "\"{escaped}\"");
    }
    out
}

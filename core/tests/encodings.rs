//! Texts in every encoding, whole, damaged and cut: the encoding is told right, and what is
//! lost lies where the damage is.
//!
//! The sample reports stand for all reports. Where the environment variable `BAOGAO_CORPUS`
//! names a folder of reports they are tried too, each with a part of the damage.
#![cfg(feature = "decode")]

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;

use encoding_rs::{BIG5, Encoding, GB18030};

const SAMPLES: [(&str, &str); 4] = [
    ("congress", include_str!("../../examples/reports/congress.txt")),
    ("government", include_str!("../../examples/reports/government.txt")),
    ("court", include_str!("../../examples/reports/court.txt")),
    ("communique", include_str!("../../examples/reports/communique.txt")),
];

/// Ways to write a text: the encoding's name, and whether a byte order mark comes first.
const FORMS: [(&str, bool); 8] = [
    ("UTF-8", false),
    ("UTF-8", true),
    ("gb18030", false),
    ("UTF-16LE", false),
    ("UTF-16LE", true),
    ("UTF-16BE", false),
    ("UTF-16BE", true),
    ("Big5", false),
];

/// The text as a file of this form.
fn write(text: &str, (name, mark): (&str, bool)) -> Vec<u8> {
    let marked = if mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
    match name {
        "UTF-8" => marked.into_bytes(),
        "UTF-16LE" => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        name => Encoding::for_label(name.as_bytes()).unwrap().encode(&marked).0.into_owned(),
    }
}

/// The characters of a text that an encoding has.
fn writable(text: &str, encoding: &'static Encoding) -> String {
    text.chars()
        .filter(|c| {
            let one = c.to_string();
            let (bytes, _, failed) = encoding.encode(&one);
            !failed && encoding.decode_without_bom_handling(&bytes).0 == one
        })
        .collect()
}

/// The text in Traditional characters, one for one.
fn traditional(text: &str) -> String {
    let pairs: Vec<char> = include_str!("../src/lexicon/traditional.txt")
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let known: std::collections::HashMap<char, char> =
        pairs.chunks(2).rev().map(|pair| (pair[1], pair[0])).collect();
    text.chars().map(|c| *known.get(&c).unwrap_or(&c)).collect()
}

/// The file with a byte put in at `at`, or one taken out.
fn damaged(bytes: &[u8], at: usize, byte: Option<u8>) -> Vec<u8> {
    let mut out = bytes.to_vec();
    match byte {
        Some(byte) => out.insert(at, byte),
        None => drop(out.remove(at)),
    }
    out
}

/// The characters of `text` that `found` lacks: from the first difference to the last.
fn lost(text: &[char], found: &[char]) -> Range<usize> {
    let same = |(a, b): &(&char, &char)| a == b;
    let before = text.iter().zip(found).take_while(same).count();
    let after = text[before..].iter().rev().zip(found[before..].iter().rev());
    before..text.len() - after.take_while(same).count()
}

/// What became of the files of one form.
#[derive(Default)]
struct Tally {
    files: usize,
    lost: usize,
    most: usize,
    faults: Vec<String>,
}

impl Tally {
    /// Decodes damaged bytes of a text; the loss may be `most` characters, in one line where
    /// `lines` is set.
    fn damage(&mut self, what: &str, name: &str, text: &[char], bytes: &[u8]) {
        let decoded = baogao::decode(bytes).unwrap();
        self.files += 1;
        if decoded.encoding != name {
            self.faults.push(format!("{what}: taken for {}", decoded.encoding));
            return;
        }
        let found: Vec<char> = decoded.text.trim_start_matches('\u{FEFF}').chars().collect();
        let lost = lost(text, &found);
        self.lost += lost.len();
        self.most = self.most.max(lost.len());
        if text[lost.clone()].contains(&'\n') && !name.starts_with("UTF") && lost.len() > 2 {
            self.faults.push(format!("{what}: lost more than a line"));
        }
        if lost.len() > 64 {
            self.faults.push(format!("{what}: lost {}", lost.len()));
        }
    }

    /// Decodes bytes that must give this text; a character at either end may be cut.
    fn whole(&mut self, what: &str, name: &str, text: &str, bytes: &[u8], cut: (bool, bool)) {
        let decoded = baogao::decode(bytes).unwrap();
        self.files += 1;
        let found = &*decoded.text;
        // The half of a character and the first half of the next may pass for a whole one, and so
        // on up to a second half that is ASCII. No reader can tell.
        let torn_away = |n: &usize| text.char_indices().nth(*n).map(|(at, _)| &text[at..]);
        let most = if cut.0 && !name.starts_with("UTF") { 3 } else { 0 };
        let kept = (0..=most).find(|n| torn_away(n).is_some_and(|rest| found.contains(rest)));
        let passes = kept.is_some_and(|n| n > 0);
        let text = kept.as_ref().and_then(torn_away).unwrap_or(text);
        let (before, after) = match found.find(text) {
            Some(at) => (&found[..at], &found[at + text.len()..]),
            None => {
                let differs = |(a, b): &(char, char)| a != b;
                let pair = text.chars().rev().zip(found.chars().rev()).find(differs);
                self.faults.push(format!("{what}: taken for {}, {pair:?}", decoded.encoding));
                return;
            }
        };
        // A half character is replaced; but the second half may be ASCII in Big5 and GBK.
        let half = |c: char| c == '\u{FFFD}' || c.is_ascii() || passes;
        let torn = |allowed, rest: &str| {
            rest.is_empty() || allowed && rest.chars().count() <= 3 && rest.chars().all(half)
        };
        if decoded.encoding != name || !torn(cut.0, before) || !torn(cut.1, after) {
            self.faults.push(format!("{what}: {}, {before:?}, {after:?}", decoded.encoding));
        } else if decoded.replaced != (before.contains('\u{FFFD}') || after.contains('\u{FFFD}')) {
            self.faults.push(format!("{what}: replaced is {}", decoded.replaced));
        }
    }
}

/// Every `step`-th kind of damage to a text in one form, from the `first`.
fn try_all(
    tally: &mut Tally,
    title: &str,
    text: &str,
    form: (&str, bool),
    first: usize,
    step: usize,
) {
    let (name, mark) = form;
    let bytes = write(text, form);
    // Of the marks, only that of UTF-8 stays in the text.
    let shown = if mark && name == "UTF-8" { format!("\u{FEFF}{text}") } else { text.to_owned() };
    tally.whole(&format!("{title}, whole"), name, &shown, &bytes, (false, false));
    let chars: Vec<char> = text.chars().collect();
    let mut kinds = Vec::new();
    for byte in [Some(0xFF), Some(0x80), Some(0), None] {
        // The first bytes, the last, and eight between, at even and odd offsets.
        kinds.extend((0..10).map(|n| (byte, (bytes.len() - 1) * n / 9)));
    }
    for (byte, at) in kinds.into_iter().skip(first % step).step_by(step) {
        let what = format!("{title}, {byte:02X?} at {at}");
        tally.damage(&what, name, &chars, &damaged(&bytes, at, byte));
    }
    for at in (bytes.len() / 2..bytes.len() / 2 + 4).skip(first % step.min(4)).step_by(step) {
        let (head, tail) = bytes.split_at(at);
        let what = format!("{title}, cut at {at}");
        // The characters that are whole in each half.
        let ends: Vec<usize> = {
            let mut end = if mark { write("", form).len() } else { 0 };
            chars
                .iter()
                .map(|c| {
                    end += write(c.encode_utf8(&mut [0; 4]), (name, false)).len();
                    end
                })
                .collect()
        };
        let whole = ends.partition_point(|&end| end <= at);
        let torn = usize::from(whole > 0 && ends[whole - 1] < at);
        let lead = if shown.len() > text.len() { "\u{FEFF}" } else { "" };
        let front: String = lead.chars().chain(chars[..whole].iter().copied()).collect();
        let back: String = chars[whole + torn..].iter().collect();
        tally.whole(&format!("{what}, front"), name, &front, head, (false, torn > 0));
        tally.whole(&format!("{what}, back"), name, &back, tail, (torn > 0, false));
    }
}

/// Tries every text in every form that can write it, and prints what was lost.
fn survey(texts: &[(String, String)], step: usize) {
    let mut faults = Vec::new();
    let mut table = String::new();
    for form in FORMS {
        let mut tally = Tally::default();
        for (n, (title, text)) in texts.iter().enumerate() {
            let text = match form.0 {
                "Big5" => writable(&traditional(text), BIG5),
                _ => writable(text, GB18030),
            };
            let title = format!("{title} in {}{}", form.0, if form.1 { " with mark" } else { "" });
            try_all(&mut tally, &title, &text, form, n, step);
        }
        let Tally { files, lost, most, .. } = tally;
        let _ = writeln!(
            table,
            "{:<8} {:<5} {files:>6} files, {:>3} wrong, lost {:.2} characters a file, at most {most}",
            form.0,
            if form.1 { "mark" } else { "" },
            tally.faults.len(),
            lost as f64 / files as f64,
        );
        faults.append(&mut tally.faults);
    }
    println!("{table}");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn samples_are_read_in_every_encoding_whatever_the_damage() {
    let texts = SAMPLES.map(|(title, text)| (title.to_owned(), text.to_owned()));
    survey(&texts, 1);
}

#[test]
fn reports_are_read_in_every_encoding_whatever_the_damage() {
    let Some(root) = std::env::var_os("BAOGAO_CORPUS") else {
        println!("corpus: skipped");
        return;
    };
    let mut files: Vec<_> = fs::read_dir(root)
        .unwrap()
        .filter_map(|entry| fs::read_dir(entry.unwrap().path()).ok())
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let texts: Vec<_> = files
        .iter()
        .map(|path| {
            let text = baogao::decode(&fs::read(path).unwrap()).unwrap().text.into_owned();
            (path.file_name().unwrap().to_string_lossy().into_owned(), text.replace('\u{FEFF}', ""))
        })
        .collect();
    survey(&texts, 7);
}

/// Bytes and what all surfaces make of them.
#[test]
fn bytes_give_the_same_text_everywhere() {
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../tests/cases/bytes/cases.json")).unwrap();
    for case in cases {
        let hex = case["bytes"].as_str().unwrap();
        let bytes: Vec<u8> = (0..hex.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
            .collect();
        let found = match baogao::decode(&bytes) {
            Ok(decoded) => serde_json::json!({
                "name": case["name"], "bytes": hex, "encoding": decoded.encoding,
                "replaced": decoded.replaced, "text": decoded.text,
            }),
            Err(error) => {
                let baogao::Error::NotText { format, .. } = error else { panic!("{error}") };
                serde_json::json!({
                    "name": case["name"], "bytes": hex, "error": error.code(), "format": format,
                })
            }
        };
        assert_eq!(found, case);
    }
}

/// Rare characters, and foreign ones in rows, are not taken for damage.
#[test]
fn whole_bytes_are_read_as_they_stand() {
    let head = "青溪县人民法院工作报告。审结案件，请予审议。";
    for names in [
        "朱镕基、陶喆、堃、祎、赟、翀、翾、犇、骉、珺瑀、濛濛、冼、鄢、亳州、邕江、浔阳、泸县",
        "㐂䶮𠮷𬭚，ｶﾅ、ひらがな、カタカナ、Греческий、αβγδε、①②③④⑤⑥、────────、■□▲△●○、㎡㎞℃",
        "\u{A0}\u{A0}\u{A0}GDP增长，A股、B超、Wi-Fi网络、5G基站、App下载、VOCs减排、PM2.5浓度",
        "鲣薏耠髦骺酐璨镌辄啻莒岢瑕鸺鲭蟀缟珥焓蕨栝鲆猬",
    ] {
        let text = format!("{head}{names}。\n{head}");
        let decoded = baogao::decode(&write(&text, ("gb18030", false))).unwrap().text.into_owned();
        assert_eq!(decoded, text);
    }
}

/// Damage touches no more than a few characters, in any line of a file.
#[test]
fn every_damaged_line_is_read_on() {
    let text = SAMPLES[0].1;
    for form in [("gb18030", false), ("UTF-16LE", false)] {
        let mut bytes = write(text, form);
        let damage = bytes.len() / 1000;
        for n in (0..damage).rev() {
            bytes.insert(n * 1000 + n % 7, 0xFF);
        }
        let decoded = baogao::decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.replaced), (form.0, true));
        let kept = baogao::parse(&decoded.text).statistics().len();
        assert!(kept * 10 >= baogao::parse(text).statistics().len() * 8, "{kept} in {form:?}");
    }
}

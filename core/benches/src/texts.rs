//! The texts that are read.

use std::fs;
use std::path::{Path, PathBuf};

const SAMPLES: [(&str, &str); 4] = [
    ("congress", include_str!("../../../examples/reports/congress.txt")),
    ("court", include_str!("../../../examples/reports/court.txt")),
    ("government", include_str!("../../../examples/reports/government.txt")),
    ("communique", include_str!("../../../examples/reports/communique.txt")),
];

/// A set of texts.
pub struct Texts {
    /// What a table calls them.
    pub name: String,
    pub texts: Vec<String>,
}

impl Texts {
    /// The sample reports.
    pub fn samples() -> Self {
        let texts = SAMPLES.map(|(_, text)| text.to_owned()).to_vec();
        Self { name: "the four sample reports".to_owned(), texts }
    }

    /// One of them; none of this name leaves the set empty.
    pub fn sample(name: &str) -> Self {
        let named = SAMPLES.iter().filter(|(sample, _)| *sample == name);
        Self { name: name.to_owned(), texts: named.map(|(_, text)| (*text).to_owned()).collect() }
    }

    /// The samples, each as one long report of about so many bytes: the front matter stands once
    /// and the text is repeated, each time with other numbers, since what a page repeats is read once.
    pub fn long(bytes: usize) -> Vec<Self> {
        let long = |(name, sample): (&str, &str)| {
            let (front, body) = sample.split_at(sample.find("一、").unwrap_or(0));
            let mut text = front.to_owned();
            (0..bytes.div_ceil(body.len())).for_each(|turn| text.push_str(&renumbered(body, turn)));
            Self { name: name.to_owned(), texts: vec![text] }
        };
        SAMPLES.map(long).into()
    }

    /// The reports of a corpus, if there is one: the text files in its folders that are UTF-8.
    pub fn corpus() -> Option<Self> {
        let root = std::env::var_os("BAOGAO_CORPUS").map(PathBuf::from)?;
        let folders = entries(&root);
        let files = folders.iter().flat_map(|folder| entries(folder));
        let files = files.filter(|path| path.extension().is_some_and(|e| e == "txt"));
        let texts: Vec<String> = files.filter_map(|path| fs::read_to_string(path).ok()).collect();
        let name = format!("{} real reports", texts.len());
        (!texts.is_empty()).then_some(Self { name, texts })
    }

    /// How long they are together.
    pub fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }
}

/// A text with larger numbers, years as they were.
fn renumbered(text: &str, by: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let (digits, rest) = piece.split_at(piece.bytes().take_while(u8::is_ascii_digit).count());
        match digits.parse::<usize>() {
            Ok(number) if digits.len() != 4 => out.push_str(&(number + by).to_string()),
            _ => out.push_str(digits),
        }
        out.push_str(rest);
    }
    out
}

/// What a folder holds, in the order of the names.
fn entries(path: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(path).into_iter().flatten();
    let mut out: Vec<PathBuf> = found.filter_map(|entry| Some(entry.ok()?.path())).collect();
    out.sort();
    out
}

//! Hostile texts, made to any size and parsed.

use std::hint::black_box;

use crate::clock;

/// What a text is made of.
pub struct Hostile {
    /// As it stands in the table.
    pub name: String,
    /// The pieces follow each other again and again; else each fills its share of the text.
    cycle: bool,
    pieces: Vec<String>,
}

/// The table of hostile texts.
pub fn hostile() -> Vec<Hostile> {
    let lines = include_str!("../hostile.txt").lines();
    lines.filter(|l| !l.is_empty() && !l.starts_with('#')).map(Hostile::read).collect()
}

impl Hostile {
    /// Pieces that follow each other: `去年*100 3件*120 ，`; blocks: `去年 | 3件`.
    pub fn read(line: &str) -> Self {
        let cycle = !line.contains(" | ");
        let pieces = line.split(' ').filter(|piece| *piece != "|").map(piece).collect();
        Self { name: line.to_owned(), cycle, pieces }
    }

    /// Pieces that follow each other.
    pub fn cycle(pieces: &[&str]) -> Self {
        let pieces: Vec<String> = pieces.iter().map(|&piece| piece.to_owned()).collect();
        Self { name: escaped(&pieces.join(" ")), cycle: true, pieces }
    }

    /// A text of about so many bytes.
    pub fn text(&self, bytes: usize) -> String {
        let mut out = String::with_capacity(bytes + 4096);
        if self.cycle {
            let once = self.pieces.concat();
            return once.repeat((bytes / once.len().max(1)).max(1));
        }
        let share = bytes / self.pieces.len();
        for piece in &self.pieces {
            out.push_str(&piece.repeat((share / piece.len().max(1)).max(1)));
        }
        out
    }
}

/// Seconds of one parse, the least of `rounds`.
pub fn seconds(text: &str, rounds: usize) -> f64 {
    let once = |_| clock::seconds(|| drop(black_box(baogao::parse(black_box(text)))));
    (0..rounds).map(once).fold(f64::INFINITY, f64::min)
}

/// `去年*100`, with `\n` for a line break, `\s` for a blank and `\S` for an ideographic one.
fn piece(written: &str) -> String {
    let (word, times) = match written.rsplit_once('*') {
        Some((word, times)) if !word.is_empty() => (word, times.parse().unwrap_or(1)),
        _ => (written, 1),
    };
    word.replace("\\n", "\n").replace("\\s", " ").replace("\\S", "\u{3000}").repeat(times)
}

fn escaped(text: &str) -> String {
    text.replace('\n', "\\n").replace('\u{3000}', "\\S")
}

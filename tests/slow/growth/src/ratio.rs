//! The table for BENCHMARKS.md: eight times the text, how many times the time.

use crate::text::{Hostile, seconds};

/// Kilobytes of the two texts that are compared.
const SMALL: usize = 256;
const LARGE: usize = 2048;
/// How many of the slowest are printed.
const SHOWN: usize = 60;

/// Prints the slowest texts as a Markdown table, and the most that any text takes.
pub fn run(texts: &[Hostile]) -> bool {
    let mut rows: Vec<(f64, f64, &Hostile)> = Vec::new();
    for hostile in texts {
        let [small, large] = [SMALL, LARGE].map(|size| hostile.text(size * 1024));
        let rate = |text: &str, rounds| seconds(text, rounds) / text.len() as f64 * 1e6;
        let (mut few, mut many) = (rate(&small, 5), rate(&large, 3));
        // A busy machine slows down now the one, now the other.
        if many > 1.2 * few || few > 1.2 * many {
            (few, many) = (few.min(rate(&small, 10)), many.min(rate(&large, 3)));
        }
        rows.push((many, many / few * LARGE as f64 / SMALL as f64, hostile));
        eprint!("\r{} of {}", rows.len(), texts.len());
    }
    eprintln!();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("| repeated or in turn | s/MB | time, 2 MB to 0.25 MB |");
    println!("| --- | ---: | ---: |");
    for (rate, ratio, hostile) in rows.iter().take(SHOWN) {
        let name = hostile.name.replace('|', "\\|").replace('`', "'");
        println!("| `{name}` | {rate:.3} | {ratio:.1} |");
    }
    let ratios = || rows.iter().map(|row| row.1);
    let most = ratios().fold(0.0, f64::max);
    let mut all: Vec<f64> = ratios().collect();
    all.sort_by(f64::total_cmp);
    println!(
        "\n{} texts, the {} slowest above: 8 times the text takes {:.1} times the time in the median, at most {most:.1}; \
         a megabyte takes {:.3} s at most.",
        rows.len(),
        SHOWN.min(rows.len()),
        all.get(all.len() / 2).copied().unwrap_or_default(),
        rows.first().map_or(0.0, |row| row.0),
    );
    true
}

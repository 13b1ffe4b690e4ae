//! The table: every hostile text from 16 KB to 1 MB.

use crate::text::{Hostile, seconds};

/// Bytes of the smallest and the largest text.
const SIZES: [usize; 7] = [16, 32, 64, 128, 256, 512, 1024];
/// Seconds a megabyte may take.
const LIMIT: f64 = 4.0;
/// How much longer a byte may take in a text that is twice as long.
const GROWTH: f64 = 1.2;
/// Seconds that one text may take before the larger ones are left out.
const PATIENCE: f64 = 20.0;

/// What was measured of a text: seconds a megabyte, worst and at the end, and how much more a
/// byte takes when the text is doubled.
struct Row<'h> {
    hostile: &'h Hostile,
    worst: f64,
    last: f64,
    growth: f64,
    kilobytes: usize,
    rates: Vec<f64>,
}

/// Prints the table of texts up to so many kilobytes, worst first; whether all keep within the
/// limits.
pub fn run(texts: &[Hostile], largest: usize) -> bool {
    let mut rows: Vec<Row> = Vec::new();
    for hostile in texts {
        rows.push(measured(hostile, largest));
        eprint!("\r{} of {}", rows.len(), texts.len());
    }
    eprintln!();
    rows.sort_by(|a, b| b.worst.total_cmp(&a.worst));
    println!("s/MB worst   at end   growth   to KB   text");
    for row in &rows {
        println!(
            "{:>10.3} {:>8.3} {:>8.2} {:>7}   {}",
            row.worst, row.last, row.growth, row.kilobytes, row.hostile.name
        );
    }
    if let [row] = rows.as_slice() {
        for (size, rate) in SIZES.iter().zip(&row.rates) {
            println!("{size:>7} KB {rate:>8.3} s/MB");
        }
    }
    let most = |of: fn(&Row) -> f64| rows.iter().map(of).fold(0.0, f64::max);
    let (worst, growth) = (most(|r| r.worst), most(|r| r.growth));
    println!("{} texts: at most {worst:.3} s/MB, growth at most {growth:.2}", rows.len());
    worst <= LIMIT && growth <= GROWTH
}

fn measured(hostile: &Hostile, largest: usize) -> Row<'_> {
    let (mut rates, kilobytes) = rates(hostile, largest);
    // The system slows a text down now and then (its memory no longer fits a cache, or is new to
    // the process), and never speeds it up: what grows is slower in every larger text, and again.
    let least = |rates: &[f64]| rates.iter().copied().fold(f64::INFINITY, f64::min);
    let growth = |rates: &[f64]| {
        (1..rates.len()).map(|i| least(&rates[i..]) / rates[i - 1]).fold(0.0, f64::max)
    };
    for _ in 0..2 {
        if growth(&rates) > GROWTH && least(&rates) < LIMIT {
            let again = self::rates(hostile, largest).0;
            rates.iter_mut().zip(again).for_each(|(rate, again)| *rate = rate.min(again));
        }
    }
    let worst = rates.iter().copied().fold(0.0, f64::max);
    let last = rates.last().copied().unwrap_or(0.0);
    Row { hostile, worst, last, growth: growth(&rates), kilobytes, rates }
}

/// Seconds a megabyte at each size, and the last size.
fn rates(hostile: &Hostile, largest: usize) -> (Vec<f64>, usize) {
    let mut rates: Vec<f64> = Vec::new();
    let mut kilobytes = 0;
    for size in SIZES.into_iter().filter(|&size| size <= largest) {
        let text = hostile.text(size * 1024);
        // A short time is hard to measure: small texts are read more often.
        let rounds = (128 / size).clamp(2, 6);
        let rate = seconds(&text, rounds) / text.len() as f64 * 1e6;
        rates.push(rate);
        kilobytes = size;
        if rate * (text.len() as f64 / 1e6) * 4.0 > PATIENCE {
            break;
        }
    }
    (rates, kilobytes)
}

//! Throughput of the full parse over a sample repeated to 1 MB, beside the standard
//! library's UTF-8 validation of the same bytes in the same run.
//!
//! The front matter stands once and the text is repeated, as one long report: a text
//! that holds the same report again and again is read once and set aside after that.
//!
//! ```console
//! cargo bench
//! ```

use std::hint::black_box;
use std::time::Instant;

const SAMPLES: [(&str, &str); 4] = [
    ("congress", include_str!("../../examples/reports/congress.txt")),
    ("government", include_str!("../../examples/reports/government.txt")),
    ("court", include_str!("../../examples/reports/court.txt")),
    ("communique", include_str!("../../examples/reports/communique.txt")),
];
const BYTES: usize = 1_000_000;
const ROUNDS: usize = 15;

fn main() {
    println!("MB/s over 1 MB, {ROUNDS} rounds           median      best     found");
    for (name, sample) in SAMPLES {
        let (front, body) = sample.split_at(sample.find("一、").unwrap_or(0));
        let text = front.to_owned() + &body.repeat(BYTES.div_ceil(body.len()));
        measure(name, "utf-8 validation", &text, |text| {
            black_box(std::str::from_utf8(text.as_bytes())).map_or(0, str::len)
        });
        measure(name, "parse", &text, |text| baogao::parse(text).statistics().len());
        measure(name, "numerals", &text, |text| baogao::numerals(text).len());
    }
    // A file that holds one report only pays for its own length.
    let (name, sample) = SAMPLES[0];
    measure(name, "parse, one report", sample, |text| baogao::parse(text).statistics().len());
}

/// Runs a task over the text; prints how many megabytes it takes in a second, and how
/// much it found.
fn measure(sample: &str, task: &str, text: &str, run: impl Fn(&str) -> usize) {
    let mut found = 0;
    let mut seconds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            found = black_box(run(black_box(text)));
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    let speed = |seconds: f64| text.len() as f64 / 1e6 / seconds;
    let [median, best] = [seconds[ROUNDS / 2], seconds[0]].map(speed);
    println!("{sample:<11} {task:<18} {median:>9.1} {best:>9.1} {found:>9}");
}

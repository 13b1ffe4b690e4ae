//! Texts that a parser could take more than linear time for, measured while they double.
//!
//! ```console
//! growth [KILOBYTES]         the table of hostile texts, from 16 KB to 1 MB or less; fails over
//!                            the limits
//! growth search [SECONDS]    repeated pairs and triples of words, quantities and separators
//! growth ratio               a table for BENCHMARKS.md: 2 MB beside 0.25 MB
//! growth text PIECES         one text, in the notation of hostile.txt
//! ```

mod clock;
mod ratio;
mod search;
mod table;
mod text;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let fine = match words.as_slice() {
        [] => table::run(&text::hostile(), 1024),
        ["ratio"] => ratio::run(&text::hostile()),
        ["search"] => search::run(120),
        ["search", seconds] => search::run(seconds.parse().unwrap_or(120)),
        ["text", pieces] => table::run(&[text::Hostile::read(pieces)], 1024),
        [number] if number.parse::<usize>().is_ok() => {
            table::run(&text::hostile(), number.parse().unwrap_or(1024))
        }
        _ => {
            eprintln!("growth [KILOBYTES | ratio | search [SECONDS] | text PIECES]");
            false
        }
    };
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

//! How fast baogao is and what it takes, as Markdown tables.
//!
//! ```console
//! cargo run --release --manifest-path core/benches/Cargo.toml                # over the samples
//! BAOGAO_CORPUS=FOLDER cargo run …                                           # and over a corpus
//! cargo run … -- --rounds 21                                                 # 9 without
//! cargo run … -- --once parse [SAMPLE]                                       # no clock: see below
//! cargo run … -- --shortest FILE ROUNDS                                      # one figure: see below
//! ```
//!
//! `--once` runs one task over the samples, or one of them, for a tool that counts instructions:
//! `valgrind --tool=callgrind --toggle-collect='*measured*' target/release/benches --once parse`.
//!
//! `--shortest` prints the milliseconds of the shortest `parse` of a file, for what is measured
//! beside this code.
//!
//! A harness of its own, because none prints what is asked for: tasks that depend on each other,
//! side by side in every round, as multiples of one of them, in a table.

#[path = "../../../tests/slow/growth/src/clock.rs"]
mod clock;
mod memory;
mod speed;
mod tasks;
mod texts;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use tasks::{Read, TASKS, Task};
use texts::Texts;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => tables(9),
        ["--rounds", rounds] if rounds.parse::<usize>().is_ok_and(|rounds| rounds > 0) => {
            tables(rounds.parse().unwrap_or(9));
        }
        ["--once", name] => return once(name, Texts::samples()),
        ["--once", name, sample] => return once(name, Texts::sample(sample)),
        ["--shortest", file, rounds] => return shortest(file, rounds),
        _ => return usage(),
    }
    ExitCode::SUCCESS
}

fn usage() -> ExitCode {
    let names: Vec<&str> = TASKS.iter().map(|task| task.name).collect();
    eprintln!(
        "benches [--rounds N | --once TASK [SAMPLE] | --shortest FILE ROUNDS], TASK one of {}",
        names.join(", ")
    );
    ExitCode::FAILURE
}

fn tables(rounds: usize) {
    let sets = [Some(Texts::samples()), Texts::corpus()];
    for texts in sets.iter().flatten() {
        let reads: Vec<Read<'_>> = texts.texts.iter().map(|text| Read::of(text)).collect();
        speed::table(texts, &reads, rounds);
        memory::table(texts, &reads);
    }
    speed::long(rounds);
    speed::pairs(rounds);
}

/// Runs a task once over texts; prints their bytes and statistics.
fn once(name: &str, texts: Texts) -> ExitCode {
    let Some(task) = TASKS.iter().find(|task| task.name == name) else { return usage() };
    if texts.texts.is_empty() {
        return usage();
    }
    let reads: Vec<Read<'_>> = texts.texts.iter().map(|text| Read::of(text)).collect();
    // The tables load outside of what is counted.
    measured(task, &reads);
    let statistics: usize = reads.iter().map(|read| read.report.statistics().len()).sum();
    println!("{} {statistics}", texts.bytes());
    ExitCode::SUCCESS
}

/// Prints the milliseconds of the shortest of several readings of a file.
fn shortest(file: &str, rounds: &str) -> ExitCode {
    let (Ok(text), Ok(rounds)) = (std::fs::read_to_string(file), rounds.parse::<usize>()) else {
        return usage();
    };
    let reading = |_| {
        let start = Instant::now();
        black_box(baogao::parse(black_box(&text)));
        start.elapsed()
    };
    let shortest = (0..rounds).map(reading).min().unwrap_or_default();
    println!("{}", shortest.as_secs_f64() * 1e3);
    ExitCode::SUCCESS
}

/// Runs a task over every text; yields how much it found.
#[inline(never)]
fn measured(task: &Task, reads: &[Read<'_>]) -> usize {
    reads.iter().map(|read| black_box((task.run)(black_box(read)))).sum()
}

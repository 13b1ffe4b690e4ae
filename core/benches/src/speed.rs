//! How fast each task is, beside UTF-8 validation of the same bytes in the same rounds.

use crate::clock;
use crate::measured;
use crate::tasks::{Read, TASKS, Task, UNIT};
use crate::texts::Texts;

/// Bytes that a task reads in a round at least: short times are hard to measure.
const BYTES: usize = 1_000_000;

/// Prints a row for each task, and how many times as fast as the peer `parse` is.
pub fn table(texts: &Texts, reads: &[Read<'_>], rounds: usize) {
    let tasks: Vec<&Task> = TASKS.iter().collect();
    let seconds = seconds(&tasks, reads, texts.bytes(), rounds);
    let of = |name| tasks.iter().position(|task| task.name == name).map(|at| seconds[at]);
    let unit = of(UNIT).unwrap_or(f64::NAN);
    let parse = of("parse").unwrap_or(f64::NAN);
    let megabytes = texts.bytes() as f64 / 1e6;
    println!("### Speed: {}, {megabytes:.2} MB\n", texts.name);
    println!("Each read once in each of {rounds} rounds; medians.\n");
    println!("| | MB/s | × UTF-8 validation | of `parse` |");
    println!("| --- | ---: | ---: | ---: |");
    for (task, &all) in tasks.iter().zip(&seconds) {
        let own = all - task.after.and_then(of).unwrap_or(0.0);
        let is_stage = task.after.is_some() || task.name == "events";
        let share = if is_stage { format!("{:.0} %", own / parse * 100.0) } else { String::new() };
        let speed = megabytes / own;
        println!("| {} | {} | {} | {share} |", task.title, short(speed), short(own / unit));
    }
    if let Some(jieba) = of("jieba") {
        println!("\n`parse` is {:.1} × as fast as jieba-rs cuts words.", jieba / parse);
    }
    println!();
}

/// Prints the samples as long reports: their speed goes with how many statistics they hold.
pub fn long(rounds: usize) {
    println!("### Speed: each sample repeated to {} MB\n", BYTES / 1_000_000);
    println!("| | statistics | `parse`, MB/s | `numerals`, MB/s | UTF-8 validation, MB/s |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    let names = ["parse", "numerals", UNIT];
    let named = |name: &&str| TASKS.iter().find(|task| task.name == *name);
    let tasks: Vec<&Task> = names.iter().filter_map(named).collect();
    for texts in Texts::long(BYTES) {
        let reads = [Read::of(&texts.texts[0])];
        let seconds = seconds(&tasks, &reads, texts.bytes(), rounds);
        let statistics = reads[0].report.statistics().len();
        let speeds: Vec<String> =
            seconds.iter().map(|seconds| short(texts.bytes() as f64 / 1e6 / seconds)).collect();
        println!("| {} | {statistics} | {} |", texts.name, speeds.join(" | "));
    }
    println!();
}

/// Prints how long functions of two reports of 30,000 characters take, each sample beside itself.
pub fn pairs(rounds: usize) {
    println!("### Two reports of 30,000 characters\n");
    println!("| | statistics | `compare`, ms | `track`, ms | `check`, ms |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    let names = ["compare", "track", "check"];
    let named = |name: &&str| TASKS.iter().find(|task| task.name == *name);
    let tasks: Vec<&Task> = names.iter().filter_map(named).collect();
    for texts in Texts::long(90_000) {
        let reads = [Read::of(&texts.texts[0])];
        let seconds = seconds(&tasks, &reads, texts.bytes(), rounds);
        let statistics = reads[0].report.statistics().len();
        let times: Vec<String> = seconds.iter().map(|seconds| short(seconds * 1e3)).collect();
        println!("| {} | {statistics} | {} |", texts.name, times.join(" | "));
    }
    println!();
}

/// Seconds that each task takes for the texts: the median of rounds in which all take their turn.
fn seconds(tasks: &[&Task], reads: &[Read<'_>], bytes: usize, rounds: usize) -> Vec<f64> {
    let times = BYTES.div_ceil(bytes);
    let mut all = vec![Vec::with_capacity(rounds); tasks.len()];
    // One round more than is kept: the first loads tables and fills caches.
    for round in 0..=rounds {
        for (task, seconds) in tasks.iter().zip(&mut all) {
            let taken = clock::seconds(|| {
                for _ in 0..times {
                    measured(task, reads);
                }
            });
            if round > 0 {
                seconds.push(taken / times as f64);
            }
        }
    }
    let median = |mut seconds: Vec<f64>| {
        seconds.sort_by(f64::total_cmp);
        seconds[rounds / 2]
    };
    all.into_iter().map(median).collect()
}

/// A number with three digits that count.
fn short(number: f64) -> String {
    match number {
        n if n >= 99.95 => format!("{n:.0}"),
        n if n >= 9.995 => format!("{n:.1}"),
        n => format!("{n:.2}"),
    }
}

//! Time for every report of a corpus, each read once, beside the standard library's UTF-8
//! validation of the same bytes in the same run.
//!
//! ```console
//! BAOGAO_CORPUS=FOLDER cargo bench --bench corpus
//! BAOGAO_CORPUS=FOLDER cargo bench --bench corpus -- --once parse
//! ```
//!
//! The second form reads once and without a clock, for a tool that counts instructions:
//! `valgrind --tool=callgrind --toggle-collect='*measured*' PROGRAM --once parse`.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

const ROUNDS: usize = 9;

type Task = (&'static str, fn(&str) -> usize);

const TASKS: [Task; 3] = [
    ("utf-8 validation", |text| std::str::from_utf8(text.as_bytes()).map_or(0, str::len)),
    ("parse", |text| baogao::parse(text).statistics().len()),
    ("numerals", |text| baogao::numerals(text).len()),
];

/// The text files of the folders of a corpus that are UTF-8.
fn texts(root: &Path) -> Vec<String> {
    let entries = |path: &Path| {
        let mut out: Vec<PathBuf> =
            fs::read_dir(path).into_iter().flatten().filter_map(|e| Some(e.ok()?.path())).collect();
        out.sort();
        out
    };
    entries(root)
        .iter()
        .flat_map(|folder| entries(folder))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect()
}

/// Runs a task over every text; yields how much it found.
#[inline(never)]
fn measured(texts: &[String], task: fn(&str) -> usize) -> usize {
    texts.iter().map(|text| black_box(task(black_box(text)))).sum()
}

fn main() {
    let Some(root) = std::env::var_os("BAOGAO_CORPUS").map(PathBuf::from) else {
        println!("corpus: skipped, BAOGAO_CORPUS names no folder");
        return;
    };
    let texts = texts(&root);
    let bytes: usize = texts.iter().map(String::len).sum();
    // The tables load outside of what is measured.
    for (_, task) in TASKS {
        task("2024年5件");
    }
    let mut args = std::env::args().skip_while(|arg| arg != "--once").skip(1);
    if let Some(name) = args.next() {
        let task = TASKS.iter().find(|(task, _)| *task == name).expect("is a task");
        println!("{bytes} bytes, {} found", measured(&texts, task.1));
        return;
    }
    println!("{} texts, {:.2} MB, {ROUNDS} rounds", texts.len(), bytes as f64 / 1e6);
    println!("{:<18} {:>9} {:>9} {:>12} {:>9}", "", "median", "best", "of UTF-8", "found");
    let mut validation = 0.0;
    for (name, task) in TASKS {
        let mut found = 0;
        let mut seconds: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                found = measured(&texts, task);
                start.elapsed().as_secs_f64()
            })
            .collect();
        seconds.sort_by(f64::total_cmp);
        if validation == 0.0 {
            validation = seconds[0];
        }
        let speed = |seconds: f64| bytes as f64 / 1e6 / seconds;
        let [median, best] = [seconds[ROUNDS / 2], seconds[0]].map(speed);
        println!(
            "{name:<18} {median:>9.1} {best:>9.1} {:>10.1} × {found:>9}",
            seconds[0] / validation
        );
    }
}

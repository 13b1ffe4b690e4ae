//! What each task allocates.

use allocation_counter::measure;

use crate::measured;
use crate::tasks::{Read, TASKS, Task};
use crate::texts::Texts;

/// Prints a row for each task that allocates.
pub fn table(texts: &Texts, reads: &[Read<'_>]) {
    println!("### Memory: {}\n", texts.name);
    println!("Allocations for 1,000 bytes of text, bytes at the peak for a byte of text.\n");
    println!("| | allocations | bytes allocated | peak | peak, worst text |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    // A stage is measured with those before it, which a peak cannot be without.
    for task in TASKS.iter().filter(|task| !matches!(task.name, "statistics")) {
        row(task, reads, texts.bytes() as f64);
    }
    println!();
}

fn row(task: &Task, reads: &[Read<'_>], bytes: f64) {
    let (mut count, mut total, mut peaks, mut worst) = (0, 0, 0, 0.0_f64);
    for read in reads {
        let one = std::slice::from_ref(read);
        // What is loaded late does not count.
        measured(task, one);
        let taken = measure(|| {
            measured(task, one);
        });
        count += taken.count_total;
        total += taken.bytes_total;
        peaks += taken.bytes_max;
        worst = worst.max(taken.bytes_max as f64 / read.text.len() as f64);
    }
    if count == 0 {
        return;
    }
    let up_to = if task.after.is_some() { " and before" } else { "" };
    let [count, total, peak] = [count * 1000, total, peaks].map(|n| n as f64 / bytes);
    println!("| {}{up_to} | {count:.2} | {total:.2} | {peak:.2} | {worst:.2} |", task.title);
}

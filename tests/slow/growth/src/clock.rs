//! How long a text takes, in seconds of the processor where the system tells them.

use std::hint::black_box;
use std::time::Instant;

/// Seconds that this process has run on a processor: other programs of a busy machine do not
/// count. `None` outside Linux.
fn busy() -> Option<f64> {
    // The system counts up to where it last looked; this makes it look.
    std::thread::yield_now();
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = stat.split(' ').next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// Seconds of one parse, the least of `rounds`.
pub fn seconds(text: &str, rounds: usize) -> f64 {
    let once = || {
        let (started, start) = (busy(), Instant::now());
        black_box(baogao::parse(black_box(text)));
        match (started, busy()) {
            (Some(before), Some(after)) => after - before,
            _ => start.elapsed().as_secs_f64(),
        }
    };
    (0..rounds).map(|_| once()).fold(f64::INFINITY, f64::min)
}

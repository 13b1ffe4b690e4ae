//! How long something takes, in seconds of the processor where the system tells them.

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

/// Seconds that something takes.
pub fn seconds(run: impl FnOnce()) -> f64 {
    let (started, start) = (busy(), Instant::now());
    run();
    match (started, busy()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed().as_secs_f64(),
    }
}

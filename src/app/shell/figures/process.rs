//! What the system says about this process. Only Linux is asked.

use std::fs;
use std::time::Duration;

/// Linux counts processor time in hundredths of a second for everybody, whatever the kernel's own clock does.
const TICKS_PER_SEC: u64 = 100;

/// Fields of `/proc/self/stat` from the third one on: the second one, the name, may hold spaces.
fn stat() -> Option<Vec<u64>> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = text.rsplit_once(')')?;
    Some(after_name.split_whitespace().map(|field| field.parse().unwrap_or(0)).collect())
}

fn ticks(number: u64) -> Duration {
    Duration::from_millis(number * 1_000 / TICKS_PER_SEC)
}

/// Processor time that all threads have used.
pub(super) fn cpu() -> Option<Duration> {
    let stat = stat()?;
    Some(ticks(stat.get(11)? + stat.get(12)?))
}

/// Time since the process was started.
pub(super) fn since_start() -> Option<Duration> {
    let started = ticks(*stat()?.get(19)?);
    let text = fs::read_to_string("/proc/uptime").ok()?;
    let (secs, hundredths) = text.split_whitespace().next()?.split_once('.')?;
    let up = Duration::from_secs(secs.parse().ok()?) + Duration::from_millis(hundredths.parse::<u64>().ok()? * 10);
    Some(up.saturating_sub(started))
}

/// Memory that is in use.
pub(super) fn memory_kib() -> Option<u64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}

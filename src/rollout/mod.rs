//! Whole exercises by stand-ins, many times over, on all cores; the result does not depend on how many there are.

mod idle;
mod run;
mod statistics;
mod stories;
pub mod whatif;

pub use idle::{Idle, idle};
pub use run::{Casting, Summary, play, summary};
pub use statistics::{ClockCount, Distribution, Share, Statistics};
pub use stories::{StoryCount, count_stories};

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::scenario::Setting;
use crate::session::Session;

/// Plays `num_runs` exercises with the seeds `seed`, `seed + 1`, … and calls `tick` after each with the number done.
pub fn simulate(
    setting: &Arc<Setting>,
    casting: &Casting,
    seed: u64,
    num_runs: u32,
    tick: impl Fn(u64) + Sync,
) -> Vec<Summary> {
    simulate_keeping(setting, casting, seed, num_runs, tick, summary)
}

/// The same as long as `goes_on` wants it to, which is told how many are done; nothing when it did not.
pub fn simulate_while(
    setting: &Arc<Setting>,
    casting: &Casting,
    seed: u64,
    num_runs: u32,
    goes_on: impl Fn(u64) -> bool + Sync,
) -> Option<Vec<Summary>> {
    let done = AtomicU64::new(0);
    let one = |index: u32| {
        if !goes_on(done.load(Ordering::Relaxed)) {
            return None;
        }
        let run = play(setting, casting, seed.wrapping_add(u64::from(index)));
        goes_on(done.fetch_add(1, Ordering::Relaxed) + 1).then_some(run)
    };
    (0..num_runs).into_par_iter().map(one).collect()
}

/// The same, keeping of each exercise what `keep` takes from it and its seed.
pub fn simulate_keeping<T: Send>(
    setting: &Arc<Setting>,
    casting: &Casting,
    seed: u64,
    num_runs: u32,
    tick: impl Fn(u64) + Sync,
    keep: impl Fn(&Session, u64) -> T + Sync,
) -> Vec<T> {
    let done = AtomicU64::new(0);
    let one = |index: u32| {
        let seed = seed.wrapping_add(u64::from(index));
        let kept = keep(&run::played(setting, casting, seed), seed);
        tick(done.fetch_add(1, Ordering::Relaxed) + 1);
        kept
    };
    (0..num_runs).into_par_iter().map(one).collect()
}

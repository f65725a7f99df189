//! Whole exercises by stand-ins, many times over, on all cores; the result does not depend on how many there are.

mod idle;
mod run;
mod statistics;
mod stories;

pub use idle::{Idle, idle};
pub use run::{Casting, Summary, play};
pub use statistics::{ClockCount, Distribution, Share, Statistics};
pub use stories::{StoryCount, count_stories};

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::scenario::Setting;

/// Plays `num_runs` exercises with the seeds `seed`, `seed + 1`, … and calls `tick` after each with the number done.
pub fn simulate(
    setting: &Arc<Setting>,
    casting: &Casting,
    seed: u64,
    num_runs: u32,
    tick: impl Fn(u64) + Sync,
) -> Vec<Summary> {
    let done = AtomicU64::new(0);
    let one = |index: u32| {
        let summary = play(setting, casting, seed.wrapping_add(u64::from(index)));
        tick(done.fetch_add(1, Ordering::Relaxed) + 1);
        summary
    };
    (0..num_runs).into_par_iter().map(one).collect()
}

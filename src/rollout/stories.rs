//! In how many runs each failure story is told again.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use super::Casting;
use crate::debrief::Debrief;
use crate::journal::{InMemory, Journal};
use crate::scenario::Setting;
use crate::scenario::failures;
use crate::scenario::story::Text;
use crate::session::Session;

/// A failure story, and how often it was told again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoryCount {
    /// What it is called.
    pub story: Box<str>,
    /// Its name.
    pub title: Text,
    /// In how many runs.
    pub num_runs: u32,
}

/// Plays `num_runs` exercises with the seeds `seed`, `seed + 1`, …, debriefs each and calls `tick`.
///
/// In the order of the file; stories that do not fit the setting are left out.
pub fn count_stories(
    setting: &Arc<Setting>,
    casting: &Casting,
    seed: u64,
    num_runs: u32,
    tick: impl Fn() + Sync,
) -> Vec<StoryCount> {
    let one = |index: u32| {
        let debrief = Debrief::of(&recorded(setting, casting, seed.wrapping_add(u64::from(index))));
        tick();
        debrief.stories.into_iter().map(|story| story.story).collect::<Vec<_>>()
    };
    let told: Vec<Vec<Box<str>>> = (0..num_runs).into_par_iter().map(one).collect();
    let mut counts: BTreeMap<Box<str>, u32> = BTreeMap::new();
    for story in told.into_iter().flatten() {
        *counts.entry(story).or_default() += 1;
    }
    let known = failures::shipped(setting).unwrap_or_default().into_iter();
    let count = |story: failures::FailureStory| {
        let num_runs = counts.get(&story.id).copied().unwrap_or(0);
        StoryCount { story: story.id, title: story.title, num_runs }
    };
    known.map(count).collect()
}

/// The record of one exercise.
fn recorded(setting: &Arc<Setting>, casting: &Casting, seed: u64) -> Journal {
    let kept = InMemory::default();
    let mut session = Session::new(setting.clone(), seed, &casting.players, Some(Box::new(kept.clone())));
    let played = session.run_to_end();
    debug_assert!(played.is_ok(), "memory keeps everything");
    Journal { header: session.header(), setting: setting.clone(), entries: kept.take(), torn_line: None }
}

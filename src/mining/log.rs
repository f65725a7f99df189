//! An event log: what was done in each case, in order, and what can be counted off it without a net.

use std::collections::BTreeMap;

use crate::scenario::time::Secs;

use super::net::Label;

/// Something that was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub label: Label,
    /// When.
    pub at: Secs,
}

/// One case, in order of time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Case {
    /// What was done.
    pub events: Vec<Happening>,
}

impl Case {
    /// What was done, without times.
    pub fn trace(&self) -> Vec<Label> {
        self.events.iter().map(|event| event.label).collect()
    }

    /// From the first to the last event.
    pub fn lead_secs(&self) -> Secs {
        let ends = self.events.first().zip(self.events.last());
        ends.map_or(0, |(first, last)| last.at.saturating_sub(first.at))
    }
}

/// One thing followed directly upon another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Edge {
    /// How often.
    pub count: u32,
    /// Time between the two, all times together.
    pub total_secs: u64,
}

impl Edge {
    /// Time between the two on average, rounded down.
    pub const fn mean_secs(&self) -> u64 {
        if self.count == 0 { 0 } else { self.total_secs / self.count as u64 }
    }
}

/// What followed directly upon what.
pub fn edges<'a>(cases: impl IntoIterator<Item = &'a Case>) -> BTreeMap<(Label, Label), Edge> {
    let mut edges: BTreeMap<(Label, Label), Edge> = BTreeMap::new();
    for pair in cases.into_iter().flat_map(|case| case.events.windows(2)) {
        let edge = edges.entry((pair[0].label, pair[1].label)).or_default();
        edge.count += 1;
        edge.total_secs += u64::from(pair[1].at.saturating_sub(pair[0].at));
    }
    edges
}

/// Sequences of what was done, the most frequent first.
pub fn variants<'a>(cases: impl IntoIterator<Item = &'a Case>) -> Vec<(Vec<Label>, u32)> {
    let mut counts: BTreeMap<Vec<Label>, u32> = BTreeMap::new();
    cases.into_iter().for_each(|case| *counts.entry(case.trace()).or_default() += 1);
    let mut variants: Vec<_> = counts.into_iter().collect();
    variants.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    variants
}

/// Work on one thing that was done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rework {
    /// Cases in which it was done more than once.
    pub cases: u32,
    /// Times it was done beyond the first in each case.
    pub events: u32,
    /// Time that these took: each from the event before it, waiting included.
    pub lost_secs: u64,
}

/// What was done again, by label.
pub fn rework<'a>(cases: impl IntoIterator<Item = &'a Case>) -> BTreeMap<Label, Rework> {
    let mut all: BTreeMap<Label, Rework> = BTreeMap::new();
    for case in cases {
        let mut seen: BTreeMap<Label, u32> = BTreeMap::new();
        for (at, event) in case.events.iter().enumerate() {
            let times = seen.entry(event.label).or_default();
            *times += 1;
            if *times == 1 {
                continue;
            }
            let rework = all.entry(event.label).or_default();
            rework.cases += u32::from(*times == 2);
            rework.events += 1;
            rework.lost_secs += u64::from(event.at.saturating_sub(case.events[at - 1].at));
        }
    }
    all
}

//! What if: the decisions of a record are taken otherwise, many times, and what came of it is compared.
//!
//! Both ways have the same luck: the n-th time, what is drawn after the decision comes from the n-th seed on either side,
//! keyed by thing and turn, so that only what follows from the decision differs.

mod decisions;
mod outcome;
mod sooner;
mod spread;

pub use decisions::{Decision, Way};
pub use outcome::{Bearing, Compared, Fate, Moved};
pub use spread::{Counted, Difference};

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use crate::exercise::world::messages::Message;
use crate::journal::Journal;
use crate::scenario::names::RoleId;
use crate::session::{Past, Session, Turn};

use decisions::Open;
use outcome::Outcome;

/// Alternatives to one decision that are looked at.
const WAYS_MAX: usize = 3;
/// How often each is tried before the decisions are chosen that are looked at closely.
const GLANCE: u32 = 2;
/// What came out the same so often is left at that, unless somebody wants it otherwise.
pub const FEW: u32 = 25;

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Scope {
    /// How many decisions at most, those that matter most.
    pub decisions: u32,
    /// How often each way is played.
    pub rollouts: u32,
    /// What came out the same so often is left at that.
    pub few: u32,
    /// Whether stand-ins by the textbook take the people's seats after the decision. Otherwise people do what they did.
    pub stand_ins: bool,
    /// Only decisions of this seat.
    pub seat: Option<RoleId>,
}

impl Default for Scope {
    fn default() -> Self {
        Self { decisions: 30, rollouts: 100, few: FEW, stand_ins: false, seat: None }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Rollouts so far.
    pub played: u64,
    /// All of them, as far as one can tell; mostly it turns out that fewer are needed.
    pub planned: u64,
}

impl Progress {
    /// In whole percent.
    pub fn percent(self) -> u8 {
        let percent = self.played.saturating_mul(100).checked_div(self.planned).unwrap_or(0);
        u8::try_from(percent).unwrap_or(100).min(100)
    }
}

/// A decision with what else could have been done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// The decision.
    pub decision: Decision,
    /// What is to be thought of it.
    pub bearing: Bearing,
    /// Other ways, the one that tells most first.
    pub ways: Vec<Compared>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WhatIf {
    /// How closely it was looked.
    pub scope: Scope,
    /// Whether the stand-ins had in mind what they had; otherwise they begin to think anew at each decision.
    pub remembers: bool,
    /// How many decisions there were.
    pub num_decisions: u32,
    /// Those that matter most, first.
    pub decisions: Vec<Weighed>,
}

impl WhatIf {
    /// Takes the record up again. After each rollout `watch` is told how far it is, and says whether to go on; nothing comes
    /// of it when it says no.
    pub fn of(journal: &Journal, scope: Scope, watch: impl Fn(Progress) -> bool + Sync) -> Option<Self> {
        let open = decisions::open(journal, scope.seat, WAYS_MAX);
        let wanted: Vec<usize> = open.iter().map(|this| this.num_past).collect();
        let mut moments = BTreeMap::new();
        let remembers = Session::recall(journal, |session, num_past| {
            if wanted.contains(&num_past) {
                moments.insert(num_past, session.moment());
            }
        });
        let recorded = journal.replay().state().messages.list.clone();
        let is_known = |open: &&Open| moments.contains_key(&open.num_past);
        let mut runs: Vec<Runs<'_>> = open.iter().filter(is_known).map(Runs::new).collect();
        let (played, planned) = (AtomicU64::new(0), AtomicU64::new(0));
        let desk = Desk { journal, recorded: &recorded, moments: &moments, scope, played, planned, watch: &watch };
        let few = scope.rollouts.min(scope.few).max(GLANCE);
        // Until they are chosen, nobody knows how many ways the chosen decisions have.
        let num_ways = u64::from(scope.decisions) * (WAYS_MAX as u64 + 1);
        let glance = ways_to_play(&runs) * u64::from(GLANCE);
        desk.plan(glance + num_ways * u64::from(scope.rollouts.saturating_sub(GLANCE)));
        desk.play_on(&mut runs, 0..GLANCE)?;
        choose(&mut runs, scope.decisions as usize);
        desk.plan(glance + ways_to_play(&runs) * u64::from(scope.rollouts.saturating_sub(GLANCE)));
        desk.play_on(&mut runs, GLANCE..few)?;
        runs.iter_mut().for_each(Runs::leave_what_is_sure);
        desk.plan(desk.played() + ways_to_play(&runs) * u64::from(scope.rollouts.saturating_sub(few)));
        desk.play_on(&mut runs, few..scope.rollouts)?;
        let num_decisions = open.iter().map(|open| open.decision).collect::<BTreeSet<_>>().len() as u32;
        Some(Self { scope, remembers, num_decisions, decisions: gather(&runs) })
    }
}

/// A decision at one moment, with what became of it so far.
struct Runs<'o> {
    open: &'o Open,
    taken: Vec<Outcome>,
    other: Vec<Vec<Outcome>>,
    /// Which ways are played on.
    goes_on: Vec<bool>,
}

impl<'o> Runs<'o> {
    fn new(open: &'o Open) -> Self {
        let num = open.ways.len();
        Self { open, taken: Vec::new(), other: vec![Vec::new(); num], goes_on: vec![true; num] }
    }

    fn compared(&self) -> impl Iterator<Item = Compared> + '_ {
        let ways = self.open.ways.iter().zip(&self.other);
        ways.map(|((way, _), other)| Compared::of(*way, self.open.from, &self.taken, other))
    }

    /// What is still played with each luck: the ways that go on, and the one that was taken.
    fn to_play(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        let other = self.goes_on.iter().enumerate().filter(|(_, goes_on)| **goes_on).map(|(way, _)| Some(way));
        let taken = self.goes_on.contains(&true).then_some(None);
        taken.into_iter().chain(other)
    }

    fn leave_what_is_sure(&mut self) {
        self.goes_on = self.compared().map(|way| way.varies()).collect();
    }
}

fn ways_to_play(runs: &[Runs<'_>]) -> u64 {
    runs.iter().map(|runs| runs.to_play().count() as u64).sum()
}

/// Leaves what matters most at a glance, so many decisions; the same one can be taken otherwise at several moments.
fn choose(runs: &mut Vec<Runs<'_>>, num_decisions: usize) {
    runs.retain(|runs| runs.compared().any(|way| way.bearing != Bearing::Same));
    runs.sort_by_cached_key(|runs| (Reverse(runs.compared().map(|way| way.effect()).max()), runs.open.decision.seq));
    let mut seen = BTreeSet::new();
    let is_beyond = |runs: &Runs<'_>| seen.insert(runs.open.decision) && seen.len() > num_decisions;
    let num = runs.iter().position(is_beyond).unwrap_or(runs.len());
    runs.truncate(num);
}

/// All ways of a decision together, and the decisions in order.
fn gather(all: &[Runs<'_>]) -> Vec<Weighed> {
    let mut by_decision: BTreeMap<Decision, Vec<Compared>> = BTreeMap::new();
    for runs in all {
        by_decision.entry(runs.open.decision).or_default().extend(runs.compared());
    }
    let weigh = |(decision, mut ways): (Decision, Vec<Compared>)| {
        ways.sort_by_key(|way| (way.bearing, Reverse(way.effect())));
        let bearing = ways.first().map_or(Bearing::Same, |way| way.bearing);
        Weighed { decision, bearing, ways }
    };
    let mut decisions: Vec<Weighed> = by_decision.into_iter().map(weigh).collect();
    decisions.retain(|this| this.bearing != Bearing::Same);
    let effect = |this: &Weighed| this.ways.first().map(Compared::effect);
    decisions.sort_by_key(|this| (this.bearing, Reverse(effect(this)), this.decision.seq));
    decisions
}

/// What every rollout needs.
struct Desk<'a, Watch> {
    journal: &'a Journal,
    recorded: &'a [Message],
    moments: &'a BTreeMap<usize, Past>,
    scope: Scope,
    played: AtomicU64,
    planned: AtomicU64,
    watch: &'a Watch,
}

impl<Watch: Fn(Progress) -> bool + Sync> Desk<'_, Watch> {
    fn plan(&self, num_rollouts: u64) {
        self.planned.store(num_rollouts, Ordering::Relaxed);
    }

    fn played(&self) -> u64 {
        self.played.load(Ordering::Relaxed)
    }

    /// Plays each way that goes on once with each luck. None when nobody wants to know any more.
    fn play_on(&self, runs: &mut [Runs<'_>], lucks: Range<u32>) -> Option<()> {
        // All rollouts of all ways in one list: no core waits for the others, and their order is that of the list.
        let mut plan: Vec<(&Open, Option<usize>, u32)> = Vec::new();
        for run in runs.iter() {
            for way in run.to_play() {
                plan.extend(lucks.clone().map(|luck| (run.open, way, luck)));
            }
        }
        let outcomes = plan.par_iter().map(|(open, way, luck)| self.play(open, *way, *luck));
        let mut outcomes = outcomes.collect::<Option<Vec<Outcome>>>()?.into_iter();
        for run in runs.iter_mut().filter(|run| run.goes_on.contains(&true)) {
            run.taken.extend(outcomes.by_ref().take(lucks.len()));
            for (other, _) in run.other.iter_mut().zip(&run.goes_on).filter(|(_, goes_on)| **goes_on) {
                other.extend(outcomes.by_ref().take(lucks.len()));
            }
        }
        Some(())
    }

    /// One future: as it was, or another way.
    fn play(&self, open: &Open, way: Option<usize>, luck: u32) -> Option<Outcome> {
        let mut session = self.moments[&open.num_past].branch();
        let turn = Turn {
            role: open.decision.role,
            when: open.when.clone(),
            not: way.and(open.not.clone()),
            instead: way.and_then(|way| open.ways[way].1.clone()),
            luck,
            stand_ins: self.scope.stand_ins,
        };
        let played = session.go_on(self.journal, self.recorded, open.num_past, turn);
        debug_assert!(played.is_ok(), "nothing is kept, so nothing can fail to be kept");
        let played = self.played.fetch_add(1, Ordering::Relaxed) + 1;
        let progress = Progress { played, planned: self.planned.load(Ordering::Relaxed) };
        (self.watch)(progress).then(|| Outcome::of(&session))
    }
}

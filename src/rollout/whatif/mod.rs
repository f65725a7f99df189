//! What if: the decisions of a record are taken otherwise, many times, and what came of it is compared.
//!
//! Both ways have the same luck: the n-th time, what is drawn after the decision comes from the n-th seed on either side,
//! keyed by thing and turn, so that only what follows from the decision differs.

mod decisions;
mod spread;

pub use decisions::{Decision, Way};
pub use spread::{Counted, Difference};

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::exercise::Command;
use crate::exercise::world::messages::Message;
use crate::journal::Journal;
use crate::scenario::names::{EndingId, RoleId};
use crate::scenario::rules::Yen;
use crate::session::{Past, Session, Turn};

use decisions::Open;

/// Alternatives to one decision that are looked at.
const WAYS_MAX: usize = 3;
/// How often each is tried before the decisions are chosen that are looked at closely.
const GLANCE: u32 = 2;

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Scope {
    /// How many decisions at most, those that matter most.
    pub decisions: u32,
    /// How often each way is played.
    pub rollouts: u32,
    /// Whether stand-ins by the textbook take the people's seats after the decision. Otherwise people do what they did.
    pub stand_ins: bool,
    /// Only decisions of this seat.
    pub seat: Option<RoleId>,
}

/// What became of one future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Outcome {
    cost: Yen,
    down_secs: i64,
    missed: i64,
    ending: Option<EndingId>,
}

/// A decision with what else could have been done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// The decision.
    pub decision: Decision,
    /// Endings when it stays as it was, the most frequent first.
    pub endings: Vec<Counted>,
    /// Other ways, the one with the largest effect first.
    pub ways: Vec<Compared>,
}

/// Another way beside the one that was taken: other minus taken, with the same luck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// What is done instead.
    pub way: Way,
    /// Loss by downtime, damage and money spent together, yen.
    pub cost_yen: Difference,
    /// Time under 50 %, over all services, seconds.
    pub down_secs: Difference,
    /// Clocks and notices that were missed.
    pub missed: Difference,
    /// Endings, the most frequent first.
    pub endings: Vec<Counted>,
    /// In how many of the rollouts it ends otherwise.
    pub ends_otherwise: u32,
}

impl Compared {
    /// Whether the rollouts show that it would have made a difference.
    pub fn tells(&self) -> bool {
        self.cost_yen.tells()
            || self.missed.tells()
            || self.down_secs.tells()
            || self.ends_otherwise * 10 >= self.cost_yen.num
    }
    /// The larger, the more it matters: what is certain first, then money, then deadlines, then the ending.
    fn effect(&self) -> (bool, i64, i64, u32) {
        (self.tells(), self.cost_yen.mean.saturating_abs(), self.missed.total.saturating_abs(), self.ends_otherwise)
    }
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
    /// Takes the record up again; `tick` is called after each rollout.
    pub fn of(journal: &Journal, scope: Scope, tick: impl Fn() + Sync) -> Self {
        let open = decisions::open(journal, scope.seat, WAYS_MAX);
        let wanted: Vec<usize> = open.iter().map(|this| this.num_past).collect();
        let mut moments = BTreeMap::new();
        let remembers = Session::recall(journal, |session, num_past| {
            if wanted.contains(&num_past) {
                moments.insert(num_past, session.moment());
            }
        });
        let recorded = journal.replay().state().messages.list.clone();
        let desk = Desk { journal, recorded: &recorded, moments: &moments, scope, tick: &tick };
        let mut seen = desk.weigh(open.iter().collect(), GLANCE);
        seen.retain(|(_, weighed)| weighed.ways.iter().any(|way| way.effect().1 > 0 || !way.is_same()));
        sort(&mut seen);
        seen.truncate(scope.decisions as usize);
        let mut seen = desk.weigh(seen.into_iter().map(|(open, _)| open).collect(), scope.rollouts);
        sort(&mut seen);
        let decisions = seen.into_iter().map(|(_, weighed)| weighed).collect();
        Self { scope, remembers, num_decisions: open.len() as u32, decisions }
    }
}

impl Compared {
    /// Whether nothing at all differed.
    fn is_same(&self) -> bool {
        self.ends_otherwise == 0
            && [self.cost_yen, self.down_secs, self.missed].iter().all(|it| it.min == 0 && it.max == 0)
    }
}

fn sort(seen: &mut [(&Open, Weighed)]) {
    let effect = |weighed: &Weighed| weighed.ways.first().map(Compared::effect);
    seen.sort_by_key(|(_, weighed)| (Reverse(effect(weighed)), weighed.decision.seq));
}

/// What every rollout needs.
struct Desk<'a, Tick> {
    journal: &'a Journal,
    recorded: &'a [Message],
    moments: &'a BTreeMap<usize, Past>,
    scope: Scope,
    tick: &'a Tick,
}

impl<Tick: Fn() + Sync> Desk<'_, Tick> {
    fn weigh<'o>(&self, open: Vec<&'o Open>, rollouts: u32) -> Vec<(&'o Open, Weighed)> {
        let known = open.into_iter().filter(|this| self.moments.contains_key(&this.num_past));
        let known: Vec<&Open> = known.collect();
        // All rollouts of all ways in one list: no core waits for the others, and their order is that of the list.
        let plan: Vec<(&Open, Option<&Command>, u32)> = known
            .iter()
            .flat_map(|&this| {
                let ways =
                    std::iter::once(this.was.as_ref()).chain(this.ways.iter().map(|(_, command)| command.as_ref()));
                ways.flat_map(move |way| (0..rollouts).map(move |luck| (this, way, luck)))
            })
            .collect();
        let outcomes: Vec<Outcome> = plan.par_iter().map(|(this, way, luck)| self.play(this, *way, *luck)).collect();
        let mut runs = outcomes.chunks(rollouts.max(1) as usize);
        known
            .into_iter()
            .map(|this| {
                let taken = runs.next().unwrap_or_default();
                let compared = this.ways.iter().zip(runs.by_ref()).map(|((way, _), other)| compare(*way, taken, other));
                let mut ways: Vec<Compared> = compared.collect();
                ways.sort_by_key(|way| Reverse(way.effect()));
                (
                    this,
                    Weighed {
                        decision: this.decision,
                        endings: spread::endings(taken.iter().map(|it| it.ending)),
                        ways,
                    },
                )
            })
            .collect()
    }

    fn play(&self, open: &Open, instead: Option<&Command>, luck: u32) -> Outcome {
        let mut session = self.moments[&open.num_past].branch();
        let turn = Turn {
            role: open.decision.role,
            was: open.was.clone(),
            instead: instead.cloned(),
            luck,
            stand_ins: self.scope.stand_ins,
        };
        let played = session.go_on(self.journal, self.recorded, open.num_past, turn);
        debug_assert!(played.is_ok(), "nothing is kept, so nothing can fail to be kept");
        (self.tick)();
        outcome(&session)
    }
}

fn outcome(session: &Session) -> Outcome {
    let state = session.exercise().state();
    let clocks = state.clocks.list.iter().filter(|clock| clock.missed.is_some()).count();
    let notices = state.notices.list.iter().filter(|notice| notice.missed.is_some()).count();
    Outcome {
        cost: state.services.loss(state.now) + state.money.damage + state.money.spent,
        down_secs: state.services.list.iter().map(|service| i64::from(service.down_secs(state.now))).sum(),
        missed: (clocks + notices) as i64,
        ending: session.exercise().ended(),
    }
}

fn compare(way: Way, taken: &[Outcome], other: &[Outcome]) -> Compared {
    let pairs = || taken.iter().zip(other);
    let over =
        |value: &dyn Fn(&Outcome) -> i64| Difference::of(pairs().map(|(taken, other)| value(other) - value(taken)));
    Compared {
        way,
        cost_yen: over(&|it| it.cost),
        down_secs: over(&|it| it.down_secs),
        missed: over(&|it| it.missed),
        endings: spread::endings(other.iter().map(|it| it.ending)),
        ends_otherwise: pairs().filter(|(taken, other)| taken.ending != other.ending).count() as u32,
    }
}

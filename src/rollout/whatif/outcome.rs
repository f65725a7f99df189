//! What became of one future, and how the futures of another way compare with those of the way taken.

use serde::Serialize;

use super::decisions::Way;
use super::spread::{self, Counted, Difference};
use crate::exercise::world::clocks::Clock;
use crate::scenario::names::{ClockId, EndingId, EvidenceId, Id, Kind};
use crate::scenario::rules::{EvidenceState, Yen};
use crate::scenario::story::ClockKind;
use crate::scenario::time::Secs;
use crate::session::Session;

/// What became of a deadline or of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Met, or saved.
    Kept,
    /// Missed, or gone.
    Lost,
    /// A deadline that still runs, or evidence that nobody saved and nobody destroyed.
    Open,
    /// A deadline that never began, or evidence that never existed.
    Never,
}

/// What became of one future.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outcome {
    cost: Yen,
    down_secs: i64,
    clocks: Vec<Fate>,
    evidence: Vec<Fate>,
    notices_given: i64,
    notices_missed: i64,
    ending: Option<EndingId>,
}

/// What is to be thought of a decision, beside another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// It ends otherwise in half of the rollouts or more.
    Ending,
    /// The other way is better in something, and worse in nothing.
    Better,
    /// Better in one thing, worse in another.
    Mixed,
    /// The other way is worse: it was right as it was.
    Worse,
    /// Something differs, but it may be chance.
    Unclear,
    /// Nothing differs, ever.
    Same,
}

/// What became of the same thing, how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved<Id> {
    /// Which deadline or piece of evidence.
    pub what: Id,
    /// As it was.
    pub taken: Counted<Fate>,
    /// The other way.
    pub other: Counted<Fate>,
}

/// Another way beside the one that was taken: other minus taken, with the same luck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// What is done instead.
    pub way: Way,
    /// When.
    pub from: Secs,
    /// What is to be thought of it.
    pub bearing: Bearing,
    /// Loss by downtime, damage and money spent together, yen.
    pub cost_yen: Difference,
    /// Time under 50 %, over all services, seconds.
    pub down_secs: Difference,
    /// Deadlines and notices that were missed.
    pub missed: Difference,
    /// Notices that the severity table demands: given, in time or late.
    pub notices_given: Difference,
    /// The same: missed.
    pub notices_missed: Difference,
    /// Pieces of evidence that were saved.
    pub saved: Difference,
    /// Deadlines that come out otherwise.
    pub clocks: Vec<Moved<ClockId>>,
    /// Evidence that comes out otherwise.
    pub evidence: Vec<Moved<EvidenceId>>,
    /// Endings as it was.
    pub taken: Counted<EndingId>,
    /// Endings of the other way.
    pub endings: Counted<EndingId>,
    /// In how many of the rollouts it ends otherwise.
    pub ends_otherwise: u32,
}

impl Outcome {
    pub(super) fn of(session: &Session) -> Self {
        let state = session.exercise().state();
        let clocks = &session.setting().scenario.clocks;
        // Somebody else's ultimatum is no deadline of ours.
        let fate = |(at, clock): (usize, &Clock)| match clocks[at].kind {
            ClockKind::Ultimatum => Fate::Never,
            _ => clock_fate(clock),
        };
        Self {
            cost: state.services.loss(state.now) + state.money.damage + state.money.spent,
            down_secs: state.services.list.iter().map(|service| i64::from(service.down_secs(state.now))).sum(),
            clocks: state.clocks.list.iter().enumerate().map(fate).collect(),
            evidence: state.evidence.list.iter().map(|(state, _)| evidence_fate(*state)).collect(),
            notices_given: state.notices.list.iter().filter(|notice| notice.given.is_some()).count() as i64,
            notices_missed: state.notices.list.iter().filter(|notice| notice.missed.is_some()).count() as i64,
            ending: session.exercise().ended(),
        }
    }

    fn missed(&self) -> i64 {
        count(&self.clocks, Fate::Lost) + self.notices_missed
    }
}

fn clock_fate(clock: &Clock) -> Fate {
    match clock {
        Clock { missed: Some(_), .. } => Fate::Lost,
        Clock { stopped: Some(_), .. } => Fate::Kept,
        Clock { started: Some(_), .. } => Fate::Open,
        _ => Fate::Never,
    }
}

fn evidence_fate(state: EvidenceState) -> Fate {
    match state {
        EvidenceState::Preserved => Fate::Kept,
        EvidenceState::Destroyed | EvidenceState::Expired => Fate::Lost,
        EvidenceState::Intact => Fate::Open,
        EvidenceState::Absent => Fate::Never,
    }
}

fn count(fates: &[Fate], this: Fate) -> i64 {
    fates.iter().filter(|fate| **fate == this).count() as i64
}

impl Compared {
    pub(super) fn of(way: Way, from: Secs, taken: &[Outcome], other: &[Outcome]) -> Self {
        let pairs = || taken.iter().zip(other);
        let over =
            |value: &dyn Fn(&Outcome) -> i64| Difference::of(pairs().map(|(taken, other)| value(other) - value(taken)));
        let mut this = Self {
            way,
            from,
            bearing: Bearing::Same,
            cost_yen: over(&|it| it.cost),
            down_secs: over(&|it| it.down_secs),
            missed: over(&Outcome::missed),
            notices_given: over(&|it| it.notices_given),
            notices_missed: over(&|it| it.notices_missed),
            saved: over(&|it| count(&it.evidence, Fate::Kept)),
            clocks: moved(taken, other, |it| &it.clocks),
            evidence: moved(taken, other, |it| &it.evidence),
            taken: spread::counted(taken.iter().filter_map(|it| it.ending)),
            endings: spread::counted(other.iter().filter_map(|it| it.ending)),
            ends_otherwise: pairs().filter(|(taken, other)| taken.ending != other.ending).count() as u32,
        };
        this.bearing = this.bears();
        this
    }

    fn bears(&self) -> Bearing {
        if self.ends_otherwise * 2 >= self.cost_yen.num.max(1) {
            return Bearing::Ending;
        }
        let money = if self.cost_yen.tells() { &self.cost_yen } else { &self.down_secs };
        // Whoever starts no clock misses none, and has won nothing; but those who were told are not told any more.
        let (missed, untold) = match self.way.is_about_clocks() {
            true => (self.missed.sign().max(0), -self.notices_given.sign()),
            false => (self.missed.sign(), 0),
        };
        let signs = [money.sign(), missed, untold, -self.saved.sign()];
        match (signs.contains(&-1), signs.contains(&1)) {
            (true, true) => Bearing::Mixed,
            (true, false) => Bearing::Better,
            (false, true) => Bearing::Worse,
            (false, false) if self.is_same() => Bearing::Same,
            (false, false) => Bearing::Unclear,
        }
    }

    /// The larger, the more it matters: money, then deadlines, then evidence, then the ending.
    pub(super) fn effect(&self) -> (bool, i64, i64, i64, u32) {
        let is_certain = !matches!(self.bearing, Bearing::Unclear | Bearing::Same);
        let size = |of: &Difference| of.total.saturating_abs();
        (is_certain, self.cost_yen.mean.saturating_abs(), size(&self.missed), size(&self.saved), self.ends_otherwise)
    }

    fn all(&self) -> [&Difference; 5] {
        [&self.cost_yen, &self.down_secs, &self.missed, &self.notices_given, &self.saved]
    }

    /// Whether luck has a part in it.
    pub(super) fn varies(&self) -> bool {
        let is_sure = self.ends_otherwise == 0 || self.ends_otherwise == self.cost_yen.num;
        !is_sure || self.all().iter().any(|it| it.min != it.max)
    }

    fn is_same(&self) -> bool {
        self.ends_otherwise == 0 && self.all().iter().all(|it| it.min == 0 && it.max == 0)
    }
}

/// What differs in any pair.
fn moved<K: Kind>(taken: &[Outcome], other: &[Outcome], fates: fn(&Outcome) -> &[Fate]) -> Vec<Moved<Id<K>>> {
    let num = taken.first().map_or(0, |outcome| fates(outcome).len());
    let differs = |at: usize| taken.iter().zip(other).any(|(taken, other)| fates(taken)[at] != fates(other)[at]);
    let these = |all: &[Outcome], at: usize| spread::counted(all.iter().map(|outcome| fates(outcome)[at]));
    let one = |what: Id<K>| Moved { what, taken: these(taken, what.ix()), other: these(other, what.ix()) };
    Id::all(num).filter(|id: &Id<K>| differs(id.ix())).map(one).collect()
}

//! From many runs to distributions; whole numbers only, and nothing about how long the computing took.

use serde::Serialize;

use crate::exercise::command::Rating;
use crate::scenario::Setting;
use crate::scenario::names::{ClockId, EndingId, ExpectationId, ObjectiveId, RoleId, ServiceId};
use crate::scenario::time::Secs;

use super::run::Summary;

/// Smallest, middle, nine tenths, largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Distribution {
    /// Smallest.
    pub min: i64,
    /// Half of the runs are at or under it.
    pub median: i64,
    /// Nine tenths of the runs are at or under it.
    pub p90: i64,
    /// Largest.
    pub max: i64,
}

impl Distribution {
    /// Of these values.
    pub fn of(values: impl Iterator<Item = i64>) -> Self {
        let mut values: Vec<i64> = values.collect();
        values.sort_unstable();
        let at = |percent: usize| values.get((values.len().max(1) - 1) * percent / 100).copied().unwrap_or(0);
        Self { min: at(0), median: at(50), p90: at(90), max: at(100) }
    }
}

/// How many runs gave each letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "HSEEP's letters")]
pub struct Share {
    pub p: u32,
    pub s: u32,
    pub m: u32,
    pub u: u32,
    /// It never came up.
    #[serde(rename = "unrated")]
    pub unrated: u32,
}

impl Share {
    fn add(&mut self, letter: Option<Rating>) {
        let count = match letter {
            Some(Rating::P) => &mut self.p,
            Some(Rating::S) => &mut self.s,
            Some(Rating::M) => &mut self.m,
            Some(Rating::U) => &mut self.u,
            None => &mut self.unrated,
        };
        *count += 1;
    }
    /// Mean of P = 3, S = 2, M = 1, U = 0 in thousandths over the rated runs; for comparing policies, not people.
    pub fn points_milli(&self) -> u64 {
        let rated = u64::from(self.p + self.s + self.m + self.u).max(1);
        (u64::from(self.p) * 3 + u64::from(self.s) * 2 + u64::from(self.m)) * 1_000 / rated
    }
}

/// What became of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ClockCount {
    /// Runs in which it started.
    pub started: u32,
    /// Runs in which it was stopped in time.
    pub met: u32,
    /// Runs in which it ran out.
    pub missed: u32,
}

/// Everything over all runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statistics {
    /// How many.
    pub num_runs: u32,
    /// Seed of the first.
    pub seed: u64,
    /// In the scenario's order.
    pub endings: Vec<(EndingId, u32)>,
    /// In the scenario's order.
    pub letters: Vec<(ExpectationId, Share)>,
    /// In the scenario's order: mean of its expectations' points, in thousandths (`Share::points_milli`).
    pub objectives: Vec<(ObjectiveId, u64)>,
    /// In the scenario's order.
    pub clocks: Vec<(ClockId, ClockCount)>,
    /// Notices given in time or late.
    pub notices_given: Distribution,
    /// Notices missed.
    pub notices_missed: Distribution,
    /// Loss by downtime and damage, yen.
    pub loss_yen: Distribution,
    /// Money spent, yen.
    pub spent_yen: Distribution,
    /// By service, minutes under 50 %.
    pub down_minutes: Vec<(ServiceId, Distribution)>,
    /// By seat, minutes without anything to do beyond five at a time.
    pub idle_minutes: Vec<(RoleId, Distribution)>,
    /// By seat, longest time without anything, minutes.
    pub longest_idle_minutes: Vec<(RoleId, Distribution)>,
    /// By seat, when the longest idle time of the run with the median one began, seconds since STARTEX.
    pub longest_idle_from: Vec<(RoleId, Secs)>,
    /// Letters of the seats.
    pub messages: Distribution,
    /// Decisions of the seats.
    pub decisions: Distribution,
    /// Letters for one decision, in hundredths.
    pub messages_per_decision_percent: Distribution,
    /// Requests sent back or refused.
    pub returned: Distribution,
    /// STARTEX to ENDEX, minutes.
    pub length_minutes: Distribution,
}

impl Statistics {
    /// Of these runs, in the order of their seeds.
    pub fn of(setting: &Setting, seed: u64, runs: &[Summary]) -> Self {
        let scenario = &setting.scenario;
        let over = |value: &dyn Fn(&Summary) -> i64| Distribution::of(runs.iter().map(value));
        let endings = EndingId::all(scenario.endings.len());
        let letters: Vec<_> = ExpectationId::all(scenario.expectations.len()).map(|id| (id, share(runs, id))).collect();
        let seats: Vec<RoleId> = setting.seats().collect();
        let by_seat = |value: &dyn Fn(&super::Idle) -> i64| -> Vec<(RoleId, Distribution)> {
            let of = |i: usize| Distribution::of(runs.iter().map(|run| value(&run.idle[i])));
            seats.iter().enumerate().map(|(i, seat)| (*seat, of(i))).collect()
        };
        Self {
            num_runs: runs.len() as u32,
            seed,
            endings: endings.map(|e| (e, runs.iter().filter(|r| r.ending == Some(e)).count() as u32)).collect(),
            objectives: ObjectiveId::all(scenario.objectives.len())
                .map(|id| (id, points(setting, &letters, id)))
                .collect(),
            letters,
            clocks: ClockId::all(scenario.clocks.len()).map(|id| (id, count(runs, id))).collect(),
            notices_given: over(&|run| i64::from(run.notices.0)),
            notices_missed: over(&|run| i64::from(run.notices.1)),
            loss_yen: over(&|run| run.loss_yen),
            spent_yen: over(&|run| run.spent_yen),
            down_minutes: ServiceId::all(setting.organization.services.len())
                .map(|id| (id, over(&|run| i64::from(run.down_secs[id.ix()] / 60))))
                .collect(),
            idle_minutes: by_seat(&|idle| i64::from(idle.total_secs / 60)),
            longest_idle_minutes: by_seat(&|idle| i64::from(idle.longest_secs / 60)),
            longest_idle_from: seats.iter().enumerate().map(|(i, seat)| (*seat, median_from(runs, i))).collect(),
            messages: over(&|run| i64::from(run.num_messages)),
            decisions: over(&|run| i64::from(run.num_decisions)),
            messages_per_decision_percent: over(&|run| {
                i64::from(run.num_messages) * 100 / i64::from(run.num_decisions.max(1))
            }),
            returned: over(&|run| i64::from(run.num_returned)),
            length_minutes: over(&|run| i64::from(run.length_secs / 60)),
        }
    }
}

fn points(setting: &Setting, letters: &[(ExpectationId, Share)], objective: ObjectiveId) -> u64 {
    let serves = |id: ExpectationId| setting.scenario.expectations[id.ix()].objective == objective;
    let points: Vec<u64> =
        letters.iter().filter(|(id, _)| serves(*id)).map(|(_, share)| share.points_milli()).collect();
    points.iter().sum::<u64>() / (points.len() as u64).max(1)
}

fn share(runs: &[Summary], id: ExpectationId) -> Share {
    let mut share = Share::default();
    runs.iter().for_each(|run| share.add(run.letters[id.ix()]));
    share
}

fn count(runs: &[Summary], id: ClockId) -> ClockCount {
    let num =
        |fits: &dyn Fn((bool, bool, bool)) -> bool| runs.iter().filter(|run| fits(run.clocks[id.ix()])).count() as u32;
    ClockCount { started: num(&|clock| clock.0), met: num(&|clock| clock.1), missed: num(&|clock| clock.2) }
}

fn median_from(runs: &[Summary], seat: usize) -> Secs {
    let mut longest: Vec<(Secs, Secs)> =
        runs.iter().map(|run| (run.idle[seat].longest_secs, run.idle[seat].longest_from)).collect();
    longest.sort_unstable();
    longest.get(longest.len().max(1).div_ceil(2) - 1).map_or(0, |(_, from)| *from)
}

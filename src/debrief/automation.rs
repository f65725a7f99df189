//! Three questions that come before automation, and what the run can say to them: which range of the work? how mature is it? is
//! automation the goal? Asked of each preparation that does steps by itself; what it was wanted for stands in no record.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::event::{Event, RunEnd};
use crate::scenario::names::{ExpectationId, ReadinessId};

use super::gates::{ShutGate, feels, names};
use super::letters::Letter;
use super::maturity::{self, Level};
use super::objectives::Sums;
use super::record::{Proof, Record};

/// Most lines that show where it counted.
const SHOWN_MAX: usize = 6;

/// A preparation that automates, and the three answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Automation {
    /// Line of the ledger.
    pub entry: ReadinessId,
    /// Whether it was there.
    pub had: Had,
    /// A gate stayed shut for want of it, so the debrief names it as what was missing.
    pub is_missed: bool,
    /// Which range: each of its steps, and what the letters of that step come to; nothing where it was never called for.
    pub range: Vec<(u8, Option<Sums>)>,
    /// Which maturity the letters of the range show; nothing where there are none.
    pub maturity: Option<Level>,
    /// Whether the process was followed well: what the letters of the range are held by.
    pub held_by: Vec<ExpectationId>,
    /// Where it made a difference, or its want did.
    pub shows: Vec<Proof>,
}

/// Whether a preparation was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Had {
    /// Before STARTEX.
    Before,
    /// It was bought during the exercise.
    Since { since: Mark },
    /// It was ordered, and had not come by the end.
    Ordered,
    /// It was not.
    Lacking,
}

/// Of each preparation that automates something.
pub(super) fn of(record: &Record<'_>, letters: &[Letter], gates: &[ShutGate]) -> Vec<Automation> {
    let entries = record.setting.organization.readiness.iter().filter(|entry| !entry.automates.is_empty());
    entries.map(|entry| ask(record, letters, gates, entry.id, &entry.automates)).collect()
}

fn ask(
    record: &Record<'_>,
    letters: &[Letter],
    gates: &[ShutGate],
    entry: ReadinessId,
    automates: &[u8],
) -> Automation {
    let mut steps = automates.to_vec();
    steps.sort_unstable();
    steps.dedup();
    let own = |step: u8| letters.iter().filter(|letter| letter.step == step).collect::<Vec<&Letter>>();
    let whole: Vec<&Letter> = steps.iter().flat_map(|step| own(*step)).collect();
    let sums = |step: u8| Some(own(step)).filter(|letters| !letters.is_empty()).map(|letters| Sums::of(&letters));
    let had = had(record, entry);
    Automation {
        entry,
        had,
        is_missed: gates.iter().flat_map(|gate| &gate.missing).any(|missing| missing.entry == entry),
        range: steps.iter().map(|step| (*step, sums(*step))).collect(),
        maturity: maturity::level(&whole),
        held_by: Sums::of(&whole).rule.map(|rule| rule.held_by).unwrap_or_default(),
        shows: shows(record, entry, had),
    }
}

fn had(record: &Record<'_>, entry: ReadinessId) -> Had {
    let line = record.state.preparation.list[entry.ix()];
    match (line.level, line.since) {
        (1.., None) => Had::Before,
        (1.., Some(since)) => Had::Since { since },
        (0, _) if line.ordered.is_some() => Had::Ordered,
        (0, _) => Had::Lacking,
    }
}

/// What went the way it did because it was there, or because it was not.
fn shows(record: &Record<'_>, entry: ReadinessId, had: Had) -> Vec<Proof> {
    let is_there = |mark: Mark| match had {
        Had::Before => true,
        Had::Since { since } => since <= mark,
        Had::Ordered | Had::Lacking => false,
    };
    let counts = |step: &&super::record::Step<'_>| match is_there(step.mark()) {
        true => helps(record, step.event, entry),
        false => feels(record, step.event, entry),
    };
    record.steps.iter().filter(counts).map(|step| step.proof).take(SHOWN_MAX).collect()
}

/// Whether the outcome is one that asks for it.
fn helps(record: &Record<'_>, event: &Event, entry: ReadinessId) -> bool {
    let Event::Finished { run, end: RunEnd::Outcome(index) } = event else { return false };
    let action = record.state.actions.runs[*run as usize].action;
    let outcome = record.setting.scenario.actions[action.ix()].outcomes.get(usize::from(*index));
    outcome.is_some_and(|outcome| names(&outcome.when, entry))
}

//! What only preparation opens: the gates that stayed shut, what was missing, and where that shows in the run.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::event::{Event, RunEnd};
use crate::exercise::truth::holds;
use crate::scenario::names::ReadinessId;
use crate::scenario::rules::{Cond, EvidenceState, Yen};
use crate::scenario::story::Gate;
use crate::scenario::time::Secs;

use super::record::{Proof, Record};

/// Most lines that show where a missing preparation was felt.
const SHOWN_MAX: usize = 6;

/// A gate that mattered and stayed shut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShutGate {
    /// Index in the scenario's list.
    pub gate: u16,
    /// Preparation that would have opened it. Empty when all of it was there, and was not used.
    pub missing: Vec<Missing>,
    /// Lines of the record in which it shows.
    pub shows: Vec<Proof>,
}

/// A preparation that was not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// Line of the ledger.
    pub entry: ReadinessId,
    /// What there was.
    pub level: u8,
    /// What was needed.
    pub needed: u8,
    /// Price of what is missing.
    pub price_yen: Yen,
    /// Time from order to use, in seconds.
    pub lead_secs: Secs,
    /// Month in which it could have been had, `2026-03`.
    pub month: Box<str>,
}

/// Every gate that mattered and stayed shut, in the order of the file.
pub(super) fn shut(record: &Record<'_>) -> Vec<ShutGate> {
    let gates = record.setting.scenario.gates.iter().enumerate();
    let is = |cond: &Cond| holds(record.setting, &record.state, cond);
    let shut = gates.filter(|(_, gate)| is(&gate.matters) && !is(&gate.met));
    shut.map(|(index, gate)| look(record, index as u16, gate)).collect()
}

fn look(record: &Record<'_>, index: u16, gate: &Gate) -> ShutGate {
    let lacking = gate.opened_by.iter().filter(|(entry, needed)| record.state.preparation.level(*entry) < *needed);
    let missing: Vec<Missing> = lacking.map(|(entry, needed)| missing(record, *entry, *needed)).collect();
    let end = Mark { at: record.now(), seq: record.state.seq };
    let mut shows = record.proofs(&gate.matters, end);
    shows.extend(record.proofs(&gate.met, end));
    for this in &missing {
        let felt = record.steps.iter().filter(|step| feels(record, step.event, this.entry));
        shows.extend(felt.map(|step| step.proof));
    }
    shows.sort_unstable();
    shows.dedup();
    shows.truncate(SHOWN_MAX);
    ShutGate { gate: index, missing, shows }
}

pub(super) fn missing(record: &Record<'_>, entry: ReadinessId, needed: u8) -> Missing {
    let line = &record.setting.organization.readiness[entry.ix()];
    Missing {
        entry,
        level: record.state.preparation.level(entry),
        needed,
        price_yen: line.price,
        lead_secs: line.lead.0,
        month: line.month.clone(),
    }
}

/// Whether the event went the way it did for want of the preparation: an outcome, a trace that was not kept, an
/// inject or a stage that it would have prevented, a round of questions.
pub(super) fn feels(record: &Record<'_>, event: &Event, entry: ReadinessId) -> bool {
    let scenario = &record.setting.scenario;
    let names = |cond: &Cond| names(cond, entry);
    match event {
        Event::Finished { run, end } => {
            let outcomes = &scenario.actions[record.state.actions.runs[*run as usize].action.ix()].outcomes;
            let passed = match end {
                RunEnd::Outcome(index) => usize::from(*index),
                RunEnd::Plain => outcomes.len(),
                RunEnd::Failed => 0,
            };
            // It ended as it did because an earlier outcome asks for the preparation.
            outcomes.iter().take(passed).any(|outcome| names(&outcome.when))
        }
        Event::EvidenceIs { evidence, state: EvidenceState::Expired } => {
            let item = &scenario.evidence[evidence.ix()];
            names(&item.covered) || item.retention_days.steps.iter().any(|(step, ..)| *step == entry)
        }
        Event::InjectSent { inject } => {
            let inject = &scenario.injects[inject.ix()];
            inject.when.as_ref().is_some_and(names) || inject.unless.as_ref().is_some_and(names)
        }
        Event::StageReached { stage } => {
            let stage = &scenario.attacker[stage.ix()];
            names(&stage.when) || stage.unless.as_ref().is_some_and(names)
        }
        Event::AskedAround { authority, .. } => {
            let clear_with = record.setting.organization.authorities[authority.ix()].clear_with;
            clear_with.is_some_and(|(with, _)| with == entry)
        }
        _ => false,
    }
}

pub(super) fn names(cond: &Cond, entry: ReadinessId) -> bool {
    let mut found = false;
    cond.walk(&mut |part| found |= matches!(part, Cond::Ready(it, _) if *it == entry));
    found
}

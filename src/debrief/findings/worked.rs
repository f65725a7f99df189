//! What held: stated as it was, with its margin, so that a table that made few mistakes also reads what it did.

use crate::exercise::command::Rating;
use crate::exercise::event::Event;
use crate::scenario::names::RoleId;
use crate::scenario::rules::EvidenceState;

use super::subject::Subject;
use super::{Candidate, Found, candidate, harm, size};
use crate::debrief::record::{Proof, Record};
use crate::debrief::{ClockFate, ClockRun, Debrief, Item, Letter};

/// Points of each kind, before size.
const SAVED: u32 = 6;
const DONE: u32 = 2;

pub(super) fn candidates(record: &Record<'_>, debrief: &Debrief) -> Vec<Candidate> {
    let mut all = Vec::new();
    all.extend(debrief.clocks.iter().filter_map(clock));
    all.extend(debrief.evidence.items.iter().filter_map(|item| saved(record, item)));
    all.extend(debrief.letters.list.iter().filter_map(|letter| done(record, letter)));
    all
}

/// The tighter it was, the more it mattered.
fn clock(run: &ClockRun) -> Option<Candidate> {
    let stopped = run.stopped.filter(|_| run.fate == ClockFate::Met)?;
    let margin_secs = run.margin_secs.unwrap_or(0).max(0).unsigned_abs() as u32;
    let used = run.limit_secs.saturating_sub(margin_secs);
    let points = harm::weight(run.kind) / 5 + size(u64::from(used), u64::from(run.limit_secs)) / 4;
    let found = Found::ClockMet { clock: run.clock, margin_secs };
    let whose = run.stopped_by.iter().find_map(|proof| match proof.by {
        crate::exercise::By::Role(role) => Some(role),
        crate::exercise::By::Clock | crate::exercise::By::Facilitator => None,
    });
    Some(candidate(found, whose, points, run.stopped_by.clone(), Subject::Clock(run.clock), stopped))
}

fn saved(record: &Record<'_>, item: &Item) -> Option<Candidate> {
    let is_saved = item.fate == EvidenceState::Preserved && item.cause.role().is_some();
    let points = SAVED + u32::from(8_u8.saturating_sub(item.volatility));
    let found = Found::EvidenceSaved { evidence: item.evidence, cause: item.cause };
    let this =
        candidate(found, item.cause.role(), points, item.proofs(record), Subject::Evidence(item.evidence), item.since);
    is_saved.then_some(this)
}

fn done(record: &Record<'_>, letter: &Letter) -> Option<Candidate> {
    let met = letter.met.filter(|_| letter.letter() == Rating::P)?;
    let took_secs = met.at.saturating_sub(letter.opened.at);
    let used = letter.within_secs.map_or(0, |within| size(u64::from(took_secs), u64::from(within)) / 4);
    let found = Found::Done { expectation: letter.expectation, took_secs };
    let about = Subject::Expectation(letter.expectation);
    let whose = doer(record, letter).unwrap_or(letter.role);
    Some(candidate(found, Some(whose), DONE + used, letter.met_by.clone(), about, met))
}

/// The seat that did what was looked for, where the record names one and it is not the one of whom it was expected.
fn doer(record: &Record<'_>, letter: &Letter) -> Option<RoleId> {
    let by = |proof: &Proof| match record.entry(proof.seq).get(proof.event as usize)?.event {
        Event::Finished { run, .. } => Some(record.state.actions.runs[*run as usize].role),
        Event::Began { role, .. } | Event::Chose { by: role, .. } => Some(*role),
        Event::Activity { by, .. } => *by,
        _ => None,
    };
    let doers: Vec<RoleId> = letter.met_by.iter().filter_map(by).collect();
    let last = *doers.last().filter(|_| !doers.contains(&letter.role))?;
    record.setting.scenario.roles[last.ix()].seat.then_some(last)
}

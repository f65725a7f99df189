//! What cost something: evidence, clocks, notices, letters, money.

use crate::exercise::command::Rating;
use crate::exercise::event::Event;
use crate::scenario::names::RoleId;
use crate::scenario::rules::EvidenceState;
use crate::scenario::story::ClockKind;

use super::subject::{self, Subject};
use super::{Candidate, Found, candidate, size};
use crate::debrief::record::Record;
use crate::debrief::{ClockFate, ClockRun, Debrief, Letter};

/// Points of each kind, before size and letters.
const EVIDENCE_LOST: u32 = 50;
const EVIDENCE_GONE: u32 = 25;
const OUT_OF_ORDER: u32 = 15;
const CLOCK_STARTED_LATE: u32 = 20;
const NOTICES: u32 = 30;
const NOTICE_EACH: u32 = 5;
const UNABLE: u32 = 35;
const MAJOR: u32 = 25;
const DAMAGE: u32 = 4;

/// What a missed clock weighs.
pub(super) fn weight(kind: ClockKind) -> u32 {
    match kind {
        ClockKind::Legal => 50,
        ClockKind::Contract => 45,
        ClockKind::Ultimatum | ClockKind::Patience => 35,
        ClockKind::Internal => 30,
    }
}

pub(super) fn candidates(record: &Record<'_>, debrief: &Debrief) -> Vec<Candidate> {
    let mut all = Vec::new();
    evidence(record, debrief, &mut all);
    all.extend(debrief.clocks.iter().filter_map(|run| clock(record, run)));
    all.extend(notices(record, debrief));
    all.extend(debrief.letters.list.iter().filter_map(|this| letter(record, this)));
    damages(record, debrief, &mut all);
    all
}

fn evidence(record: &Record<'_>, debrief: &Debrief, into: &mut Vec<Candidate>) {
    for item in &debrief.evidence.items {
        let (evidence, cause) = (item.evidence, item.cause);
        let (found, base) = match item.fate {
            EvidenceState::Destroyed => (Found::EvidenceLost { evidence, cause }, EVIDENCE_LOST),
            EvidenceState::Expired => (Found::EvidenceGone { evidence, cause }, EVIDENCE_GONE),
            EvidenceState::Absent | EvidenceState::Intact | EvidenceState::Preserved => continue,
        };
        let points = base + 2 * u32::from(8_u8.saturating_sub(item.volatility));
        let about = Subject::Evidence(evidence);
        into.push(candidate(found, cause.role(), points, item.proofs(record), about, item.since));
    }
    for slip in &debrief.evidence.out_of_order {
        let was_lost = |fate| !matches!(fate, EvidenceState::Preserved | EvidenceState::Intact);
        let lost = slip.before.iter().find(|item| was_lost(item.fate));
        if let Some(before) = lost {
            let found = Found::OutOfOrder { saved: slip.saved, before: before.evidence };
            let proofs = vec![slip.at];
            let about = Subject::Evidence(before.evidence);
            into.push(candidate(found, None, OUT_OF_ORDER, proofs, about, slip.at.mark()));
        }
    }
}

fn clock(record: &Record<'_>, run: &ClockRun) -> Option<Candidate> {
    let clock = run.clock;
    let about = Subject::Clock(clock);
    let whose = run.judged.as_ref().map(|judged| judged.role).or_else(|| only_seat(record, clock));
    let late = |secs: u32| size(u64::from(secs), u64::from(run.limit_secs));
    match (run.fate, run.missed, run.should_run) {
        (ClockFate::Late | ClockFate::Missed, Some(missed), _) => {
            let late_secs = run.margin_secs.unwrap_or(0).unsigned_abs() as u32;
            let stopped = run.fate == ClockFate::Late;
            let found = Found::ClockMissed { clock, kind: run.kind, late_secs, stopped };
            let out = |event: &Event| matches!(event, Event::ClockMissed { clock: it } if *it == clock);
            let proofs = run.started_by.iter().copied().chain(record.in_entry(missed, out)).collect();
            Some(candidate(found, whose, weight(run.kind) + late(late_secs), proofs, about, missed))
        }
        (ClockFate::NeverStarted, _, Some(should_run)) => {
            let found = Found::ClockNeverStarted { clock, kind: run.kind, should_run };
            let idle = record.now().saturating_sub(should_run.at);
            let out = |event: &Event| matches!(event, Event::ClockShouldRun { clock: it } if *it == clock);
            let proofs = record.in_entry(should_run, out).into_iter().collect();
            Some(candidate(found, whose, weight(run.kind) + late(idle), proofs, about, should_run))
        }
        (_, _, Some(_)) => {
            let late_secs = run.started_late_secs.filter(|secs| secs.saturating_mul(10) >= run.limit_secs)?;
            let found = Found::ClockStartedLate { clock, late_secs };
            let points = CLOCK_STARTED_LATE + late(late_secs);
            Some(candidate(found, whose, points, run.started_by.clone(), about, run.started?))
        }
        _ => None,
    }
}

/// The seat that sees a clock, if only one does.
fn only_seat(record: &Record<'_>, clock: crate::scenario::names::ClockId) -> Option<RoleId> {
    let scenario = &record.setting.scenario;
    let mut seats = scenario.clocks[clock.ix()].seen_by.iter().filter(|role| scenario.roles[role.ix()].seat);
    let first = seats.next().copied();
    if seats.next().is_some() { None } else { first }
}

fn notices(record: &Record<'_>, debrief: &Debrief) -> Option<Candidate> {
    let missed: Vec<_> = debrief.notices.iter().filter(|notice| notice.missed.is_some()).collect();
    let first = missed.iter().min_by_key(|notice| notice.missed)?;
    let late_secs = missed.iter().filter_map(|notice| notice.late_secs(record.now())).max().unwrap_or(0);
    let mut to: Vec<RoleId> = missed.iter().map(|notice| notice.to).collect();
    to.sort_unstable();
    to.dedup();
    let num = missed.len() as u32;
    let is_missed = |event: &Event| matches!(event, Event::NoticeMissed { .. });
    let late = record.steps.iter().filter(|step| is_missed(step.event)).map(|step| step.proof);
    let declared = record.in_entry(first.owed, |event| matches!(event, Event::Declared { .. }));
    let proofs = declared.into_iter().chain(late).collect();
    let points = NOTICES + (NOTICE_EACH * (num - 1)).min(super::SIZE_MAX);
    let found = Found::NoticesMissed { to, num, late_secs };
    Some(candidate(found, Some(first.by), points, proofs, Subject::Notices, first.missed?))
}

fn letter(record: &Record<'_>, letter: &Letter) -> Option<Candidate> {
    let base = match letter.letter() {
        Rating::U => UNABLE,
        Rating::M => MAJOR,
        Rating::P | Rating::S => return None,
    };
    let late = letter.within_secs.map_or(0, |within| size(u64::from(letter.late_secs), u64::from(within)));
    let worst = letter.remarks.iter().find(|held| held.major).or(letter.remarks.first());
    let found = Found::Expected {
        expectation: letter.expectation,
        letter: letter.letter(),
        late_secs: letter.late_secs,
        remark: worst.map(|held| held.remark),
    };
    let at = letter.met.unwrap_or(letter.opened);
    let about = subject::of_letter(record, letter);
    let mut this = candidate(found, Some(letter.role), base + late, letter.proofs(), Subject::Notices, at);
    this.about = about;
    Some(this)
}

fn damages(record: &Record<'_>, debrief: &Debrief, into: &mut Vec<Candidate>) {
    let whole = debrief.money.harm_yen.max(0).unsigned_abs();
    for amount in &debrief.money.damages {
        let Some(decided) = record.decided(&amount.cause) else {
            continue;
        };
        let about = match amount.cause {
            crate::debrief::Cause::Act { action, .. } => Subject::Action(action),
            crate::debrief::Cause::Choice { inject, .. } => Subject::Inject(inject),
            _ => continue,
        };
        let points = DAMAGE + size(amount.yen.max(0).unsigned_abs(), whole);
        let found = Found::Damage { yen: amount.yen, cause: amount.cause };
        let proofs = vec![decided, amount.proof];
        into.push(candidate(found, amount.role, points, proofs, about, amount.proof.mark()));
    }
}

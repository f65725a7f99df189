//! What was not said, said too late, said wrongly, or promised and not kept.

use crate::exercise::Mark;
use crate::exercise::command::Intent;
use crate::exercise::event::Event;
use crate::scenario::names::RoleId;
use crate::scenario::story::Promise;
use crate::scenario::time::{MINUTE, Secs};

use super::subject::Subject;
use super::{Candidate, Found, candidate, size};
use crate::debrief::record::{Proof, Record};
use crate::debrief::{Ask, AskFate, Contradiction, Debrief, FactStory, LeftOpen, Overstep, PromiseMade, Source};

/// Points of each kind, before size and letters.
const PROMISE: u32 = 30;
const PROMISE_RESTORED: u32 = 35;
const OVERSTEP: u32 = 35;
const NEVER_TOLD: u32 = 20;
const NEVER_TOLD_EACH: u32 = 5;
const NEVER_FOUND: u32 = 12;
const TOLD_LATE: u32 = 6;
const ASKED_LATE: u32 = 15;
const RUMOUR: u32 = 30;
const RUMOUR_EACH: u32 = 5;
const CONTRADICTION: u32 = 20;
const LEFT_OPEN: u32 = 25;
const UNANSWERED: u32 = 20;

/// A delay counts from this share of the exercise on, one part in so many …
const DELAY_PARTS: u32 = 5;
/// … or from this time on, whichever is shorter; it has its full size at four times that.
const DELAY_SECS: Secs = 30 * MINUTE;

pub(super) fn candidates(record: &Record<'_>, debrief: &Debrief) -> Vec<Candidate> {
    let mut all = Vec::new();
    all.extend(debrief.promises.iter().filter_map(|this| promise(record, this)));
    all.extend(debrief.oversteps.iter().map(|this| overstep(record, this)));
    all.extend(debrief.asks.iter().filter_map(|this| asked_late(record, this)));
    all.extend(debrief.asks.iter().filter_map(|this| unanswered(record, this)));
    all.extend(debrief.left_open.iter().map(|this| left_open(record, this)));
    all.extend(debrief.communication.contradictions.iter().map(|this| contradiction(record, this)));
    for story in &debrief.facts {
        if story.truth {
            all.extend(never_told(record, story));
            all.extend(told_late(record, story));
            all.extend(never_found(record, story));
        } else {
            all.extend(rumour(record, story));
        }
    }
    all
}

/// What share of the exercise something takes.
fn share(record: &Record<'_>, secs: Secs) -> u32 {
    size(u64::from(secs), u64::from(record.now()))
}

/// From when on a delay counts.
fn long(record: &Record<'_>) -> Secs {
    (record.now() / DELAY_PARTS).clamp(1, DELAY_SECS)
}

fn of_delay(record: &Record<'_>, secs: Secs) -> u32 {
    size(u64::from(secs), 4 * u64::from(long(record)))
}

fn promise(record: &Record<'_>, this: &PromiseMade) -> Option<Candidate> {
    let (_, broken) = this.kept.filter(|(kept, _)| !kept)?;
    let base = match this.what {
        Promise::NextUpdate => PROMISE,
        Promise::Restored(_) => PROMISE_RESTORED,
    };
    let is = |event: &Event| matches!(event, Event::Promised { by, to, .. } if *by == this.by && *to == this.to);
    let is_broken = |event: &Event| match event {
        Event::PromiseBroken { promise } => record.state.promises.list[*promise as usize].made == this.made,
        _ => false,
    };
    let proofs = record.in_entry(this.made, is).into_iter().chain(record.in_entry(broken, is_broken)).collect();
    let found = Found::PromiseBroken { to: this.to, what: this.what, until: this.until };
    Some(candidate(found, Some(this.by), base, proofs, Subject::Promises(this.by), broken))
}

fn overstep(record: &Record<'_>, this: &Overstep) -> Candidate {
    let cost = record.setting.organization.authorities[this.authority.ix()].overstep_trust;
    let found = Found::Overstep { authority: this.authority, action: this.action };
    let is = |event: &Event| matches!(event, Event::Overstepped { .. });
    let proofs = record.in_entry(this.done, is).into_iter().collect();
    let points = OVERSTEP + size(u64::from(cost), 100);
    candidate(found, Some(this.by), points, proofs, Subject::Authority(this.authority), this.done)
}

fn asked_late(record: &Record<'_>, this: &Ask) -> Option<Candidate> {
    let Intent::Request(authority) = this.intent else {
        return None;
    };
    let late_secs = this.held_back_secs();
    if late_secs < long(record) {
        return None;
    }
    let is = |event: &Event| matches!(event, Event::Sent { from, .. } if *from == this.by);
    let known = this.reasons_known.and_then(|known| learned(record, this.by, known));
    let proofs = known.into_iter().chain(record.in_entry(this.asked, is)).collect();
    let points = ASKED_LATE + of_delay(record, late_secs);
    let found = Found::AskedLate { authority, late_secs };
    Some(candidate(found, Some(this.by), points, proofs, Subject::Authority(authority), this.asked))
}

/// A question, order or request that a seat heard, and left without an answer for long.
fn unanswered(record: &Record<'_>, this: &Ask) -> Option<Candidate> {
    let heard = this.heard.filter(|_| this.fate == AskFate::Unanswered)?;
    let open_secs = record.now().saturating_sub(heard.at);
    if open_secs < long(record) || matches!(this.intent, Intent::Order(_)) {
        return None;
    }
    let is = |event: &Event| matches!(event, Event::Read { .. } | Event::PickedUp { .. });
    let proofs = record.sent(this.message).into_iter().chain(record.in_entry(heard, is)).collect();
    let points = UNANSWERED + of_delay(record, open_secs) / 4;
    let found = Found::Unanswered { message: this.message, by: this.by };
    Some(candidate(found, only(&this.to), points, proofs, Subject::Asked(this.message), heard))
}

/// Two numbers for the same thing; worse the longer they stood.
fn contradiction(record: &Record<'_>, this: &Contradiction) -> Candidate {
    let until = this.settled.map_or(record.now(), |settled| settled.at);
    let stood_secs = until.saturating_sub(this.other.sent.at);
    let proofs = [&this.first, &this.other].into_iter().filter_map(|told| record.sent(told.message)).collect();
    let found = Found::NumbersContradict {
        figure: this.figure,
        first: this.first.clone(),
        other: this.other.clone(),
        settled_secs: this.settled.map(|_| stood_secs),
    };
    let points = CONTRADICTION + of_delay(record, stood_secs);
    candidate(found, Some(this.other.by), points, proofs, Subject::Figure(this.figure), this.other.sent)
}

fn only(roles: &[RoleId]) -> Option<RoleId> {
    match roles {
        [one] => Some(*one),
        _ => None,
    }
}

fn left_open(record: &Record<'_>, this: &LeftOpen) -> Candidate {
    let found = Found::LeftOpen { inject: this.inject, heard: this.heard };
    let is = |event: &Event| matches!(event, Event::Unanswered { .. } | Event::Lost { .. });
    let proofs = record.in_entry(this.late, is).into_iter().collect();
    candidate(found, only(&this.to), LEFT_OPEN, proofs, Subject::Inject(this.inject), this.late)
}

fn learned(record: &Record<'_>, who: RoleId, when: Mark) -> Option<Proof> {
    record.in_entry(when, |event| matches!(event, Event::Learned { role, .. } if *role == who))
}

fn never_told(record: &Record<'_>, story: &FactStory) -> Option<Candidate> {
    let first = story.first_seat(record.setting).filter(|_| !story.never_told.is_empty())?;
    let num = story.never_told.len() as u32;
    let idle = if first.source == Source::Brief { 0 } else { record.now().saturating_sub(first.since.at) };
    let points = NEVER_TOLD + NEVER_TOLD_EACH * num.saturating_sub(1).min(2) + share(record, idle) / 2;
    let found = Found::NeverTold { fact: story.fact, knew: first.since, to: story.never_told.clone() };
    let proofs = learned_fact(record, story, first.role).into_iter().collect();
    Some(candidate(found, Some(first.role), points, proofs, Subject::Fact(story.fact), first.since))
}

fn learned_fact(record: &Record<'_>, story: &FactStory, who: RoleId) -> Option<Proof> {
    let knower = story.knower(who)?;
    let is = |event: &Event| matches!(event, Event::Learned { role, fact, .. } if *role == who && *fact == story.fact);
    record.in_entry(knower.since, is)
}

/// No seat came to know it, and several needed it.
fn never_found(record: &Record<'_>, story: &FactStory) -> Option<Candidate> {
    let num = story.never_reached.len() as u32;
    let points = NEVER_FOUND + NEVER_TOLD_EACH * num.saturating_sub(1).min(2);
    let found = Found::NeverFound {
        fact: story.fact,
        to: story.never_reached.clone(),
        asking: story.knowers.iter().map(|knower| knower.role).collect(),
        doing: story.undone.first().copied(),
    };
    let at = Mark { at: record.now(), seq: record.state.seq };
    (num > 0).then(|| candidate(found, None, points, Vec::new(), Subject::Fact(story.fact), at))
}

/// The seat that needed it and was told last. What was known from the beginning has no moment from which on it was late.
fn told_late(record: &Record<'_>, story: &FactStory) -> Option<Candidate> {
    let first = story.first_seat(record.setting).filter(|first| first.source != Source::Brief)?;
    let needed_by = &record.setting.scenario.facts[story.fact.ix()].needed_by;
    let late = story.knowers.iter().filter(|knower| needed_by.contains(&knower.role));
    let last = late.max_by_key(|knower| knower.latency_secs)?;
    let late_secs = last.latency_secs.filter(|secs| *secs >= long(record))?;
    let ends = [first.role, last.role];
    let proofs = ends.into_iter().filter_map(|role| learned_fact(record, story, role)).collect();
    let found = Found::ToldLate { fact: story.fact, to: last.role, late_secs };
    let points = TOLD_LATE + of_delay(record, late_secs);
    Some(candidate(found, Some(first.role), points, proofs, Subject::Fact(story.fact), last.since))
}

/// A seat that passed on something false, and to whom.
fn rumour(record: &Record<'_>, story: &FactStory) -> Option<Candidate> {
    let is_seat = |role: RoleId| record.setting.scenario.roles[role.ix()].seat;
    let (by, _, first) = *story.passed_on.iter().find(|(from, ..)| is_seat(*from))?;
    let to: Vec<RoleId> = story.passed_on.iter().filter(|(from, ..)| *from == by).map(|(_, to, _)| *to).collect();
    let is = |event: &Event| matches!(event, Event::Read { .. } | Event::PickedUp { .. });
    let told = record.in_entry(first, is);
    let proofs = learned_fact(record, story, by).into_iter().chain(told).collect();
    let points = RUMOUR + RUMOUR_EACH * (to.len() as u32 - 1).min(3);
    Some(candidate(
        Found::RumourPassedOn { fact: story.fact, to },
        Some(by),
        points,
        proofs,
        Subject::Fact(story.fact),
        first,
    ))
}

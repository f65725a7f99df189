//! From a condition to the lines of the record that made it true.

use crate::exercise::command::Intent;
use crate::exercise::event::{Event, RunEnd};
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::exercise::world::messages::Message;
use crate::scenario::names::{ActionId, RoleId};
use crate::scenario::rules::{Cond, Effect, EvidenceState};

use super::record::{Proof, Record};

/// How many of the events that fit are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    /// What happens once, or counts the first time.
    First,
    /// What counts as it is now.
    Last,
    /// What only counts as a whole.
    All,
}

/// Lines of the record, each with the moment at which what it shows became true.
type Shown = Vec<(Mark, Proof)>;

impl Record<'_> {
    /// What made the condition true until then, in order. Where it does not hold: what of it did, and what stood
    /// against it.
    pub(super) fn proofs(&self, cond: &Cond, until: Mark) -> Vec<Proof> {
        let mut shown = Vec::new();
        self.collect(cond, until, &mut shown);
        in_order(shown.into_iter().map(|(_, proof)| proof))
    }

    /// Of what made it true, what did so by the last entry.
    pub(super) fn last_proofs(&self, cond: &Cond, last: Mark) -> Vec<Proof> {
        let mut shown = Vec::new();
        self.collect(cond, last, &mut shown);
        in_order(shown.into_iter().filter(|(mark, _)| *mark == last).map(|(_, proof)| proof))
    }

    fn collect(&self, cond: &Cond, until: Mark, into: &mut Shown) {
        match cond {
            Cond::All(parts) => parts.iter().for_each(|part| self.collect(part, until, into)),
            Cond::Any(parts) => {
                let is_so = |part: &Cond| holds(self.setting, &self.state, part);
                let none_is = !parts.iter().any(is_so);
                let shown = parts.iter().filter(|part| none_is || is_so(part));
                shown.for_each(|part| self.collect(part, until, into));
            }
            // What stands against it, if anything does.
            Cond::Not(part) if holds(self.setting, &self.state, part) => self.collect(part, until, into),
            Cond::Not(_) => {}
            _ => self.leaf(cond, until, into),
        }
    }

    fn leaf(&self, leaf: &Cond, until: Mark, into: &mut Shown) {
        let fitting = |position: &usize| {
            let step = &self.steps[*position];
            step.proof.seq <= until.seq && step.proof.at <= until.at && shows(self, leaf, step.event)
        };
        let mut positions = (0..self.steps.len()).filter(fitting);
        match pick(leaf) {
            Pick::First => positions.next().into_iter().for_each(|at| self.show(leaf, at, into)),
            Pick::Last => positions.next_back().into_iter().for_each(|at| self.show(leaf, at, into)),
            Pick::All => positions.for_each(|at| self.show(leaf, at, into)),
        }
        if let Cond::Stopped(clock) = leaf
            && let Some(stopped) = self.state.clocks.list[clock.ix()].stopped.filter(|stopped| *stopped <= until)
        {
            self.collect(&self.setting.scenario.clocks[clock.ix()].stops, stopped, into);
        }
    }

    /// The event, and whose doing it was; a flag stands for what set it, what was heard for what was said.
    fn show(&self, leaf: &Cond, position: usize, into: &mut Shown) {
        let step = &self.steps[position];
        let source = match step.event {
            Event::FlagSet { .. } | Event::FlagRaised { .. } => {
                into.push((step.mark(), self.cause(position, |effect| is_of(effect, step.event)).proof));
                return;
            }
            Event::EvidenceIs { .. }
            | Event::FunctionSet { .. }
            | Event::SecuritySet { .. }
            | Event::AttackerHalted => Some(self.cause(position, |effect| is_of(effect, step.event)).proof),
            Event::PickedUp { message, .. } | Event::Read { message, .. } => {
                let is_said = matches!(leaf, Cond::Told(..) | Cond::Asked(..) | Cond::Ordered(_));
                self.sent(*message).filter(|_| is_said)
            }
            _ => None,
        };
        into.extend(source.map(|proof| (step.mark(), proof)));
        into.push((step.mark(), step.proof));
    }
}

fn in_order(proofs: impl Iterator<Item = Proof>) -> Vec<Proof> {
    let mut proofs: Vec<Proof> = proofs.collect();
    proofs.sort_unstable();
    proofs.dedup();
    proofs
}

/// Whether an authored effect brings this event.
fn is_of(effect: &Effect, event: &Event) -> bool {
    match event {
        Event::FlagSet { flag, value: 0 } => *effect == Effect::Clear(*flag),
        Event::FlagSet { flag, .. } => *effect == Effect::Set(*flag),
        Event::FlagRaised { flag, by } => *effect == Effect::Add(*flag, *by),
        Event::EvidenceIs { evidence, state } => effect_on_evidence(effect) == Some((*evidence, *state)),
        Event::FunctionSet { service, percent } => *effect == Effect::Function(*service, *percent),
        Event::SecuritySet { service, percent } => *effect == Effect::Security(*service, *percent),
        Event::AttackerHalted => *effect == Effect::Halt,
        _ => false,
    }
}

/// What an effect does to evidence.
pub(super) fn effect_on_evidence(effect: &Effect) -> Option<(crate::scenario::names::EvidenceId, EvidenceState)> {
    match effect {
        Effect::Preserve(id) => Some((*id, EvidenceState::Preserved)),
        Effect::Destroy(id) => Some((*id, EvidenceState::Destroyed)),
        Effect::Expire(id) => Some((*id, EvidenceState::Expired)),
        _ => None,
    }
}

fn pick(leaf: &Cond) -> Pick {
    match leaf {
        Cond::Evidence(..)
        | Cond::FunctionAtMost(..)
        | Cond::SecurityAtMost(..)
        | Cond::Trust(..)
        | Cond::AssessedRight(_)
        | Cond::GradedRight(_)
        | Cond::Present(..)
        | Cond::Away(_)
        | Cond::InForce(_)
        | Cond::Tired(_)
        | Cond::During(_) => Pick::Last,
        Cond::Notified | Cond::NoticeMissed | Cond::EvidenceLost | Cond::Broke(..) | Cond::Count(..) => Pick::All,
        _ => Pick::First,
    }
}

/// Whether the event makes the condition (which has no parts) true.
fn shows(record: &Record<'_>, leaf: &Cond, event: &Event) -> bool {
    let state = &record.state;
    match leaf {
        Cond::Knows(who, what) => matches!(event, Event::Learned { role, fact, .. } if role == who && fact == what),
        Cond::Sent(it) => matches!(event, Event::InjectSent { inject } if inject == it),
        Cond::Discussed(it) => matches!(event, Event::DiscussionClosed { inject } if inject == it),
        Cond::Chose(it) => matches!(event, Event::Chose { choice, .. } if choice == it),
        Cond::Began(it) => matches!(event, Event::Began { action, .. } if action == it),
        Cond::Done(it) => finished(state, event, *it).is_some_and(|end| end != RunEnd::Failed),
        Cond::Failed(it) => finished(state, event, *it) == Some(RunEnd::Failed),
        Cond::Granted(it) => matches!(event, Event::Granted { authority, .. } if authority == it),
        Cond::Refused(it) => matches!(event, Event::AuthorityRefused { authority, .. } if authority == it),
        Cond::Overstepped(it) => matches!(event, Event::Overstepped { authority, .. } if authority == it),
        Cond::Away(it) => matches!(event, Event::WentAway { absence, .. } if absence == it),
        Cond::InForce(it) => matches!(event, Event::Appointed { mandate, .. } if mandate == it),
        Cond::Ready(it, n) => matches!(event, Event::Prepared { entry, level } if entry == it && level >= n),
        Cond::Activity(it) => matches!(event, Event::Activity { activity, .. } if activity == it),
        Cond::Running(it) => matches!(event, Event::ClockStarted { clock, .. } if clock == it),
        Cond::Stopped(it) => matches!(event, Event::ClockStopped { clock } if clock == it),
        Cond::Missed(it) => matches!(event, Event::ClockMissed { clock } if clock == it),
        Cond::Evidence(it, is) => {
            matches!(event, Event::EvidenceIs { evidence, state } if evidence == it && state == is)
        }
        Cond::EvidenceLost => matches!(event, Event::EvidenceIs { state: EvidenceState::Destroyed, .. }),
        Cond::Reached(it) => matches!(event, Event::StageReached { stage } if stage == it),
        Cond::Halted => matches!(event, Event::AttackerHalted),
        Cond::Set(it) | Cond::Count(it, _) => match event {
            Event::FlagSet { flag, value } => flag == it && *value > 0,
            Event::FlagRaised { flag, .. } => flag == it,
            _ => false,
        },
        Cond::Declared(least) => matches!(event, Event::Declared { severity, .. } if severity >= least),
        Cond::Notified => match event {
            Event::NoticeGiven { notice } => !state.notices.list[usize::from(*notice)].superseded,
            _ => false,
        },
        Cond::NoticeMissed => matches!(event, Event::NoticeMissed { .. }),
        Cond::FunctionAtMost(it, most) => {
            matches!(event, Event::FunctionSet { service, percent } if service == it && percent <= most)
        }
        Cond::SecurityAtMost(it, most) => {
            matches!(event, Event::SecuritySet { service, percent } if service == it && percent <= most)
        }
        _ => heard(record, leaf, event) || noted(record, leaf, event),
    }
}

/// Conditions on what somebody read or heard.
fn heard(record: &Record<'_>, leaf: &Cond, event: &Event) -> bool {
    let (Event::PickedUp { message, role, .. } | Event::Read { message, role }) = event else {
        return false;
    };
    let message: &Message = &record.state.messages.list[*message as usize];
    let intent = message.letter().map(|letter| letter.intent);
    match leaf {
        Cond::Told(from, fact, to) => message.from == *from && role == to && message.facts.contains(fact),
        Cond::Received(who, inject) => role == who && message.inject() == Some(*inject),
        Cond::Asked(who, topic) => role == who && intent == Some(Intent::Ask(*topic)),
        Cond::Ordered(action) => intent == Some(Intent::Order(*action)),
        _ => false,
    }
}

/// Conditions on people, promises and written work.
fn noted(record: &Record<'_>, leaf: &Cond, event: &Event) -> bool {
    let role_of = |person: crate::scenario::names::PersonId| -> RoleId { record.state.people.list[person.ix()].role };
    match leaf {
        Cond::Trust(a, b, _) => matches!(event, Event::TrustMoved { from, to, .. } if from == a && to == b),
        Cond::During(it) => matches!(event, Event::PhaseBegan { phase } if phase == it),
        Cond::Broke(role, _) => match event {
            Event::PromiseBroken { promise } => record.state.promises.list[*promise as usize].by == *role,
            _ => false,
        },
        Cond::AssessedRight(it) => matches!(event, Event::Assessed { asset, right: true, .. } if asset == it),
        Cond::GradedRight(it) => matches!(event, Event::Graded { item, right: true, .. } if item == it),
        Cond::Present(role, _) => matches!(event, Event::CameIn { person, .. } if role_of(*person) == *role),
        Cond::Tired(role) => matches!(event, Event::Tired { person } if role_of(*person) == *role),
        Cond::Rested(role) => matches!(event, Event::WentHome { person, .. } if role_of(*person) == *role),
        Cond::TicketOpened => matches!(event, Event::TicketOpened { .. }),
        Cond::TicketWritten(it) => matches!(event, Event::TicketEdited { field, .. } if field == it),
        Cond::TicketMoved(it) => matches!(event, Event::TicketMoved { status, .. } if status == it),
        _ => false,
    }
}

fn finished(state: &State, event: &Event, action: ActionId) -> Option<RunEnd> {
    match event {
        Event::Finished { run, end } if state.actions.runs[*run as usize].action == action => Some(*end),
        _ => None,
    }
}

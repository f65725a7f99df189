//! From an event to what follows from it. Only dispatches.

use super::event::{Due, Event};
use super::truth::holds;
use super::world::{
    Now, Out, actions, attacker, authority, clocks, evidence, injects, knowledge, messages, notices, people,
    preparation, progress, promises, requests, standing,
};
use crate::scenario::names::{ActionId, ClockId, ExpectationId, InjectId, RoleId, StageId};
use crate::scenario::watch::{Key, Waiting};

/// What follows from an event that was just applied.
pub(super) fn react(now: Now<'_>, event: &Event, out: &mut Out) {
    match event {
        Event::Started => react_started(now, out),
        Event::Came { due, .. } => react_due(now, *due, out),
        Event::InjectSent { inject } => injects::react_sent(now, *inject, out),
        Event::Sent { arrives, .. } => messages::react_sent(now, *arrives, out),
        Event::PickedUp { message, role, until } => messages::react_picked_up(now, *message, *role, *until, out),
        Event::Read { message, role } => messages::react_received(now, *message, *role, out),
        Event::Overheard { .. } => {
            super::world::effects::all(now, &now.setting.scenario.overhears.effects, None, out);
        }
        Event::Lost { message } => injects::react_unanswered(now, *message, out),
        Event::Unanswered { message } => injects::react_unanswered(now, *message, out),
        Event::Chose { message, by, choice, .. } => injects::react_chose(now, *message, *by, *choice, out),
        Event::Answered { message, by, verdict, .. } => requests::react_answered(now, *message, *by, *verdict, out),
        Event::Overstepped { authority, by } => authority::react_overstepped(now, *authority, *by, out),
        Event::Began { action, role, cost, .. } => actions::react_began(now, *action, *role, *cost, out),
        Event::Finished { run, end } => actions::react_finished(now, *run, *end, out),
        Event::CameBack { absence } => standing::react_came_back(now, *absence, out),
        Event::Prepared { entry, .. } => people::come_with(now, *entry, out),
        Event::PhaseBegan { phase } => evidence::arise(now, *phase, out),
        Event::StageReached { stage } => attacker::react_reached(now, *stage, out),
        Event::ClockStarted { clock, .. } => clocks::react_started(now, *clock, out),
        Event::ClockMissed { clock } => clocks::react_missed(now, *clock, out),
        Event::Declared { severity, by, .. } => notices::react_declared(now, *severity, *by, out),
        Event::PromiseKept { promise } => promises::react_kept(now, *promise, true, out),
        Event::PromiseBroken { promise } => promises::react_kept(now, *promise, false, out),
        Event::Discussed { inject, .. } => injects::react_discussed(now, *inject, out),
        Event::Mapped { mapping } => {
            let activity = now.setting.scenario.mappings[usize::from(*mapping)].activity;
            out.push(Event::Activity { activity, by: None });
        }
        _ => {}
    }
    each_key(now, event, |key| {
        for waiting in now.setting.watch.waiting(key) {
            look(now, *waiting, out);
        }
    });
}

fn react_started(now: Now<'_>, out: &mut Out) {
    people::start(now, out);
    standing::start(now, out);
    knowledge::start(now, out);
    evidence::start(now, out);
    progress::start(now, out);
    injects::start(now, out);
    for waiting in &now.setting.watch.all {
        look(now, *waiting, out);
    }
}

fn react_due(now: Now<'_>, due: Due, out: &mut Out) {
    match due {
        Due::Inject(inject) => injects::react_due(now, inject, out),
        Due::Arrival(message) => messages::react_arrival(now, message, out),
        Due::RingOut(message) => messages::react_ring_out(now, message, out),
        Due::Unanswered(message) => {
            if now.state.messages.list[message as usize].reply.is_none() {
                out.push(Event::Unanswered { message });
            }
        }
        Due::RunEnds(run) => actions::react_ends(now, run, out),
        Due::Stage(stage) => attacker::react_due(now, stage, out),
        Due::Clock(clock) => clocks::react_due(now, clock, out),
        Due::Notice(notice) => notices::react_due(now, notice, out),
        Due::Promise(promise) => promises::react_due(now, promise, out),
        Due::Retention(id) => evidence::react_retention(now, id, out),
        Due::Arrives(person) => people::react_arrives(now, person, out),
        Due::Tires(person) => people::react_tires(now, person, out),
        Due::Leaves(person) => people::react_leaves(now, person, out),
        Due::AbsenceBegins(absence) => standing::leave(now, absence, out),
        Due::AbsenceEnds(absence) => standing::react_absence_ends(now, absence, out),
        Due::MandateBegins(mandate) => standing::appoint(now, mandate, out),
        Due::MandateEnds(mandate) => standing::react_mandate_ends(now, mandate, out),
        Due::Deliberated(message) => authority::react_deliberated(now, message, out),
        Due::Delivery(entry) => preparation::react_delivered(now, entry, out),
        Due::Phase(phase) => out.push(Event::PhaseBegan { phase }),
        Due::Moment | Due::Tally => {}
        Due::End => progress::end(now, out),
    }
}

/// Something that a condition depends on has changed: does it hold now?
fn look(now: Now<'_>, waiting: Waiting, out: &mut Out) {
    let scenario = &now.setting.scenario;
    let is = |cond| holds(now.setting, now.state, cond);
    match waiting {
        Waiting::Inject(i) => {
            if scenario.injects[usize::from(i)].when.as_ref().is_some_and(is) {
                injects::react_when(now, InjectId::new(i), out);
            }
        }
        Waiting::Offer(i) => actions::react_offer(now, ActionId::new(i), out),
        Waiting::Stage(i) => {
            if is(&scenario.attacker[usize::from(i)].when) {
                attacker::react_when(now, StageId::new(i), out);
            }
        }
        Waiting::ClockStart(i) => {
            if let crate::scenario::story::Start::When(when) = &scenario.clocks[usize::from(i)].starts
                && is(when)
            {
                clocks::start(now, ClockId::new(i), out);
            }
        }
        Waiting::ClockStop(i) => {
            if now.state.clocks.list[usize::from(i)].started.is_some() && is(&scenario.clocks[usize::from(i)].stops) {
                clocks::stop(now, ClockId::new(i), out);
            }
        }
        Waiting::ClockDue(i) => {
            let clock = now.state.clocks.list[usize::from(i)];
            if clock.should_run.is_none() && scenario.clocks[usize::from(i)].due_when.as_ref().is_some_and(is) {
                out.push(Event::ClockShouldRun { clock: ClockId::new(i) });
            }
        }
        Waiting::ExpectationOpens(i) => {
            if scenario.expectations[usize::from(i)].opens.as_ref().is_some_and(is) {
                progress::react_opens(now, ExpectationId::new(i), out);
            }
        }
        Waiting::ExpectationMet(i) => {
            if now.state.progress.expectations[usize::from(i)].1.is_none()
                && is(&scenario.expectations[usize::from(i)].met)
            {
                progress::react_met(now, ExpectationId::new(i), out);
            }
        }
        Waiting::Mapping(i) => {
            let mapping = &scenario.mappings[usize::from(i)];
            if !now.state.progress.mapped[usize::from(i)] && is(&mapping.when) {
                out.push(Event::Mapped { mapping: i });
            }
        }
        Waiting::End => {
            if scenario.about.ends_when.as_ref().is_some_and(is) {
                progress::end(now, out);
            }
        }
    }
}

/// What an event changes, as far as conditions can depend on it.
fn each_key(now: Now<'_>, event: &Event, mut see: impl FnMut(Key)) {
    match event {
        Event::Learned { fact, .. } => see(Key::Fact(*fact)),
        Event::Chose { choice, .. } => see(Key::Choice(*choice)),
        Event::PickedUp { message, role, .. } | Event::Read { message, role } => {
            received_keys(now, *message, *role, see);
        }
        Event::InjectSent { inject } | Event::DiscussionClosed { inject } => see(Key::Inject(*inject)),
        Event::Began { action, .. } => see(Key::Action(*action)),
        Event::Finished { run, .. } => see(Key::Action(now.state.actions.runs[*run as usize].action)),
        Event::Granted { authority, .. }
        | Event::AuthorityRefused { authority, .. }
        | Event::Overstepped { authority, .. } => see(Key::Authority(*authority)),
        Event::ClockStarted { clock, .. } | Event::ClockStopped { clock } | Event::ClockMissed { clock } => {
            see(Key::Clock(*clock));
        }
        Event::FunctionSet { service, .. } | Event::SecuritySet { service, .. } => see(Key::Service(*service)),
        Event::EvidenceIs { evidence, .. } => {
            see(Key::Evidence(*evidence));
            see(Key::Desk);
        }
        Event::StageReached { stage } => see(Key::Stage(*stage)),
        Event::AttackerHalted => see(Key::Halted),
        Event::FlagSet { flag, .. } | Event::FlagRaised { flag, .. } => see(Key::Flag(*flag)),
        Event::Mapped { .. } => {}
        Event::Activity { activity, .. } => see(Key::Activity(*activity)),
        Event::Declared { .. } | Event::NoticeGiven { .. } | Event::NoticeMissed { .. } => see(Key::Severity),
        Event::TrustMoved { from, .. } => see(Key::Trust(*from)),
        Event::PromiseBroken { .. } => see(Key::Promise),
        Event::Started | Event::PhaseBegan { .. } | Event::Came { due: Due::Moment, .. } => see(Key::Time),
        Event::MoneySpent { .. } | Event::Damage { .. } | Event::Came { due: Due::Tally, .. } => see(Key::Money),
        Event::CameIn { .. } | Event::WentHome { .. } | Event::Tired { .. } => see(Key::People),
        Event::WentAway { .. } | Event::CameBack { .. } | Event::Appointed { .. } | Event::Revoked { .. } => {
            see(Key::Standing);
        }
        Event::Prepared { .. } => see(Key::Preparation),
        Event::Assessed { .. } | Event::Graded { .. } => see(Key::Desk),
        Event::TicketOpened { .. } | Event::TicketEdited { .. } | Event::TicketMoved { .. } => see(Key::Desk),
        _ => {}
    }
}

/// A message was read: an inject received, facts told, a topic asked about, an action ordered.
fn received_keys(now: Now<'_>, message: u32, role: RoleId, mut see: impl FnMut(Key)) {
    use super::command::Intent;
    let message = &now.state.messages.list[message as usize];
    if let Some(inject) = message.inject() {
        see(Key::Inject(inject));
    }
    message.facts.iter().for_each(|fact| see(Key::Told(*fact)));
    match message.letter().map(|letter| letter.intent) {
        Some(Intent::Ask(_)) => see(Key::Asked(role)),
        Some(Intent::Order(action)) => see(Key::Action(action)),
        Some(Intent::Inform | Intent::Request(_) | Intent::Notice) | None => {}
    }
}

//! From an event to the new state. Cannot fail. Only dispatches.

use super::event::{Content, Due, Event};
use super::state::State;
use super::world::messages::{Reply, Status};
use super::world::services::Gauge;
use super::world::{
    actions, attacker, authority, calls, clocks, desk, edits, evidence, injects, knowledge, messages, money, notices,
    people, preparation, progress, promises, requests, services, standing, tickets, trust,
};
use crate::scenario::Setting;

/// Writes down what happened.
pub(super) fn apply(state: &mut State, setting: &Setting, event: &Event) {
    match event {
        Event::Started => progress::apply_started(state, setting),
        Event::Came { at, due } => {
            state.now = *at;
            state.agenda.pop_first();
            if *due == Due::Tally {
                progress::apply_tally(state);
            }
        }
        Event::Passed { to } => state.now = *to,
        Event::PhaseBegan { phase } => progress::apply_phase(state, *phase),
        Event::Ended { ending } => progress::apply_ended(state, *ending),
        Event::Learned { role, fact, from } => knowledge::apply_learned(state, setting, *role, *fact, *from),
        Event::FunctionSet { service, percent } => {
            services::apply_gauge(state, *service, Gauge::Function, *percent);
        }
        Event::SecuritySet { service, percent } => {
            services::apply_gauge(state, *service, Gauge::Security, *percent);
        }
        Event::Mitigated { service, percent } => {
            services::apply_gauge(state, *service, Gauge::Mitigation, *percent);
        }
        Event::EvidenceIs { evidence, state: to } => evidence::apply(state, setting, *evidence, *to),
        Event::MoneySpent { role, yen } => money::apply_spent(state, *role, *yen),
        Event::Damage { yen } => money::apply_damage(state, *yen),
        Event::DiscussionOpened { inject } => injects::apply_discussing(state, setting, *inject, true),
        Event::DiscussionClosed { inject } => injects::apply_discussing(state, setting, *inject, false),
        Event::TrustMoved { from, to, by } => trust::apply_moved(state, *from, *to, *by),
        Event::Prepared { entry, level } => preparation::apply_prepared(state, setting, *entry, *level),
        Event::WentHome { person, back } => people::apply_went_home(state, setting, *person, *back),
        _ => apply_traffic(state, setting, event),
    }
}

/// Injects and messages.
fn apply_traffic(state: &mut State, setting: &Setting, event: &Event) {
    let mark = state.mark();
    match event {
        Event::Armed { inject, at } => injects::apply_armed(state, *inject, *at),
        Event::InjectSent { inject } => state.injects.list[inject.ix()].sent = Some(mark),
        Event::InjectSkipped { inject } => state.injects.list[inject.ix()].skipped = Some(mark),
        Event::InjectHeld { inject, held } => state.injects.list[inject.ix()].held = *held,
        Event::InjectEdited { inject, to, over, words } => {
            let edit = edits::Edit { to: to.clone(), over: *over, words: words.clone() };
            edits::apply(state, *inject, edit);
        }
        Event::Sent { content, .. } => {
            if let Content::Inject(inject) = content {
                state.injects.list[inject.ix()].message = Some(state.messages.list.len() as u32);
            }
            messages::apply_sent(state, setting, event);
        }
        Event::Rang { message, role, until } => {
            messages::apply_status(state, *message, *role, Status::Ringing);
            state.plan(*until, Due::RingOut(*message));
        }
        Event::RangUnheard { message, role, until } => {
            messages::apply_status(state, *message, *role, Status::Unheard);
            state.plan(*until, Due::RingOut(*message));
        }
        Event::Waits { message, role } => messages::apply_status(state, *message, *role, Status::Waiting),
        Event::RangOut { message, role } => messages::apply_status(state, *message, *role, Status::Missed),
        Event::Redials { message, at } => messages::apply_redial(state, *message, *at),
        Event::Lost { message } => state.messages.list[*message as usize].lost = true,
        Event::PickedUp { message, role, until } => {
            calls::apply_picked_up(state, *message, *role, *until);
            requests::apply_received(state, *message, *role);
        }
        Event::Arrived { message, role } => messages::apply_status(state, *message, *role, Status::Arrived),
        Event::Read { message, role } => {
            messages::apply_status(state, *message, *role, Status::Read);
            requests::apply_received(state, *message, *role);
        }
        Event::Overheard { message } => state.messages.list[*message as usize].overheard = true,
        Event::AnswerOwed { message, until } => injects::apply_owed(state, *message, *until),
        Event::Chose { message, by, choice, .. } => injects::apply_chose(state, *message, *by, *choice),
        Event::Answered { message, by, verdict, .. } => {
            messages::apply_reply(state, *message, Reply::Verdict(*verdict, *by, mark));
        }
        Event::Unanswered { message } => messages::apply_reply(state, *message, Reply::Late(mark)),
        Event::ChannelCut { channel, cut } => state.messages.cut[channel.ix()] = *cut,
        _ => apply_work(state, setting, event),
    }
}

/// People, actions, approvals, attacker.
fn apply_work(state: &mut State, setting: &Setting, event: &Event) {
    let mark = state.mark();
    match event {
        Event::AskedAround { authority, until } => {
            state.authorities.list[authority.ix()].asked_around = Some(*until);
        }
        Event::Deliberating { message, until } => authority::apply_deliberating(state, *message, *until),
        Event::Granted { authority, .. } => {
            state.authorities.list[authority.ix()].granted.get_or_insert(mark);
        }
        Event::AuthorityRefused { authority, .. } => {
            state.authorities.list[authority.ix()].refused.get_or_insert(mark);
        }
        Event::Overstepped { authority, .. } => {
            state.authorities.list[authority.ix()].overstepped.get_or_insert(mark);
        }
        Event::WentAway { absence, until } => standing::apply_went_away(state, *absence, *until),
        Event::CameBack { absence } => state.standing.absences[absence.ix()] = standing::Stretch::default(),
        Event::Appointed { mandate, until } => standing::apply_appointed(state, *mandate, *until),
        Event::Revoked { mandate } => state.standing.mandates[mandate.ix()] = standing::Stretch::default(),
        Event::Bought { entry, level, due, .. } => preparation::apply_bought(state, *entry, *level, *due),
        Event::Began { .. } => actions::apply_began(state, event),
        Event::Finished { run, end } => actions::apply_finished(state, *run, *end),
        Event::Offered { action, open } => state.actions.list[action.ix()].open = *open,
        Event::Bound { person, until } => people::apply_bound(state, *person, *until),
        Event::CameIn { person, tires, leaves } => people::apply_came_in(state, *person, *tires, *leaves),
        Event::CalledIn { person, at } => people::apply_expected(state, *person, *at),
        Event::Tired { person } => state.people.list[person.ix()].tired = true,
        Event::StageTimed { stage, at } => attacker::apply_timed(state, *stage, *at),
        Event::StageReached { stage } => state.attacker.stages[stage.ix()].reached = Some(mark),
        Event::StagePrevented { stage } => state.attacker.stages[stage.ix()].prevented = Some(mark),
        Event::AttackerHastened { by } => attacker::apply_hastened(state, setting, *by),
        Event::AttackerHalted => state.attacker.halted = Some(mark),
        _ => apply_books(state, event),
    }
}

/// Clocks, notices, promises, tickets, counts, and everything written.
fn apply_books(state: &mut State, event: &Event) {
    let mark = state.mark();
    match event {
        Event::ClockStarted { clock, due, by, fact, .. } => {
            clocks::apply_started(state, *clock, *due, by.zip(*fact));
        }
        Event::ClockStopped { clock } => state.clocks.list[clock.ix()].stopped = Some(mark),
        Event::ClockMissed { clock } => state.clocks.list[clock.ix()].missed = Some(mark),
        Event::ClockShouldRun { clock } => {
            state.clocks.list[clock.ix()].should_run.get_or_insert(mark);
        }
        Event::Declared { severity, by, facts, .. } => notices::apply_declared(state, *severity, *by, facts),
        Event::NoticeOwed { role, over, by, until } => notices::apply_owed(state, *role, *over, *by, *until),
        Event::NoticeGiven { notice } => state.notices.list[usize::from(*notice)].given = Some(mark),
        Event::NoticeMissed { notice } => state.notices.list[usize::from(*notice)].missed = Some(mark),
        Event::Promised { by, to, what, until } => promises::apply_promised(state, *by, *to, *what, *until),
        Event::PromiseKept { promise } => promises::apply_kept(state, *promise, true),
        Event::PromiseBroken { promise } => promises::apply_kept(state, *promise, false),
        Event::FlagSet { flag, value } => state.progress.flags[flag.ix()] = (*value, Some(mark)),
        Event::FlagRaised { flag, by } => {
            let (value, since) = &mut state.progress.flags[flag.ix()];
            *value = value.saturating_add(*by);
            *since = Some(mark);
        }
        Event::TicketOpened { by, title } => tickets::apply_opened(state, *by, title),
        Event::TicketEdited { ticket, by, field, value } => {
            tickets::apply_edited(state, *ticket, *by, *field, value);
        }
        Event::TicketMoved { ticket, by, status } => tickets::apply_moved(state, *ticket, *by, *status),
        Event::Activity { activity, by } => progress::apply_activity(state, *activity, *by),
        Event::ExpectationOpened { expectation } => {
            state.progress.expectations[expectation.ix()].0.get_or_insert(mark);
        }
        Event::ExpectationMet { expectation } => {
            state.progress.expectations[expectation.ix()].1.get_or_insert(mark);
        }
        Event::Mapped { mapping } => state.progress.mapped[usize::from(*mapping)] = true,
        _ => desk::apply(state, event),
    }
}

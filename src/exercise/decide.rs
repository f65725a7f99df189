//! From a command to events, or to a reason why not. Only dispatches.

use super::command::{By, Command};
use super::event::{Content, Event};
use super::refusal::Refusal;
use super::world::{
    Decided, Now, Out, actions, channels, clocks, desk, edits, injects, messages, notices, people, requests, tickets,
};
use crate::scenario::names::RoleId;

/// What the command comes to. On a refusal, `out` may hold events that must be thrown away.
pub(super) fn decide(now: Now<'_>, by: By, command: &Command, out: &mut Out) -> Decided {
    if let Command::Start = command {
        return start(now, by, out);
    }
    if !now.state.started {
        return Err(Refusal::NotStarted);
    }
    match by {
        By::Clock => decide_clock(now, command),
        By::Facilitator => decide_facilitator(now, command, out),
        By::Role(role) if now.state.ended.is_none() => decide_role(now, role, command, out),
        By::Role(role) => match command {
            Command::Note { words } => desk::decide_note(role, words, out),
            Command::Reflect { cause, change, written_secs } => {
                desk::decide_reflect(now, role, (cause, change), *written_secs, out)
            }
            _ => Err(Refusal::Ended),
        },
    }
}

fn start(now: Now<'_>, by: By, out: &mut Out) -> Decided {
    match by {
        By::Role(_) => Err(Refusal::NotForYou),
        _ if now.state.started => Err(Refusal::AlreadyStarted),
        By::Clock | By::Facilitator => {
            out.push(Event::Started);
            Ok(())
        }
    }
}

/// Whether time may pass; `Exercise::handle` lets it.
fn decide_clock(now: Now<'_>, command: &Command) -> Decided {
    match command {
        Command::Advance { .. } if now.state.ended.is_some() => Err(Refusal::Ended),
        Command::Advance { to } if *to < now.state.now => Err(Refusal::TimeRunsForward { now: now.state.now }),
        Command::Advance { .. } if now.state.injects.is_frozen() => Err(Refusal::Frozen),
        Command::Advance { .. } => Ok(()),
        _ => Err(Refusal::NotForYou),
    }
}

fn decide_role(now: Now<'_>, by: RoleId, command: &Command, out: &mut Out) -> Decided {
    match command {
        Command::PickUp { message } => messages::decide_pick_up(now, by, *message, out),
        Command::Read { message } => messages::decide_read(now, by, *message, out),
        Command::Send(letter) => messages::decide_send(now, by, letter, out),
        Command::Choose { message, choice, words } => injects::decide_choose(now, by, *message, *choice, words, out),
        Command::Answer { message, verdict, words } => requests::decide_answer(now, by, *message, *verdict, words, out),
        Command::Act { action, anyway } => actions::decide_act(now, by, *action, *anyway, out),
        Command::Declare { severity, facts, words } => notices::decide_declare(now, by, *severity, facts, words, out),
        Command::Judge { clock, fact, words } => clocks::decide_judge(now, by, *clock, *fact, words, out),
        Command::Rest { person } => people::decide_rest(now, by, *person, out),
        Command::Discuss { message, question, words } => {
            injects::decide_discuss(now, by, *message, *question, words, out)
        }
        Command::Assess { asset, threat, vulnerability, importance } => {
            desk::decide_assess(now, by, *asset, (*threat, *vulnerability, *importance), out)
        }
        Command::Grade { item, design, operation } => desk::decide_grade(now, by, *item, (*design, *operation), out),
        Command::OpenTicket { title } => tickets::decide_open(now, by, title, out),
        Command::EditTicket { ticket, field, value } => tickets::decide_edit(now, by, *ticket, *field, value, out),
        Command::MoveTicket { ticket, status } => tickets::decide_move(now, by, *ticket, *status, out),
        Command::Note { words } => desk::decide_note(by, words, out),
        Command::Reflect { .. } => Err(Refusal::NotEnded),
        Command::Start
        | Command::Advance { .. }
        | Command::Steer { .. }
        | Command::EditInject { .. }
        | Command::Improvise { .. }
        | Command::CloseDiscussion { .. }
        | Command::Observe { .. }
        | Command::Rate { .. }
        | Command::RateObjective { .. }
        | Command::End => Err(Refusal::NotForYou),
    }
}

fn decide_facilitator(now: Now<'_>, command: &Command, out: &mut Out) -> Decided {
    match command {
        Command::Observe { role, expectation, words } => {
            let event = Event::Observed { role: *role, expectation: *expectation, words: words.clone() };
            return desk::decide_observe(event, words, out);
        }
        Command::Rate { expectation, letter, words } => {
            let event = Event::Rated { expectation: *expectation, letter: *letter, words: words.clone() };
            return desk::decide_observe(event, words, out);
        }
        Command::RateObjective { objective, letter, words } => {
            let event = Event::ObjectiveRated { objective: *objective, letter: *letter, words: words.clone() };
            return desk::decide_observe(event, words, out);
        }
        _ if now.state.ended.is_some() => return Err(Refusal::Ended),
        _ => {}
    }
    match command {
        Command::Steer { inject, order } => injects::decide_steer(now, *inject, *order, out),
        Command::EditInject { inject, words, to, over, at } => {
            let wanted = edits::Wanted { words: words.as_deref(), to: to.as_deref(), over: *over, at: *at };
            edits::decide(now, *inject, wanted, out)
        }
        Command::Improvise { role, to, over, facts, words } => {
            let arrives = now.state.now + channels::delay(now, *role, *over);
            let content = Content::Improvised(words.as_ref().into());
            let (to, facts) = (to.as_slice().into(), facts.as_slice().into());
            let event = Event::Sent { from: *role, to, over: *over, content, facts, arrives };
            injects::decide_improvise(now, event, words, out)
        }
        Command::CloseDiscussion { inject } => injects::decide_close(now, *inject, out),
        Command::End => {
            super::world::progress::end(now, out);
            Ok(())
        }
        _ => Err(Refusal::NotForYou),
    }
}

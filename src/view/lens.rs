//! Conditions looked at through a seat's view: what the seat cannot see is not true.

use crate::scenario::Setting;
use crate::scenario::names::AuthorityId;
use crate::scenario::rules::Cond;
use crate::scenario::story::{Choice, Inject};

use super::seat::{ClockSeen, Right, SeatView, ServiceSeen};

/// The choices of an inject that the seat can think of. One that takes knowledge which the seat lacks would give it
/// away.
pub fn choices<'a>(view: &'a SeatView, inject: &'a Inject) -> impl Iterator<Item = &'a Choice> {
    inject.choices.iter().filter(|choice| choice.knows.iter().all(|fact| view.known[fact.ix()]))
}

/// Whether the seat sees that the condition holds.
pub fn sees(setting: &Setting, view: &SeatView, cond: &Cond) -> bool {
    let own = |role| role == view.role;
    match cond {
        Cond::Always => true,
        Cond::All(parts) => parts.iter().all(|part| sees(setting, view, part)),
        Cond::Any(parts) => parts.iter().any(|part| sees(setting, view, part)),
        Cond::Not(part) => !sees(setting, view, part),
        Cond::Knows(role, fact) => own(*role) && view.known[fact.ix()],
        Cond::Told(from, fact, to) => {
            (own(*from) && view.told[fact.ix()].contains(*to)) || (own(*to) && view.heard[fact.ix()].contains(*from))
        }
        Cond::Asked(role, topic) => own(*role) && is_asked(view, *topic),
        Cond::Sent(inject) => view.received[inject.ix()].is_some(),
        Cond::Received(role, inject) => own(*role) && view.received[inject.ix()].is_some(),
        Cond::Chose(choice) => view.chosen.contains(choice),
        Cond::Began(action) => view.deeds[action.ix()].begun || view.deeds[action.ix()].runs,
        Cond::Done(action) => view.deeds[action.ix()].done,
        Cond::Failed(action) => view.deeds[action.ix()].failed,
        Cond::Ordered(action) => view.deeds[action.ix()].ordered,
        Cond::Away(absence) => view.absences.iter().any(|seen| seen.absence == *absence),
        Cond::InForce(mandate) => view.mandates.iter().any(|seen| seen.mandate == *mandate),
        Cond::Granted(right) => right_of(view, *right, |is| matches!(is, Right::Granted | Right::Held)),
        Cond::Refused(right) => right_of(view, *right, |is| matches!(is, Right::Refused)),
        Cond::Running(clock) => {
            clock_of(view, *clock, |c| c.started.is_some() && c.stopped.is_none() && c.missed.is_none())
        }
        Cond::Stopped(clock) => clock_of(view, *clock, |c| c.stopped.is_some()),
        Cond::Missed(clock) => clock_of(view, *clock, |c| c.missed.is_some()),
        Cond::Declared(severity) => view.severity.is_some_and(|is| is >= *severity),
        Cond::Notified => {
            let mut demanded = view.notices.iter().filter(|notice| !notice.superseded).peekable();
            demanded.peek().is_some() && demanded.all(|notice| notice.given && !notice.missed)
        }
        Cond::NoticeMissed => view.notices.iter().any(|notice| notice.missed),
        Cond::FunctionAtMost(service, percent) => service_of(view, *service, |s| s.function <= *percent),
        Cond::SecurityAtMost(service, percent) => service_of(view, *service, |s| s.security <= *percent),
        Cond::Ready(entry, level) => view.ready[entry.ix()] >= *level,
        Cond::Trust(from, to, level) => own(*from) && view.trusts[to.ix()] >= *level,
        Cond::After(moment) => view.now >= setting.secs(*moment),
        Cond::Before(moment) => view.now < setting.secs(*moment),
        Cond::During(phase) => view.phase == *phase,
        Cond::Present(role, n) => own(*role) && view.people.iter().filter(|p| p.present).count() >= usize::from(*n),
        Cond::Tired(role) => own(*role) && view.people.iter().any(|person| person.present && person.tired),
        Cond::TicketOpened => !view.tickets.is_empty(),
        Cond::TicketWritten(field) => {
            view.tickets.iter().any(|ticket| ticket.edits.iter().skip(1).any(|(is, ..)| is == field))
        }
        Cond::TicketMoved(status) => view.tickets.iter().any(|ticket| ticket.moves.iter().any(|(is, ..)| is == status)),
        Cond::Broke(role, n) => {
            let broken = view.promises.iter().filter(|promise| promise.by == *role && promise.kept == Some(false));
            own(*role) && broken.count() >= *n as usize
        }
        Cond::Overstepped(_)
        | Cond::Evidence(..)
        | Cond::Reached(_)
        | Cond::Halted
        | Cond::Set(_)
        | Cond::Count(..)
        | Cond::Loss(_)
        | Cond::Spent(_)
        | Cond::AssessedRight(_)
        | Cond::GradedRight(_)
        | Cond::Activity(_)
        | Cond::Discussed(_)
        | Cond::Rested(_)
        | Cond::EvidenceLost => false,
    }
}

fn is_asked(view: &SeatView, topic: crate::scenario::names::TopicId) -> bool {
    use crate::exercise::command::Intent;
    use crate::exercise::event::Content;
    view.messages.iter().any(|message| match &message.content {
        Some(Content::Letter(letter)) => message.from != view.role && letter.intent == Intent::Ask(topic),
        Some(Content::Inject(_) | Content::Improvised(_)) | None => false,
    })
}

fn right_of(view: &SeatView, right: AuthorityId, fits: impl Fn(Right) -> bool) -> bool {
    fits(view.rights[right.ix()])
}

fn clock_of(view: &SeatView, clock: crate::scenario::names::ClockId, fits: impl Fn(&ClockSeen) -> bool) -> bool {
    view.clocks.iter().find(|seen| seen.clock == clock).is_some_and(fits)
}

fn service_of(
    view: &SeatView,
    service: crate::scenario::names::ServiceId,
    fits: impl Fn(&ServiceSeen) -> bool,
) -> bool {
    view.services.iter().find(|seen| seen.service == service).is_some_and(fits)
}

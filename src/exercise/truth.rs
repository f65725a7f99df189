//! Whether a condition holds, and which journal entries made it so.

use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::scenario::rules::{Cond, EvidenceState};

use super::state::{Mark, State};
use super::world::messages::Status;

/// Whether the condition holds now.
pub fn holds(setting: &Setting, state: &State, cond: &Cond) -> bool {
    match cond {
        Cond::All(parts) => parts.iter().all(|part| holds(setting, state, part)),
        Cond::Any(parts) => parts.iter().any(|part| holds(setting, state, part)),
        Cond::Not(part) => !holds(setting, state, part),
        _ => since(setting, state, cond).is_some(),
    }
}

/// The entries that made the condition true (or, under a negation, would have made it false).
pub fn entries(setting: &Setting, state: &State, cond: &Cond, into: &mut Vec<u32>) {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| entries(setting, state, part, into)),
        Cond::Not(part) => entries(setting, state, part, into),
        _ => into.extend(since(setting, state, cond).map(|mark| mark.seq).filter(|seq| *seq > 0)),
    }
    into.sort_unstable();
    into.dedup();
}

/// Since when a condition without parts holds, if it does. Where no entry can be named, the mark's is 0.
fn since(setting: &Setting, state: &State, cond: &Cond) -> Option<Mark> {
    match cond {
        Cond::Always => Some(unmarked(state)),
        Cond::All(_) | Cond::Any(_) | Cond::Not(_) => None,
        Cond::Knows(role, fact) => state.knowledge.of(*role, *fact).map(|known| known.since),
        Cond::Told(from, fact, to) => state.knowledge.told(*from, *fact, *to),
        Cond::Asked(role, topic) => state.desk.asked.get(&(*role, *topic)).copied(),
        Cond::Sent(inject) => state.injects.list[inject.ix()].sent,
        Cond::Received(role, inject) => received(state, *role, inject.ix()),
        Cond::Discussed(inject) => state.injects.list[inject.ix()].discussed,
        Cond::Chose(choice) => state.injects.chosen[choice.ix()],
        Cond::Began(action) => state.actions.list[action.ix()].begun,
        Cond::Done(action) => state.actions.list[action.ix()].done,
        Cond::Failed(action) => state.actions.list[action.ix()].failed,
        Cond::Ordered(action) => state.actions.list[action.ix()].ordered,
        Cond::Granted(right) => state.authorities.list[right.ix()].granted,
        Cond::Refused(right) => state.authorities.list[right.ix()].refused,
        Cond::Overstepped(right) => state.authorities.list[right.ix()].overstepped,
        Cond::Away(absence) => state.standing.absences[absence.ix()].since,
        Cond::InForce(mandate) => state.standing.mandates[mandate.ix()].since,
        Cond::Activity(activity) => state.progress.activities[activity.ix()],
        Cond::Evidence(evidence, is) => {
            let (now_is, mark) = state.evidence.list[evidence.ix()];
            (now_is == *is).then_some(mark)
        }
        Cond::EvidenceLost => {
            let lost = state.evidence.moves.iter().find(|(_, to, _)| *to == EvidenceState::Destroyed);
            lost.map(|(_, _, mark)| *mark)
        }
        Cond::Reached(stage) => state.attacker.stages[stage.ix()].reached,
        Cond::Halted => state.attacker.halted,
        Cond::Set(flag) => state.progress.flags[flag.ix()].1.filter(|_| state.progress.flags[flag.ix()].0 > 0),
        Cond::Count(flag, n) => state.progress.flags[flag.ix()].1.filter(|_| state.progress.flags[flag.ix()].0 >= *n),
        _ => measured(setting, state, cond),
    }
}

/// Conditions on gauges, clocks, people, money and time.
fn measured(setting: &Setting, state: &State, cond: &Cond) -> Option<Mark> {
    let plain = |is: bool| is.then(|| unmarked(state));
    match cond {
        Cond::Running(clock) => state.clocks.list[clock.ix()].started.filter(|_| state.clocks.list[clock.ix()].runs()),
        Cond::Stopped(clock) => state.clocks.list[clock.ix()].stopped,
        Cond::Missed(clock) => state.clocks.list[clock.ix()].missed,
        Cond::Declared(severity) => {
            let last = state.notices.declared.last().filter(|(is, ..)| is >= severity);
            last.map(|(_, _, mark, _)| *mark)
        }
        Cond::Notified => {
            let mut demanded = state.notices.demanded();
            let last = demanded.clone().filter_map(|notice| notice.given).max();
            last.filter(|_| demanded.all(|notice| notice.given.is_some() && notice.missed.is_none()))
        }
        Cond::NoticeMissed => state.notices.list.iter().find_map(|notice| notice.missed),
        Cond::FunctionAtMost(service, percent) => {
            let service = &state.services.list[service.ix()];
            (service.function <= *percent).then_some(service.since)
        }
        Cond::SecurityAtMost(service, percent) => {
            let service = &state.services.list[service.ix()];
            (service.security <= *percent).then_some(service.since)
        }
        Cond::Ready(entry, level) => {
            let line = &state.preparation.list[entry.ix()];
            plain(line.level >= *level).map(|begin| line.since.unwrap_or(begin))
        }
        Cond::Trust(from, to, level) => {
            let last = state.trust.moves.iter().rev().find(|(_, a, b, _)| a == from && b == to);
            plain(state.trust.of(*from, *to) >= *level).map(|mark| last.map_or(mark, |(mark, ..)| *mark))
        }
        Cond::After(moment) => plain(state.now >= setting.secs(*moment)),
        Cond::Before(moment) => plain(state.now < setting.secs(*moment)),
        Cond::During(phase) => plain(state.started && state.phase == *phase),
        Cond::Loss(yen) => plain(state.services.loss(state.now) + state.money.damage >= *yen),
        Cond::Spent(yen) => plain(state.money.spent >= *yen),
        Cond::Broke(role, n) => plain(state.promises.num_broken(*role) >= *n),
        Cond::AssessedRight(asset) => state.desk.assessed[asset.ix()].filter(|is| is.1).map(|(_, _, mark)| mark),
        Cond::GradedRight(item) => state.desk.graded[item.ix()].filter(|is| is.0).map(|(_, mark)| mark),
        Cond::Present(role, n) => plain(state.people.present(*role).count() >= usize::from(*n)),
        Cond::Tired(role) => plain(state.people.present(*role).any(|person| state.people.list[person.ix()].tired)),
        Cond::Rested(role) => state.people.of(*role).iter().find_map(|person| state.people.list[person.ix()].rested),
        Cond::TicketOpened => state.tickets.list.first().map(|ticket| ticket.opened),
        Cond::TicketWritten(field) => state.tickets.written(*field),
        Cond::TicketMoved(status) => state.tickets.moved(*status),
        _ => None,
    }
}

fn received(state: &State, role: RoleId, inject: usize) -> Option<Mark> {
    let message = state.injects.list[inject].message?;
    let receipts = &state.messages.list[message as usize].receipts;
    receipts.iter().find(|to| to.role == role && to.status == Status::Read).map(|to| to.since)
}

fn unmarked(state: &State) -> Mark {
    Mark { at: state.now, seq: 0 }
}

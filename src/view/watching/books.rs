//! What a seat keeps an eye on: work, people, clocks, notices, promises, tickets, discussions.

use crate::exercise::State;
use crate::exercise::command::TicketId;
use crate::exercise::event::{Event, PromiseId};
use crate::exercise::world::edits;
use crate::exercise::world::messages::{Message, Status};
use crate::scenario::Setting;
use crate::scenario::names::{ClockId, PersonId, RoleId};
use crate::scenario::organization::{TicketField, TicketStatus};

use super::Views;
use crate::view::seat::{ClockSeen, DiscussionSeen, News, NoticeSeen, PersonSeen, PromiseSeen, RunSeen, TicketSeen};

impl Views {
    pub(super) fn work(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::Began { action, role, ends, .. } => {
                let run = self.num_runs;
                self.num_runs += 1;
                let began = self.at;
                let seat = &mut self.seats[role.ix()];
                seat.runs.push(RunSeen { run, action: *action, began, ends: *ends, end: None });
                seat.deeds[action.ix()].begun = true;
                for other in &setting.scenario.actions[action.ix()].roles {
                    self.seats[other.ix()].deeds[action.ix()].runs = true;
                }
                self.people(state, *role);
                self.log(*role, News::Began(run));
            }
            Event::Finished { run, end } => {
                let this = &state.actions.runs[*run as usize];
                let failed = *end == crate::exercise::event::RunEnd::Failed;
                for other in &setting.scenario.actions[this.action.ix()].roles {
                    let deed = &mut self.seats[other.ix()].deeds[this.action.ix()];
                    deed.runs = false;
                    deed.done |= !failed;
                }
                let seat = &mut self.seats[this.role.ix()];
                seat.deeds[this.action.ix()].failed |= failed;
                if let Some(seen) = seat.runs.iter_mut().find(|seen| seen.run == *run) {
                    seen.end = Some(*end);
                }
                self.log(this.role, News::Finished(*run));
            }
            Event::Offered { action, open } => {
                for role in &setting.scenario.actions[action.ix()].roles {
                    let seat = &mut self.seats[role.ix()];
                    seat.deeds[action.ix()].open = *open;
                    // What takes knowledge that the seat lacks is not named to it.
                    let knows = &setting.scenario.actions[action.ix()].knows;
                    let can_think_of = knows.iter().all(|fact| seat.known[fact.ix()]);
                    let news = if *open { News::Offered(*action) } else { News::Withdrawn(*action) };
                    if can_think_of && self.at > 0 {
                        self.log(*role, news);
                    }
                }
            }
            Event::Bound { person, .. } | Event::CalledIn { person, .. } => {
                let role = state.people.list[person.ix()].role;
                self.newcomer(role, *person);
                self.people(state, role);
            }
            Event::CameIn { person, .. } => self.person(state, *person, News::CameIn(*person)),
            Event::Tired { person } => self.person(state, *person, News::Tired(*person)),
            Event::WentHome { person, .. } => self.person(state, *person, News::WentHome(*person)),
            _ => self.books(setting, state, event),
        }
    }

    fn books(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::ClockStarted { clock, due, .. } => {
                let at = self.at;
                self.clock(setting, *clock, News::ClockStarted(*clock), |seen| {
                    seen.started = Some(at);
                    seen.due = *due;
                });
            }
            Event::ClockStopped { clock } => {
                let at = self.at;
                self.clock(setting, *clock, News::ClockStopped(*clock), |seen| seen.stopped = Some(at));
            }
            Event::ClockMissed { clock } => {
                let at = self.at;
                self.clock(setting, *clock, News::ClockMissed(*clock), |seen| seen.missed = Some(at));
            }
            Event::Declared { severity, by, .. } => {
                self.seats[by.ix()].severity = Some(*severity);
                let owed = self.seats.iter_mut().flat_map(|seat| &mut seat.notices);
                owed.for_each(|notice| notice.superseded = true);
                self.log(*by, News::Declared(*severity));
            }
            Event::NoticeOwed { role, over, by, until } => {
                let notice = self.num_notices;
                self.num_notices += 1;
                let (role, over, owed, until) = (*role, *over, self.at, *until);
                let (given, missed, superseded) = (false, false, false);
                let seen = NoticeSeen { notice, role, over, owed, until, given, missed, superseded };
                self.seats[by.ix()].notices.push(seen);
                self.log(*by, News::NoticeOwed(notice));
            }
            Event::NoticeGiven { notice } | Event::NoticeMissed { notice } => {
                let given = matches!(event, Event::NoticeGiven { .. });
                let by = state.notices.list[usize::from(*notice)].by;
                if let Some(seen) = self.seats[by.ix()].notices.iter_mut().find(|seen| seen.notice == *notice) {
                    seen.given |= given;
                    seen.missed |= !given;
                }
                self.log(by, if given { News::NoticeGiven(*notice) } else { News::NoticeMissed(*notice) });
            }
            Event::Promised { by, to, what, until } => {
                let promise = self.num_promises;
                self.num_promises += 1;
                let seen = PromiseSeen { promise, by: *by, to: *to, what: *what, until: *until, kept: None };
                self.promised(*by, seen);
                if !self.is_unread(state, promise) {
                    self.promised(*to, seen);
                }
            }
            Event::PromiseKept { promise } => self.kept(state, *promise, true),
            Event::PromiseBroken { promise } => self.kept(state, *promise, false),
            _ => self.tickets(setting, state, event),
        }
    }

    fn tickets(&mut self, setting: &Setting, state: &State, event: &Event) {
        let at = self.at;
        match event {
            Event::TicketOpened { by, title } => {
                let ticket = self.num_tickets;
                self.num_tickets += 1;
                let edits = vec![(TicketField::Title, title.clone(), *by, at)];
                let seen =
                    TicketSeen { ticket, by: *by, opened: at, status: TicketStatus::Open, edits, moves: Vec::new() };
                self.watchers(setting, ticket, |tickets| tickets.push(seen.clone()));
            }
            Event::TicketEdited { ticket, by, field, value } => {
                let edit = (*field, value.clone(), *by, at);
                self.watchers(setting, *ticket, |tickets| tickets[*ticket as usize].edits.push(edit.clone()));
            }
            Event::TicketMoved { ticket, by, status } => {
                self.watchers(setting, *ticket, |tickets| {
                    let seen = &mut tickets[*ticket as usize];
                    seen.status = *status;
                    seen.moves.push((*status, *by, at));
                });
            }
            Event::DiscussionOpened { inject } => {
                for role in edits::of(setting, state, *inject).to.iter() {
                    let message = state.injects.list[inject.ix()].message.unwrap_or_default();
                    let seen = DiscussionSeen { inject: *inject, message, answered: Vec::new() };
                    self.seats[role.ix()].discussions.push(seen);
                    self.log(*role, News::Discussion(*inject));
                }
            }
            Event::Discussed { inject, by, question, .. } => {
                let discussions = &mut self.seats[by.ix()].discussions;
                if let Some(seen) = discussions.iter_mut().find(|seen| seen.inject == *inject) {
                    seen.answered.push(*question);
                }
                self.log(*by, News::Wrote);
            }
            Event::DiscussionClosed { inject } => {
                self.seats.iter_mut().for_each(|seat| seat.discussions.retain(|seen| seen.inject != *inject));
            }
            _ => self.standing(setting, event),
        }
    }

    /// Changes the tickets of everybody who watches them, and says that this one changed.
    fn watchers(&mut self, setting: &Setting, ticket: TicketId, change: impl Fn(&mut Vec<TicketSeen>)) {
        for role in RoleId::all(self.seats.len()).filter(|role| setting.organization.watches_tickets(*role)) {
            change(&mut self.seats[role.ix()].tickets);
            self.log(role, News::Ticket(ticket));
        }
    }

    fn people(&mut self, state: &State, role: RoleId) {
        for seen in &mut self.seats[role.ix()].people {
            let now = &state.people.list[seen.person.ix()];
            seen.present = now.present;
            seen.busy_until = now.busy_until;
            seen.tired = now.tired;
            seen.expected = now.expected;
        }
    }

    /// Somebody who comes with a preparation that was made in the meantime was not there before.
    fn newcomer(&mut self, role: RoleId, person: PersonId) {
        let people = &mut self.seats[role.ix()].people;
        if !people.iter().any(|seen| seen.person == person) {
            people.push(PersonSeen { person, present: false, busy_until: 0, tired: false, expected: None });
            people.sort_unstable_by_key(|seen| seen.person);
        }
    }

    fn person(&mut self, state: &State, person: PersonId, news: News) {
        let role = state.people.list[person.ix()].role;
        self.newcomer(role, person);
        self.people(state, role);
        self.log(role, news);
    }

    fn clock(&mut self, setting: &Setting, id: ClockId, news: News, write: impl Fn(&mut ClockSeen)) {
        for role in &setting.scenario.clocks[id.ix()].seen_by {
            if let Some(seen) = self.seats[role.ix()].clocks.iter_mut().find(|seen| seen.clock == id) {
                write(seen);
            }
            self.log(*role, news);
        }
    }

    fn promised(&mut self, role: RoleId, seen: PromiseSeen) {
        self.seats[role.ix()].promises.push(seen);
        self.log(role, News::Promised(seen.promise));
    }

    /// Whether the promise stands in a letter that whoever it is made to has not opened.
    fn is_unread(&self, state: &State, promise: PromiseId) -> bool {
        let made = state.promises.list[promise as usize];
        let last = self.num_messages.checked_sub(1).and_then(|last| state.messages.get(last));
        let is_in_it = |message: &&Message| {
            let promise = message.letter().and_then(|letter| letter.promise);
            message.sent.seq == made.made.seq && message.from == made.by && promise == Some((made.what, made.until))
        };
        last.filter(is_in_it).is_some_and(|message| message.status(made.to) != Some(Status::Read))
    }

    /// Somebody opens a letter: the promises in it.
    pub(super) fn promises_in(&mut self, state: &State, letter: &Message, role: RoleId) {
        if letter.letter().is_none_or(|letter| letter.promise.is_none()) {
            return;
        }
        for (i, made) in state.promises.list.iter().enumerate() {
            let promise = i as PromiseId;
            let is_known = self.seats[role.ix()].promises.iter().any(|seen| seen.promise == promise);
            if made.made.seq == letter.sent.seq && made.by == letter.from && made.to == role && !is_known {
                let kept = made.kept.map(|(kept, _)| kept);
                let (by, to, what, until) = (made.by, made.to, made.what, made.until);
                self.promised(role, PromiseSeen { promise, by, to, what, until, kept });
            }
        }
    }

    fn kept(&mut self, state: &State, promise: PromiseId, kept: bool) {
        let made = state.promises.list[promise as usize];
        for role in [made.by, made.to] {
            let promises = &mut self.seats[role.ix()].promises;
            if let Some(seen) = promises.iter_mut().find(|seen| seen.promise == promise) {
                seen.kept = Some(kept);
                self.log(role, if kept { News::PromiseKept(promise) } else { News::PromiseBroken(promise) });
            }
        }
    }
}

//! Keeps the views of all roles up to date, event by event.

mod blank;
mod books;
mod standing;
mod traffic;

use std::sync::Arc;

use crate::exercise::State;
use crate::exercise::command::MessageId;
use crate::exercise::event::{Event, Origin, PromiseId};
use crate::exercise::world::trust::Trust;
use crate::scenario::Setting;
use crate::scenario::names::{FactId, PhaseId, RoleId};
use crate::scenario::time::Secs;

use super::RoleSet;
use super::seat::{FactSeen, LogLine, News, SeatView};
use blank::blank;

/// The views of all roles. What a role may see is decided here and nowhere else.
#[derive(Debug, Clone)]
pub struct Views {
    seats: Vec<SeatView>,
    now: Secs,
    at: Secs,
    seq: u32,
    num_messages: MessageId,
    num_runs: u32,
    num_promises: PromiseId,
    num_notices: u16,
    num_tickets: u32,
    touched: RoleSet,
    /// No facts, of this exercise alone: all `Arc::default()` are one, whose counter all cores would have to share.
    nothing: Arc<[FactId]>,
}

impl Views {
    /// Before STARTEX.
    pub fn new(setting: &Setting) -> Self {
        let trust = Trust::at_start(setting);
        let seats = RoleId::all(setting.scenario.roles.len()).map(|role| blank(setting, &trust, role)).collect();
        Self {
            seats,
            now: 0,
            at: 0,
            seq: 0,
            num_messages: 0,
            num_runs: 0,
            num_promises: 0,
            num_notices: 0,
            num_tickets: 0,
            touched: RoleSet::default(),
            nothing: Arc::from([]),
        }
    }

    /// What the role may see (offers and money are filled in by the session).
    pub fn seat(&self, role: RoleId) -> &SeatView {
        &self.seats[role.ix()]
    }

    /// Roles whose views have something new since they were last cleared.
    pub fn touched(&self) -> RoleSet {
        self.touched
    }

    /// The role has been looked at.
    pub fn clear_touched(&mut self, role: RoleId) {
        self.touched.remove(role);
    }

    /// Takes in what an entry says happened; `state` is the one after it.
    pub fn observe(&mut self, setting: &Setting, state: &State, seq: u32, events: &[Event]) {
        self.seq = seq;
        for event in events {
            self.one(setting, state, event);
        }
        if self.now != state.now {
            self.now = state.now;
            self.seats.iter_mut().for_each(|seat| seat.now = state.now);
        }
    }

    fn log(&mut self, role: RoleId, news: News) {
        let line = LogLine { seq: self.seq, at: self.at, news };
        self.seats[role.ix()].log.push(line);
        self.touched.insert(role);
    }

    fn log_all(&mut self, news: News) {
        let line = LogLine { seq: self.seq, at: self.at, news };
        self.seats.iter_mut().for_each(|seat| seat.log.push(line));
        self.touched = RoleSet::all();
    }

    fn one(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::Came { at, .. } => self.at = *at,
            Event::Passed { to } => self.at = *to,
            Event::Started => {
                self.seats.iter_mut().for_each(|seat| seat.started = true);
                self.log_all(News::Started);
            }
            Event::PhaseBegan { phase } => self.phase(*phase),
            Event::Ended { ending } => {
                self.seats.iter_mut().for_each(|seat| seat.ended = Some(*ending));
                self.log_all(News::Ended(*ending));
            }
            Event::Learned { role, fact, from } => self.learned(setting, *role, *fact, *from),
            Event::TrustMoved { from, to, by } => {
                let cell = &mut self.seats[from.ix()].trusts[to.ix()];
                *cell = cell.saturating_add_signed(*by).min(100);
            }
            Event::MoneySpent { role: Some(role), yen } => self.seats[role.ix()].money_spent += yen,
            Event::FunctionSet { service, .. } | Event::SecuritySet { service, .. } => {
                self.service(setting, state, *service);
            }
            Event::Noted { by, words } => {
                let at = self.at;
                self.seats[by.ix()].notes.push((at, words.clone()));
                self.log(*by, News::Noted);
            }
            Event::Assessed { by, .. } | Event::Graded { by, .. } => self.log(*by, News::Wrote),
            _ => self.traffic(setting, state, event),
        }
    }

    fn phase(&mut self, phase: PhaseId) {
        self.seats.iter_mut().for_each(|seat| seat.phase = phase);
        self.log_all(News::Phase(phase));
    }

    fn learned(&mut self, setting: &Setting, role: RoleId, fact: FactId, from: Origin) {
        let since = self.at;
        let seat = &mut self.seats[role.ix()];
        if seat.known[fact.ix()] {
            return;
        }
        let refuted = setting.watch.disproved_by(fact).iter().any(|other| seat.known[other.ix()]);
        seat.known[fact.ix()] = true;
        seat.refuted[fact.ix()] = refuted;
        seat.facts.push(FactSeen { fact, since, from, refuted });
        let mut refutes = Vec::new();
        for other in &setting.scenario.facts[fact.ix()].refutes {
            if let Some(seen) = seat.facts.iter_mut().find(|seen| seen.fact == *other && !seen.refuted) {
                seen.refuted = true;
                seat.refuted[other.ix()] = true;
                refutes.push(*other);
            }
        }
        self.log(role, News::Learned(fact));
        for fact in refutes {
            self.log(role, News::Refuted(fact));
        }
    }

    fn service(&mut self, setting: &Setting, state: &State, id: crate::scenario::names::ServiceId) {
        for role in &setting.organization.services[id.ix()].seen_by {
            let now = &state.services.list[id.ix()];
            if let Some(seen) = self.seats[role.ix()].services.iter_mut().find(|seen| seen.service == id) {
                (seen.function, seen.security) = (now.function, now.security);
            }
            self.log(*role, News::Service(id));
        }
    }
}

//! The deterministic state machine: command in, events out, or a refusal.

mod agenda;
mod apply;
pub mod command;
mod decide;
pub mod dice;
pub mod event;
mod react;
pub mod refusal;
pub mod state;
pub mod truth;
pub mod world;

use std::sync::Arc;

pub use agenda::Agenda;
pub use command::{By, Command};
pub use event::Event;
pub use refusal::Refusal;
pub use state::{Mark, State};

use crate::scenario::Setting;
use crate::scenario::names::EndingId;
use crate::scenario::time::Secs;
use world::Now;

/// A reaction that never ends is our mistake; no command of a real scenario comes near this.
const EVENTS_PER_STEP_MAX: usize = 100_000;

/// One run of a scenario on an organization, with a seed: the only value that changes.
#[derive(Debug, Clone)]
pub struct Exercise {
    setting: Arc<Setting>,
    seed: u64,
    state: State,
    /// What follows from one event, before it joins the others; kept for its room.
    follows: Vec<Event>,
}

impl Exercise {
    /// Before STARTEX.
    pub fn new(setting: Arc<Setting>, seed: u64) -> Self {
        let state = State::new(&setting);
        Self { setting, seed, state, follows: Vec::new() }
    }

    /// Carries out one command, or says why it cannot be done. Nothing changes on refusal.
    ///
    /// # Errors
    /// The reason why the command was refused.
    pub fn handle(&mut self, by: By, command: &Command) -> Result<Vec<Event>, Refusal> {
        let mut events = Vec::new();
        self.handle_into(by, command, &mut events)?;
        Ok(events)
    }

    /// Like `handle`, into a list that can be used again; it is emptied first.
    ///
    /// # Errors
    /// The reason why the command was refused.
    pub fn handle_into(&mut self, by: By, command: &Command, events: &mut Vec<Event>) -> Result<(), Refusal> {
        events.clear();
        decide::decide(self.now_at(), by, command, events).inspect_err(|_| events.clear())?;
        self.state.seq += 1;
        self.settle(events, 0);
        if let (Command::Advance { to }, By::Clock) = (command, by) {
            self.pass(*to, events);
        }
        Ok(())
    }

    /// Applies what was decided, and everything that follows from it.
    fn settle(&mut self, events: &mut Vec<Event>, first: usize) {
        let mut next = first;
        while next < events.len() {
            apply::apply(&mut self.state, &self.setting, &events[next]);
            let now = Now { setting: &self.setting, state: &self.state, seed: self.seed };
            react::react(now, &events[next], &mut self.follows);
            next += 1;
            // At STARTEX hundreds of things follow, and each once.
            match events[next - 1] {
                _ if self.follows.is_empty() => {}
                Event::Started => events.append(&mut self.follows),
                _ => add_new(&mut self.follows, events, next),
            }
            assert!(next - first < EVENTS_PER_STEP_MAX, "a reaction loops");
        }
    }

    /// Time passes: everything due until then comes, in order.
    fn pass(&mut self, to: Secs, events: &mut Vec<Event>) {
        while self.state.ended.is_none() && !self.state.injects.is_frozen() {
            let Some(&(at, _, due)) = self.state.agenda.first().filter(|(at, ..)| *at <= to) else {
                break;
            };
            let first = events.len();
            events.push(Event::Came { at, due });
            self.settle(events, first);
        }
        let is_stopped = self.state.ended.is_some() || self.state.injects.is_frozen();
        if !is_stopped && self.state.now < to {
            let first = events.len();
            events.push(Event::Passed { to });
            self.settle(events, first);
        }
    }

    fn now_at(&self) -> Now<'_> {
        Now { setting: &self.setting, state: &self.state, seed: self.seed }
    }

    /// From here on the luck is another one; what was drawn stays drawn.
    pub fn set_seed(&mut self, seed: u64) {
        self.seed = seed;
    }

    /// Writes down what an entry of a journal says happened, without deciding anything.
    pub fn fold(&mut self, seq: u32, events: &[Event]) {
        self.state.seq = seq;
        for event in events {
            apply::apply(&mut self.state, &self.setting, event);
        }
    }

    /// What does not change.
    pub fn setting(&self) -> &Arc<Setting> {
        &self.setting
    }
    /// Seed of all draws.
    pub fn seed(&self) -> u64 {
        self.seed
    }
    /// What changes.
    pub fn state(&self) -> &State {
        &self.state
    }
    /// Seconds since STARTEX.
    pub fn now(&self) -> Secs {
        self.state.now
    }
    /// Number of the last entry.
    pub fn seq(&self) -> u32 {
        self.state.seq
    }
    /// When something is due next.
    pub fn next_due(&self) -> Option<Secs> {
        if self.state.ended.is_some() { None } else { self.state.next_due() }
    }
    /// How it ended.
    pub fn ended(&self) -> Option<EndingId> {
        self.state.ended.map(|(ending, _)| ending)
    }
}

/// What follows joins the events, of which those from `pending` on wait to be applied. Two things can make the same
/// condition true before what follows is applied: it happens once.
fn add_new(follows: &mut Vec<Event>, events: &mut Vec<Event>, pending: usize) {
    for event in follows.drain(..) {
        if !is_once_only(&event) || !events[pending..].contains(&event) {
            events.push(event);
        }
    }
}

/// Events that make no sense twice in a row; what condition watchers produce.
fn is_once_only(event: &Event) -> bool {
    matches!(
        event,
        Event::ExpectationMet { .. }
            | Event::ExpectationOpened { .. }
            | Event::Mapped { .. }
            | Event::ClockShouldRun { .. }
            | Event::ClockStopped { .. }
            | Event::ClockStarted { .. }
            | Event::Armed { .. }
            | Event::StageTimed { .. }
            | Event::Offered { .. }
            | Event::Ended { .. }
            | Event::EvidenceIs { .. }
            | Event::Learned { .. }
            | Event::AttackerHalted
            | Event::StageReached { .. }
            | Event::AskedAround { .. }
            | Event::DiscussionClosed { .. }
    )
}

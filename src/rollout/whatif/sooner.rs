//! What was done late or never, and the first moment at which it was possible.

use std::collections::BTreeSet;

use super::decisions::{Decision, Open, Way};
use crate::exercise::command::Intent;
use crate::exercise::world::{Now, actions};
use crate::exercise::{By, Command, Exercise};
use crate::journal::{Entry, Journal};
use crate::scenario::names::{ActionId, FactId, RoleId};
use crate::scenario::time::{MINUTE, Secs};

/// What comes less than this before it was done anyway is no other decision.
const SOONER_BY_SECS: Secs = 10 * MINUTE;
/// A letter that cannot be sent now is tried again after this.
const TRIED_EVERY_SECS: Secs = MINUTE;

/// Something that could perhaps have been done sooner.
pub(super) struct Late {
    did: Way,
    /// What it is when it is done now.
    way: Way,
    /// Nothing where it was never done.
    done: Option<Decision>,
    command: Command,
    /// On any of these one can declare, ask or order.
    grounds: Vec<FactId>,
    tried: Option<Secs>,
}

/// Everything of the kind: first deeds, declarations, requests and orders of the seats, and actions nobody ever began.
pub(super) fn late(journal: &Journal, seats: &[RoleId]) -> Vec<Late> {
    let is_own = |entry: &&Entry| matches!(entry.by, By::Role(role) if seats.contains(&role));
    let own: Vec<&Entry> = journal.entries.iter().filter(is_own).collect();
    let mut seen = BTreeSet::new();
    let mut all: Vec<Late> =
        own.iter().filter_map(|entry| done(entry, &own)).filter(|late| seen.insert(late.key())).collect();
    let last = journal.replay();
    let actions = &last.state().actions.list;
    let never = ActionId::all(actions.len()).filter(|id| actions[id.ix()].begun.is_none());
    all.extend(never.map(|action| {
        let command = Command::Act { action, anyway: false };
        Late { did: Way::Leave(action), way: Way::Begin(action), done: None, command, grounds: Vec::new(), tried: None }
    }));
    all
}

fn done(entry: &Entry, own: &[&Entry]) -> Option<Late> {
    let By::Role(role) = entry.by else { return None };
    let (did, grounds) = match &entry.command {
        Command::Act { action, .. } => (Way::Begin(*action), Vec::new()),
        Command::Declare { severity, .. } => (Way::Declare(*severity), cited(own, entry.by)),
        Command::Send(letter) if letter.reply_to.is_none() => match letter.intent {
            Intent::Request(authority) => (Way::Request(authority), letter.facts.clone()),
            Intent::Order(action) => (Way::Order(action), letter.facts.clone()),
            _ => return None,
        },
        _ => return None,
    };
    let decision = Decision { seq: entry.seq, at: entry.at, role, did };
    let command = entry.command.clone();
    Some(Late { did, way: Way::Sooner, done: Some(decision), command, grounds, tried: None })
}

/// What the seat ever gave as a reason.
fn cited(own: &[&Entry], by: By) -> Vec<FactId> {
    let facts = own.iter().filter(|entry| entry.by == by).flat_map(|entry| match &entry.command {
        Command::Declare { facts, .. } => facts.as_slice(),
        Command::Send(letter) if !matches!(letter.intent, Intent::Ask(_)) => letter.facts.as_slice(),
        _ => &[],
    });
    facts.copied().collect::<BTreeSet<_>>().into_iter().collect()
}

impl Late {
    fn key(&self) -> Option<(RoleId, Way)> {
        self.done.as_ref().map(|done| (done.role, done.did))
    }

    /// From now on it would hardly be sooner.
    pub(super) fn is_over(&self, now: Secs) -> bool {
        self.done.is_some_and(|done| done.at < now + SOONER_BY_SECS)
    }

    /// By whom it can be done now, and how.
    pub(super) fn possible(&mut self, exercise: &Exercise, seats: &[RoleId]) -> Option<(RoleId, Command)> {
        let state = exercise.state();
        let now = Now { setting: exercise.setting(), state, seed: exercise.seed() };
        if let Command::Act { action, .. } = self.command {
            let can = |role: &RoleId| {
                self.done.is_none_or(|done| done.role == *role) && actions::would_refuse(now, *role, action).is_none()
            };
            let role = seats.iter().copied().filter(|_| state.actions.list[action.ix()].open).find(can)?;
            return Some((role, self.command.clone()));
        }
        let role = self.done?.role;
        let known: Vec<FactId> =
            self.grounds.iter().copied().filter(|fact| state.knowledge.knows(role, *fact)).collect();
        if known.is_empty() || self.tried.is_some_and(|tried| tried + TRIED_EVERY_SECS > state.now) {
            return None;
        }
        self.tried = Some(state.now);
        let mut command = self.command.clone();
        match &mut command {
            Command::Declare { facts, .. } => *facts = known,
            Command::Send(letter) => letter.facts = known,
            _ => return None,
        }
        exercise.clone().handle(By::Role(role), &command).is_ok().then_some((role, command))
    }

    /// It is done now.
    pub(super) fn open(&self, exercise: &Exercise, num_past: usize, role: RoleId, command: Command) -> Open {
        let now = Decision { seq: exercise.seq(), at: exercise.now(), role, did: self.did };
        let not = self.done.map(|_| self.command.clone());
        let decision = self.done.unwrap_or(now);
        Open { decision, from: now.at, num_past, when: None, not, ways: vec![(self.way, Some(command))] }
    }
}

//! Stand-ins: they look at a role's view and submit commands through the same door as everybody.

mod chores;
mod guide;
mod letters;
mod random;
mod rules;
mod stand_in;
mod unreached;

pub use chores::{Channels, Chore, Tries};
pub use stand_in::StandIn;

use crate::journal::Player;
use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::view::{RoleSet, Views};

/// All stand-ins of an exercise, by role. They do not cheat: each sees its role's view and nothing else.
#[derive(Debug, Clone, Default)]
pub struct SimCell {
    stand_ins: Vec<StandIn>,
    /// When each wants to act next; nobody waits for `Secs::MAX`.
    wakes: Vec<Secs>,
    /// The earliest of them.
    first_wake: Secs,
    roles: RoleSet,
    /// By role, where its stand-in stands.
    places: Vec<usize>,
}

impl SimCell {
    /// Stand-ins for every seat that no human plays, and for every outside party.
    pub fn new(setting: &Setting, seed: u64, players: &[(RoleId, Player)]) -> Self {
        let player_of = |role: RoleId| {
            let named = players.iter().find(|(seat, _)| *seat == role).map(|(_, player)| *player);
            if setting.scenario.roles[role.ix()].seat { named.unwrap_or(Player::Stance) } else { Player::Stance }
        };
        let mut cell = Self { first_wake: Secs::MAX, ..Self::default() };
        cell.places = vec![0; setting.scenario.roles.len()];
        for role in RoleId::all(setting.scenario.roles.len()).filter(|role| player_of(*role) != Player::Human) {
            cell.seat(setting, seed, role, player_of(role));
        }
        cell
    }

    /// A stand-in takes a seat that had none.
    pub fn seat(&mut self, setting: &Setting, seed: u64, role: RoleId, player: Player) {
        self.places[role.ix()] = self.stand_ins.len();
        self.stand_ins.push(StandIn::new(setting, seed, role, player));
        self.wakes.push(Secs::MAX);
        self.roles.insert(role);
    }

    /// When one of them wants to act next, from `now` on.
    pub fn next_wake(&self, views: &Views, now: Secs) -> Option<Secs> {
        if views.touched().and(self.roles).first().is_some() {
            return Some(now);
        }
        (self.first_wake < Secs::MAX).then(|| self.first_wake.max(now))
    }

    /// The first one who has something new in its view, or something to do now.
    pub fn next_ready(&self, views: &Views, now: Secs) -> Option<usize> {
        let is_due = self.first_wake <= now;
        let due = if is_due { self.wakes.iter().position(|at| *at <= now) } else { None };
        let new = views.touched().and(self.roles).first().map(|role| self.places[role.ix()]);
        match (due, new) {
            (Some(due), Some(new)) => Some(due.min(new)),
            (due, new) => due.or(new),
        }
    }

    /// The stand-in at a position.
    pub fn stand_in(&mut self, index: usize) -> &mut StandIn {
        &mut self.stand_ins[index]
    }

    /// The stand-in has done what it could for now.
    pub fn settle(&mut self, index: usize) {
        let wake = self.stand_ins[index].next_wake().unwrap_or(Secs::MAX);
        let before = std::mem::replace(&mut self.wakes[index], wake);
        if before == self.first_wake && wake > before {
            self.first_wake = self.wakes.iter().copied().fold(Secs::MAX, Secs::min);
        } else {
            self.first_wake = self.first_wake.min(wake);
        }
    }
}

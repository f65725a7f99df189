//! Stand-ins: they look at a role's view and submit commands through the same door as everybody.

mod chores;
mod letters;
mod random;
mod rules;
mod stand_in;

pub use chores::{Attempt, Chore};
pub use stand_in::StandIn;

use crate::journal::Player;
use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::view::Views;

/// All stand-ins of an exercise, by role. They do not cheat: each sees its role's view and nothing else.
#[derive(Debug, Clone)]
pub struct SimCell {
    stand_ins: Vec<StandIn>,
}

impl SimCell {
    /// Stand-ins for every seat that no human plays, and for every outside party.
    pub fn new(setting: &Setting, seed: u64, players: &[(RoleId, Player)]) -> Self {
        let player_of = |role: RoleId| {
            let named = players.iter().find(|(seat, _)| *seat == role).map(|(_, player)| *player);
            if setting.scenario.roles[role.ix()].seat { named.unwrap_or(Player::Stance) } else { Player::Stance }
        };
        let roles = RoleId::all(setting.scenario.roles.len()).filter(|role| player_of(*role) != Player::Human);
        Self { stand_ins: roles.map(|role| StandIn::new(setting, seed, role, player_of(role))).collect() }
    }

    /// Empty chairs all around.
    pub fn nobody() -> Self {
        Self { stand_ins: Vec::new() }
    }

    /// When one of them wants to act next, from `now` on.
    pub fn next_wake(&self, views: &Views, now: Secs) -> Option<Secs> {
        self.stand_ins.iter().filter_map(|one| one.next_wake(views.seat(one.role()), now)).min()
    }

    /// The stand-ins, to be asked one after the other.
    pub fn stand_ins(&mut self) -> &mut [StandIn] {
        &mut self.stand_ins
    }
}

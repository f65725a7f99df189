//! Who plays what, and what is on the screen.

use crate::journal::Player;
use crate::scenario::Setting;
use crate::scenario::names::RoleId;

/// How a new exercise begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Who plays which seat; those that are not named are played by their stance.
    pub players: Vec<(RoleId, Player)>,
    /// All luck comes from it.
    pub seed: u64,
    /// Exercise seconds for four seconds of the room; nothing when the phase says.
    pub quarters: Option<u32>,
    /// What the people at the table call themselves.
    pub team: Option<String>,
}

impl Start {
    /// Every seat with its player.
    pub(super) fn players(&self, setting: &Setting) -> Vec<(RoleId, Player)> {
        let player_of = |seat| self.players.iter().find(|(role, _)| *role == seat).map(|(_, player)| *player);
        setting.seats().map(|seat| (seat, player_of(seat).unwrap_or(Player::Stance))).collect()
    }
}

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A seat at work.
    Seat(RoleId),
    /// Nothing, until somebody sits down: this seat, or any.
    Curtain(Option<RoleId>),
    /// The desk of whoever runs the exercise.
    Facilitator,
}

impl Shown {
    /// One person sees the seat, several see the curtain, and without any there is a facilitator.
    pub(in crate::app) fn first(players: &[(RoleId, Player)]) -> Self {
        let mut people = players.iter().filter(|(_, player)| *player == Player::Human).map(|(role, _)| *role);
        match (people.next(), people.next()) {
            (Some(only), None) => Self::Seat(only),
            (Some(_), Some(_)) => Self::Curtain(None),
            (None, _) => Self::Facilitator,
        }
    }
}

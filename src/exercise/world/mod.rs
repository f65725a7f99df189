//! One file per subject: its part of the state, what it decides, how it reacts, what it applies.

pub mod actions;
pub mod attacker;
pub mod authority;
pub(crate) mod calls;
pub mod channels;
pub mod clocks;
pub mod desk;
pub mod edits;
pub mod effects;
pub mod evidence;
pub mod injects;
pub mod knowledge;
pub mod messages;
pub mod money;
pub mod notices;
pub mod people;
pub mod preparation;
pub mod progress;
pub mod promises;
pub mod requests;
pub mod services;
pub mod standing;
pub mod tickets;
pub mod trust;

use crate::scenario::Setting;
use crate::scenario::names::ReadinessId;

use super::event::Event;
use super::refusal::Refusal;
use super::state::State;

/// What deciding and reacting may look at.
#[derive(Clone, Copy)]
pub struct Now<'a> {
    /// What does not change.
    pub setting: &'a Setting,
    /// What does.
    pub state: &'a State,
    /// Seed of the exercise.
    pub seed: u64,
}

impl Now<'_> {
    /// How much of a preparation there is now.
    pub fn ready(&self, entry: ReadinessId) -> u8 {
        self.state.preparation.level(entry)
    }
}

/// What a decision comes to: events pushed to the list, or a reason why not.
pub type Decided = Result<(), Refusal>;

/// Where events go.
pub type Out = Vec<Event>;

//! What the seats wrote themselves, before anything was revealed.

use serde::Serialize;

use crate::exercise::Event;
use crate::exercise::world::desk::OwnWords;
use crate::journal::Player;
use crate::scenario::names::RoleId;

use super::record::{Proof, Record};

/// What a seat in which a person sat thinks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Opinion {
    /// Whose.
    pub role: RoleId,
    /// Nothing as long as it has not written.
    pub words: Option<OwnWords>,
    /// The line of the record.
    pub proof: Option<Proof>,
}

/// One for each seat in which a person sat; stand-ins have none.
pub(super) fn opinions(record: &Record<'_>, players: &[(RoleId, Player)]) -> Vec<Opinion> {
    let is_of = |role: RoleId| move |event: &Event| matches!(event, Event::Reflected { by, .. } if *by == role);
    let people = players.iter().filter(|(_, player)| *player == Player::Human).map(|(role, _)| *role);
    let seats = people.filter(|role| record.setting.scenario.roles[role.ix()].seat);
    let opinion = |role: RoleId| {
        let words = record.state.desk.own_words.get(&role).cloned();
        let proof = words.as_ref().and_then(|words| record.in_entry(words.at, is_of(role)));
        Opinion { role, words, proof }
    };
    seats.map(opinion).collect()
}

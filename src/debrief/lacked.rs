//! Why something came back: stand-ins have no words of their own, but what was asked, of whom and with which reasons stands in
//! the record. A person's reasons are the person's words, and where there are none, nobody knows.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::Intent;
use crate::exercise::world::messages::Message;
use crate::exercise::world::standing;
use crate::journal::Player;
use crate::scenario::names::{AuthorityId, FactId, RoleId};

use super::record::Record;

/// Most reasons that are named.
const REASONS_MAX: usize = 3;

/// What something that came back was lacking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lacked {
    /// Whoever was asked knew nothing about it.
    Knowledge,
    /// Whoever was asked does not hold the right.
    Right,
    /// Reasons that would have counted: known to whoever asked, and not given; else not known to whoever asked.
    #[expect(missing_docs, reason = "fields are named after what they are")]
    Reasons { known: Vec<FactId>, unknown: Vec<FactId> },
}

/// What the message that came back by this role was lacking.
pub(super) fn lacked(
    record: &Record<'_>,
    players: &[(RoleId, Player)],
    message: &Message,
    by: RoleId,
) -> Option<Lacked> {
    let is_person = players.iter().any(|(role, player)| *role == by && *player == Player::Human);
    let letter = message.letter().filter(|_| !is_person)?;
    match letter.intent {
        Intent::Ask(_) => Some(Lacked::Knowledge),
        Intent::Request(right) if !may_hold(record, by, right) => Some(Lacked::Right),
        Intent::Request(_) => Some(reasons(record, message, by)),
        Intent::Order(_) | Intent::Inform | Intent::Notice => None,
    }
}

fn may_hold(record: &Record<'_>, role: RoleId, right: AuthorityId) -> bool {
    standing::holds(record.setting, role, right, |_| true, |entry| record.state.preparation.level(entry))
}

/// Those that weigh most with whoever decides come first.
fn reasons(record: &Record<'_>, message: &Message, by: RoleId) -> Lacked {
    let weight = |fact: &FactId| {
        let weighs = &record.setting.scenario.facts[fact.ix()].weighs;
        weighs.iter().find(|(role, _)| *role == by).map_or(0, |(_, weight)| *weight)
    };
    let facts = FactId::all(record.setting.scenario.facts.len());
    let mut counting: Vec<FactId> = facts.filter(|fact| weight(fact) > 0 && !message.facts.contains(fact)).collect();
    counting.sort_by_key(|fact| std::cmp::Reverse(weight(fact)));
    let is_known_by = |role: RoleId, fact: &FactId, at: Mark| {
        record.state.knowledge.of(role, *fact).is_some_and(|known| known.since <= at)
    };
    let is_own = |fact: &&FactId| is_known_by(message.from, fact, message.sent);
    let first = |facts: Vec<FactId>| facts.into_iter().take(REASONS_MAX).collect();
    let known = first(counting.iter().filter(is_own).copied().collect());
    let is_about = |fact: &&FactId| record.setting.seats().any(|seat| is_known_by(seat, fact, message.sent));
    let unknown = first(counting.iter().filter(|fact| !is_own(fact)).filter(is_about).copied().collect());
    Lacked::Reasons { known, unknown }
}

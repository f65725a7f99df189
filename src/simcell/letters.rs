//! The letters of a stand-in: always with facts that it knows, over a channel that works.

use crate::exercise::command::{Intent, Letter};
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, FactId, RoleId};
use crate::view::SeatView;

/// The facts of the list that the seat knows and does not know to be false.
pub(super) fn known(view: &SeatView, facts: &[FactId]) -> Vec<FactId> {
    facts.iter().copied().filter(|fact| believes(view, *fact)).collect()
}

/// Whether the seat knows the fact and does not know it to be false.
pub(super) fn believes(view: &SeatView, fact: FactId) -> bool {
    view.known[fact.ix()] && !view.refuted[fact.ix()]
}

/// Whether the seat has sent the fact to the role, or heard it from there.
pub(super) fn shared(view: &SeatView, fact: FactId, with: RoleId) -> bool {
    view.told[fact.ix()].contains(with) || view.heard[fact.ix()].contains(with)
}

/// Whether the seat has sent a letter with this intent to the role.
pub(super) fn sent(view: &SeatView, to: RoleId, intent: Intent) -> bool {
    use crate::exercise::event::Content;
    view.messages.iter().any(|message| {
        message.from == view.role
            && message.to.contains(&to)
            && matches!(&message.content, Some(Content::Letter(letter)) if letter.intent == intent)
    })
}

/// A letter to one role.
pub(super) fn to_one(to: RoleId, intent: Intent, facts: Vec<FactId>) -> Letter {
    Letter { to: vec![to], over: ChannelId::new(0), intent, facts, words: "".into(), reply_to: None, promise: None }
}

/// Facts on a topic that the seat would tell.
pub(super) fn on_topic(
    setting: &Setting,
    view: &SeatView,
    topic: crate::scenario::names::TopicId,
    withholds: &[FactId],
) -> Vec<FactId> {
    let fits = |fact: &FactId| setting.scenario.facts[fact.ix()].topic == topic && !withholds.contains(fact);
    let facts: Vec<FactId> = view.facts.iter().map(|seen| seen.fact).filter(fits).collect();
    known(view, &facts)
}

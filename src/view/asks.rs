//! What others want of a seat, and what a seat can want of others.

use crate::exercise::command::{Intent, MessageId};
use crate::exercise::event::Content;
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, ChannelId, RoleId};
use crate::scenario::organization::ChannelKind;

use super::lens;
use super::seat::{MessageSeen, MessageState, SeatView};

/// Whether it is an inject that can be answered with a choice.
pub fn is_asking(setting: &Setting, message: &MessageSeen) -> bool {
    let is_open = message.state == MessageState::Read && message.reply.is_none();
    let has_choices = match &message.content {
        Some(Content::Inject(inject)) => !setting.scenario.injects[inject.ix()].choices.is_empty(),
        Some(Content::Letter(_) | Content::Improvised(_)) | None => false,
    };
    is_open && has_choices
}

/// Whether it is a letter that waits for an answer.
pub fn is_request(message: &MessageSeen) -> bool {
    wants_answer(message) && message.state == MessageState::Read && message.reply.is_none()
}

/// Whether it is a letter of the kind that is answered: a question, an order, a request.
pub fn wants_answer(message: &MessageSeen) -> bool {
    matches!(intent(message), Some(Intent::Ask(_) | Intent::Order(_) | Intent::Request(_)))
}

/// What a letter is for, if it is one and has been read.
pub fn intent(message: &MessageSeen) -> Option<Intent> {
    match &message.content {
        Some(Content::Letter(letter)) => Some(letter.intent),
        Some(Content::Inject(_) | Content::Improvised(_)) | None => None,
    }
}

/// What one can think of ordering: it is theirs, and everything it takes to think of it can be seen from here.
pub fn orders<'a>(setting: &'a Setting, view: &'a SeatView, to: &'a [RoleId]) -> impl Iterator<Item = ActionId> + 'a {
    let can_think_of = move |id: &ActionId| {
        let action = &setting.scenario.actions[id.ix()];
        to.iter().all(|role| action.roles.contains(role))
            && action.knows.iter().all(|fact| view.known[fact.ix()])
            && lens::sees(setting, view, &action.when)
    };
    ActionId::all(setting.scenario.actions.len()).filter(can_think_of)
}

/// The meeting on this channel that the seat is in: there one speaks instead of calling anew.
pub fn meeting(setting: &Setting, view: &SeatView, over: ChannelId) -> Option<MessageId> {
    let is_meeting = setting.organization.channels[over.ix()].kind == ChannelKind::Meeting;
    let is_in = |message: &&MessageSeen| {
        let there = matches!(message.state, MessageState::Read | MessageState::Delivered);
        message.over == over && there && message.until > view.now
    };
    if is_meeting { view.messages.iter().rev().find(is_in).map(|message| message.id) } else { None }
}

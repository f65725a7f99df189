//! Who was not reached: when it is tried again, and over what.
//!
//! Nobody rings up the same person for days. One rings once more, then writes if one can, then waits longer and longer;
//! and tries at once when the other one is heard of.

use crate::exercise::command::{Intent, Letter};
use crate::exercise::event::Content;
use crate::exercise::world::notices::UNREACHED_AFTER;
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, FactId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::story::Manner;
use crate::scenario::time::{HOUR, MINUTE, Secs};
use crate::view::SeatView;
use crate::view::seat::{MessageSeen, MessageState};

use super::chores::{Channels, Tries};
use super::letters::{believes, shared};
use super::rules::Plan;

/// After so many letters got lost on a channel, another one is tried first; for a notice, too, it counts then.
const LOST_MAX: usize = UNREACHED_AFTER;
/// After so many, who otherwise only speaks to people writes.
const LOST_UNTIL_WRITTEN: usize = 4;
/// How long one waits before writing or ringing again: at first, and after each time more that was in vain.
const RESEND_SECS: [Secs; 6] = [2 * MINUTE, 2 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR];

/// How long to wait before sending again a letter that got lost.
pub(super) fn resend_after(view: &SeatView, id: u32) -> Secs {
    let num_lost = letter(view, id).map_or(0, |lost| num_lost(view, lost));
    RESEND_SECS[num_lost.saturating_sub(1).min(RESEND_SECS.len() - 1)]
}

/// Whether the letter was for whoever this message shows to be there.
pub(super) fn is_for_who_is_there(view: &SeatView, id: u32, seen: u32) -> bool {
    let (Some(lost), Some(seen)) = (letter(view, id), view.message(seen)) else {
        return false;
    };
    let ends: &[_] = if seen.from == view.role { &seen.to } else { &[seen.from] };
    lost.to.iter().any(|to| ends.contains(to)) && (seen.from != view.role || seen.over == lost.over)
}

/// The same letter again, over whatever works; a notice over its own channel, until it is clear that nobody is reached
/// there. Unless somebody has told it in the meantime.
pub(super) fn resend(setting: &Setting, view: &SeatView, manner: &Manner, id: u32) -> Plan {
    let Some(lost) = letter(view, id) else {
        return (Tries::None, true);
    };
    let is_notice = lost.intent == Intent::Notice;
    let facts = lost.facts.iter().copied().filter(|fact| believes(view, *fact));
    let is_new = |fact: &FactId| lost.to.iter().any(|to| !shared(view, *fact, *to));
    let facts: Vec<FactId> = facts.filter(is_new).collect();
    let is_idle = lost.intent == Intent::Inform && lost.promise.is_none() && facts.is_empty();
    let is_late = lost.promise.is_some_and(|(_, until)| until <= view.now);
    if is_idle || is_late {
        return (Tries::None, true);
    }
    let over = std::iter::once(lost.over);
    let others = manner.relays_over.iter().copied();
    // Who was not reached several times is not rung up again where there is another way.
    let channels = match num_lost(view, lost) {
        0..LOST_MAX => Channels::of(over.chain(others.filter(|_| !is_notice))),
        LOST_MAX..LOST_UNTIL_WRITTEN => Channels::of(others.filter(|other| *other != lost.over).chain(over)),
        _ => {
            let others = others.filter(|other| *other != lost.over);
            Channels::of(others.chain(written_at_last(setting, manner)).chain(over))
        }
    };
    (Tries::Letter(Letter { facts, ..Letter::clone(lost) }, channels), false)
}

fn letter(view: &SeatView, id: u32) -> Option<&Letter> {
    match view.message(id)?.content.as_ref()? {
        Content::Letter(letter) => Some(letter),
        Content::Inject(_) | Content::Improvised(_) => None,
    }
}

/// Mail and chat, for somebody who does not write otherwise. Who does has the channels that it trusts.
fn written_at_last(setting: &Setting, manner: &Manner) -> impl Iterator<Item = ChannelId> {
    let channels = &setting.organization.channels;
    let is_written = |id: &ChannelId| matches!(channels[id.ix()].kind, ChannelKind::Mail | ChannelKind::Chat);
    let only_speaks = !manner.relays_over.iter().any(is_written);
    ChannelId::all(channels.len()).filter(move |id| only_speaks && is_written(id))
}

/// How often in a row letters for the same end got lost on the same channel.
fn num_lost(view: &SeatView, lost: &Letter) -> usize {
    let same_channel = view.messages.iter().rev().filter(|message| message.over == lost.over);
    let since = same_channel.take_while(|message| !is_contact(view, message, lost));
    since.filter(|message| is_in_vain(view, message, lost)).count()
}

/// Whether the message went from one of the two ends to the other.
fn is_contact(view: &SeatView, message: &MessageSeen, lost: &Letter) -> bool {
    match message.state {
        MessageState::Delivered => message.to.iter().any(|to| lost.to.contains(to)),
        MessageState::Read => message.from != view.role && lost.to.contains(&message.from),
        MessageState::Outgoing
        | MessageState::Ringing
        | MessageState::Missed
        | MessageState::Arrived
        | MessageState::Voicemail
        | MessageState::Lost => false,
    }
}

fn is_in_vain(view: &SeatView, message: &MessageSeen, lost: &Letter) -> bool {
    let is_same = message.from == view.role && *message.to == *lost.to;
    let did_not_arrive = matches!(message.state, MessageState::Missed | MessageState::Lost);
    let is_for_the_same = || matches!(&message.content, Some(Content::Letter(letter)) if letter.intent == lost.intent);
    is_same && did_not_arrive && is_for_the_same()
}

//! Calls and meetings: whose hands and lines they take, where they ring, who is in them.

use crate::exercise::command::{Letter, MessageId};
use crate::exercise::event::Content;
use crate::exercise::refusal::Refusal;
use crate::exercise::state::State;
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::Secs;

use super::messages::{self, Message, Receipt, Status};
use super::{Decided, Now, standing};

/// Whether the role may say this in a meeting now.
pub(super) fn check_meeting(now: Now<'_>, by: RoleId, letter: &Letter) -> Decided {
    let root = letter.reply_to.and_then(|id| now.state.messages.get(id)).ok_or(Refusal::NoSuchMessage)?;
    let is_in = |role: RoleId| root.from == role || root.status(role) == Some(Status::Read);
    if root.over != letter.over || root.until < now.state.now || !is_in(by) || !letter.to.iter().all(|to| is_in(*to)) {
        return Err(Refusal::NotAddressedToYou);
    }
    Ok(())
}

/// What is said in a meeting, everybody in it hears.
pub(super) fn others_in_meeting(now: Now<'_>, by: RoleId, letter: &Letter) -> Vec<RoleId> {
    let root = letter.reply_to.and_then(|id| now.state.messages.get(id));
    let came = |root: &Message| {
        let receipts = root.receipts.iter().filter(|receipt| receipt.status == Status::Read);
        std::iter::once(root.from).chain(receipts.map(|receipt| receipt.role)).filter(|role| *role != by).collect()
    };
    root.map(came).unwrap_or_default()
}

/// Whether it answers somebody who is still on the phone: that is said on the same call, with the same hands.
pub(super) fn is_on_the_call(now: Now<'_>, by: RoleId, letter: &Letter) -> bool {
    let is_phone = now.setting.organization.channels[letter.over.ix()].kind == ChannelKind::Phone;
    let call = letter.reply_to.filter(|_| is_phone).and_then(|id| now.state.messages.get(id));
    let [to] = *letter.to.as_slice() else {
        return false;
    };
    call.is_some_and(|call| {
        let is_on = |role| call.from == role || call.status(role) == Some(Status::Read);
        call.over == letter.over && call.until > now.state.now && is_on(by) && is_on(to)
    })
}

/// Whether the role has a line and a hand for a call, a meeting or a walk.
pub(super) fn check_line(now: Now<'_>, by: RoleId, letter: &Letter) -> Decided {
    let channel = &now.setting.organization.channels[letter.over.ix()];
    if channel.kind == ChannelKind::Phone && letter.to.len() > 1 {
        return Err(Refusal::OneAtATime);
    }
    let (num_calls, num_dialling) = busy(now, by, letter.over);
    if channel.lines > 0 && num_calls >= usize::from(channel.lines) {
        return Err(Refusal::LinesBusy { channel: letter.over });
    }
    need_a_hand(now, by, num_dialling)
}

/// Somebody besides those who hold a phone that still rings elsewhere.
pub(super) fn need_a_hand(now: Now<'_>, role: RoleId, num_dialling: usize) -> Decided {
    if now.state.has_people(role) && now.state.people.num_free(role, now.state.now) <= num_dialling {
        return Err(Refusal::TooFewPeople { needed: 1, free: 0 });
    }
    Ok(())
}

/// Calls or meetings that the role has under way on a channel.
pub(super) fn num_calls(now: Now<'_>, role: RoleId, over: ChannelId) -> usize {
    busy(now, role, over).0
}

/// Calls or meetings that the role has under way on a channel, and those it waits for on any. Looked at in one go: who gets
/// through to nobody tries a hundred times a day.
fn busy(now: Now<'_>, role: RoleId, over: ChannelId) -> (usize, usize) {
    let mut num = (0, 0);
    for message in calls(now) {
        let dials = is_dialling(now, role, message);
        let talks =
            || message.until > now.state.now && (message.from == role || message.status(role) == Some(Status::Read));
        num.0 += usize::from(message.over == over && (dials || talks()));
        num.1 += usize::from(dials);
    }
    num
}

/// Calls and meetings under way, and those that wait to be taken.
fn calls(now: Now<'_>) -> impl Iterator<Item = &Message> {
    let messages = &now.state.messages;
    messages.calls.iter().map(|id| &messages.list[*id as usize]).filter(move |message| !is_over(message, now.state.now))
}

/// Whether somebody of the role waits for this call to be taken, or for somebody to come to this meeting.
fn is_dialling(now: Now<'_>, role: RoleId, message: &Message) -> bool {
    let is_call = || match now.setting.organization.channels[message.over.ix()].kind {
        ChannelKind::Phone => message.letter().is_some_and(|letter| !is_on_the_call(now, role, letter)),
        ChannelKind::Meeting => message.letter().is_some_and(|letter| letter.reply_to.is_none()),
        _ => false,
    };
    let waits = |receipt: &Receipt| matches!(receipt.status, Status::OnTheWay | Status::Ringing | Status::Unheard);
    let is_open = || message.until == 0 && !message.lost && message.receipts.iter().any(waits);
    message.from == role && matches!(message.content, Content::Letter(_)) && is_open() && is_call()
}

/// The first receiver with a free pair of hands who has not missed it yet, else the first one.
pub(super) fn ring_target(now: Now<'_>, message: &Message) -> RoleId {
    let can = |receipt: &&Receipt| {
        let has_hands =
            || !now.state.has_people(receipt.role) || now.state.people.num_free(receipt.role, now.state.now) > 0;
        let in_touch = || standing::absence(now, receipt.role, message.over).is_none();
        receipt.status != Status::Missed && has_hands() && in_touch()
    };
    message.receipts.iter().find(can).unwrap_or(&message.receipts[0]).role
}

/// A call or meeting that has ended, or never came about.
fn is_over(message: &Message, now: Secs) -> bool {
    if message.until == 0 { message.lost } else { message.until <= now }
}

/// A call or meeting begins; those that are over make room.
pub(super) fn apply_sent(state: &mut State, setting: &Setting, id: MessageId, over: ChannelId) {
    if matches!(setting.organization.channels[over.ix()].kind, ChannelKind::Phone | ChannelKind::Meeting) {
        let (now, list) = (state.now, &state.messages.list);
        state.messages.calls.retain(|id| !is_over(&list[*id as usize], now));
        state.messages.calls.push(id);
    }
}

/// Somebody takes it, perhaps after it was over.
pub(crate) fn apply_picked_up(state: &mut State, id: MessageId, role: RoleId, until: Secs) {
    state.messages.list[id as usize].until = until;
    if !state.messages.calls.contains(&id) {
        state.messages.calls.push(id);
    }
    messages::apply_status(state, id, role, Status::Read);
}

//! Whom a seat can reach, and how: its address book.

use crate::exercise::command::Intent;
use crate::exercise::event::Content;
use crate::exercise::world::notices::UNREACHED_AFTER;
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, RoleId};
use crate::scenario::organization::{Channel, ChannelKind};

use super::seat::{MessageSeen, MessageState, NoticeSeen, SeatView};

/// Everybody whom the seat can think of turning to, in the order of roles.
pub fn contacts<'a>(setting: &'a Setting, view: &'a SeatView) -> impl Iterator<Item = RoleId> + 'a {
    let has_written = |role: RoleId| view.messages.iter().any(|message| message.from == role);
    let is_listed = move |role: &RoleId| !setting.scenario.roles[role.ix()].unlisted || has_written(*role);
    RoleId::all(setting.scenario.roles.len())
        .filter(|role| *role != view.role)
        .filter(is_listed)
        .filter(|role| channels(setting, view, &[*role]).next().is_some())
}

/// Channels that there are between the seat and all of these roles, working or not at the moment.
pub fn channels<'a>(
    setting: &'a Setting,
    view: &'a SeatView,
    to: &'a [RoleId],
) -> impl Iterator<Item = ChannelId> + 'a {
    let reaches = move |channel: &&Channel| {
        let works = |role: &RoleId| channel.reach.is_empty() || channel.reach.contains(role);
        let is_there = channel.prepared.is_none_or(|(entry, level)| view.ready[entry.ix()] >= level);
        is_there && is_written_or_spoken(channel.kind) && works(&view.role) && to.iter().all(works)
    };
    setting.organization.channels.iter().filter(reaches).map(|channel| channel.id)
}

/// Whether the seat rang in vain so often that another channel counts for this notice.
pub fn is_unreached(view: &SeatView, notice: &NoticeSeen) -> bool {
    let in_vain = |message: &&MessageSeen| {
        let is_notice = matches!(&message.content, Some(Content::Letter(letter)) if letter.intent == Intent::Notice);
        let is_lost = matches!(message.state, MessageState::Missed | MessageState::Lost);
        let is_for_it = message.over == notice.over && message.at >= notice.owed && message.to.contains(&notice.role);
        message.from == view.role && is_notice && is_lost && is_for_it
    };
    view.messages.iter().filter(in_vain).count() >= UNREACHED_AFTER
}

/// Nobody writes to a screen, or speaks through the press, by himself.
fn is_written_or_spoken(kind: ChannelKind) -> bool {
    match kind {
        ChannelKind::Console | ChannelKind::Press => false,
        ChannelKind::Phone
        | ChannelKind::Meeting
        | ChannelKind::Mail
        | ChannelKind::Chat
        | ChannelKind::Ticket
        | ChannelKind::Paper => true,
    }
}

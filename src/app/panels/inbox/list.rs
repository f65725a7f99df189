//! All messages, the newest first.

use egui::{Align, Label, Layout, Ui};

use super::{InboxState, channel_icon, is_new, open};
use crate::app::Wishes;
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::panels::Seat;
use crate::app::widgets::{bold, chip, empty, row, small, steady};
use crate::scenario::organization::ChannelKind;
use crate::text::arg;
use crate::view::seat::{MessageSeen, MessageState};

/// The list.
pub(super) fn list(ui: &mut Ui, seat: Seat<'_>, state: &mut InboxState, wishes: &mut Wishes) {
    let mut all: Vec<&MessageSeen> = seat.view.messages.iter().collect();
    if all.is_empty() {
        empty(ui, &seat.speaker.words.say("inbox-empty"));
    }
    all.sort_by_key(|message| std::cmp::Reverse((message.at, message.id)));
    let all = steady(ui, "messages", all.iter().map(|message| message.id).collect());
    for message in all.into_iter().filter_map(|id| seat.view.message(id)) {
        one(ui, seat, message, state, wishes);
    }
}

/// A message in the list.
pub(super) fn one(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, state: &mut InboxState, wishes: &mut Wishes) {
    let is_selected = state.selected == Some(message.id);
    if row(ui, ("message", message.id), &name(seat, message), is_selected, |ui| line(ui, seat, message)).clicked() {
        open(message, state, wishes);
    }
}

/// What a message is called: `Unread: Operations, mail: The server is down`.
fn name(seat: Seat<'_>, message: &MessageSeen) -> String {
    let speaker = seat.speaker;
    let is_mine = message.from == seat.view.role;
    let id = match message.state {
        _ if is_mine => "inbox-name-sent",
        MessageState::Arrived => "inbox-name-unread",
        MessageState::Ringing => "inbox-name-ringing",
        MessageState::Missed => "inbox-name-missed",
        _ => "inbox-name",
    };
    let who = if is_mine { speaker.roles(&message.to) } else { speaker.role(message.from).to_owned() };
    let args = [arg("who", who), arg("channel", speaker.channel(message.over)), arg("what", speaker.subject(message))];
    speaker.words.say_with(id, &args)
}

fn line(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen) {
    let (speaker, view) = (seat.speaker, seat.view);
    let palette = Palette::here(ui);
    let is_mine = message.from == view.role;
    let is_new = is_new(view, message);
    ui.horizontal(|ui| {
        let kind = speaker.setting.organization.channels[message.over.ix()].kind;
        let is_missed = message.state == MessageState::Missed && kind == ChannelKind::Phone && !is_mine;
        let icon = if is_missed { Icon::PhoneMissed } else { channel_icon(kind) };
        let ink = match () {
            () if is_missed => palette.alarm,
            () if is_new => palette.accent,
            () => palette.ink_soft,
        };
        icon.show(ui, size::HEAD, ink);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(small(speaker.clock(message.at, view.now), palette.ink_soft));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let who = match is_mine {
                    true => speaker.words.say_with("inbox-to", &[arg("who", speaker.roles(&message.to))]),
                    false => speaker.role(message.from).to_owned(),
                };
                let who = if is_new { bold(who) } else { who.into() };
                ui.add(Label::new(who).wrap().selectable(false));
            });
        });
    });
    // A phone shows who calls, and not what about.
    let is_known = message.content.is_some() || message.headline.is_some();
    let what = if is_known { speaker.subject(message) } else { speaker.channel(message.over).to_owned() };
    let what = if is_new { bold(what) } else { small(what, palette.ink) };
    ui.add(Label::new(what).wrap().selectable(false));
    marks(ui, seat, message);
}

/// What is special about it.
fn marks(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let is_mine = message.from == view.role;
    let owed = message.owed_until.filter(|_| !is_mine && message.reply.is_none());
    let state = match message.state {
        MessageState::Read => None,
        MessageState::Delivered | MessageState::Outgoing | MessageState::Voicemail => Some((Icon::Send, Tone::Plain)),
        MessageState::Arrived => Some((Icon::Eye, Tone::Accent)),
        MessageState::Ringing => Some((Icon::Phone, Tone::Alarm)),
        MessageState::Missed | MessageState::Lost => Some((Icon::Warning, Tone::Alarm)),
    };
    if owed.is_none() && state.is_none() && message.reply.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some((icon, tone)) = state {
            chip(ui, icon, &words.message_state(message.state), tone);
        }
        if let Some(until) = owed {
            let text = words.say_with("inbox-owed", &[arg("until", speaker.clock(until, view.now))]);
            chip(ui, Icon::Clock, &text, Tone::Warn);
        }
        if message.reply.is_some() {
            chip(ui, Icon::Check, &words.say("inbox-answered"), Tone::Good);
        }
    });
}

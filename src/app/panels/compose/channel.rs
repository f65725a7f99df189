//! Over which channel: how long it takes, whether it leaves a record, and what may keep it from working.

use egui::{Button, Response, Ui, WidgetInfo, WidgetType};

use super::{Draft, part};
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::panels::Seat;
use crate::app::panels::inbox::channel_icon;
use crate::app::widgets::{chip, empty, small};
use crate::exercise::world::people::is_open;
use crate::scenario::names::ChannelId;
use crate::scenario::organization::{Channel, ChannelKind};
use crate::text::arg;
use crate::view::{asks, contacts};

/// A service that works less than this, in percent, carries nothing.
const WORKS_FROM: u8 = 50;

/// Channels between the seat and all receivers.
pub(super) fn channels(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let (setting, words) = (seat.speaker.setting, seat.speaker.words);
    part(ui, &words.say("compose-over"));
    if draft.to.is_empty() {
        empty(ui, &words.say("compose-lacks-receiver"));
        return;
    }
    // A phone reaches one party at a time.
    let is_phone = |id: &ChannelId| setting.organization.channels[id.ix()].kind == ChannelKind::Phone;
    let reaching = contacts::channels(setting, seat.view, &draft.to);
    let all: Vec<ChannelId> = reaching.filter(|id| draft.to.len() < 2 || !is_phone(id)).collect();
    if draft.over.is_some_and(|over| !all.contains(&over)) {
        draft.over = None;
    }
    if all.is_empty() {
        empty(ui, &words.say("compose-no-channel"));
    }
    ui.horizontal_wrapped(|ui| {
        for id in all {
            if one(ui, seat, id, draft.over == Some(id)).clicked() {
                draft.over = Some(id);
            }
        }
    });
    if let Some(over) = draft.over {
        about(ui, seat, over);
    }
}

/// A channel to pick; what it is like is said when the pointer rests on it, and of the chosen one always.
fn one(ui: &mut Ui, seat: Seat<'_>, id: ChannelId, is_chosen: bool) -> Response {
    let channel = &seat.speaker.setting.organization.channels[id.ix()];
    let name = seat.speaker.words.say_with("compose-over-channel", &[arg("channel", seat.speaker.channel(id))]);
    let toggle = ui.add(Button::selectable(is_chosen, seat.speaker.channel(id)).frame_when_inactive(true));
    toggle.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), is_chosen, &name));
    toggle.on_hover_text(remarks(seat, id, channel))
}

/// How the chosen one works.
fn about(ui: &mut Ui, seat: Seat<'_>, id: ChannelId) {
    let palette = Palette::here(ui);
    let channel = &seat.speaker.setting.organization.channels[id.ix()];
    ui.horizontal_wrapped(|ui| {
        channel_icon(channel.kind).show(ui, size::HEAD, palette.accent);
        ui.label(small(remarks(seat, id, channel), palette.ink_soft));
        if let Some(why) = trouble(seat, channel) {
            chip(ui, Icon::Warning, &why, Tone::Warn);
        }
    });
}

/// How long it takes, and whether it leaves a record.
fn remarks(seat: Seat<'_>, id: ChannelId, channel: &Channel) -> String {
    let words = seat.speaker.words;
    let (shortest, longest) = channel.delay;
    let delay = match (channel.kind, longest.0) {
        _ if asks::meeting(seat.speaker.setting, seat.view, id).is_some() => words.say("compose-in-meeting"),
        (_, 0) => words.say("compose-at-once"),
        _ if shortest == longest => words.say_with("compose-takes", &[arg("span", words.span(longest.0))]),
        _ => {
            let ends = [arg("from", words.span(shortest.0)), arg("to", words.span(longest.0))];
            words.say_with("compose-takes-between", &ends)
        }
    };
    let record = words.say(if channel.recorded { "compose-recorded" } else { "compose-unrecorded" });
    [delay, record].join(&words.say("list-separator"))
}

/// What this seat knows that may keep it from working.
fn trouble(seat: Seat<'_>, channel: &Channel) -> Option<String> {
    let (speaker, view) = (seat.speaker, seat.view);
    let is_down = |service: &&crate::view::seat::ServiceSeen| {
        channel.needs.contains(&service.service) && service.function < WORKS_FROM
    };
    if let Some(down) = view.services.iter().find(is_down) {
        let args = [arg("service", speaker.service(down.service)), arg("function", down.function)];
        return Some(speaker.words.say_with("compose-needs", &args));
    }
    let is_closed = channel.hours.is_some_and(|hours| !is_open(speaker.setting, view.now, hours));
    is_closed.then(|| speaker.words.say("compose-closed"))
}

/// What one does over the chosen channel.
pub(super) fn verb(seat: Seat<'_>, draft: &Draft) -> &'static str {
    let Some(over) = draft.over else {
        return "compose-send";
    };
    match seat.speaker.setting.organization.channels[over.ix()].kind {
        ChannelKind::Phone => "compose-call",
        ChannelKind::Meeting if asks::meeting(seat.speaker.setting, seat.view, over).is_some() => "compose-speak",
        ChannelKind::Meeting => "compose-invite",
        ChannelKind::Mail
        | ChannelKind::Chat
        | ChannelKind::Ticket
        | ChannelKind::Console
        | ChannelKind::Paper
        | ChannelKind::Press => "compose-send",
    }
}

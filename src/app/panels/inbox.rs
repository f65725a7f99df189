//! Messages to and from this seat: a list, and the one that is read.

mod answer;
mod list;
mod reading;
mod requests;

use std::collections::BTreeMap;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::Seat;
use crate::app::look::{Icon, space};
use crate::app::widgets::button;
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::scenario::organization::ChannelKind;
use crate::view::SeatView;
use crate::view::seat::{MessageSeen, MessageState};

/// Lower than this, in points, there is room for the list or for a message, not for both.
const HEIGHT_MIN: f32 = 420.0;

/// What is open.
#[derive(Debug, Clone, Default)]
pub struct InboxState {
    /// The message that is read.
    pub selected: Option<MessageId>,
    /// Own words with answers that are not given yet.
    answers: BTreeMap<MessageId, String>,
}

/// Shows all messages above, and the one that is read below.
pub fn inbox(ui: &mut Ui, seat: Seat<'_>, state: &mut InboxState, wishes: &mut Wishes) {
    list_and_reading(ui, seat, state, wishes, list::list);
}

/// Shows what waits for an answer of this seat and of others above, and the message that is read below.
pub fn requests(ui: &mut Ui, seat: Seat<'_>, state: &mut InboxState, wishes: &mut Wishes) {
    list_and_reading(ui, seat, state, wishes, requests::list);
}

/// What waits for an answer of this seat.
pub fn num_requests(seat: Seat<'_>) -> usize {
    requests::for_me(seat).count()
}

fn list_and_reading(
    ui: &mut Ui,
    seat: Seat<'_>,
    state: &mut InboxState,
    wishes: &mut Wishes,
    list: impl FnOnce(&mut Ui, Seat<'_>, &mut InboxState, &mut Wishes),
) {
    let Some(message) = state.selected.and_then(|id| seat.view.message(id)) else {
        return scrolled(ui, "inbox_list", |ui| list(ui, seat, state, wishes));
    };
    if ui.available_height() < HEIGHT_MIN {
        if button(ui, &seat.speaker.words.say("inbox-back")).clicked() {
            state.selected = None;
        }
        return scrolled(ui, ("inbox_reading", message.id), |ui| reading::reading(ui, seat, message, state, wishes));
    }
    let whole = ui.available_height();
    let none = Frame::new().inner_margin(Margin::ZERO);
    let above = Panel::top("inbox_list_panel").resizable(true).frame(none);
    let above = above.default_size(whole * 0.45).size_range(whole * 0.2..=whole * 0.7);
    above.show(ui, |ui| scrolled(ui, "inbox_list", |ui| list(ui, seat, state, wishes)));
    CentralPanel::default().frame(none).show(ui, |ui| {
        ui.add_space(space::GAP);
        scrolled(ui, ("inbox_reading", message.id), |ui| reading::reading(ui, seat, message, state, wishes));
    });
}

/// Each message is read from its beginning.
fn scrolled(ui: &mut Ui, id: impl egui::AsIdSalt, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, contents);
}

/// Messages that wait to be read, and phones that ring.
pub fn num_unread(view: &SeatView) -> usize {
    view.messages.iter().filter(|message| is_new(view, message)).count()
}

/// Whether nobody of this seat has looked at it, and somebody can.
fn is_new(view: &SeatView, message: &MessageSeen) -> bool {
    message.from != view.role && matches!(message.state, MessageState::Arrived | MessageState::Ringing)
}

/// Opens a message: what has arrived is read, a phone is picked up by a button of its own.
fn open(message: &MessageSeen, state: &mut InboxState, wishes: &mut Wishes) {
    state.selected = Some(message.id);
    if message.state == MessageState::Arrived {
        wishes.push(Wish::Submit(Command::Read { message: message.id }));
    }
}

/// The picture of a way to reach somebody.
pub(super) fn channel_icon(kind: ChannelKind) -> Icon {
    match kind {
        ChannelKind::Phone => Icon::Phone,
        ChannelKind::Meeting => Icon::Meeting,
        ChannelKind::Mail => Icon::Mail,
        ChannelKind::Chat => Icon::Chat,
        ChannelKind::Ticket => Icon::Ticket,
        ChannelKind::Console => Icon::Console,
        ChannelKind::Paper => Icon::Paper,
        ChannelKind::Press => Icon::Press,
    }
}

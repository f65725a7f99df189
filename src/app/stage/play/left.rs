//! The left column: what others write and say.

use egui::Ui;

use crate::app::floor::Thing;
use crate::app::panels::{InboxState, Seat, inbox, num_unread};
use crate::app::wish::Wishes;
use crate::exercise::command::MessageId;

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    inbox: InboxState,
}

impl State {
    /// Opens a message.
    pub(super) fn open(&mut self, message: MessageId) {
        self.inbox.selected = Some(message);
    }

    /// Opens what was clicked on the floor.
    pub(super) fn show(&mut self, thing: Thing) {
        if let Thing::Message(message) = thing {
            self.open(message);
        }
    }
}

/// Draws the column.
pub(super) fn draw(ui: &mut Ui, seat: Seat<'_>, state: &mut State, wishes: &mut Wishes) {
    inbox(ui, seat, &mut state.inbox, wishes);
}

/// How much in the column nobody has looked at.
pub(super) fn num_new(seat: Seat<'_>) -> usize {
    num_unread(seat.view)
}

//! Between two players of a hot seat.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::{Curtain, curtain};
use crate::app::table::{Shown, Table};
use crate::app::wish::Wishes;
use crate::scenario::names::RoleId;
use crate::text::Speaker;
use crate::view::seat::MessageState;

/// Draws the curtain.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let Some(table) = desk.table() else {
        return;
    };
    let seats: Vec<(RoleId, usize)> = table.people().into_iter().map(|seat| (seat, num_waiting(table, seat))).collect();
    let given = Curtain {
        speaker: Speaker::new(desk.words(), table.setting()),
        seats: &seats,
        next: if let Shown::Curtain(next) = table.shown() { next } else { None },
        now: table.session().exercise().now(),
        may_facilitate: desk.may_facilitate(),
    };
    curtain(ui, given, wishes);
}

/// Calls that ring and messages that nobody has opened: as much as one hears from the next room.
fn num_waiting(table: &Table, seat: RoleId) -> usize {
    let messages = table.session().views().seat(seat).messages.iter();
    messages.filter(|message| matches!(message.state, MessageState::Ringing | MessageState::Arrived)).count()
}

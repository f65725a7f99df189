//! The right column: my people, and what I can do. A new panel is a line in `draw`.

use egui::{ScrollArea, Ui};

use crate::app::look::space;
use crate::app::panels::{ActionsState, Seat, actions, people};
use crate::app::wish::Wishes;

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    actions: ActionsState,
}

/// Draws the column.
pub(super) fn draw(ui: &mut Ui, seat: Seat<'_>, state: &mut State, wishes: &mut Wishes) {
    ScrollArea::vertical().id_salt("play_right_scroll").auto_shrink(false).show(ui, |ui| {
        people(ui, seat, wishes);
        ui.add_space(space::WIDE);
        actions(ui, seat, &mut state.actions, wishes);
    });
}

//! What there is to learn.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::debrief::{DebriefState, Learning, debrief};
use crate::app::wish::{Screen, Wish, Wishes};

/// Draws the debrief.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, state: &mut DebriefState, wishes: &mut Wishes) {
    match desk.learned() {
        Some(learned) => {
            let back = desk.back();
            debrief(ui, Learning { words: desk.words(), learned, back }, state, wishes);
        }
        None => wishes.push(Wish::Show(Screen::Library)),
    }
}

//! What there is to learn.

use egui::Ui;

use super::Memory;
use crate::app::desk::Desk;
use crate::app::panels::debrief::{Learning, debrief};
use crate::app::wish::{Screen, Wish, Wishes};

/// Draws the debrief.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, memory: &mut Memory, wishes: &mut Wishes) {
    match desk.learned() {
        Some(learned) => {
            let back = desk.back();
            let learning = Learning { words: desk.words(), learned, back };
            debrief(ui, learning, &mut memory.debrief, &mut memory.floor, wishes);
        }
        None => wishes.push(Wish::Show(Screen::Library)),
    }
}

//! Before an exercise.

use egui::Ui;

use super::Memory;
use crate::app::desk::Desk;
use crate::app::panels::setup::{Preparing, set_up};
use crate::app::wish::{Screen, Wish, Wishes};

/// Draws the set-up.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, memory: &mut Memory, wishes: &mut Wishes) {
    let card = memory.prepared.as_deref().and_then(|id| desk.shelved().card(id));
    match card {
        Some(card) => set_up(ui, Preparing { words: desk.words(), card }, &mut memory.set_up, wishes),
        // Its file has gone in the meantime.
        None => wishes.push(Wish::Show(Screen::Library)),
    }
}

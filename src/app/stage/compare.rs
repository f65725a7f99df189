//! Exercises side by side.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::compare::{CompareState, Comparing, compare};
use crate::app::wish::{Screen, Wish, Wishes};

/// Draws the comparison.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, state: &mut CompareState, wishes: &mut Wishes) {
    match desk.compared() {
        Some(compared) => compare(ui, Comparing { words: desk.words(), compared }, state, wishes),
        None => wishes.push(Wish::Show(Screen::Library)),
    }
}

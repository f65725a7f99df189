//! The library: what can be played, and what was begun.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::library::{Library, LibraryState, library};
use crate::app::wish::Wishes;

/// Draws the library.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, state: &mut LibraryState, wishes: &mut Wishes) {
    let given = Library { words: desk.words(), shelved: desk.shelved(), folder: desk.scenarios() };
    library(ui, given, state, wishes);
}

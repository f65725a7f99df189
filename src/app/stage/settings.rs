//! The settings.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::settings::{Chosen, settings};
use crate::app::table::Shown;
use crate::app::wish::{Screen, Wishes};

/// Draws the settings.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let back = match desk.table().map(|table| table.shown()) {
        None => Screen::Library,
        Some(Shown::Facilitator) => Screen::Facilitator,
        Some(Shown::Seat(_) | Shown::Curtain(_)) => Screen::Play,
    };
    let chosen = Chosen { words: desk.words(), settings: desk.settings(), folder: desk.folder(), back };
    settings(ui, chosen, wishes);
}

//! The settings.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::settings::{Chosen, settings};
use crate::app::wish::Wishes;

/// Draws the settings.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let (words, back) = (desk.words(), desk.back());
    settings(ui, Chosen { words, settings: desk.settings(), folder: desk.folder(), back }, wishes);
}

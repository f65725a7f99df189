//! What there is to learn.

use egui::{ScrollArea, Ui};

use super::{Memory, page};
use crate::app::desk::Desk;
use crate::app::widgets::button;
use crate::app::wish::{Screen, Wish, Wishes};

/// Draws the debrief.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, memory: &Memory, wishes: &mut Wishes) {
    page(ui, |ui| {
        if button(ui, &desk.words().say("shell-library")).clicked() {
            wishes.push(Wish::Show(Screen::Library));
        }
        ScrollArea::vertical().show(ui, |ui| {
            if let Some(id) = memory.debriefed {
                ui.label(id.to_string());
            }
        });
    });
}

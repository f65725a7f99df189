//! Between two players of a hot seat.

use egui::Ui;

use super::page;
use crate::app::desk::Desk;
use crate::app::widgets::{primary, title};
use crate::app::wish::{Wish, Wishes};
use crate::text::{Speaker, arg};

/// Draws the curtain: who may sit down, and nothing of anybody's view.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let Some(table) = desk.table() else {
        return;
    };
    let (words, speaker) = (desk.words(), Speaker::new(desk.words(), table.setting()));
    page(ui, |ui| {
        ui.label(title(words.say("shell-who-sits-down")));
        for seat in table.people() {
            let name = words.say_with("shell-play-as", &[arg("role", speaker.role(seat))]);
            if primary(ui, &name).clicked() {
                wishes.push(Wish::TakeSeat(seat));
            }
        }
    });
}

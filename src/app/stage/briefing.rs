//! Who somebody is who has just sat down.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::{Seat, briefing};
use crate::app::wish::Wishes;
use crate::text::Speaker;

/// Draws the briefing.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    if let Some((table, view)) = desk.table().and_then(|table| Some((table, table.seen()?))) {
        briefing(ui, Seat { speaker: Speaker::new(desk.words_here(), table.setting()), view, refused: None }, wishes);
    }
}

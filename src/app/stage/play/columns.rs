//! Three columns, or one of them where there is not enough room.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::app::look::{Palette, space};
use crate::app::widgets::tab;

/// Narrower than this, in points, one column is shown at a time: text is never cut.
const WIDTH_MIN: f32 = 1_000.0;
/// Shares of the width, in percent: what is usual, and how far it can be moved.
const LEFT: (f32, f32, f32) = (38.0, 28.0, 40.0);
const MIDDLE: (f32, f32, f32) = (34.0, 28.0, 40.0);

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Column {
    /// Messages.
    #[default]
    Left,
    /// What I know, and where things stand.
    Middle,
    /// My people, and what I can do.
    Right,
}

impl Column {
    pub(super) const ALL: [Self; 3] = [Self::Left, Self::Middle, Self::Right];
}

/// Draws all columns, or the one that is chosen; `names` are their names and how much is new in each.
pub(super) fn columns(
    ui: &mut Ui,
    chosen: &mut Column,
    names: [(String, usize); 3],
    mut draw: impl FnMut(&mut Ui, Column),
) {
    if ui.available_width() < WIDTH_MIN {
        Panel::top("play_columns").frame(frame(ui)).show(ui, |ui| choice(ui, chosen, names));
        CentralPanel::default().frame(frame(ui)).show(ui, |ui| draw(ui, *chosen));
        return;
    }
    let whole = ui.available_width();
    let side = |panel: Panel, (usual, least, most): (f32, f32, f32)| {
        let part = |percent| whole * percent / 100.0;
        panel.resizable(true).default_size(part(usual)).size_range(part(least)..=part(most))
    };
    // From left to right, as the focus goes.
    let mut draw_wide = |ui: &mut Ui, column| {
        // A column is as wide as it was made, however narrow what stands in it.
        ui.set_min_width(ui.available_width());
        draw(ui, column);
    };
    side(Panel::left("play_left"), LEFT).frame(frame(ui)).show(ui, |ui| draw_wide(ui, Column::Left));
    side(Panel::left("play_middle"), MIDDLE).frame(frame(ui)).show(ui, |ui| draw_wide(ui, Column::Middle));
    CentralPanel::default().frame(frame(ui)).show(ui, |ui| draw(ui, Column::Right));
}

fn choice(ui: &mut Ui, chosen: &mut Column, names: [(String, usize); 3]) {
    ui.horizontal_wrapped(|ui| {
        for (column, (name, num_new)) in Column::ALL.into_iter().zip(names) {
            if tab(ui, &name, *chosen == column, num_new).clicked() {
                *chosen = column;
            }
        }
    });
}

fn frame(ui: &Ui) -> Frame {
    Frame::new().fill(Palette::here(ui).ground).inner_margin(Margin::same(space::GAP as i8))
}

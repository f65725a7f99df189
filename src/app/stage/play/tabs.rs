//! Tabs over a column.

use egui::Ui;

use crate::app::look::space;
use crate::app::panels::Seat;
use crate::app::widgets::tab;

/// In a column narrower than this, in points, tabs stand close together.
const WIDE: f32 = 500.0;

/// A page, the id of its name, and how much is new there.
pub(super) struct Tab<P>(pub(super) P, pub(super) &'static str, pub(super) usize);

/// Shows the tabs, and what else stands in their row. The open one takes the focus when it is asked to.
pub(super) fn tabs<P: Copy + PartialEq>(
    ui: &mut Ui,
    seat: Seat<'_>,
    pages: &[Tab<P>],
    open: &mut P,
    wants_focus: bool,
    beside: impl FnOnce(&mut Ui),
) {
    ui.horizontal_wrapped(|ui| {
        if ui.available_width() < WIDE {
            ui.spacing_mut().button_padding.x = space::GAP;
            ui.spacing_mut().item_spacing.x = 0.0;
        }
        for Tab(page, name, num_new) in pages {
            let is_open = *open == *page;
            let response = tab(ui, &seat.speaker.words.say(name), is_open, *num_new);
            if response.clicked() {
                *open = *page;
            }
            if is_open && wants_focus {
                response.request_focus();
            }
        }
        ui.add_space(space::TIGHT);
        beside(ui);
    });
    ui.add_space(space::TIGHT);
}

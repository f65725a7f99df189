//! What can be ticked.

use egui::{Checkbox, CornerRadius, RadioButton, Response, RichText, Ui};

/// Corners of a box: that of a button would make a circle of it.
const CORNER: u8 = 3;

/// A box with text that may be longer than a line.
pub fn tick(ui: &mut Ui, is_ticked: &mut bool, text: RichText) -> Response {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let widgets = &mut ui.visuals_mut().widgets;
        for look in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.noninteractive] {
            look.corner_radius = CornerRadius::same(CORNER);
        }
        ui.add(Checkbox::new(is_ticked, text))
    })
    .inner
}

/// One of several, of which only one can be chosen.
pub fn radio(ui: &mut Ui, is_chosen: bool, text: RichText) -> Response {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.add(RadioButton::new(is_chosen, text))
    })
    .inner
}

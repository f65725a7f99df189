//! A line with a picture before it.

use egui::{Color32, Response, RichText, Ui};

use super::para;
use crate::app::look::{Icon, size};

/// Text that may be longer than a line, with a picture that says what kind of remark it is.
pub fn remark(ui: &mut Ui, icon: Icon, text: RichText, ink: Color32) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        icon.show(ui, size::SMALL + 2.0, ink);
        para(ui, text)
    })
    .inner
}

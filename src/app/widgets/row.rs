//! A line of a list that can be clicked.

use egui::{AsIdSalt, CornerRadius, Frame, Id, Margin, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType};

use crate::app::look::{Palette, space};

/// A line of a list; `name` is what it is called by whoever does not see its contents.
pub fn row(ui: &mut Ui, id: impl AsIdSalt, name: &str, is_selected: bool, contents: impl FnOnce(&mut Ui)) -> Response {
    let palette = Palette::here(ui);
    let id: Id = ui.id().with(("row", id));
    let is_near = ui.ctx().read_response(id).is_some_and(|before| before.hovered() || before.has_focus());
    let edge = if is_near || is_selected { palette.accent } else { palette.line };
    let frame = Frame::new()
        .fill(if is_selected { palette.accent_soft } else { palette.surface })
        .stroke(Stroke::new(if is_near { 2.0 } else { 1.0 }, edge))
        .corner_radius(CornerRadius::same(space::CORNER))
        .inner_margin(Margin::symmetric(10, 6));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.y = 2.0;
        contents(ui);
    });
    let response = ui.interact(shown.response.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), is_selected, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

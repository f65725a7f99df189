//! What can be clicked.

use egui::{Button, Color32, Response, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use super::bold;
use crate::app::look::{Icon, Palette, space};

/// An ordinary button.
pub fn button(ui: &mut Ui, label: &str) -> Response {
    ui.button(label)
}

/// The one thing that this place is for.
pub fn primary(ui: &mut Ui, label: &str) -> Response {
    if !ui.is_enabled() {
        return ui.button(label);
    }
    let palette = Palette::here(ui);
    // One line, in the middle of the button.
    let text = bold(label).line_height(None).color(palette.on_accent);
    ui.add(Button::new(text).fill(palette.accent).stroke(Stroke::NONE))
}

/// The same with fewer words on it, where what it is about stands beside it; `name` is the whole, for a screen reader.
pub fn primary_for(ui: &mut Ui, label: &str, name: &str) -> Response {
    let response = primary(ui, label);
    named(ui, response, name)
}

/// An ordinary button with fewer words on it than in its name.
pub fn button_for(ui: &mut Ui, label: &str, name: &str) -> Response {
    let response = button(ui, label);
    named(ui, response, name)
}

fn named(ui: &Ui, response: Response, name: &str) -> Response {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name));
    response
}

/// One of several pages; `count` is what is new there.
pub fn tab(ui: &mut Ui, label: &str, is_open: bool, count: usize) -> Response {
    let palette = Palette::here(ui);
    let text = if count > 0 { format!("{label} ({count})") } else { label.to_owned() };
    let text = if is_open {
        bold(text).line_height(None).color(palette.accent)
    } else {
        RichText::new(text).color(palette.ink_soft)
    };
    ui.add(Button::selectable(is_open, text))
}

/// A picture that can be clicked; `name` is what it is called, and shown when the pointer rests on it.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str, colour: Color32) -> Response {
    let (square, response) = ui.allocate_exact_size(Vec2::splat(space::TOUCH), Sense::click());
    let name_of = || WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name);
    response.widget_info(name_of);
    if response.hovered() || response.has_focus() {
        let palette = Palette::here(ui);
        ui.painter().rect_filled(square, f32::from(space::CORNER), palette.ink_soft.gamma_multiply(0.25));
    }
    icon.paint(ui.painter(), square.shrink(space::TOUCH * 0.2), colour);
    response.on_hover_text(name)
}

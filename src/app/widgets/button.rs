//! What can be clicked.

use egui::{
    Button, Color32, FontId, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    vec2,
};

use super::bold;
use crate::app::look::{Icon, Palette, Tone, size, space};

/// An ordinary button.
pub fn button(ui: &mut Ui, label: &str) -> Response {
    ui.button(label)
}

/// The one thing that this place is for.
pub fn primary(ui: &mut Ui, label: &str) -> Response {
    let palette = Palette::here(ui);
    ui.add(Button::new(bold(label).color(palette.on_accent)).fill(palette.accent).stroke(Stroke::NONE))
}

/// One of several pages; `count` is what is new there.
pub fn tab(ui: &mut Ui, label: &str, is_open: bool, count: usize) -> Response {
    let palette = Palette::here(ui);
    let text = if count > 0 { format!("{label} ({count})") } else { label.to_owned() };
    let text = if is_open { bold(text).color(palette.accent) } else { RichText::new(text).color(palette.ink_soft) };
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

/// A chip that can be clicked.
pub fn chip_button(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) -> Response {
    let palette = Palette::here(ui);
    let (ink, soft) = (palette.ink_of(tone), palette.soft_of(tone));
    let (side, margin) = (size::SMALL + 2.0, vec2(8.0, 3.0));
    let before_text = margin.x + side + space::TIGHT;
    let room = (ui.max_rect().width() - before_text - margin.x).max(1.0);
    let galley = ui.painter().layout(text.to_owned(), FontId::proportional(size::SMALL), ink, room);
    let extent = vec2(before_text + galley.size().x + margin.x, galley.size().y.max(side) + 2.0 * margin.y);
    let (rect, response) = ui.allocate_exact_size(extent, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text));
    let is_near = response.hovered() || response.has_focus();
    let edge = if is_near { Stroke::new(2.0, ink) } else { Stroke::new(1.0, ink.gamma_multiply(0.5)) };
    ui.painter().rect(rect, 11.0, soft, edge, StrokeKind::Inside);
    let square = Rect::from_center_size(rect.left_center() + vec2(margin.x + side / 2.0, 0.0), Vec2::splat(side));
    icon.paint(ui.painter(), square, ink);
    let corner = rect.left_center() + vec2(before_text, -galley.size().y / 2.0);
    ui.painter().galley(corner, galley, ink);
    response
}

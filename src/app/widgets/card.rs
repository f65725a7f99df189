//! What holds things together.

use egui::{
    CornerRadius, Frame, InnerResponse, Margin, Panel, Pos2, Rect, Response, RichText, Sense, Stroke, StrokeKind,
    TextStyle, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText, WidgetType,
};

use super::small;
use crate::app::look::{Icon, Palette, Tone, size, space};

/// Corners of a chip.
const CHIP_CORNER: u8 = 11;

/// A card. Its tone colours ground and edge.
pub fn card<R>(ui: &mut Ui, tone: Tone, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = Palette::here(ui);
    let edge = if tone == Tone::Plain { palette.line } else { palette.ink_of(tone) };
    let frame = Frame::new()
        .fill(palette.soft_of(tone))
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(space::CORNER))
        .inner_margin(Margin::symmetric(12, 9));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        contents(ui)
    })
}

/// A short word with a picture, in a rounded frame; in the middle of the row in which it stands.
pub fn chip(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) -> Response {
    let palette = Palette::here(ui);
    let ink = palette.ink_of(tone);
    let (padding, picture) = (Vec2::new(space::GAP, 3.0), size::SMALL + 2.0);
    let wide = ui.available_width() - 2.0 * padding.x - picture - space::TIGHT;
    let words = WidgetText::from(RichText::new(text).small().color(ink));
    let words = words.into_galley(ui, Some(TextWrapMode::Wrap), wide, TextStyle::Small);
    let inside = Vec2::new(picture + space::TIGHT + words.size().x, words.size().y.max(picture));
    let (frame, response) = ui.allocate_exact_size(inside + 2.0 * padding, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), text));
    if ui.is_rect_visible(frame) {
        let edge = Stroke::new(1.0, ink.gamma_multiply(0.5));
        ui.painter().rect(frame, CHIP_CORNER, palette.soft_of(tone), edge, StrokeKind::Inside);
        let inside = frame.shrink2(padding);
        let square = Rect::from_center_size(inside.left_center() + Vec2::X * picture / 2.0, Vec2::splat(picture));
        icon.paint(ui.painter(), square, ink);
        let at = Pos2::new(square.right() + space::TIGHT, inside.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, ink);
    }
    response
}

/// The dark bar on top of a screen.
pub fn bar<R>(ui: &mut Ui, id: &'static str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.bar).inner_margin(Margin::symmetric(16, 10));
    Panel::top(id).frame(frame).show(ui, |ui| ui.horizontal_wrapped(contents).inner).inner
}

/// Head of a panel, and what stands under it.
pub fn section<R>(ui: &mut Ui, icon: Icon, head: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::here(ui);
    ui.horizontal(|ui| {
        icon.show(ui, size::HEAD, palette.accent);
        ui.heading(head);
    });
    contents(ui)
}

/// Nothing is here; what will be, or what one can do.
pub fn empty(ui: &mut Ui, text: &str) -> Response {
    let palette = Palette::here(ui);
    ui.label(small(text, palette.ink_soft))
}

//! What holds things together.

use egui::{CornerRadius, Frame, InnerResponse, Label, Margin, Response, RichText, Stroke, Ui};

use super::small;
use crate::app::look::{Icon, Palette, Tone, size, space};

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

/// A short word with a picture, in a rounded frame.
pub fn chip(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) -> Response {
    let palette = Palette::here(ui);
    let ink = palette.ink_of(tone);
    let frame = Frame::new()
        .fill(palette.soft_of(tone))
        .stroke(Stroke::new(1.0, ink.gamma_multiply(0.5)))
        .corner_radius(CornerRadius::same(11))
        .inner_margin(Margin::symmetric(8, 2));
    // Chips stand in rows of text: no taller than they must be, and in the middle of the row.
    let shown = frame.show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            icon.show(ui, size::SMALL + 2.0, ink);
            ui.add(Label::new(RichText::new(text).small().color(ink)).selectable(false))
        })
        .inner
    });
    shown.inner
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

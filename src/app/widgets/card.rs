//! What holds things together.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Panel, Response, Stroke, Ui};

use super::small;
use crate::app::look::{Icon, Palette, Tone, size, space};

/// By how much of the whole width a column at the side can be drawn wider.
const ASIDE_MORE: f32 = 0.1;

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

/// egui cuts a panel off where it ended in the last frame: after it has grown, one more frame shows all of it.
pub fn show_whole(ui: &Ui, panel: &'static str, response: &Response) {
    let height = response.rect.height();
    let before = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<f32>>(ui.id().with(panel)).replace(height));
    if !is_same(before, Some(height)) {
        ui.request_repaint();
    }
}

/// Whether a length is what it was in the last frame. Where something stands changes the last digits of how wide it is: to draw
/// again for these would never end.
fn is_same(before: Option<f32>, now: Option<f32>) -> bool {
    match (before, now) {
        (Some(before), Some(now)) => (before - now).abs() < 0.5,
        _ => before == now,
    }
}

/// The dark bar on top of a screen.
pub fn bar<R>(ui: &mut Ui, id: &'static str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.bar).inner_margin(Margin::symmetric(16, 10));
    let shown = Panel::top(id).frame(frame).show(ui, |ui| ui.horizontal_wrapped(contents).inner);
    show_whole(ui, id, &shown.response);
    shown.inner
}

/// What stands at the right end of a row, as far as there is room for it.
pub fn at_end<R>(ui: &mut Ui, id: &'static str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.id().with(id);
    // As wide as it was in the last frame.
    let wide: Option<f32> = ui.data(|data| data.get_temp(id)).flatten();
    let free = ui.available_size_before_wrap().x - wide.unwrap_or(0.0) - ui.spacing().item_spacing.x;
    if wide.is_some() && free > 0.0 {
        ui.add_space(free);
    }
    let before = ui.cursor().min;
    let made = contents(ui);
    let after = ui.cursor().min;
    // What went on in the next row has to be measured again.
    let now = (after.y == before.y).then_some(after.x - before.x);
    if !is_same(wide, now) {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_repaint();
    }
    made
}

/// Head of a panel, and what stands under it.
pub fn section<R>(ui: &mut Ui, icon: Icon, head: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::here(ui);
    ui.horizontal_wrapped(|ui| {
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

/// A column at the side that one can draw wider: how much of the whole width it usually takes, and between which widths. In a
/// window that was made smaller it leaves room for the rest.
pub fn aside(panel: Panel, (whole, part, limits): (f32, f32, std::ops::RangeInclusive<f32>)) -> Panel {
    let (least, most) = limits.into_inner();
    let usual = (whole * part).clamp(least, most);
    panel.resizable(true).default_size(usual).size_range(least..=(whole * (part + ASIDE_MORE)).max(least))
}

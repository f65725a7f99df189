//! How much of something there is.

use egui::{Align2, CornerRadius, FontId, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::app::look::{Palette, Tone, size, space};

/// How strongly the full part is coloured; text is read on it.
const FULL: f32 = 0.38;

/// A bar of a hundred; `text` says what it is and how much, to the eye and to whoever does not see the bar.
pub fn gauge(ui: &mut Ui, text: &str, percent: u8, tone: Tone) -> Response {
    let palette = Palette::here(ui);
    let height = size::SMALL + 2.0 * space::TIGHT;
    let (whole, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let part = Rect::from_min_size(whole.min, Vec2::new(whole.width() * f32::from(percent.min(100)) / 100.0, height));
    let corner = CornerRadius::same(space::CORNER);
    ui.painter().rect_filled(whole, corner, palette.sunken);
    ui.painter().rect_filled(part, corner, palette.sunken.lerp_to_gamma(palette.ink_of(tone), FULL));
    let at = whole.left_center() + Vec2::new(space::GAP, 0.0);
    ui.painter().text(at, Align2::LEFT_CENTER, text, FontId::proportional(size::SMALL), palette.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, text));
    response
}

//! Where the values of something lie, as a small bar around nothing.

use egui::{CornerRadius, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::app::look::{Palette, Tone, size};

/// Least, a tenth, half, nine tenths and most of something; the line is nothing. `text` says it to whoever does not see it.
pub fn spread(ui: &mut Ui, text: &str, quantiles: [i64; 5], tone: Tone) -> Response {
    let palette = Palette::here(ui);
    let (whole, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::SMALL), Sense::hover());
    let (low, high) = (quantiles[0].min(0) as f32, quantiles[4].max(0) as f32);
    let x = |value: f32| whole.left() + whole.width() * (value - low) / (high - low).max(1.0);
    let [min, p10, median, p90, max] = quantiles.map(|value| x(value as f32));
    let middle = whole.center().y;
    let painter = ui.painter();
    painter.hline(min..=max, middle, Stroke::new(1.0, palette.ink));
    let bar = Rect::from_x_y_ranges(p10..=p90.max(p10 + 2.0), whole.top() + 3.0..=whole.bottom() - 3.0);
    painter.rect_filled(bar, CornerRadius::ZERO, palette.ink_of(tone));
    for (at, width) in [(median, 2.0), (x(0.0), 1.0)] {
        painter.line_segment([pos2(at, whole.top()), pos2(at, whole.bottom())], Stroke::new(width, palette.ink));
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, text));
    response.on_hover_text(text)
}

//! Where the values of something lie, as a small bar around nothing.

use egui::{CornerRadius, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::app::look::{Palette, Tone, size, space};

/// Half the height and width of the mark of this one.
const MARK: f32 = 6.0;

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

/// Where a value stands among others: the least, a quarter, half, three quarters and the most of them, and a diamond for it.
/// `text` says it to whoever does not see it.
pub fn standing(ui: &mut Ui, text: &str, value: i64, quantiles: [i64; 5]) -> Response {
    let palette = Palette::here(ui);
    let (whole, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::BODY), Sense::hover());
    let scale = whole.shrink2(Vec2::new(MARK, 0.0));
    let (low, high) = (quantiles[0].min(value) as f32, quantiles[4].max(value) as f32);
    let x = |value: i64| match high - low {
        span if span > 0.0 => scale.left() + scale.width() * (value as f32 - low) / span,
        _ => scale.center().x,
    };
    let [least, quarter, half, three_quarters, most] = quantiles.map(x);
    let painter = ui.painter();
    let bar =
        |from: f32, to: f32| Rect::from_x_y_ranges(from..=to.max(from + 2.0), whole.shrink(space::TIGHT).y_range());
    let outline = Stroke::new(1.0, palette.ink_soft);
    painter.rect(bar(least, most), CornerRadius::ZERO, palette.surface, outline, StrokeKind::Inside);
    painter.rect_filled(bar(quarter, three_quarters), CornerRadius::ZERO, palette.accent_soft);
    painter.vline(half, whole.y_range(), Stroke::new(2.0, palette.ink));
    let at = pos2(x(value), whole.center().y);
    let corners = [(0.0, -MARK), (MARK, 0.0), (0.0, MARK), (-MARK, 0.0)].map(|(x, y)| at + Vec2::new(x, y));
    painter.add(Shape::convex_polygon(corners.to_vec(), palette.accent, Stroke::new(1.0, palette.surface)));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, text));
    response.on_hover_text(text)
}

//! A short word with a picture, in a rounded frame.

use egui::text::LayoutJob;
use egui::{FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::by_the_rules;
use crate::app::look::{Icon, Palette, Tone, size, space};

/// Height of a line where there are several, in heights of its letters.
const LINE: f32 = 1.3;
/// Inside the frame, in points.
const MARGIN: Vec2 = vec2(8.0, 3.0);
/// Labels leave air under their lines: so much higher than the middle of its row stands a word beside one.
const LIFT: f32 = 2.0;
/// Side of the picture.
const SIDE: f32 = size::SMALL + 2.0;

/// A short word with a picture.
pub fn chip(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) -> Response {
    let response = pill(ui, icon, text, tone, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), text));
    response
}

/// The same, and it can be clicked.
pub fn chip_button(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) -> Response {
    let response = pill(ui, icon, text, tone, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text));
    response
}

/// Its size is known before it is placed, so that it goes to the next row where this one is full.
fn pill(ui: &mut Ui, icon: Icon, text: &str, tone: Tone, sense: Sense) -> Response {
    let palette = Palette::here(ui);
    let ink = palette.ink_of(tone);
    let before_text = MARGIN.x + SIDE + space::TIGHT;
    let room = (ui.max_rect().width() - before_text - MARGIN.x).max(1.0);
    let laid_out = |line_height| {
        let mut job = LayoutJob::simple(text.to_owned(), FontId::proportional(size::SMALL), ink, room);
        job.sections.iter_mut().for_each(|section| section.format.line_height = line_height);
        by_the_rules(ui.painter(), job)
    };
    let galley = laid_out(None);
    let galley = if galley.rows.len() > 1 { laid_out(Some(size::SMALL * LINE)) } else { galley };
    let extent = vec2(before_text + galley.size().x + MARGIN.x, galley.size().y.max(SIDE) + 2.0 * MARGIN.y);
    let (rect, response) = ui.allocate_exact_size(extent, sense);
    let rect = rect.translate(vec2(0.0, -LIFT));
    let is_near = sense.senses_click() && (response.hovered() || response.has_focus());
    let edge = if is_near { Stroke::new(2.0, ink) } else { Stroke::new(1.0, ink.gamma_multiply(0.5)) };
    ui.painter().rect(rect, 11.0, palette.soft_of(tone), edge, StrokeKind::Inside);
    let square = Rect::from_center_size(rect.left_center() + vec2(MARGIN.x + SIDE / 2.0, 0.0), Vec2::splat(SIDE));
    icon.paint(ui.painter(), square, ink);
    let corner = rect.left_center() + vec2(before_text, -galley.size().y / 2.0 - 0.5);
    ui.painter().galley(corner, galley, ink);
    response
}

//! The type scale as widgets.

use egui::{Color32, RichText, TextStyle};

use crate::app::look::size;

/// Distance from line to line, for text of this size: Japanese needs air between its lines.
fn leading(size: f32) -> Option<f32> {
    Some((size * 1.35).round())
}

fn styled(text: impl Into<String>, style: &str) -> RichText {
    RichText::new(text).text_style(TextStyle::Name(style.into()))
}

/// Title of a screen.
pub fn title(text: impl Into<String>) -> RichText {
    styled(text, "title")
}

/// The exercise clock.
pub fn clock(text: impl Into<String>) -> RichText {
    styled(text, "clock")
}

/// What one should see first.
pub fn bold(text: impl Into<String>) -> RichText {
    styled(text, "bold").line_height(leading(size::BODY))
}

/// A remark.
pub fn small(text: impl Into<String>, colour: Color32) -> RichText {
    RichText::new(text).small().color(colour).line_height(leading(size::SMALL))
}

/// Text that may be longer than a line.
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).line_height(leading(size::BODY))
}

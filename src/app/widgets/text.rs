//! The type scale as widgets.

use egui::{Color32, RichText, TextStyle};

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
    styled(text, "bold")
}

/// A remark.
pub fn small(text: impl Into<String>, colour: Color32) -> RichText {
    RichText::new(text).small().color(colour)
}

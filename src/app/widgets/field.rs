//! What one picks from, and what one writes into.

use egui::{ComboBox, Margin, Response, TextEdit, Ui, WidgetInfo, WidgetType};

use crate::exercise::command::WORDS_MAX;

/// One of several; `name` is what is chosen here, `all` gives what can be chosen with its word.
pub fn choice<T: PartialEq + Copy>(ui: &mut Ui, name: &str, now: &mut T, all: &[(T, String)]) -> Response {
    let shown = all.iter().find(|(one, _)| one == now).map_or("", |(_, word)| word.as_str());
    let shown_name = format!("{name} {shown}");
    let made = ComboBox::from_id_salt(name).selected_text(shown).show_ui(ui, |ui| {
        for (one, word) in all {
            ui.selectable_value(now, *one, word);
        }
    });
    let response = made.response;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, ui.is_enabled(), &shown_name));
    response.on_hover_text(name)
}

/// A line to write on; `name` stands there as long as nothing is written.
pub fn words_field(ui: &mut Ui, name: &str, words: &mut String, width: f32) -> Response {
    let field =
        ui.add(TextEdit::singleline(words).hint_text(name).desired_width(width).margin(Margin::symmetric(8, 6)));
    field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, ui.is_enabled(), name));
    field
}

/// Several lines to write on; `name` stands there as long as nothing is written.
pub fn field(ui: &mut Ui, name: &str, words: &mut String, num_rows: usize) -> Response {
    let field = TextEdit::multiline(words).char_limit(WORDS_MAX).desired_rows(num_rows).hint_text(name);
    let response = ui.add(field.desired_width(f32::INFINITY).margin(Margin::symmetric(8, 6)));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, ui.is_enabled(), name));
    response
}

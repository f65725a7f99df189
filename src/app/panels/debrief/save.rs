//! Keeping the report as a file.

use egui::{Frame, Margin, Panel, RichText, Ui};

use super::Learning;
use crate::app::look::{Palette, space};
use crate::app::widgets::{button_for, show_whole, small, tick};
use crate::app::wish::Save;
use crate::app::{Wish, Wishes};
use crate::report::Format;
use crate::scenario::names::RoleId;
use crate::text::{Words, arg};

/// Forms for people; programs have the command line.
const FORMATS: [Format; 5] = [Format::Html, Format::Docx, Format::Xlsx, Format::Csv, Format::Md];

/// A button for each form; saves what is being read, for everybody or for one seat.
pub(super) fn save(
    ui: &mut Ui,
    learning: Learning<'_>,
    seat: Option<RoleId>,
    without_names: &mut bool,
    wishes: &mut Wishes,
) {
    let words = learning.words;
    let frame = Frame::new().inner_margin(Margin::symmetric(16, space::TIGHT as i8)).fill(Palette::here(ui).surface);
    let shown = Panel::top("debrief_save").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if let Some(format) = buttons(ui, words, &FORMATS, "lesson-save-docx") {
                wishes.push(Wish::Save(Save { format, seat, without_names: *without_names }));
            }
            tick(ui, without_names, RichText::new(words.say("lesson-save-no-names")));
        });
    });
    show_whole(ui, "debrief_save", &shown.response);
}

/// What to save as: a button for each form, and which was clicked. A document is called by what it holds.
pub(in crate::app::panels) fn buttons(
    ui: &mut Ui,
    words: &Words,
    formats: &[Format],
    document: &str,
) -> Option<Format> {
    let mut clicked = None;
    ui.label(small(words.say("lesson-save"), Palette::here(ui).ink_soft));
    for format in formats {
        let name = words.say(match format {
            Format::Docx => document,
            Format::Xlsx => "lesson-save-xlsx",
            Format::Csv => "lesson-save-csv",
            Format::Md => "lesson-save-md",
            _ => "lesson-save-html",
        });
        let why = words.say_with("lesson-save-as", &[arg("format", &*name)]);
        if button_for(ui, &name, &why).clicked() {
            clicked = Some(*format);
        }
    }
    clicked
}

//! The private notebook: nobody else reads it, and it is kept with the exercise.

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{body, card, empty, field, para, primary, section, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;

/// What is being written.
#[derive(Debug, Clone, Default)]
pub struct NotebookState {
    words: String,
}

/// Shows the notes, newest first, and where to write the next one.
pub fn notebook(ui: &mut Ui, seat: Seat<'_>, state: &mut NotebookState, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    section(ui, Icon::Note, &words.say("note-head"), |ui| {
        ui.label(small(words.say("note-private"), Palette::here(ui).ink_soft));
        field(ui, &words.say("note-words"), &mut state.words, 4);
        ui.add_enabled_ui(!state.words.trim().is_empty(), |ui| {
            if primary(ui, &words.say("note-keep")).clicked() {
                let words = std::mem::take(&mut state.words).into();
                wishes.push(Wish::Submit(Command::Note { words }));
            }
        });
        if seat.view.notes.is_empty() {
            empty(ui, &words.say("play-no-notes"));
        }
        for (at, note) in seat.view.notes.iter().rev() {
            card(ui, Tone::Plain, |ui| {
                ui.label(small(speaker.clock(*at, seat.view.now), Palette::here(ui).ink_soft));
                para(ui, body(&**note));
            });
        }
    });
}

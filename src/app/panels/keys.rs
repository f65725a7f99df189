//! Everything that has a key of its own, in one table; the rest is reached with Tab and Enter.

use egui::{Grid, Key, Modal, Modifiers, Ui};

use super::Seat;
use crate::app::look::Palette;
use crate::app::widgets::{bold, button, small};
use crate::text::Words;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Shows or hides this table.
    Help,
    /// Picks up what rings first, or joins the meeting.
    PickUp,
    /// Opens the oldest unread message.
    ReadNext,
    /// Opens or closes what is being written.
    Compose,
    /// To the first action.
    Act,
    /// Finds anything.
    Search,
    /// Lets time run, or stands still.
    GoOrPause,
    /// On to the next event.
    ToNext,
    /// To the left column.
    Left,
    /// To the middle column.
    Middle,
    /// To the right column.
    Right,
    /// Sends what is being written.
    Send,
    /// Closes what lies on top.
    Close,
}

/// Which key does what. Function keys, because letters are for writing: nothing here is taken from a field.
const KEYS: [(Deed, Modifiers, Key, &str); 13] = [
    (Deed::Help, Modifiers::NONE, Key::F1, "keys-help"),
    (Deed::PickUp, Modifiers::NONE, Key::F2, "keys-pick-up"),
    (Deed::ReadNext, Modifiers::NONE, Key::F3, "keys-read-next"),
    (Deed::Compose, Modifiers::NONE, Key::F4, "keys-compose"),
    (Deed::Act, Modifiers::NONE, Key::A, "keys-act"),
    (Deed::Search, Modifiers::COMMAND, Key::K, "keys-search"),
    (Deed::GoOrPause, Modifiers::NONE, Key::F5, "keys-go-or-pause"),
    (Deed::ToNext, Modifiers::NONE, Key::F6, "keys-to-next"),
    (Deed::Left, Modifiers::NONE, Key::F7, "keys-left"),
    (Deed::Middle, Modifiers::NONE, Key::F8, "keys-middle"),
    (Deed::Right, Modifiers::NONE, Key::F9, "keys-right"),
    (Deed::Send, Modifiers::COMMAND, Key::Enter, "keys-send"),
    (Deed::Close, Modifiers::NONE, Key::Escape, "keys-close"),
];

/// What was pressed in this frame, if it is in the table. Sending is left to whoever has something to send.
pub fn pressed(ui: &mut Ui) -> Option<Deed> {
    let is_typing = ui.ctx().text_edit_focused();
    ui.input_mut(|input| {
        if !is_typing && input.consume_key(Modifiers::SHIFT, Key::Questionmark) {
            return Some(Deed::Help);
        }
        // Letters belong into a field.
        let mut mine =
            KEYS.iter().filter(|(deed, ..)| *deed != Deed::Send && !(is_typing && matches!(deed, Deed::Act)));
        mine.find(|(_, modifiers, key, _)| input.consume_key(*modifiers, *key)).map(|(deed, ..)| *deed)
    })
}

/// What sends.
pub(super) fn sends(ui: &mut Ui) -> bool {
    ui.input_mut(|input| {
        KEYS.iter().any(|(deed, modifiers, key, _)| *deed == Deed::Send && input.consume_key(*modifiers, *key))
    })
}

/// The table, on top of everything. Says whether somebody closes it.
pub fn overlay(ui: &Ui, seat: Seat<'_>) -> bool {
    let words = seat.speaker.words;
    sheet(ui, words, KEYS.map(|(_, modifiers, key, does)| (called(modifiers, key), words.say(does))))
}

/// What a key is called on the keyboard.
pub(super) fn called(modifiers: Modifiers, key: Key) -> String {
    let ctrl = if modifiers.command { "Ctrl + " } else { "" };
    format!("{ctrl}{}", key.symbol_or_name())
}

/// Keys, and what each does, on top of everything. Says whether somebody closes it.
pub(super) fn sheet(ui: &Ui, words: &Words, rows: impl IntoIterator<Item = (String, String)>) -> bool {
    let modal = Modal::new("play_keys".into()).show(ui.ctx(), |ui| {
        ui.heading(words.say("keys-head"));
        Grid::new("play_keys_grid").num_columns(2).show(ui, |ui| {
            for (key, does) in rows {
                ui.label(bold(key).line_height(None));
                ui.label(does);
                ui.end_row();
            }
        });
        ui.label(small(words.say("keys-rest"), Palette::here(ui).ink_soft));
        button(ui, &words.say("keys-done")).clicked()
    });
    modal.inner || modal.should_close()
}

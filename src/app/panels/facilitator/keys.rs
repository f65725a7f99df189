//! What a facilitator does with one key: the eyes stay on the table.

use egui::{Key, Modifiers, Ui};

use super::{Column, FacilitatorState, Page, Truth};
use crate::app::panels::keys;
use crate::app::{Pace, Wish, Wishes};

/// What a key does here, besides 1 to 9, which note something about a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Help,
    Suggestion,
    Improvise,
    GoOrPause,
    ToNext,
    Blackout,
    Search,
    Close,
}

const KEYS: [(Deed, Modifiers, Key, &str); 8] = [
    (Deed::Help, Modifiers::NONE, Key::F1, "keys-help"),
    (Deed::Suggestion, Modifiers::NONE, Key::F3, "facil-key-suggestion"),
    (Deed::Improvise, Modifiers::NONE, Key::F4, "facil-key-improvise"),
    (Deed::GoOrPause, Modifiers::NONE, Key::F5, "keys-go-or-pause"),
    (Deed::ToNext, Modifiers::NONE, Key::F6, "keys-to-next"),
    (Deed::Blackout, Modifiers::NONE, Key::F8, "facil-key-blackout"),
    (Deed::Search, Modifiers::COMMAND, Key::K, "facil-search"),
    (Deed::Close, Modifiers::NONE, Key::Escape, "keys-close"),
];

/// One key a seat, in their order.
const SEATS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Does what was pressed, and shows the table of keys as long as somebody wants it.
pub(super) fn keys(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let is_typing = ui.ctx().text_edit_focused();
    let (deed, seat) = ui.input_mut(|input| {
        if !is_typing && input.consume_key(Modifiers::SHIFT, Key::Questionmark) {
            return (Some(Deed::Help), None);
        }
        let mut pressed = KEYS.iter().filter(|(_, modifiers, key, _)| input.consume_key(*modifiers, *key));
        let deed = pressed.next().map(|(deed, ..)| *deed);
        // Digits belong into a field.
        let seat = SEATS.iter().position(|key| !is_typing && input.consume_key(Modifiers::NONE, *key));
        (deed, seat)
    });
    if let Some(seat) = seat.and_then(|at| truth.view.seats.get(at)) {
        state.turn_to(Page::Observe);
        state.notebook.look_at(seat.role);
    }
    if let Some(deed) = deed {
        carry_out(deed, truth, state, wishes);
    }
    if state.shows_keys {
        let words = truth.speaker.words;
        let mut rows = vec![("1 – 9".to_owned(), words.say("facil-key-observe"))];
        let named = KEYS.map(|(_, modifiers, key, does)| (keys::called(modifiers, key), words.say(does)));
        rows.extend(named);
        rows.push((keys::called(Modifiers::COMMAND, Key::Enter), words.say("facil-observe-keep")));
        state.shows_keys = !keys::sheet(ui, words, rows);
    }
}

fn carry_out(deed: Deed, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let is_running = truth.debrief.is_none();
    match deed {
        Deed::Help => state.shows_keys = !state.shows_keys,
        Deed::Suggestion => {
            if let Some(first) = truth.view.suggestions.first().filter(|_| is_running) {
                state.look_at(first.inject);
            }
        }
        Deed::Improvise if is_running => state.turn_to(Page::Improvise),
        Deed::GoOrPause if is_running => {
            wishes.push(Wish::Pace(if truth.clockwork.runs { Pace::Pause } else { Pace::Go }));
        }
        Deed::ToNext if is_running => wishes.push(Wish::Pace(Pace::ToNext)),
        Deed::Improvise | Deed::GoOrPause | Deed::ToNext => {}
        Deed::Blackout => wishes.push(Wish::Blackout(!truth.blackout)),
        Deed::Search => (state.column, state.goes_to_search) = (Column::Msel, true),
        Deed::Close if state.shows_keys => state.shows_keys = false,
        Deed::Close => state.edit = None,
    }
}

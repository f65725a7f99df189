//! Seats with their load, alarms for whoever is idle or drowning, and what could be sent next.

use egui::Ui;

use super::{FacilitatorState, Page, Truth};
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::widgets::{bold, button, card, chip, empty, icon_button, primary, section, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::Steer;
use crate::journal::Player;
use crate::text::arg;
use crate::view::facilitator::{Alarm, SeatLoad, Suggestion};

/// The left column.
pub(super) fn seats(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    section(ui, Icon::People, &words.say("facil-seats"), |ui| {
        for (at, seat) in truth.view.seats.iter().enumerate() {
            one(ui, truth, (at + 1, seat), state);
        }
    });
    if truth.debrief.is_some() {
        return;
    }
    section(ui, Icon::Flag, &words.say("facil-next-move"), |ui| {
        if truth.view.suggestions.is_empty() {
            empty(ui, &words.say("facil-next-none"));
        }
        for suggestion in &truth.view.suggestions {
            suggested(ui, truth, *suggestion, state, wishes);
        }
    });
}

fn one(ui: &mut Ui, truth: Truth<'_>, (number, seat): (usize, &SeatLoad), state: &mut FacilitatorState) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let palette = Palette::here(ui);
    let tone = if seat.alarm.is_some() { Tone::Warn } else { Tone::Plain };
    card(ui, tone, |ui| {
        ui.horizontal_wrapped(|ui| {
            let name = words.say_with("facil-observe-seat", &[arg("role", speaker.role(seat.role))]);
            ui.label(bold(speaker.role(seat.role)));
            let note = icon_button(ui, Icon::Note, &name, palette.accent);
            if note.on_hover_text(words.say_with("facil-observe-key", &[arg("n", number)])).clicked() {
                state.turn_to(Page::Observe);
                state.notebook.look_at(seat.role);
            }
            match seat.alarm {
                Some(Alarm::Idle(secs)) => {
                    let text = words.say_with("facil-idle", &[arg("span", words.span(secs))]);
                    chip(ui, Icon::Moon, &text, Tone::Warn);
                }
                Some(Alarm::Flood(n)) => {
                    let text = words.say_with("facil-flood", &[arg("n", n)]);
                    chip(ui, Icon::Warning, &text, Tone::Alarm);
                }
                None => {}
            }
        });
        ui.label(small(presence(truth, seat), palette.ink_soft));
        let load = [
            arg("unread", seat.num_unread),
            arg("owed", seat.num_owed),
            arg("running", seat.num_running),
            arg("free", seat.free.0),
            arg("people", seat.free.1),
        ];
        ui.label(small(words.say_with("facil-load", &load), palette.ink_soft));
    });
}

/// Who plays it, and how long nothing has moved there.
fn presence(truth: Truth<'_>, seat: &SeatLoad) -> String {
    let words = truth.speaker.words;
    let player = truth.players.iter().find(|(role, _)| *role == seat.role).map(|(_, player)| *player);
    let who = match player {
        Some(Player::Human) => "setup-human",
        Some(Player::Textbook) => "setup-textbook",
        Some(Player::Story) => "setup-story",
        Some(Player::Random | Player::Stance) | None => "setup-stance",
    };
    let quiet = words.span(truth.view.now.saturating_sub(seat.quiet_since));
    words.say_with("facil-presence", &[arg("who", words.say(who)), arg("span", quiet)])
}

fn suggested(ui: &mut Ui, truth: Truth<'_>, suggestion: Suggestion, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let palette = Palette::here(ui);
    card(ui, Tone::Plain, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::Send.show(ui, size::BODY, palette.accent);
            ui.label(bold(speaker.inject(suggestion.inject)));
        });
        let why = [arg("role", speaker.role(suggestion.role)), arg("span", words.span(suggestion.quiet_secs))];
        ui.label(small(words.say_with("facil-next-why", &why), palette.ink_soft));
        ui.horizontal_wrapped(|ui| {
            let subject = || arg("what", speaker.inject(suggestion.inject));
            if primary(ui, &words.say_with("facil-send-this", &[subject()])).clicked() {
                wishes.push(Wish::Facilitate(Command::Steer { inject: suggestion.inject, order: Steer::Send }));
            }
            if button(ui, &words.say_with("facil-look-at", &[subject()])).clicked() {
                state.look_at(suggestion.inject);
            }
        });
    });
}

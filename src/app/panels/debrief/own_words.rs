//! Own words first: each seat in which a person sat is asked, one after the other, before anything is revealed.

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use super::Learning;
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::widgets::{body, bold, button, card, chip, field, para, primary, small, title};
use crate::app::{Wish, Wishes};
use crate::scenario::names::RoleId;
use crate::store::ExerciseId;
use crate::text::{Speaker, arg};

/// How wide a column of writing is, in points.
const WIDTH: f32 = 720.0;

/// What is being written.
#[derive(Debug, Default)]
pub(super) struct OwnWordsState {
    of: Option<(ExerciseId, RoleId)>,
    cause: String,
    change: String,
    /// Whether the seat has seen that nothing can be changed afterwards.
    is_sure: bool,
    /// For this exercise, the debrief is shown although not everybody has written.
    revealed: Option<ExerciseId>,
}

/// Asks the next seat. Says whether there was one to ask.
pub(super) fn asks(ui: &mut Ui, learning: Learning<'_>, state: &mut OwnWordsState, wishes: &mut Wishes) -> bool {
    let learned = learning.learned;
    let open = learned.journal.unwritten();
    let Some(role) = open.first().copied().filter(|_| state.revealed != Some(learned.id)) else {
        return false;
    };
    if state.of != Some((learned.id, role)) {
        *state = OwnWordsState { of: Some((learned.id, role)), ..OwnWordsState::default() };
    }
    let palette = Palette::here(ui);
    CentralPanel::default().frame(Frame::new().fill(palette.ground).inner_margin(Margin::same(16))).show(ui, |ui| {
        ScrollArea::vertical().id_salt("own_words_scroll").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDTH));
            seats(ui, learning, &open);
            write(ui, learning, role, state, wishes);
            ui.add_space(space::GAP);
            ui.separator();
            let words = learning.words;
            para(ui, small(words.say("own-words-way-on"), palette.ink_soft));
            if button(ui, &words.say("own-words-reveal")).clicked() {
                state.revealed = Some(learned.id);
            }
        });
    });
    true
}

/// Who has written, and who has not; not what.
fn seats(ui: &mut Ui, learning: Learning<'_>, open: &[RoleId]) {
    let palette = Palette::here(ui);
    let journal = &learning.learned.journal;
    let speaker = Speaker::new(learning.words, &journal.setting);
    ui.label(title(learning.words.say("own-words-head")));
    para(ui, body(learning.words.say("own-words-why")));
    ui.horizontal_wrapped(|ui| {
        for role in journal.people() {
            let (icon, tone) = if open.contains(&role) { (Icon::Note, Tone::Plain) } else { (Icon::Check, Tone::Good) };
            chip(ui, icon, speaker.role(role), tone);
        }
    });
    ui.label(small(learning.words.say("own-words-locked"), palette.ink_soft));
    ui.add_space(space::GAP);
}

fn write(ui: &mut Ui, learning: Learning<'_>, role: RoleId, state: &mut OwnWordsState, wishes: &mut Wishes) {
    let words = learning.words;
    let speaker = Speaker::new(words, &learning.learned.journal.setting);
    card(ui, Tone::Accent, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::Note.show(ui, size::HEAD, Palette::here(ui).accent);
            ui.heading(words.say_with("own-words-seat", &[arg("role", speaker.role(role))]));
        });
        for (id, draft) in [("own-words-cause", &mut state.cause), ("own-words-change", &mut state.change)] {
            let question = words.say(id);
            para(ui, bold(question.as_str()));
            field(ui, &words.say_with("talk-answer-to", &[arg("question", question)]), draft, 3);
        }
        ui.add_space(space::TIGHT);
        buttons(ui, learning, role, state, wishes);
    });
}

/// To hand in is asked twice: nothing can be changed afterwards.
fn buttons(ui: &mut Ui, learning: Learning<'_>, role: RoleId, state: &mut OwnWordsState, wishes: &mut Wishes) {
    let words = learning.words;
    let is_empty = state.cause.trim().is_empty() && state.change.trim().is_empty();
    if !state.is_sure {
        let id = if is_empty { "own-words-decline" } else { "own-words-hand-in" };
        let clicked = if is_empty { button(ui, &words.say(id)) } else { primary(ui, &words.say(id)) }.clicked();
        state.is_sure |= clicked;
        return;
    }
    para(ui, body(words.say(if is_empty { "own-words-sure-not" } else { "own-words-sure" })));
    ui.horizontal_wrapped(|ui| {
        if primary(ui, &words.say("own-words-yes")).clicked() {
            let (cause, change) = (state.cause.trim().into(), state.change.trim().into());
            wishes.push(Wish::Reflect { id: learning.learned.id, role, cause, change });
            state.is_sure = false;
        }
        if button(ui, &words.say("own-words-no")).clicked() {
            state.is_sure = false;
        }
    });
}

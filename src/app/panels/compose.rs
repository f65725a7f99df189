//! Writing, calling, speaking: to whom, over which channel, what for, which facts, and own words.

mod about;
mod channel;
mod draft;
mod facts;
mod receivers;

pub use draft::{Draft, Purpose};

use egui::{Frame, Label, Panel, ScrollArea, Ui};

use super::{Seat, keys};
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::widgets::{bold, button, card, field, primary, show_whole, small, tab};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;

/// What is being written; it stays when the panel is closed.
#[derive(Debug, Clone, Default)]
pub struct ComposeState {
    /// The panel is open.
    pub is_open: bool,
    draft: Draft,
    fact_search: String,
    /// Was sent, and nobody knows yet what came of it.
    sent: Option<Command>,
    /// Was refused as it stood then, and why.
    refused: Option<(Draft, String)>,
}

impl ComposeState {
    /// Begins something new; what was begun before is dropped.
    pub fn begin(&mut self, draft: Draft) {
        *self = Self { is_open: true, draft, ..Self::default() };
    }

    /// Whether something lies here that was not sent.
    pub fn is_begun(&self) -> bool {
        !self.draft.words.trim().is_empty() || !self.draft.to.is_empty() || !self.draft.facts.is_empty()
    }

    /// What was sent and accepted is not kept.
    fn settle(&mut self, seat: Seat<'_>) {
        if let Some(sent) = self.sent.take() {
            match seat.refusal(|command| *command == sent) {
                Some(why) => self.refused = Some((self.draft.clone(), why)),
                None => *self = Self::default(),
            }
        }
    }
}

/// Shows the panel, as long as it is open.
pub fn compose(ui: &mut Ui, seat: Seat<'_>, state: &mut ComposeState, wishes: &mut Wishes) {
    state.settle(seat);
    if !state.is_open {
        return;
    }
    // Before the field for own words sees the keys.
    let is_asked = keys::sends(ui);
    head(ui, seat, state);
    // Always in sight, however long the rest is.
    let foot = Panel::bottom("compose_send").frame(Frame::new());
    let foot = foot.show(ui, |ui| send(ui, seat, is_asked, state, wishes));
    show_whole(ui, "compose_send", &foot.response);
    ScrollArea::vertical().id_salt("compose_scroll").auto_shrink(false).show(ui, |ui| {
        purposes(ui, seat, &mut state.draft);
        if state.draft.purpose == Purpose::Notice {
            about::notices(ui, seat, &mut state.draft);
        } else {
            receivers::receivers(ui, seat, &mut state.draft);
            channel::channels(ui, seat, &mut state.draft);
            about::about(ui, seat, &mut state.draft);
        }
        facts::facts(ui, seat, &mut state.draft, &mut state.fact_search);
        own_words(ui, seat, &mut state.draft);
    });
}

fn head(ui: &mut Ui, seat: Seat<'_>, state: &mut ComposeState) {
    let words = seat.speaker.words;
    ui.horizontal_wrapped(|ui| {
        Icon::Send.show(ui, size::HEAD, Palette::here(ui).accent);
        ui.heading(words.say("compose-head"));
        if button(ui, &words.say("compose-close")).clicked() {
            state.is_open = false;
        }
        if state.is_begun() && button(ui, &words.say("compose-drop")).clicked() {
            state.begin(Draft::default());
        }
    });
    ui.add_space(space::TIGHT);
}

fn purposes(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let owes = seat.view.notices.iter().any(|notice| !notice.given && !notice.superseded);
    ui.horizontal_wrapped(|ui| {
        for (purpose, name) in Purpose::ALL {
            let is_possible = purpose != Purpose::Notice || owes;
            if is_possible && tab(ui, &seat.speaker.words.say(name), draft.purpose == purpose, 0).clicked() {
                draft.purpose = purpose;
            }
        }
    });
}

/// Head of a part.
fn part(ui: &mut Ui, head: &str) {
    ui.add_space(space::GAP);
    ui.label(bold(head));
}

fn own_words(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let name = seat.speaker.words.say("compose-words");
    ui.add_space(space::GAP);
    field(ui, &name, &mut draft.words, 3);
}

fn send(ui: &mut Ui, seat: Seat<'_>, is_asked: bool, state: &mut ComposeState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    ui.add_space(space::GAP);
    if let Some((_, why)) = state.refused.as_ref().filter(|(draft, _)| *draft == state.draft) {
        card(ui, Tone::Warn, |ui| ui.add(Label::new(why).wrap()));
    }
    let letter = state.draft.letter(seat);
    let name = words.say(channel::verb(seat, &state.draft));
    // Beside the button, so that it does not move away when nothing lacks any more.
    let is_clicked = ui.horizontal_wrapped(|ui| {
        let is_clicked = ui.add_enabled_ui(letter.is_ok(), |ui| primary(ui, &name).clicked()).inner;
        if let Err(missing) = letter {
            ui.label(small(words.say(missing), Palette::here(ui).ink_soft));
        }
        is_clicked
    });
    match letter {
        Ok(letter) if is_clicked.inner || is_asked => {
            let command = Command::Send(letter);
            state.sent = Some(command.clone());
            wishes.push(Wish::Submit(command));
        }
        Ok(_) | Err(_) => {}
    }
}

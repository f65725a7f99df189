//! What waits for an answer: of this seat, and of others.

use egui::{Label, Ui};

use super::{InboxState, list, open};
use crate::app::Wishes;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::Seat;
use crate::app::widgets::{bold, chip, empty, row, small, steady};
use crate::text::arg;
use crate::view::asks::{self, intent};
use crate::view::seat::{MessageSeen, MessageState, ReplySeen};

/// Messages that wait for an answer of this seat, the most urgent first by `list`.
pub(super) fn for_me(seat: Seat<'_>) -> impl Iterator<Item = &MessageSeen> {
    let waits = move |message: &&MessageSeen| {
        let is_here = matches!(message.state, MessageState::Arrived | MessageState::Read);
        let is_owed = is_here && message.owed_until.is_some() && message.reply.is_none();
        let is_open = asks::is_asking(seat.speaker.setting, message) || asks::is_request(message);
        message.from != seat.view.role && (is_owed || is_open)
    };
    seat.view.messages.iter().filter(waits)
}

/// The two lists.
pub(super) fn list(ui: &mut Ui, seat: Seat<'_>, state: &mut InboxState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    ui.label(bold(words.say("requests-for-me")));
    let mut mine: Vec<&MessageSeen> = for_me(seat).collect();
    mine.sort_by_key(|message| (message.owed_until.unwrap_or(u32::MAX), message.id));
    if mine.is_empty() {
        empty(ui, &words.say("requests-none-for-me"));
    }
    let mine = steady(ui, "for_me", mine.iter().map(|message| message.id).collect());
    for message in mine.into_iter().filter_map(|id| seat.view.message(id)) {
        list::one(ui, seat, message, state, wishes);
    }
    ui.add_space(space::GAP);
    ui.label(bold(words.say("requests-by-me")));
    let by_me = |message: &&MessageSeen| message.from == seat.view.role && asks::wants_answer(message);
    let theirs: Vec<&MessageSeen> = seat.view.messages.iter().rev().filter(by_me).collect();
    if theirs.is_empty() {
        empty(ui, &words.say("requests-none-by-me"));
    }
    let theirs = steady(ui, "by_me", theirs.iter().map(|message| message.id).collect());
    for message in theirs.into_iter().filter_map(|id| seat.view.message(id)) {
        sent(ui, seat, message, state, wishes);
    }
}

/// What this seat asked for, since when, and what has come of it.
fn sent(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, state: &mut InboxState, wishes: &mut Wishes) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let (to, what) = (speaker.roles(&message.to), speaker.headline(message));
    let name = words.say_with("requests-name", &[arg("who", to.as_str()), arg("what", what.as_str())]);
    let is_selected = state.selected == Some(message.id);
    let line = |ui: &mut Ui| {
        ui.add(Label::new(bold(what.as_str())).wrap().selectable(false));
        ui.horizontal_wrapped(|ui| {
            let since = [arg("who", to.as_str()), arg("since", speaker.clock(message.at, view.now))];
            ui.label(small(words.say_with("requests-since", &since), Palette::here(ui).ink_soft));
            let (icon, text, tone) = stands(seat, message);
            chip(ui, icon, &text, tone);
        });
    };
    if row(ui, ("request", message.id), &name, is_selected, line).clicked() {
        open(message, state, wishes);
    }
}

fn stands(seat: Seat<'_>, message: &MessageSeen) -> (Icon, String, Tone) {
    use crate::exercise::command::Verdict;
    let words = seat.speaker.words;
    let verdict = |verdict| seat.speaker.verdict(intent(message), verdict);
    match &message.reply {
        Some(ReplySeen::Verdict(Verdict::Accept, _)) => (Icon::Check, verdict(Verdict::Accept), Tone::Good),
        Some(ReplySeen::Verdict(other, _)) => (Icon::Cross, verdict(*other), Tone::Alarm),
        Some(ReplySeen::Choice(_) | ReplySeen::Late) | None => {
            let tone = if message.state == MessageState::Lost { Tone::Alarm } else { Tone::Plain };
            (Icon::Clock, words.message_state(message.state), tone)
        }
    }
}

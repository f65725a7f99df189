//! A discussion: its questions, what this seat has answered, and whether the clock stands still meanwhile.

use std::collections::BTreeMap;

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::widgets::{body, bold, card, chip, field, para, primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::exercise::event::Content;
use crate::scenario::story::{Discussion, Text};
use crate::text::arg;
use crate::view::SeatView;
use crate::view::seat::{DiscussionSeen, MessageSeen};

/// Answers that are being written.
#[derive(Debug, Clone, Default)]
pub struct DiscussionState {
    drafts: BTreeMap<(MessageId, u8), String>,
}

/// Questions that wait for this seat.
pub fn num_questions(seat: Seat<'_>) -> usize {
    let open = |seen: &DiscussionSeen| questions(seat, seen).len().saturating_sub(seen.answered.len());
    seat.view.discussions.iter().map(open).sum()
}

/// Whether the clock stands still until everybody has answered.
pub(super) fn freezes(seat: Seat<'_>, seen: &DiscussionSeen) -> bool {
    written(seat, seen).is_some_and(|discussion| discussion.freeze)
}

fn questions<'a>(seat: Seat<'a>, seen: &DiscussionSeen) -> &'a [Text] {
    written(seat, seen).map_or(&[], |discussion| &discussion.questions)
}

/// As its author wrote it.
fn written<'a>(seat: Seat<'a>, seen: &DiscussionSeen) -> Option<&'a Discussion> {
    seat.speaker.setting.scenario.injects[seen.inject.ix()].discussion.as_ref()
}

/// Shows all discussions that are open: first what the clock waits for, last what this seat has answered.
pub fn discussion(ui: &mut Ui, seat: Seat<'_>, state: &mut DiscussionState, wishes: &mut Wishes) {
    let mut open: Vec<&DiscussionSeen> = seat.view.discussions.iter().collect();
    open.sort_by_key(|seen| (seen.answered.len() >= questions(seat, seen).len(), !freezes(seat, seen)));
    for seen in open {
        head(ui, seat, seen);
        for (number, question) in (0_u8..).zip(questions(seat, seen)) {
            let text = [arg("number", number + 1), arg("question", seat.speaker.pick(question))];
            let text = seat.speaker.words.say_with("seat-question", &text);
            let is_answered = seen.answered.contains(&number);
            card(ui, if is_answered { Tone::Good } else { Tone::Plain }, |ui| {
                para(ui, bold(text.as_str()));
                if is_answered {
                    chip(ui, Icon::Check, &seat.speaker.words.say("talk-answered"), Tone::Good);
                } else {
                    answer(ui, seat, (seen.message, number), &text, state, wishes);
                }
            });
        }
    }
}

fn head(ui: &mut Ui, seat: Seat<'_>, seen: &DiscussionSeen) {
    let (speaker, palette) = (seat.speaker, Palette::here(ui));
    ui.horizontal_wrapped(|ui| {
        Icon::Question.show(ui, size::HEAD, palette.accent);
        ui.heading(speaker.inject(seen.inject));
    });
    let how = if freezes(seat, seen) { "talk-frozen" } else { "talk-meanwhile" };
    para(ui, small(speaker.words.say(how), palette.ink_soft));
    if let Some(message) = read(seat.view, seen) {
        para(ui, body(speaker.says(seen.inject, message.reworded.as_deref())));
    }
    ui.add_space(space::TIGHT);
}

/// Its message, once it was read: its questions lie open before that has come.
fn read<'a>(view: &'a SeatView, seen: &DiscussionSeen) -> Option<&'a MessageSeen> {
    view.message(seen.message).filter(|message| matches!(message.content, Some(Content::Inject(_))))
}

fn answer(
    ui: &mut Ui,
    seat: Seat<'_>,
    (message, question): (MessageId, u8),
    name: &str,
    state: &mut DiscussionState,
    wishes: &mut Wishes,
) {
    let words = seat.speaker.words;
    let draft = state.drafts.entry((message, question)).or_default();
    let name = words.say_with("talk-answer-to", &[arg("question", name)]);
    field(ui, &name, draft, 2);
    let is_ready = !draft.trim().is_empty();
    if ui.add_enabled_ui(is_ready, |ui| primary(ui, &words.say("talk-say")).clicked()).inner {
        let words = draft.trim().into();
        wishes.push(Wish::Submit(Command::Discuss { message, question, words }));
    }
}

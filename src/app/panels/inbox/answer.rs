//! Answering a message: one of the choices that it offers, or a verdict, with own words.

use egui::{Label, Ui};

use super::InboxState;
use crate::app::look::{Icon, Tone, space};
use crate::app::panels::{Draft, Seat};
use crate::app::widgets::{bold, button, card, chip, field, primary};
use crate::app::{Target, Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::{Intent, Verdict};
use crate::exercise::event::Content;
use crate::scenario::names::InjectId;
use crate::text::arg;
use crate::view::asks;
use crate::view::lens;
use crate::view::seat::{MessageSeen, Right};

/// What can be answered here, as long as it can be.
pub(super) fn answer(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, state: &mut InboxState, wishes: &mut Wishes) {
    let is_mine = message.from == seat.view.role;
    let is_asking = asks::is_asking(seat.speaker.setting, message);
    if is_mine || !(is_asking || asks::is_request(message)) {
        state.answers.remove(&message.id);
        return;
    }
    let words = state.answers.entry(message.id).or_default();
    ui.add_space(space::GAP);
    card(ui, Tone::Accent, |ui| {
        head(ui, seat, message);
        let command = match &message.content {
            Some(Content::Inject(inject)) => choices(ui, seat, message, *inject, words),
            _ => verdicts(ui, seat, message, words, wishes),
        };
        let is_this = |command: &Command| matches!(command, Command::Answer { message: id, .. } | Command::Choose { message: id, .. } if *id == message.id);
        if let Some(why) = seat.refusal(is_this) {
            card(ui, Tone::Warn, |ui| ui.add(Label::new(why).wrap()));
        }
        wishes.extend(command.map(Wish::Submit));
    });
}

fn head(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen) {
    let (speaker, view) = (seat.speaker, seat.view);
    ui.horizontal_wrapped(|ui| {
        ui.label(bold(speaker.words.say("need-verdict")));
        if let Some(until) = message.owed_until {
            let until = arg("until", speaker.clock(until, view.now));
            chip(ui, Icon::Clock, &speaker.words.say_with("inbox-owed", &[until]), Tone::Warn);
        }
    });
}

fn choices(
    ui: &mut Ui,
    seat: Seat<'_>,
    message: &MessageSeen,
    inject: InjectId,
    words: &mut String,
) -> Option<Command> {
    let mut command = None;
    for choice in lens::choices(seat.view, &seat.speaker.setting.scenario.injects[inject.ix()]) {
        if button(ui, seat.speaker.pick(&choice.label)).clicked() {
            let (message, choice, words) = (message.id, choice.id, words.trim().into());
            command = Some(Command::Choose { message, choice, words });
        }
    }
    field(ui, &seat.speaker.words.say("answer-words"), words, 1);
    command
}

fn verdicts(
    ui: &mut Ui,
    seat: Seat<'_>,
    message: &MessageSeen,
    words: &mut String,
    wishes: &mut Wishes,
) -> Option<Command> {
    let say = |id| seat.speaker.words.say(id);
    let intent = asks::intent(message);
    let is_question = matches!(intent, Some(Intent::Ask(_)));
    if let Some(Intent::Request(right)) = intent
        && seat.view.rights[right.ix()] != Right::Held
    {
        chip(ui, Icon::Lock, &say("answer-not-mine"), Tone::Warn);
    }
    field(ui, &say("answer-words-return"), words, 1);
    let mut given = None;
    ui.horizontal_wrapped(|ui| {
        if is_question {
            if primary(ui, &say("answer-with-facts")).clicked() {
                let draft = Draft { words: words.clone(), ..Draft::answer(message) };
                wishes.push(Wish::Open(Target::Draft(draft.into())));
            }
        } else if primary(ui, &say("answer-accept")).clicked() {
            given = Some(Verdict::Accept);
        }
        if button(ui, &say("answer-refuse")).clicked() {
            given = Some(Verdict::Refuse);
        }
        let is_said = !words.trim().is_empty();
        let back = ui.add_enabled_ui(is_said, |ui| button(ui, &say("answer-return"))).inner;
        if back.on_disabled_hover_text(say("answer-return-needs")).clicked() {
            given = Some(Verdict::Return);
        }
    });
    given.map(|verdict| Command::Answer { message: message.id, verdict, words: words.trim().into() })
}

//! One message: who says what to whom, what one learns from it, and what one can answer.

use egui::{Label, Ui};

use super::channel_icon;
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::panels::Seat;
use crate::app::widgets::{bold, button, card, empty, primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::event::{Content, Origin};
use crate::scenario::names::{FactId, InjectId};
use crate::scenario::organization::ChannelKind;
use crate::text::arg;
use crate::view::lens;
use crate::view::seat::{MessageSeen, MessageState};

/// The page of one message.
pub(super) fn reading(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, wishes: &mut Wishes) {
    card(ui, Tone::Plain, |ui| {
        head(ui, seat, message);
        ui.add_space(space::TIGHT);
        match &message.content {
            Some(content) => {
                contents(ui, seat, message, content);
                answers(ui, seat, message, content, wishes);
            }
            None => closed(ui, seat, message, wishes),
        }
    });
}

fn head(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen) {
    let (speaker, view) = (seat.speaker, seat.view);
    let palette = Palette::here(ui);
    ui.horizontal_wrapped(|ui| {
        let kind = speaker.setting.organization.channels[message.over.ix()].kind;
        channel_icon(kind).show(ui, size::HEAD, palette.accent);
        ui.add(Label::new(bold(speaker.headline(message))).wrap());
    });
    let way = [
        arg("from", speaker.role(message.from)),
        arg("to", speaker.roles(&message.to)),
        arg("channel", speaker.channel(message.over)),
        arg("at", speaker.clock(message.at, view.now)),
    ];
    ui.label(small(speaker.words.say_with("inbox-way", &way), palette.ink_soft));
}

fn contents(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, content: &Content) {
    let speaker = seat.speaker;
    let body = match content {
        Content::Inject(inject) => speaker.pick(&speaker.setting.scenario.injects[inject.ix()].body),
        Content::Letter(letter) => &*letter.words,
        Content::Improvised(words) => &**words,
    };
    if !body.is_empty() {
        ui.add(Label::new(body).wrap());
    }
    for fact in message.facts.iter() {
        told(ui, seat, message, *fact);
    }
    if let Some(reply) = &message.reply {
        let told = speaker.reply(reply);
        let told = match message.replied_by.filter(|by| *by != seat.view.role) {
            Some(by) => speaker.words.say_with("seat-reply-by", &[arg("by", speaker.role(by)), arg("told", told)]),
            None => told,
        };
        ui.add(Label::new(bold(told)).wrap());
    }
}

/// A fact that the message tells, and whether it was new.
fn told(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, fact: FactId) {
    let (speaker, view) = (seat.speaker, seat.view);
    let palette = Palette::here(ui);
    let is_new = |fact| view.facts.iter().any(|f| f.fact == fact && f.from == Origin::Message(message.id));
    let id = match message.from == view.role {
        true => "inbox-fact-said",
        false if is_new(fact) => "inbox-fact-new",
        false => "seat-fact-known",
    };
    ui.horizontal(|ui| {
        Icon::Fact.show(ui, size::HEAD, palette.good);
        ui.add(Label::new(speaker.words.say_with(id, &[arg("fact", speaker.fact(fact))])).wrap());
    });
}

/// What somebody offers to choose from.
fn answers(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, content: &Content, wishes: &mut Wishes) {
    let Content::Inject(inject) = content else {
        return;
    };
    if message.state == MessageState::Read && message.reply.is_none() {
        choices(ui, seat, message, *inject, wishes);
    }
}

fn choices(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, inject: InjectId, wishes: &mut Wishes) {
    let speaker = seat.speaker;
    for choice in lens::choices(seat.view, &speaker.setting.scenario.injects[inject.ix()]) {
        if button(ui, speaker.pick(&choice.label)).clicked() {
            let (message, choice, words) = (message.id, choice.id, "".into());
            wishes.push(Wish::Submit(Command::Choose { message, choice, words }));
        }
    }
}

/// What has not been opened yet.
fn closed(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let kind = seat.speaker.setting.organization.channels[message.over.ix()].kind;
    match message.state {
        MessageState::Ringing => {
            let id = if kind == ChannelKind::Meeting { "call-join" } else { "call-pick-up" };
            if primary(ui, &words.say(id)).clicked() {
                wishes.push(Wish::Submit(Command::PickUp { message: message.id }));
            }
        }
        MessageState::Arrived => {
            if primary(ui, &words.say("inbox-read")).clicked() {
                wishes.push(Wish::Submit(Command::Read { message: message.id }));
            }
        }
        _ => {
            empty(ui, &words.message_state(message.state));
        }
    }
}

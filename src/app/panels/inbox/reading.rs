//! One message: who says what to whom, what one learns from it, and what one can answer.

use egui::Ui;

use super::{InboxState, answer, channel_icon};
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::panels::{Draft, Purpose, Seat};
use crate::app::widgets::{body, bold, button, card, empty, para, primary, small};
use crate::app::{Target, Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::event::{Content, Origin};
use crate::scenario::names::FactId;
use crate::scenario::organization::ChannelKind;
use crate::text::arg;
use crate::view::seat::{MessageSeen, MessageState};

/// The page of one message.
pub(super) fn reading(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, state: &mut InboxState, wishes: &mut Wishes) {
    card(ui, Tone::Plain, |ui| {
        head(ui, seat, message);
        ui.add_space(space::TIGHT);
        match &message.content {
            Some(content) => {
                contents(ui, seat, message, content);
                answer::answer(ui, seat, message, state, wishes);
                ways_on(ui, seat, message, wishes);
            }
            None => closed(ui, seat, message, wishes),
        }
    });
}

fn head(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen) {
    let (speaker, view) = (seat.speaker, seat.view);
    let palette = Palette::here(ui);
    ui.horizontal(|ui| {
        let kind = speaker.setting.organization.channels[message.over.ix()].kind;
        channel_icon(kind).show(ui, size::HEAD, palette.accent);
        para(ui, bold(speaker.headline(message)));
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
    let text = match content {
        Content::Inject(inject) => speaker.says(*inject, message.reworded.as_deref()),
        Content::Letter(letter) => &*letter.words,
        Content::Improvised(words) => &**words,
    };
    if !text.is_empty() {
        para(ui, body(text));
    }
    for fact in message.facts.iter() {
        told(ui, seat, message, *fact);
    }
    if let Some(reply) = &message.reply {
        let told = speaker.reply(seat.view, message, reply);
        let told = match message.replied_by.filter(|by| *by != seat.view.role) {
            Some(by) => speaker.words.say_with("seat-reply-by", &[arg("by", speaker.role(by)), arg("told", told)]),
            None => told,
        };
        para(ui, bold(told));
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
        para(ui, body(speaker.words.say_with(id, &[arg("fact", speaker.fact(fact))])));
    });
}

/// Writing about it: back to whoever wrote, or on to somebody else.
fn ways_on(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, wishes: &mut Wishes) {
    // After ENDEX nobody says anything more.
    if seat.view.ended.is_some() {
        return;
    }
    let words = seat.speaker.words;
    let is_mine = message.from == seat.view.role;
    let mut write = |draft: Draft| wishes.push(Wish::Open(Target::Draft(draft.into())));
    ui.add_space(space::TIGHT);
    ui.horizontal_wrapped(|ui| {
        if !is_mine && button(ui, &words.say("inbox-tell")).clicked() {
            write(Draft::answer(message));
        }
        if !is_mine && button(ui, &words.say("inbox-ask")).clicked() {
            write(Draft { over: Some(message.over), ..Draft::to(message.from, Purpose::Ask) });
        }
        if !message.facts.is_empty() && button(ui, &words.say("inbox-forward")).clicked() {
            write(Draft::telling(message.facts.to_vec()));
        }
    });
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

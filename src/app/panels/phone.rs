//! The phone: what rings, and who is talking.

use egui::{Frame, Margin, Panel, Ui};

use super::Seat;
use super::discussion::{freezes, num_questions};
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::widgets::{bold, button, card, chip, para, primary, show_whole};
use crate::app::{Target, Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::scenario::names::RoleId;
use crate::scenario::organization::ChannelKind;
use crate::text::arg;
use crate::view::SeatView;
use crate::view::seat::{MessageSeen, MessageState};

/// Height of a call that rings, in points; on a low screen it does not stand there empty.
const ONE_CARD: f32 = 50.0;
const KEEPS_PLACE_FROM: f32 = 600.0;

/// People at this screen whose seat is not on it.
#[derive(Debug, Clone, Copy)]
pub struct Elsewhere<'a> {
    /// Who of them is called.
    pub called: &'a [RoleId],
    /// Time stands still.
    pub waits: bool,
}

/// What somebody does not want to be told again.
#[derive(Debug, Clone, Default)]
pub struct PhoneState {
    /// Calls that are left to ring.
    left: Vec<MessageId>,
}

/// Shows what rings here and elsewhere, who talks, and that a discussion waits. The place is kept when it is quiet: nothing
/// moves away under the pointer when a call begins or ends.
pub fn phone(ui: &mut Ui, seat: Seat<'_>, elsewhere: Elsewhere<'_>, state: &mut PhoneState, wishes: &mut Wishes) {
    let ringing: Vec<&MessageSeen> = ringing(seat.view).filter(|message| !state.left.contains(&message.id)).collect();
    let talks: Vec<&MessageSeen> = seat.view.messages.iter().filter(|message| is_talk(seat, message)).collect();
    let is_frozen = seat.view.discussions.iter().any(|seen| freezes(seat, seen));
    let has_discussion = is_frozen || num_questions(seat) > 0;
    let is_quiet = ringing.is_empty() && talks.is_empty() && !has_discussion && elsewhere.called.is_empty();
    let keeps_place = seat.view.ended.is_none() && ui.ctx().content_rect().height() >= KEEPS_PLACE_FROM;
    if is_quiet && !keeps_place {
        return;
    }
    let frame = Frame::new().inner_margin(Margin::symmetric(8, 4));
    let shown = Panel::top("play_phone").show_separator_line(false).frame(frame).show(ui, |ui| {
        if keeps_place {
            ui.set_min_height(ONE_CARD);
        }
        if is_quiet {
            ui.horizontal(|ui| chip(ui, Icon::Phone, &seat.speaker.words.say("call-none"), Tone::Plain));
        }
        if !elsewhere.called.is_empty() {
            rings_elsewhere(ui, seat, elsewhere, wishes);
        }
        for message in ringing {
            rings(ui, seat, message, state, wishes);
        }
        if has_discussion {
            discussion(ui, seat, is_frozen, wishes);
        }
        if !talks.is_empty() {
            ui.horizontal_wrapped(|ui| talks.iter().for_each(|message| talk(ui, seat, message)));
        }
    });
    show_whole(ui, "play_phone", &shown.response);
}

/// Somebody else at this screen is called; the clock has been stopped for them, if nobody has let it run on since.
fn rings_elsewhere(ui: &mut Ui, seat: Seat<'_>, elsewhere: Elsewhere<'_>, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    card(ui, Tone::Alarm, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::People.show(ui, size::TITLE, Palette::here(ui).alarm);
            let id = if elsewhere.waits { "call-elsewhere-waits" } else { "call-elsewhere" };
            para(ui, bold(words.say_with(id, &[arg("roles", speaker.roles(elsewhere.called))])));
            if primary(ui, &words.say("call-change-places")).clicked() {
                wishes.push(Wish::DrawCurtain);
            }
        });
    });
}

/// What rings here, the longest first.
pub fn ringing(view: &SeatView) -> impl Iterator<Item = &MessageSeen> {
    view.messages.iter().filter(|message| message.state == MessageState::Ringing && message.from != view.role)
}

fn kind(seat: Seat<'_>, message: &MessageSeen) -> ChannelKind {
    seat.speaker.setting.organization.channels[message.over.ix()].kind
}

fn rings(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen, state: &mut PhoneState, wishes: &mut Wishes) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let is_meeting = kind(seat, message) == ChannelKind::Meeting;
    let (icon, id, pick_up) = match is_meeting {
        true => (Icon::Meeting, "call-invited", "call-join"),
        false => (Icon::Phone, "call-ringing", "call-pick-up"),
    };
    card(ui, Tone::Alarm, |ui| {
        ui.horizontal_wrapped(|ui| {
            icon.show(ui, size::TITLE, Palette::here(ui).alarm);
            let args = [
                arg("who", speaker.role(message.from)),
                arg("since", speaker.clock(message.at, view.now)),
                arg("until", speaker.clock(message.until, view.now)),
            ];
            para(ui, bold(words.say_with(id, &args)));
            if primary(ui, &words.say(pick_up)).clicked() {
                wishes.push(Wish::Submit(Command::PickUp { message: message.id }));
                wishes.push(Wish::Open(Target::Message(message.id)));
            }
            if button(ui, &words.say("call-let-ring")).clicked() {
                state.left.push(message.id);
            }
            if let Some(until) = nobody_free(view) {
                let until = arg("until", speaker.clock(until, view.now));
                chip(ui, Icon::Warning, &words.say_with("play-hint-nobody-free", &[until]), Tone::Warn);
            }
        });
    });
}

/// When somebody will have a hand free for the phone, if nobody has one now.
fn nobody_free(view: &SeatView) -> Option<crate::scenario::time::Secs> {
    let is_tied_up = !view.people.is_empty() && view.num_free() == 0;
    let busy = view.people.iter().filter(|person| person.present && person.busy_until > view.now);
    busy.map(|person| person.busy_until).min().filter(|_| is_tied_up)
}

fn discussion(ui: &mut Ui, seat: Seat<'_>, is_frozen: bool, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    card(ui, Tone::Accent, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::Question.show(ui, size::TITLE, Palette::here(ui).accent);
            para(ui, bold(words.say(if is_frozen { "talk-open" } else { "talk-open-meanwhile" })));
            if button(ui, &words.say("talk-go")).clicked() {
                wishes.push(Wish::Open(Target::Discussion));
            }
        });
    });
}

/// A call or a meeting that this seat is in, or is waiting for.
fn is_talk(seat: Seat<'_>, message: &MessageSeen) -> bool {
    let is_spoken = matches!(kind(seat, message), ChannelKind::Phone | ChannelKind::Meeting);
    let lasts = message.until > seat.view.now;
    match message.state {
        MessageState::Read | MessageState::Delivered => is_spoken && lasts,
        MessageState::Outgoing => is_spoken && message.from == seat.view.role,
        _ => false,
    }
}

/// Who is on the line, who of my people holds it, and until when.
fn talk(ui: &mut Ui, seat: Seat<'_>, message: &MessageSeen) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let is_mine = message.from == view.role;
    let others = message.to.iter().copied().filter(|role| *role != view.role);
    let with: Vec<_> = std::iter::once(message.from).filter(|_| !is_mine).chain(others).collect();
    let icon = if kind(seat, message) == ChannelKind::Meeting { Icon::Meeting } else { Icon::Phone };
    let who = arg("who", speaker.roles(&with));
    if message.state == MessageState::Outgoing {
        chip(ui, icon, &words.say_with("call-dialling", &[who]), Tone::Plain);
        return;
    }
    let until = arg("until", speaker.clock(message.until, view.now));
    let holders = view.people.iter().filter(|person| person.busy_until == message.until);
    let holders: Vec<&str> = holders.map(|person| speaker.person(person.person)).collect();
    let text = match holders.is_empty() {
        true => words.say_with("call-talking", &[who, until]),
        false => words.say_with("call-talking-by", &[who, until, arg("people", words.list(&holders))]),
    };
    chip(ui, icon, &text, Tone::Accent);
}

//! One action: closed, what it is and takes; open, everything that somebody who hesitates wants to know.

use egui::{Button, Sense, Ui, UiBuilder};

use super::ActionsState;
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::panels::{Draft, Purpose, Seat};
use crate::app::widgets::{body, bold, button, button_for, card, para, primary, primary_for, remark, small};
use crate::app::wish::Target;
use crate::app::{Wish, Wishes};
use crate::exercise::{Command, Refusal};
use crate::scenario::names::{ActionId, AuthorityId};
use crate::scenario::rules::Yen;
use crate::scenario::story::Action;
use crate::text::arg;
use crate::view::seat::{Offer, Right};

/// An action and what can be done about it.
pub(super) fn offer(ui: &mut Ui, seat: Seat<'_>, offer: &Offer, state: &mut ActionsState, wishes: &mut Wishes) {
    let speaker = seat.speaker;
    let action = &speaker.setting.scenario.actions[offer.action.ix()];
    let is_open = state.open == Some(offer.action);
    let (icon, tone) = match offer.lacks {
        None => (Icon::Play, Tone::Accent),
        Some(Refusal::NeedsApproval { .. }) => (Icon::Lock, Tone::Warn),
        Some(_) => (Icon::Clock, Tone::Plain),
    };
    let is_wanted = state.wanted.take_if(|wanted| *wanted == offer.action).is_some();
    // A closed card opens wherever it is pressed; the keyboard stops at its title alone. In an open one, text can be marked.
    let sense = if is_open { Sense::HOVER } else { Sense::CLICK };
    let whole = UiBuilder::new().id_salt(("offer", offer.action)).sense(sense);
    let shown = ui.scope_builder(whole, |ui| {
        ui.style_mut().interaction.selectable_labels &= is_open;
        let is_near = !is_open && ui.response().contains_pointer();
        card(ui, if is_open || is_near { tone } else { Tone::Plain }, |ui| {
            let palette = Palette::here(ui);
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            let head = ui.horizontal(|ui| {
                icon.show(ui, size::BODY, palette.ink_of(tone));
                ui.add(Button::new(bold(speaker.pick(&action.label))).frame(false).wrap())
            });
            let head = head.inner;
            if is_wanted {
                head.request_focus();
            }
            ui.label(small(speaker.takes(seat.view, offer), palette.ink_soft));
            if let Some(why) = offer.lacks.filter(|_| !is_open) {
                para(ui, small(speaker.refusal(why, seat.view.now), palette.ink_of(Tone::Warn)));
            }
            if is_open {
                details(ui, seat, action, offer, state, wishes);
            }
            head.clicked()
        })
        .inner
    });
    if is_wanted {
        shown.response.scroll_to_me(None);
    }
    if shown.inner || shown.response.clicked() {
        state.open = (!is_open).then_some(offer.action);
        state.doubted = None;
    }
}

fn cost(seat: Seat<'_>, action: &Action) -> Yen {
    *action.cost.value(|entry| seat.view.ready[entry.ix()])
}

fn details(ui: &mut Ui, seat: Seat<'_>, action: &Action, offer: &Offer, state: &mut ActionsState, wishes: &mut Wishes) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let help = speaker.pick(&action.help);
    if !help.is_empty() {
        para(ui, body(help));
    }
    if let Some((skill, level)) = action.skill {
        let skill = words.say_with("seat-skill", &[arg("skill", speaker.skill(skill)), arg("level", level)]);
        told(ui, Icon::Person, &words.say_with("act-skill", &[arg("skill", skill)]), Tone::Plain);
    }
    if let Some(service) = action.service {
        let text = words.say_with("act-service", &[arg("service", speaker.service(service))]);
        told(ui, Icon::Service, &text, Tone::Plain);
    }
    let cost = cost(seat, action);
    if cost > 0 {
        let args = [arg("cost", words.money(cost)), arg("left", words.money(view.money_left))];
        told(ui, Icon::Money, &words.say_with("act-cost", &args), Tone::Plain);
    }
    if let Some(right) = action.authority {
        yes(ui, seat, right);
    }
    match offer.lacks {
        None => begin(ui, seat, offer.action, action.authority.is_some() || cost > 0, state, wishes),
        Some(Refusal::NeedsApproval { authority }) => {
            ask(ui, seat, authority, wishes);
            anyway(ui, seat, offer.action, state, wishes);
        }
        Some(why) => told(ui, Icon::Warning, &speaker.refusal(why, view.now), Tone::Warn),
    }
}

/// Whose yes it needs, and how that stands.
fn yes(ui: &mut Ui, seat: Seat<'_>, right: AuthorityId) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let name = || arg("authority", speaker.authority(right));
    match view.rights[right.ix()] {
        Right::Held => told(ui, Icon::Check, &words.say_with("act-right-held", &[name()]), Tone::Good),
        Right::Granted => told(ui, Icon::Check, &words.say_with("news-right-granted", &[name()]), Tone::Good),
        Right::Pending(until) if until > view.now => {
            let args = [name(), arg("until", speaker.clock(until, view.now))];
            told(ui, Icon::Clock, &words.say_with("news-right-pending", &args), Tone::Accent);
        }
        stands @ (Right::None | Right::Refused | Right::Pending(_)) => {
            if stands == Right::Refused {
                told(ui, Icon::Cross, &words.say_with("news-right-refused", &[name()]), Tone::Alarm);
            }
            let whom = match speaker.holders(view, right, stands) {
                Some(holders) => words.say_with("act-right-of", &[name(), arg("roles", speaker.roles(&holders))]),
                None => words.say_with("act-right-unclear", &[name()]),
            };
            told(ui, Icon::Lock, &whom, Tone::Warn);
        }
    }
}

/// Begins a request for the yes.
fn ask(ui: &mut Ui, seat: Seat<'_>, right: AuthorityId, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let name = words.say_with("act-ask", &[arg("authority", seat.speaker.authority(right))]);
    if primary_for(ui, &words.say("act-ask-short"), &name).clicked() {
        let stands = seat.view.rights[right.ix()];
        let holders = seat.speaker.holders(seat.view, right, stands).unwrap_or_default();
        let to = holders.into_iter().take(1).collect();
        let draft = Draft { purpose: Purpose::Request, authority: Some(right), to, ..Draft::default() };
        wishes.push(Wish::Open(Target::Draft(draft.into())));
    }
}

/// What costs money or somebody's yes is asked for twice.
fn begin(ui: &mut Ui, seat: Seat<'_>, action: ActionId, is_grave: bool, state: &mut ActionsState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let name = || arg("action", seat.speaker.action(action));
    if is_grave && state.doubted == Some(action) {
        para(ui, bold(words.say_with("act-really", &[name()])));
        decide(ui, seat, "act-begin-really", Command::Act { action, anyway: false }, state, wishes);
    } else if primary_for(ui, &words.say("act-begin-short"), &words.say_with("act-begin", &[name()])).clicked() {
        if is_grave {
            state.doubted = Some(action);
        } else {
            wishes.push(Wish::Submit(Command::Act { action, anyway: false }));
            *state = ActionsState::default();
        }
    }
}

/// Without the yes that it needs: possible, and never forgotten.
fn anyway(ui: &mut Ui, seat: Seat<'_>, action: ActionId, state: &mut ActionsState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let name = || arg("action", seat.speaker.action(action));
    if state.doubted == Some(action) {
        told(ui, Icon::Warning, &words.say("act-anyway-warning"), Tone::Alarm);
        decide(ui, seat, "act-anyway-really", Command::Act { action, anyway: true }, state, wishes);
    } else if button_for(ui, &words.say("act-anyway-short"), &words.say_with("act-anyway", &[name()])).clicked() {
        state.doubted = Some(action);
    }
}

fn decide(ui: &mut Ui, seat: Seat<'_>, yes: &str, command: Command, state: &mut ActionsState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    ui.horizontal_wrapped(|ui| {
        if primary(ui, &words.say(yes)).clicked() {
            wishes.push(Wish::Submit(command));
            *state = ActionsState::default();
        }
        if button(ui, &words.say("act-not-yet")).clicked() {
            state.doubted = None;
        }
    });
}

fn told(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) {
    let ink = Palette::here(ui).ink_of(tone);
    remark(ui, icon, small(text, ink), ink);
}

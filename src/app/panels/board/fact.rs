//! A fact on the board: how sure it is, since when, from whom, and who has been told.

use egui::{RichText, Ui};

use super::BoardState;
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::panels::Seat;
use crate::app::widgets::{body, chip, icon_button, small, tick};
use crate::exercise::event::Origin;
use crate::scenario::names::RoleId;
use crate::text::arg;
use crate::view::RoleSet;
use crate::view::seat::FactSeen;

/// How sure this seat can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Surety {
    /// Its people have seen it.
    Seen,
    /// More than one has said it.
    ToldBySeveral,
    /// One has said it.
    ToldByOne,
    /// It has turned out to be false.
    False,
}

fn surety(seat: Seat<'_>, seen: &FactSeen) -> Surety {
    if seen.refuted {
        return Surety::False;
    }
    match seen.from {
        Origin::Brief | Origin::Run(_) | Origin::Seen => Surety::Seen,
        Origin::Message(_) if roles(seat, seat.view.heard[seen.fact.ix()]).len() > 1 => Surety::ToldBySeveral,
        Origin::Message(_) => Surety::ToldByOne,
    }
}

fn roles(seat: Seat<'_>, set: RoleSet) -> Vec<RoleId> {
    RoleId::all(seat.speaker.setting.scenario.roles.len()).filter(|role| set.contains(*role)).collect()
}

/// Shows a fact with its box and its pin.
pub(super) fn fact(ui: &mut Ui, seat: Seat<'_>, seen: &FactSeen, state: &mut BoardState) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    let text = speaker.fact(seen.fact);
    ui.spacing_mut().item_spacing.y = space::TIGHT;
    ui.horizontal_top(|ui| {
        let is_pinned = state.pinned.contains(&seen.fact);
        let (name, ink) = if is_pinned { ("board-unpin", palette.accent) } else { ("board-pin", palette.ink_soft) };
        let pin = icon_button(ui, Icon::Pin, &words.say_with(name, &[arg("fact", text)]), ink);
        if pin.clicked() && !state.pinned.remove(&seen.fact) {
            state.pinned.insert(seen.fact);
        }
        ui.vertical(|ui| {
            let mut is_chosen = state.chosen.contains(&seen.fact);
            let label = if seen.refuted { strike(text, palette) } else { body(text) };
            let line = tick(ui, &mut is_chosen, label);
            if line.changed() && !state.chosen.remove(&seen.fact) {
                state.chosen.insert(seen.fact);
            }
            if state.wanted.take_if(|wanted| *wanted == seen.fact).is_some() {
                line.request_focus();
                line.scroll_to_me(None);
            }
            ui.horizontal_wrapped(|ui| about(ui, seat, seen));
        });
    });
    ui.add_space(space::TIGHT);
}

fn strike(text: &str, palette: Palette) -> RichText {
    body(text).strikethrough().color(palette.ink_soft)
}

fn about(ui: &mut Ui, seat: Seat<'_>, seen: &FactSeen) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    let (icon, id, tone) = match surety(seat, seen) {
        Surety::Seen => (Icon::Eye, "board-seen", Tone::Good),
        Surety::ToldBySeveral => (Icon::Check, "board-told-by-several", Tone::Accent),
        Surety::ToldByOne => (Icon::Rumour, "board-told-by-one", Tone::Warn),
        Surety::False => (Icon::Cross, "board-false", Tone::Alarm),
    };
    chip(ui, icon, &words.say(id), tone);
    let args = [arg("at", speaker.clock(seen.since, seat.view.now)), arg("from", teller(seat, seen))];
    ui.label(small(words.say_with("board-since", &args), palette.ink_soft));
    let told = roles(seat, seat.view.told[seen.fact.ix()]);
    if !told.is_empty() {
        Icon::Send.show(ui, size::SMALL, palette.ink_soft);
        let to = words.say_with("board-told-to", &[arg("roles", speaker.roles(&told))]);
        ui.label(small(to, palette.ink_soft));
    }
}

/// From whom, or from where.
pub(super) fn teller(seat: Seat<'_>, seen: &FactSeen) -> String {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    match seen.from {
        Origin::Brief => words.say("board-from-brief"),
        Origin::Seen => words.say("board-from-seen"),
        Origin::Run(run) => {
            let run = seat.view.runs.iter().find(|one| one.run == run);
            run.map_or_else(|| words.say("board-from-seen"), |run| speaker.action(run.action).to_owned())
        }
        Origin::Message(id) => seat.view.message(id).map_or_else(String::new, |message| {
            let args = [arg("role", speaker.role(message.from)), arg("channel", speaker.channel(message.over))];
            words.say_with("board-from-message", &args)
        }),
    }
}

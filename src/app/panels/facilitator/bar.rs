//! Clock, pace, blackout and the end.

use egui::{Frame, Margin, Panel, Ui};

use super::{FacilitatorState, Truth};
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::panels::pace::pace;
use crate::app::widgets::{chip, clock, icon_button, primary, show_whole, small};
use crate::app::{Screen, Wish, Wishes};
use crate::exercise::Command;

/// The bar on top.
pub(super) fn bar(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.bar).inner_margin(Margin::symmetric(16, 10));
    let shown = Panel::top("facilitator_bar").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            time(ui, truth);
            ui.add_space(space::WIDE);
            match truth.debrief {
                None => pace(ui, truth.speaker.words, truth.clockwork, wishes),
                Some(id) => {
                    if primary(ui, &truth.speaker.words.say("shell-debrief")).clicked() {
                        wishes.push(Wish::Debrief(id));
                    }
                }
            }
            ui.add_space(space::WIDE);
            room(ui, truth, wishes);
            let ink = palette.on_bar;
            if icon_button(ui, Icon::Question, &truth.speaker.words.say("keys-help"), ink).clicked() {
                state.shows_keys = true;
            }
        });
        if let Some(refusal) = truth.refusal {
            chip(ui, Icon::Warning, refusal, Tone::Alarm);
        }
    });
    show_whole(ui, "facilitator_bar", &shown.response);
}

fn time(ui: &mut Ui, truth: Truth<'_>) {
    let palette = Palette::here(ui);
    let (speaker, view) = (truth.speaker, truth.view);
    ui.label(clock(speaker.clock(view.now, view.now)).color(palette.on_bar));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.label(small(speaker.words.date(speaker.setting.local(view.now)), palette.on_bar_soft));
        ui.label(small(speaker.phase(view.phase), palette.on_bar_soft));
    });
    if view.frozen {
        chip(ui, Icon::Pause, &speaker.words.say("facil-frozen"), Tone::Warn);
    }
    if let Some(ending) = view.ended {
        chip(ui, Icon::Flag, speaker.ending(ending), Tone::Accent);
    }
}

fn room(ui: &mut Ui, truth: Truth<'_>, wishes: &mut Wishes) {
    let palette = Palette::here(ui);
    let words = truth.speaker.words;
    let name = if truth.is_displayed { "facil-display-off" } else { "facil-display" };
    if icon_button(ui, Icon::Display, &words.say(name), palette.on_bar).clicked() {
        wishes.push(Wish::Display(!truth.is_displayed));
    }
    let (icon, name) =
        if truth.blackout { (Icon::EyeOff, "facil-blackout-off") } else { (Icon::Eye, "facil-blackout") };
    if icon_button(ui, icon, &words.say(name), palette.on_bar).clicked() {
        wishes.push(Wish::Blackout(!truth.blackout));
    }
    if icon_button(ui, Icon::Home, &words.say("facil-to-library"), palette.on_bar).clicked() {
        wishes.push(Wish::Show(Screen::Library));
    }
    if icon_button(ui, Icon::Person, &words.say("facil-to-seat"), palette.on_bar).clicked() {
        wishes.push(Wish::Show(Screen::Play));
    }
    if truth.debrief.is_some() {
        return;
    }
    ui.menu_button(egui::RichText::new(words.say("facil-end")).size(size::SMALL), |ui| {
        ui.label(words.say("facil-end-really"));
        if ui.button(words.say("facil-end-yes")).clicked() {
            wishes.push(Wish::Facilitate(Command::End));
            ui.close();
        }
    });
}

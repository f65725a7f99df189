//! One inject: what it says, whom it is for, what planners expect, what became of it, and the facilitator's hand.

use egui::{DragValue, Label, Ui};

use super::edit::{self, EditDraft};
use super::msel::{edited, standing, way};
use super::{FacilitatorState, Truth};
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{body, bold, button, card, chip, empty, para, primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::Steer;
use crate::scenario::names::InjectId;
use crate::scenario::story::Inject;
use crate::scenario::time::MINUTE;
use crate::text::arg;
use crate::view::facilitator::{InjectStands, Standing};

/// Longest delay that one can type, in minutes.
const DELAY_MINUTES_MAX: u32 = 600;

/// The page of the inject that is looked at.
pub(super) fn inject(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    let Some(stands) = state.selected.map(|id| truth.view.inject(id)) else {
        empty(ui, &words.say("facil-pick-one"));
        return;
    };
    let inject = &truth.speaker.setting.scenario.injects[stands.inject.ix()];
    text(ui, truth, inject, stands);
    ui.add_space(space::GAP);
    if truth.debrief.is_none() {
        hand(ui, truth, stands, state, wishes);
        ui.add_space(space::GAP);
    }
    outcome(ui, truth, inject, stands);
    if let Standing::Sent(mark) = stands.standing
        && mark.seq > 1
    {
        ui.add_space(space::GAP);
        let name = words.say_with("facil-rewind", &[arg("at", truth.speaker.clock(mark.at, truth.view.now))]);
        if button(ui, &name).on_hover_text(words.say("facil-rewind-why")).clicked() {
            wishes.push(Wish::Rewind(mark.seq - 1));
        }
    }
}

fn text(ui: &mut Ui, truth: Truth<'_>, inject: &Inject, stands: &InjectStands) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let palette = Palette::here(ui);
    card(ui, Tone::Plain, |ui| {
        ui.horizontal_wrapped(|ui| {
            standing(ui, truth, &stands.standing);
            edited(ui, truth, stands);
        });
        para(ui, bold(speaker.pick(&inject.subject)));
        ui.label(small(way(truth, stands), palette.ink_soft));
        para(ui, body(speaker.says(inject.id, stands.way.words.as_deref())));
        for fact in &inject.facts {
            ui.label(small(words.say_with("facil-tells", &[arg("fact", speaker.fact(*fact))]), palette.accent));
        }
        for choice in &inject.choices {
            let is_chosen = stands.chosen == Some(choice.id);
            let text = words.say_with("facil-choice", &[arg("choice", speaker.pick(&choice.label))]);
            ui.label(if is_chosen { bold(text).color(palette.good) } else { small(text, palette.ink) });
        }
    });
    if !speaker.pick(&inject.expected).is_empty() {
        card(ui, Tone::Accent, |ui| {
            ui.label(bold(words.say("facil-expected")));
            ui.add(Label::new(speaker.pick(&inject.expected)).wrap());
        });
    }
}

fn hand(ui: &mut Ui, truth: Truth<'_>, stands: &InjectStands, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    let id: InjectId = stands.inject;
    let delay_minutes = &mut state.delay_minutes;
    let mut steer = |order| wishes.push(Wish::Facilitate(Command::Steer { inject: id, order }));
    match &stands.standing {
        Standing::Sent(_) | Standing::Skipped(_) => {}
        Standing::Due(_) | Standing::Waits(_) | Standing::Pool | Standing::Held(_) => {
            ui.horizontal_wrapped(|ui| {
                if primary(ui, &words.say("facil-send")).clicked() {
                    steer(Steer::Send);
                }
                let is_held = matches!(stands.standing, Standing::Held(_));
                let (name, order) = if is_held { ("facil-free", Steer::Free) } else { ("facil-hold", Steer::Hold) };
                if button(ui, &words.say(name)).clicked() {
                    steer(order);
                }
                if button(ui, &words.say("facil-skip")).clicked() {
                    steer(Steer::Skip);
                }
                let is_edited = state.edit.as_ref().is_some_and(|draft| draft.inject == id);
                if !is_edited && button(ui, &words.say("facil-edit")).clicked() {
                    state.edit = Some(EditDraft::of(truth, stands));
                }
            });
            if matches!(stands.standing, Standing::Due(_)) {
                ui.horizontal_wrapped(|ui| {
                    let minutes = DragValue::new(delay_minutes).range(1..=DELAY_MINUTES_MAX);
                    let field = ui.add(minutes);
                    let name = words.say("facil-delay-minutes");
                    field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::DragValue, true, &name));
                    let name = words.say_with("facil-delay", &[arg("n", (*delay_minutes).max(1))]);
                    if button(ui, &name).clicked() {
                        steer(Steer::Delay((*delay_minutes).max(1) * MINUTE));
                    }
                });
            }
            if let Some(draft) = state.edit.as_mut().filter(|draft| draft.inject == id)
                && edit::edit(ui, truth, stands, draft, wishes)
            {
                state.edit = None;
            }
        }
    }
}

fn outcome(ui: &mut Ui, truth: Truth<'_>, inject: &Inject, stands: &InjectStands) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    for (role, has_read) in &stands.receipts {
        let (icon, id, tone) = if *has_read {
            (Icon::Check, "facil-has-read", Tone::Good)
        } else {
            (Icon::Clock, "facil-has-not-read", Tone::Plain)
        };
        chip(ui, icon, &words.say_with(id, &[arg("role", speaker.role(*role))]), tone);
    }
    if stands.late {
        chip(ui, Icon::Warning, &words.say("facil-late"), Tone::Alarm);
    }
    if let Standing::Waits(_) = stands.standing
        && let Some(when) = &inject.when
    {
        let palette = Palette::here(ui);
        let clause = speaker.condition(when, truth.view.now);
        ui.label(small(words.say_with("facil-when", &[arg("what", clause)]), palette.ink_soft));
    }
    if let Some(unless) = &inject.unless {
        let palette = Palette::here(ui);
        let clause = speaker.condition(unless, truth.view.now);
        ui.label(small(words.say_with("facil-unless", &[arg("what", clause)]), palette.ink_soft));
    }
}

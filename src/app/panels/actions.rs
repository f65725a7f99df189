//! What my people do, and what they could do: what it takes, whose yes it needs, and why not when not.

mod offer;

use egui::{CollapsingHeader, Ui};

use super::Seat;
use crate::app::Wishes;
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::widgets::{body, bold, card, empty, para, section, small};
use crate::exercise::Refusal;
use crate::scenario::names::ActionId;
use crate::text::arg;
use crate::view::seat::{LogLine, News, Offer, RunSeen};

/// Which action is looked at.
#[derive(Debug, Clone, Default)]
pub struct ActionsState {
    /// Its card is open.
    open: Option<ActionId>,
    /// Somebody has been asked whether it is really meant.
    doubted: Option<ActionId>,
    /// It is to be shown and to have the keyboard, once it is drawn.
    wanted: Option<ActionId>,
    /// The first one is.
    wants_focus: bool,
}

impl ActionsState {
    /// Opens an action's card and gives it the keyboard.
    pub fn show(&mut self, action: ActionId) {
        (self.open, self.doubted, self.wanted) = (Some(action), None, Some(action));
    }

    /// Leads to the first action.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }
}

/// How far away an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Possible,
    NeedsYes,
    NotNow,
}

fn group(offer: &Offer) -> Option<Group> {
    match offer.lacks {
        None => Some(Group::Possible),
        Some(Refusal::NeedsApproval { .. }) => Some(Group::NeedsYes),
        // They stand under what is under way, or what was done.
        Some(Refusal::AlreadyRunning | Refusal::AlreadyDone) => None,
        Some(_) => Some(Group::NotNow),
    }
}

/// Shows what is under way, what is possible, what is not, and what was done.
pub fn actions(ui: &mut Ui, seat: Seat<'_>, state: &mut ActionsState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    section(ui, Icon::Flag, &words.say("act-head"), |ui| {
        under_way(ui, seat);
        let groups =
            [(Group::Possible, "act-possible"), (Group::NeedsYes, "act-needs-yes"), (Group::NotNow, "act-not-now")];
        let offers: Vec<&Offer> = groups
            .iter()
            .flat_map(|(one, _)| seat.view.offers.iter().filter(move |offer| group(offer) == Some(*one)))
            .collect();
        if std::mem::take(&mut state.wants_focus) {
            state.wanted = offers.first().map(|offer| offer.action);
        }
        if offers.is_empty() {
            empty(ui, &words.say("act-none"));
        }
        for (one, head) in groups {
            let here: Vec<&Offer> = offers.iter().copied().filter(|offer| group(offer) == Some(one)).collect();
            if here.is_empty() {
                continue;
            }
            ui.add_space(space::TIGHT);
            let head = words.say_with(head, &[arg("n", here.len() as u64)]);
            ui.label(small(head, Palette::here(ui).ink_soft));
            for offer in here {
                offer::offer(ui, seat, offer, state, wishes);
            }
        }
        done(ui, seat);
    });
}

fn under_way(ui: &mut Ui, seat: Seat<'_>) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    for run in view.runs.iter().filter(|run| run.end.is_none()) {
        card(ui, Tone::Accent, |ui| {
            let palette = Palette::here(ui);
            ui.horizontal(|ui| {
                Icon::Clock.show(ui, size::BODY, palette.accent);
                para(ui, bold(speaker.action(run.action)));
            });
            let left = words.span(run.ends.saturating_sub(view.now));
            let args = [arg("until", speaker.clock(run.ends, view.now)), arg("left", left)];
            ui.label(small(words.say_with("act-until", &args), palette.ink));
        });
    }
}

fn done(ui: &mut Ui, seat: Seat<'_>) {
    let words = seat.speaker.words;
    let done: Vec<&RunSeen> = seat.view.runs.iter().rev().filter(|run| run.end.is_some()).collect();
    if done.is_empty() {
        return;
    }
    ui.add_space(space::TIGHT);
    let palette = Palette::here(ui);
    let head = small(words.say_with("act-done", &[arg("n", done.len() as u64)]), palette.ink_soft);
    CollapsingHeader::new(head).id_salt("actions_done").show_unindented(ui, |ui| {
        for run in done {
            let line = LogLine { seq: 0, at: run.ends, news: News::Finished(run.run) };
            if let Some(told) = seat.speaker.news(seat.view, &line) {
                ui.label(small(seat.speaker.clock(run.ends, seat.view.now), palette.ink_soft));
                para(ui, body(told));
            }
        }
    });
}

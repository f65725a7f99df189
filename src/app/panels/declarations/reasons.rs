//! Picks facts as reasons.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::app::panels::Seat;
use crate::app::widgets::{body, empty, radio, tick};
use crate::scenario::names::FactId;

/// Height of a list of facts, in points.
const LIST_HEIGHT: f32 = 170.0;

/// Several facts, the newest first.
pub(super) fn several(ui: &mut Ui, seat: Seat<'_>, chosen: &mut BTreeSet<FactId>) {
    list(ui, seat, |ui, fact, text| {
        let mut is_chosen = chosen.contains(&fact);
        if tick(ui, &mut is_chosen, body(text)).changed() && !chosen.remove(&fact) {
            chosen.insert(fact);
        }
    });
}

/// One fact, the newest first.
pub(super) fn one(ui: &mut Ui, seat: Seat<'_>, chosen: &mut Option<FactId>) {
    list(ui, seat, |ui, fact, text| {
        if radio(ui, *chosen == Some(fact), body(text)).clicked() {
            *chosen = Some(fact);
        }
    });
}

fn list(ui: &mut Ui, seat: Seat<'_>, mut one: impl FnMut(&mut Ui, FactId, &str)) {
    if seat.view.facts.is_empty() {
        empty(ui, &seat.speaker.words.say("play-no-facts"));
    }
    ScrollArea::vertical().id_salt("declarations_reasons").max_height(LIST_HEIGHT).show(ui, |ui| {
        for seen in seat.view.facts.iter().rev().filter(|seen| !seen.refuted) {
            one(ui, seen.fact, seat.speaker.fact(seen.fact));
        }
    });
}

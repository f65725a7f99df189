//! The desk of whoever runs the exercise.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::panels::facilitator::{FacilitatorState, Truth, facilitator};
use crate::app::wish::Wishes;
use crate::debrief::rating;
use crate::scenario::names::ExpectationId;
use crate::text::Speaker;
use crate::view::FacilitatorView;

/// Draws the truth.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let Some(table) = desk.table() else {
        return;
    };
    let (setting, now) = (table.setting(), table.session().exercise().state());
    let view = FacilitatorView::of(setting, now, table.session().views());
    let expectations = ExpectationId::all(setting.scenario.expectations.len());
    let letters: Vec<_> = expectations.map(|id| rating::letter(setting, now, id)).collect();
    let refusal = table.refusal(desk.words());
    let truth = Truth {
        speaker: Speaker::new(desk.words(), setting),
        view: &view,
        players: table.session().players(),
        letters: &letters,
        clockwork: table.clockwork(),
        blackout: desk.is_dark(),
        is_displayed: desk.is_displayed(),
        refusal: refusal.as_deref(),
        debrief: table.has_ended().then(|| table.id()),
    };
    facilitator(ui, truth, state, wishes);
}

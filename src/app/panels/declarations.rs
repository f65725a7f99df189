//! What this seat declares and judges: severity, the clocks that it starts, what it owes by when, and risks.

mod clocks;
mod judge;
mod reasons;
mod risk;
mod severity;

use egui::{CollapsingHeader, Ui};

use super::Seat;
use crate::app::Wishes;
use crate::app::look::{Icon, Palette};
use crate::app::widgets::{section, small};

/// What is being declared or judged.
#[derive(Debug, Clone, Default)]
pub struct DeclarationsState {
    severity: severity::Form,
    judge: judge::Form,
    risk: risk::Form,
}

/// Shows deadlines and declarations.
pub fn declarations(ui: &mut Ui, seat: Seat<'_>, state: &mut DeclarationsState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    section(ui, Icon::Clock, &words.say("deadline-head"), |ui| {
        judge::judge(ui, seat, &mut state.judge, wishes);
        clocks::clocks(ui, seat, wishes);
    });
    section(ui, Icon::Warning, &words.say("declare-head"), |ui| {
        severity::severity(ui, seat, &mut state.severity, wishes);
    });
    let organization = &seat.speaker.setting.organization;
    if organization.assets.is_empty() && organization.check_items.is_empty() {
        return;
    }
    let head = small(words.say("risk-head"), Palette::here(ui).ink_soft);
    CollapsingHeader::new(head).id_salt("declarations_risk").show_unindented(ui, |ui| {
        risk::risk(ui, seat, &mut state.risk, wishes);
    });
}

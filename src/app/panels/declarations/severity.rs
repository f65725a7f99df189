//! The severity: what was declared, what the organization's table says, and declaring it.

use std::collections::BTreeSet;

use egui::Ui;

use super::reasons;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::panels::Seat;
use crate::app::widgets::{bold, button, card, chip, field, para, primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::scenario::names::{FactId, SeverityId};
use crate::scenario::tables::SeverityRow;
use crate::text::arg;

/// A declaration that is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    severity: Option<SeverityId>,
    facts: BTreeSet<FactId>,
    words: String,
}

/// The table, row by row, the gravest first.
pub(super) fn severity(ui: &mut Ui, seat: Seat<'_>, form: &mut Form, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    match seat.view.severity {
        Some(severity) => {
            let now = words.say_with("news-declared", &[arg("severity", speaker.severity(severity))]);
            chip(ui, Icon::Warning, &now, Tone::Alarm);
        }
        None => {
            para(ui, small(words.say("declare-none"), Palette::here(ui).ink_soft));
        }
    }
    for row in speaker.setting.organization.tables.severity.iter().rev() {
        let is_written = form.severity == Some(row.id);
        card(ui, if is_written { Tone::Accent } else { Tone::Plain }, |ui| {
            about(ui, seat, row);
            if is_written {
                write(ui, seat, row, form, wishes);
            } else if seat.view.severity != Some(row.id) {
                let name = words.say_with("declare-this", &[arg("severity", speaker.severity(row.id))]);
                if button(ui, &name).clicked() {
                    *form = Form { severity: Some(row.id), ..Form::default() };
                }
            }
        });
    }
}

/// What belongs here, and what follows from declaring it.
fn about(ui: &mut Ui, seat: Seat<'_>, row: &SeverityRow) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    ui.label(bold(speaker.pick(&row.name)));
    para(ui, small(speaker.pick(&row.means), palette.ink));
    let Some(limit) = row.limit else {
        return;
    };
    let others: Vec<_> = row.notify.iter().copied().filter(|role| *role != seat.view.role).collect();
    if !others.is_empty() {
        let channels: Vec<&str> = row.over.iter().map(|channel| speaker.channel(*channel)).collect();
        let args = [
            arg("roles", speaker.roles(&others)),
            arg("channels", words.list(&channels)),
            arg("limit", words.span(limit.0)),
        ];
        let id = if row.hours.is_some() { "declare-owes-in-hours" } else { "declare-owes" };
        para(ui, small(words.say_with(id, &args), palette.ink_soft));
    }
}

fn write(ui: &mut Ui, seat: Seat<'_>, row: &SeverityRow, form: &mut Form, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    ui.label(bold(words.say("declare-reasons")));
    reasons::several(ui, seat, &mut form.facts);
    field(ui, &words.say("declare-words"), &mut form.words, 2);
    ui.horizontal_wrapped(|ui| {
        let name = words.say_with("declare-now", &[arg("severity", speaker.severity(row.id))]);
        if primary(ui, &name).clicked() {
            let form = std::mem::take(form);
            let facts = form.facts.into_iter().collect();
            wishes.push(Wish::Submit(Command::Declare { severity: row.id, facts, words: form.words.into() }));
        }
        if button(ui, &words.say("declare-not")).clicked() {
            *form = Form::default();
        }
    });
}

//! Who it happens to, and what they had prepared: each entry with its price, and what was said when it was turned down.

use egui::Ui;

use super::Preparing;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{bold, card, chip, para, section, small};
use crate::scenario::organization::Readiness;
use crate::text::{Speaker, Words, arg};

pub(super) fn company(ui: &mut Ui, preparing: Preparing<'_>, speaker: Speaker<'_>, chosen: &mut usize) {
    let words = speaker.words;
    section(ui, Icon::Home, &words.say("setup-company"), |ui| {
        for (at, setting) in preparing.card.settings.iter().enumerate() {
            let company = &setting.organization.company;
            let is_chosen = at == *chosen;
            card(ui, if is_chosen { Tone::Accent } else { Tone::Plain }, |ui| {
                let num_ready = setting.organization.readiness.iter().filter(|entry| entry.level > 0).count();
                let counts = [
                    arg("company", words.pick(&company.name)),
                    arg("ready", num_ready),
                    arg("all", setting.organization.readiness.len()),
                ];
                ui.radio_value(chosen, at, bold(words.say_with("setup-company-ready", &counts)).line_height(None));
                let palette = Palette::here(ui);
                para(ui, small(words.pick(&company.summary), palette.ink));
            });
        }
    });
    ui.add_space(space::GAP);
    let readiness = &speaker.setting.organization.readiness;
    section(ui, Icon::Shield, &words.say("setup-ledger"), |ui| {
        let (has, lacks): (Vec<_>, Vec<_>) = readiness.iter().partition(|entry| entry.level > 0);
        for (id, entries) in [("setup-has", &has), ("setup-lacks", &lacks)] {
            let total: i64 = entries.iter().map(|entry| entry.price).sum();
            let sums = [arg("n", entries.len()), arg("money", words.money(total))];
            ui.label(bold(words.say_with(id, &sums)));
            entries.iter().for_each(|entry| line(ui, words, entry));
        }
    });
}

fn line(ui: &mut Ui, words: &Words, entry: &Readiness) {
    let palette = Palette::here(ui);
    let (icon, id, tone) = match entry.level {
        0 => (Icon::Cross, "setup-absent", Tone::Plain),
        _ => (Icon::Check, "setup-present", Tone::Good),
    };
    ui.horizontal_wrapped(|ui| {
        chip(ui, icon, &words.say_with(id, &[arg("level", entry.level)]), tone);
        ui.label(words.pick(&entry.name));
    });
    let price = [
        arg("money", words.money(entry.price)),
        arg("span", words.span(entry.lead.0)),
        arg("month", entry.month.to_string()),
    ];
    para(ui, small(words.say_with("setup-price", &price), palette.ink_soft));
    let remark = words.pick(&entry.remark);
    if !remark.is_empty() {
        para(ui, small(remark, palette.ink_soft));
    }
}

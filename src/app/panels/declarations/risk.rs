//! Risk of assets and grades of check items, by the organization's own tables.

use egui::{ComboBox, Ui};

use crate::app::look::Tone;
use crate::app::panels::Seat;
use crate::app::widgets::{bold, button, card};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::scenario::names::{AssetId, CheckItemId};
use crate::scenario::tables::{Degree, DesignLevel, OperationLevel};
use crate::text::{Words, arg};

const DEGREES: [(Degree, &str); 3] =
    [(Degree::Low, "degree-low"), (Degree::Medium, "degree-medium"), (Degree::High, "degree-high")];
const DESIGNS: [(DesignLevel, &str); 3] =
    [(DesignLevel::Lv1, "Lv1"), (DesignLevel::Lv2, "Lv2"), (DesignLevel::Lv3, "Lv3")];
const OPERATIONS: [(OperationLevel, &str); 4] = [
    (OperationLevel::Serious, "level-serious"),
    (OperationLevel::Lv1, "Lv1"),
    (OperationLevel::Lv2, "Lv2"),
    (OperationLevel::Lv3, "Lv3"),
];

/// Judgements that are being made.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    asset: Option<AssetId>,
    /// Threat, vulnerability, importance.
    degrees: [Option<Degree>; 3],
    item: Option<CheckItemId>,
    design: Option<DesignLevel>,
    operation: Option<OperationLevel>,
}

/// Shows both.
pub(super) fn risk(ui: &mut Ui, seat: Seat<'_>, form: &mut Form, wishes: &mut Wishes) {
    let organization = &seat.speaker.setting.organization;
    if !organization.assets.is_empty() {
        card(ui, Tone::Plain, |ui| assess(ui, seat, form, wishes));
    }
    if !organization.check_items.is_empty() {
        card(ui, Tone::Plain, |ui| grade(ui, seat, form, wishes));
    }
}

fn assess(ui: &mut Ui, seat: Seat<'_>, form: &mut Form, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let organization = &speaker.setting.organization;
    ui.label(bold(words.say("risk-asset")));
    let assets: Vec<(AssetId, &str)> =
        organization.assets.iter().map(|asset| (asset.id, speaker.pick(&asset.name))).collect();
    choice(ui, &words.say("risk-which"), &mut form.asset, &assets);
    let named = DEGREES.map(|(degree, name)| (degree, words.say(name)));
    let degrees: Vec<(Degree, &str)> = named.iter().map(|(degree, name)| (*degree, name.as_str())).collect();
    for (value, name) in form.degrees.iter_mut().zip(["risk-threat", "risk-vulnerability", "risk-importance"]) {
        choice(ui, &words.say(name), value, &degrees);
    }
    let (Some(asset), [Some(threat), Some(vulnerability), Some(importance)]) = (form.asset, form.degrees) else {
        return;
    };
    let risk = organization.tables.risk(threat, vulnerability, importance);
    ui.label(words.say_with("risk-value", &[arg("risk", risk)]));
    if button(ui, &words.say("risk-assess")).clicked() {
        wishes.push(Wish::Submit(Command::Assess { asset, threat, vulnerability, importance }));
        (form.asset, form.degrees) = (None, [None; 3]);
    }
}

fn grade(ui: &mut Ui, seat: Seat<'_>, form: &mut Form, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let organization = &speaker.setting.organization;
    ui.label(bold(words.say("risk-item")));
    let items: Vec<(CheckItemId, &str)> =
        organization.check_items.iter().map(|item| (item.id, speaker.pick(&item.name))).collect();
    choice(ui, &words.say("risk-which-item"), &mut form.item, &items);
    choice(ui, &words.say("risk-design"), &mut form.design, &DESIGNS);
    let named = OPERATIONS.map(|(level, name)| (level, level_name(words, name)));
    let levels: Vec<(OperationLevel, &str)> = named.iter().map(|(level, name)| (*level, name.as_str())).collect();
    choice(ui, &words.say("risk-operation"), &mut form.operation, &levels);
    let (Some(item), Some(design), Some(operation)) = (form.item, form.design, form.operation) else {
        return;
    };
    let grade = words.grade(organization.tables.grade(design, operation));
    ui.label(words.say_with("risk-graded", &[arg("grade", grade)]));
    if button(ui, &words.say("risk-grade")).clicked() {
        wishes.push(Wish::Submit(Command::Grade { item, design, operation }));
        (form.item, form.design, form.operation) = (None, None, None);
    }
}

fn level_name(words: &Words, name: &str) -> String {
    if words.has(name) { words.say(name) } else { name.to_owned() }
}

fn choice<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: &mut Option<T>, all: &[(T, &str)]) {
    let chosen = all.iter().find(|(one, _)| Some(*one) == *value).map_or("…", |(_, text)| text);
    let width = ui.available_width() * 0.5;
    ComboBox::from_label(name).selected_text(chosen).width(width).truncate().show_ui(ui, |ui| {
        for (one, text) in all {
            ui.selectable_value(value, Some(*one), *text);
        }
    });
}

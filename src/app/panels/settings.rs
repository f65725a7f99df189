//! Language, size, colours, what moves, and where everything is kept.

use std::path::Path;

use egui::{CentralPanel, Frame, Label, Margin, ScrollArea, Ui};

use super::library::lang_name;
use crate::app::look::{Icon, Palette, Scheme, Tone, space};
use crate::app::settings::{SCALE_MAX, SCALE_MIN};
use crate::app::widgets::{bar, body, button, card, chip, choice, icon_button, para, section, small, tick, title};
use crate::app::{Screen, Settings, Wish, Wishes};
use crate::text::{Lang, Words, arg};

/// Sizes that one can choose, in percent.
const SCALES: [u16; 9] = [SCALE_MIN, 90, 100, 110, 125, 140, 160, 180, SCALE_MAX];
/// Wider lines are hard to read.
const COLUMN_WIDE: f32 = 760.0;

/// What the panel is given.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'a> {
    /// Sentences.
    pub words: &'a Words,
    /// What holds now.
    pub settings: &'a Settings,
    /// Where exercises and settings are kept.
    pub folder: &'a Path,
    /// The screen that one came from.
    pub back: Screen,
}

/// The settings' screen; each choice holds at once.
pub fn settings(ui: &mut Ui, chosen: Chosen<'_>, wishes: &mut Wishes) {
    let words = chosen.words;
    bar(ui, "settings_bar", |ui| {
        let palette = Palette::here(ui);
        if icon_button(ui, Icon::Back, &words.say("settings-back"), palette.on_bar).clicked() {
            wishes.push(Wish::Show(chosen.back));
        }
        ui.label(title(words.say("settings-title")).color(palette.on_bar));
    });
    let frame = Frame::new().fill(Palette::here(ui).ground).inner_margin(Margin::same(space::PAGE as i8));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(COLUMN_WIDE);
            let mut new = chosen.settings.clone();
            language(ui, words, &mut new);
            sight(ui, words, &mut new);
            folder(ui, words, chosen.folder);
            if new != *chosen.settings {
                wishes.push(Wish::Settings(new));
            }
        });
    });
}

fn language(ui: &mut Ui, words: &Words, new: &mut Settings) {
    section(ui, Icon::Chat, &words.say("settings-language"), |ui| {
        ui.horizontal_wrapped(|ui| {
            for lang in Lang::ALL {
                if ui.radio(words.lang() == lang, words.say(lang_name(lang))).clicked() {
                    new.lang = Some(lang);
                }
            }
        });
    });
    ui.add_space(space::WIDE);
}

fn sight(ui: &mut Ui, words: &Words, new: &mut Settings) {
    section(ui, Icon::Eye, &words.say("settings-sight"), |ui| {
        ui.horizontal_wrapped(|ui| {
            let name = words.say("settings-scale");
            ui.label(&name);
            let scale = |percent: u16| (percent, words.say_with("settings-percent", &[arg("n", percent)]));
            let mut scales: Vec<(u16, String)> = SCALES.into_iter().map(scale).collect();
            if !SCALES.contains(&new.scale_percent) {
                scales.push(scale(new.scale_percent));
            }
            choice(ui, &name, &mut new.scale_percent, &scales);
        });
        ui.add_space(space::GAP);
        for (scheme, id) in [
            (Scheme::Paper, "settings-paper"),
            (Scheme::Night, "settings-night"),
            (Scheme::HighContrast, "settings-contrast"),
            (Scheme::ColourSafe, "settings-colour-safe"),
        ] {
            ui.radio_value(&mut new.scheme, scheme, words.say(id));
        }
        ui.horizontal_wrapped(|ui| {
            for (icon, tone, id) in [
                (Icon::Check, Tone::Good, "settings-sample-good"),
                (Icon::Clock, Tone::Warn, "settings-sample-warn"),
                (Icon::Warning, Tone::Alarm, "settings-sample-alarm"),
            ] {
                chip(ui, icon, &words.say(id), tone);
            }
        });
        ui.add_space(space::GAP);
        tick(ui, &mut new.is_calm, body(words.say("settings-calm")));
        let mut wants_guide = !new.is_guided;
        tick(ui, &mut wants_guide, body(words.say("settings-guide")));
        new.is_guided = !wants_guide;
    });
    ui.add_space(space::WIDE);
}

fn folder(ui: &mut Ui, words: &Words, folder: &Path) {
    section(ui, Icon::Home, &words.say("settings-folder"), |ui| {
        let folder = folder.display().to_string();
        card(ui, Tone::Plain, |ui| {
            ui.add(Label::new(folder.as_str()).wrap());
            let palette = Palette::here(ui);
            para(ui, small(words.say("settings-folder-how"), palette.ink_soft));
            if button(ui, &words.say("settings-folder-copy")).clicked() {
                ui.copy_text(folder);
            }
        });
    });
}

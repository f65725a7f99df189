//! What an evaluator saw, stamped with time, seat and expectation; ratings with reasons beside the rule's letter.

use egui::{ComboBox, Label, TextEdit, Ui};

use super::Truth;
use super::edit::pick;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::keys;
use crate::app::widgets::{bold, button, card, empty, para, primary, section, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::{Rating, WORDS_MAX};
use crate::scenario::names::{ExpectationId, RoleId};
use crate::text::arg;

/// What is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Notebook {
    role: Option<RoleId>,
    expectation: Option<ExpectationId>,
    words: String,
    letter: Option<Rating>,
    /// Somebody is about to write.
    goes_to_words: bool,
}

impl Notebook {
    /// The next observation is about this seat.
    pub(super) fn look_at(&mut self, role: RoleId) {
        self.role = Some(role);
        self.expectation = None;
        self.goes_to_words = true;
    }
}

/// The page.
pub(super) fn observe(ui: &mut Ui, truth: Truth<'_>, notebook: &mut Notebook, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    // Before the field sees the keys.
    let is_asked = !notebook.words.trim().is_empty() && keys::sends(ui);
    about(ui, truth, notebook);
    let name = words.say("facil-observe-words");
    let field = ui.add(
        TextEdit::multiline(&mut notebook.words)
            .char_limit(WORDS_MAX)
            .desired_rows(4)
            .desired_width(f32::INFINITY)
            .hint_text(&name),
    );
    field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &name));
    if std::mem::take(&mut notebook.goes_to_words) {
        field.request_focus();
    }
    let is_written = !notebook.words.trim().is_empty();
    ui.add_enabled_ui(is_written, |ui| {
        if primary(ui, &words.say("facil-observe-keep")).clicked() || is_asked {
            let text = std::mem::take(&mut notebook.words).into();
            let (role, expectation) = (notebook.role, notebook.expectation);
            wishes.push(Wish::Facilitate(Command::Observe { role, expectation, words: text }));
        }
    });
    rate(ui, truth, notebook, wishes);
    ui.add_space(space::WIDE);
    written(ui, truth);
}

fn about(ui: &mut Ui, truth: Truth<'_>, notebook: &mut Notebook) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let nobody = words.say("facil-observe-all");
    let chosen = notebook.role.map_or_else(|| nobody.clone(), |role| speaker.role(role).to_owned());
    pick(ui, &words.say("facil-observe-whom"), &chosen, |ui| {
        ui.selectable_value(&mut notebook.role, None, nobody);
        for seat in speaker.setting.seats() {
            ui.selectable_value(&mut notebook.role, Some(seat), speaker.role(seat));
        }
    });
    let nothing = words.say("facil-observe-nothing");
    let chosen = notebook.expectation.map_or_else(|| nothing.clone(), |id| speaker.expectation(id).to_owned());
    let width = ui.available_width() * 0.7;
    let choice = ComboBox::from_label(words.say("facil-observe-what")).selected_text(chosen).width(width).truncate();
    choice.show_ui(ui, |ui| {
        ui.selectable_value(&mut notebook.expectation, None, nothing);
        let of_role = |role| notebook.role.is_none_or(|whom| whom == role);
        let all = speaker.setting.scenario.expectations.iter();
        for expectation in all.filter(|expectation| of_role(expectation.role)) {
            let text = speaker.expectation(expectation.id);
            ui.selectable_value(&mut notebook.expectation, Some(expectation.id), text);
        }
    });
}

fn rate(ui: &mut Ui, truth: Truth<'_>, notebook: &mut Notebook, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    let Some(expectation) = notebook.expectation else {
        return;
    };
    ui.add_space(space::GAP);
    let palette = Palette::here(ui);
    let by_rule = truth.letters.get(expectation.ix()).copied().flatten();
    let by_rule = by_rule.map_or_else(|| words.say("facil-rule-none"), |letter| format!("{letter:?}"));
    ui.label(small(words.say_with("facil-rule", &[arg("letter", by_rule)]), palette.ink_soft));
    ui.horizontal_wrapped(|ui| {
        for letter in [Rating::P, Rating::S, Rating::M, Rating::U] {
            ui.selectable_value(&mut notebook.letter, Some(letter), words.say(letter_name(letter)));
        }
    });
    let is_ready = notebook.letter.is_some() && !notebook.words.trim().is_empty();
    ui.add_enabled_ui(is_ready, |ui| {
        if button(ui, &words.say("facil-rate")).clicked()
            && let Some(letter) = notebook.letter.take()
        {
            let text = std::mem::take(&mut notebook.words).into();
            wishes.push(Wish::Facilitate(Command::Rate { expectation, letter, words: text }));
        }
    });
    if !is_ready {
        ui.label(small(words.say("facil-rate-needs"), palette.ink_soft));
    }
}

const fn letter_name(letter: Rating) -> &'static str {
    match letter {
        Rating::P => "facil-letter-p",
        Rating::S => "facil-letter-s",
        Rating::M => "facil-letter-m",
        Rating::U => "facil-letter-u",
    }
}

/// What has been written so far, newest first.
fn written(ui: &mut Ui, truth: Truth<'_>) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let palette = Palette::here(ui);
    section(ui, Icon::Note, &words.say("facil-observed"), |ui| {
        if truth.view.observed.is_empty() && truth.view.rated.is_empty() {
            empty(ui, &words.say("facil-observed-none"));
        }
        for (expectation, letter, reason) in &truth.view.rated {
            card(ui, Tone::Accent, |ui| {
                ui.label(bold(words.say(letter_name(*letter))));
                para(ui, small(speaker.expectation(*expectation), palette.ink_soft));
                ui.add(Label::new(&**reason).wrap());
            });
        }
        for seen in truth.view.observed.iter().rev() {
            card(ui, Tone::Plain, |ui| {
                let whom =
                    seen.role.map_or_else(|| words.say("facil-observe-all"), |role| speaker.role(role).to_owned());
                let head = [arg("at", speaker.clock(seen.at.at, truth.view.now)), arg("whom", whom)];
                ui.label(small(words.say_with("facil-observed-head", &head), palette.ink_soft));
                ui.add(Label::new(&*seen.words).wrap());
                if let Some(expectation) = seen.expectation {
                    para(ui, small(speaker.expectation(expectation), palette.ink_soft));
                }
            });
        }
    });
}

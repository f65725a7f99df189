//! What an evaluator saw, stamped with time, seat and expectation; ratings with reasons beside the rule's letter.

use egui::{ComboBox, Label, RichText, TextEdit, Ui};

use super::Truth;
use super::edit::pick;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::keys;
use crate::app::widgets::{bold, button, card, empty, para, primary, section, small};
use crate::app::{Wish, Wishes};
use crate::debrief::rating::of_objective;
use crate::exercise::Command;
use crate::exercise::command::{Rating, WORDS_MAX};
use crate::scenario::names::{ExpectationId, ObjectiveId, RoleId};
use crate::text::arg;

/// What is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Notebook {
    role: Option<RoleId>,
    expectation: Option<ExpectationId>,
    /// Instead of an expectation: only to be rated.
    objective: Option<ObjectiveId>,
    words: String,
    letter: Option<Rating>,
    /// Somebody is about to write.
    goes_to_words: bool,
}

impl Notebook {
    /// The next observation is about this seat.
    pub(super) fn look_at(&mut self, role: RoleId) {
        self.role = Some(role);
        (self.expectation, self.objective) = (None, None);
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
    let of_role = |role| notebook.role.is_none_or(|whom| whom == role);
    let all = speaker.setting.scenario.expectations.iter().filter(|expectation| of_role(expectation.role));
    let expectations = all.map(|it| (it.id, speaker.expectation(it.id)));
    let heads = [words.say("facil-observe-what"), words.say("facil-observe-nothing")];
    if one_of(ui, &heads, &mut notebook.expectation, expectations.collect()) && notebook.expectation.is_some() {
        notebook.objective = None;
    }
    let objectives = speaker.setting.scenario.objectives.iter().map(|it| (it.id, speaker.objective(it.id)));
    let heads = [words.say("facil-observe-objective"), words.say("facil-observe-no-objective")];
    if one_of(ui, &heads, &mut notebook.objective, objectives.collect()) && notebook.objective.is_some() {
        notebook.expectation = None;
    }
}

/// One of the list, or none; tells whether that has changed.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    [name, nothing]: &[String; 2],
    value: &mut Option<T>,
    list: Vec<(T, &str)>,
) -> bool {
    let before = *value;
    let known = list.iter().find(|(id, _)| Some(*id) == *value);
    let chosen = known.map_or(nothing.as_str(), |(_, text)| *text);
    let width = ui.available_width() * 0.7;
    let choice = ComboBox::from_label(name).selected_text(chosen).width(width).truncate();
    choice.show_ui(ui, |ui| {
        ui.selectable_value(value, None, nothing);
        for (id, text) in list {
            ui.selectable_value(value, Some(id), text);
        }
    });
    *value != before
}

/// What is rated.
#[derive(Clone, Copy)]
enum Subject {
    Expectation(ExpectationId),
    Objective(ObjectiveId),
}

impl Subject {
    fn of(notebook: &Notebook) -> Option<Self> {
        let objective = notebook.objective.map(Self::Objective);
        notebook.expectation.map(Self::Expectation).or(objective)
    }

    fn rate(self, letter: Rating, words: Box<str>) -> Command {
        match self {
            Self::Expectation(expectation) => Command::Rate { expectation, letter, words },
            Self::Objective(objective) => Command::RateObjective { objective, letter, words },
        }
    }

    /// By the rule as it stands; of an objective, what the evaluator's letters of its expectations come to, too.
    fn letters(self, truth: Truth<'_>) -> (Option<Rating>, Option<Rating>) {
        let by_rule = |id: ExpectationId| truth.letters.get(id.ix()).copied().flatten();
        let objective = match self {
            Self::Expectation(id) => return (by_rule(id), None),
            Self::Objective(id) => id,
        };
        let all = truth.speaker.setting.scenario.expectations.iter().filter(|it| it.objective == objective);
        let ids: Vec<ExpectationId> = all.map(|it| it.id).collect();
        let rule: Vec<Rating> = ids.iter().filter_map(|id| by_rule(*id)).collect();
        let given = truth.view.rated.iter().filter(|(id, ..)| ids.contains(id)).map(|(_, letter, _)| *letter);
        (of_objective(&rule), of_objective(&given.collect::<Vec<_>>()))
    }
}

fn rate(ui: &mut Ui, truth: Truth<'_>, notebook: &mut Notebook, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    let Some(subject) = Subject::of(notebook) else {
        return;
    };
    ui.add_space(space::GAP);
    let palette = Palette::here(ui);
    let (by_rule, summed) = subject.letters(truth);
    let by_rule = by_rule.map_or_else(|| words.say("facil-rule-none"), |letter| format!("{letter:?}"));
    ui.label(small(words.say_with("facil-rule", &[arg("letter", by_rule)]), palette.ink_soft));
    if let Some(letter) = summed {
        let letter = [arg("letter", format!("{letter:?}"))];
        ui.label(small(words.say_with("facil-summed", &letter), palette.ink_soft));
    }
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
            wishes.push(Wish::Facilitate(subject.rate(letter, text)));
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
        let view = truth.view;
        if view.observed.is_empty() && view.rated.is_empty() && view.objectives.is_empty() {
            empty(ui, &words.say("facil-observed-none"));
        }
        for (objective, letter, reason) in &view.objectives {
            let name = [arg("objective", speaker.objective(*objective))];
            given(ui, truth, *letter, small(words.say_with("facil-rated-objective", &name), palette.ink_soft), reason);
        }
        for (expectation, letter, reason) in &view.rated {
            given(ui, truth, *letter, small(speaker.expectation(*expectation), palette.ink_soft), reason);
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

/// A letter with its reason.
fn given(ui: &mut Ui, truth: Truth<'_>, letter: Rating, of: RichText, reason: &str) {
    card(ui, Tone::Accent, |ui| {
        ui.label(bold(truth.speaker.words.say(letter_name(letter))));
        para(ui, of);
        ui.add(Label::new(reason).wrap());
    });
}

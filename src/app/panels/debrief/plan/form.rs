//! What somebody writes down as an action: what, who, until when, how urgent, and what shows whether it helped.

use egui::{ComboBox, RichText, Ui, WidgetInfo, WidgetType};

use super::super::Learning;
use crate::app::look::Palette;
use crate::app::widgets::{button, primary, radio, small, words_field};
use crate::debrief::Planned;
use crate::report::improvement::{Area, measured};
use crate::store::Wanted;
use crate::text::Words;

/// How wide a field for a name or a day is, in points.
const SHORT: f32 = 200.0;
/// What an action has if nobody says otherwise.
const PRIORITY: u8 = 2;

/// What is being written.
#[derive(Debug)]
pub(super) struct Form {
    is_new: bool,
    about: Option<Box<str>>,
    action: String,
    owner: String,
    due: String,
    priority: u8,
    /// It has just been opened.
    is_fresh: bool,
}

/// What is wanted of a form.
#[derive(Debug)]
pub(super) enum Asked {
    Nothing,
    Leave,
    Keep(Wanted),
}

impl Form {
    /// A new action.
    pub(super) fn about(about: Option<Box<str>>) -> Self {
        let text = String::new;
        let (action, owner, due) = (text(), text(), text());
        Self { is_new: true, about, action, owner, due, priority: PRIORITY, is_fresh: true }
    }

    /// An action of the plan, in other words.
    pub(super) fn of(planned: &Planned) -> Self {
        let retest = &planned.retest;
        Self {
            is_new: false,
            about: Some(retest.about.clone()),
            action: retest.action.to_string(),
            owner: retest.owner.to_string(),
            due: retest.due.to_string(),
            priority: planned.priority,
            is_fresh: true,
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, learning: Learning<'_>, areas: &[Area]) -> Asked {
        let words = learning.words;
        self.write(ui, words);
        self.measure(ui, learning, areas);
        self.urgency(ui, words);
        let wanted = self.wanted();
        if let Err(lacks) = &wanted {
            ui.label(small(words.say(lacks), Palette::here(ui).ink_soft));
        }
        let id = if self.is_new { "plan-add" } else { "plan-change" };
        ui.horizontal_wrapped(|ui| {
            let is_asked = ui.add_enabled_ui(wanted.is_ok(), |ui| primary(ui, &words.say(id)).clicked()).inner;
            let leaves = button(ui, &words.say("plan-cancel")).clicked();
            match wanted {
                Ok(wanted) if is_asked => Asked::Keep(wanted),
                _ if leaves => Asked::Leave,
                _ => Asked::Nothing,
            }
        })
        .inner
    }

    fn write(&mut self, ui: &mut Ui, words: &Words) {
        let field = words_field(ui, &words.say("improve-action"), &mut self.action, f32::INFINITY);
        if std::mem::take(&mut self.is_fresh) {
            field.request_focus();
        }
        ui.horizontal_wrapped(|ui| {
            let wide = SHORT.min(ui.available_width());
            words_field(ui, &words.say("improve-owner"), &mut self.owner, wide);
            words_field(ui, &words.say("plan-due"), &mut self.due, wide);
        });
    }

    /// What shows whether it helped: what this is about first, then everything else that stands badly.
    fn measure(&mut self, ui: &mut Ui, learning: Learning<'_>, areas: &[Area]) {
        let (words, journal, debrief) = (learning.words, &learning.learned.journal, &learning.learned.debrief);
        let name = words.say("improve-measure");
        let told = |about: &str| measured(words, journal, debrief, about, debrief.reading(journal, about));
        let shown = self.about.as_deref().map_or_else(|| words.say("plan-lacks-measure"), told);
        let mut all: Vec<&str> = Vec::new();
        for about in areas.iter().flat_map(|area| &area.measures) {
            if !all.contains(&&**about) {
                all.push(about);
            }
        }
        ui.label(small(&name, Palette::here(ui).ink_soft));
        let choice =
            ComboBox::from_id_salt("plan_measure").selected_text(&shown).width(ui.available_width()).truncate();
        let shown_choice = choice.show_ui(ui, |ui| {
            for about in all {
                let is_chosen = self.about.as_deref() == Some(about);
                if ui.selectable_label(is_chosen, told(about)).clicked() {
                    self.about = Some(about.into());
                }
            }
        });
        let name = format!("{name} {shown}");
        let response = shown_choice.response;
        response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, ui.is_enabled(), &name));
        response.on_hover_text(shown);
    }

    fn urgency(&mut self, ui: &mut Ui, words: &Words) {
        ui.horizontal_wrapped(|ui| {
            ui.label(small(words.say("improve-priority"), Palette::here(ui).ink_soft));
            for (priority, id) in [(1, "plan-priority-1"), (2, "plan-priority-2"), (3, "plan-priority-3")] {
                if radio(ui, self.priority == priority, RichText::new(words.say(id))).clicked() {
                    self.priority = priority;
                }
            }
        });
    }

    /// What was written, or the sentence that says what is missing.
    fn wanted(&self) -> Result<Wanted, &'static str> {
        let action = Wanted::line(&self.action).ok_or("plan-lacks-action")?;
        let owner = Wanted::line(&self.owner).ok_or("plan-lacks-owner")?;
        let due = Wanted::day(&self.due).ok_or("plan-lacks-due")?;
        let about = self.about.as_deref().ok_or("plan-lacks-measure")?.to_owned();
        Ok(Wanted { about, action, owner, due, priority: self.priority })
    }
}

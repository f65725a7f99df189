//! The MSEL: every inject in order, with what has gone out, what waits and on what, what was skipped.

use egui::{ScrollArea, Sense, TextEdit, Ui};

use super::{FacilitatorState, Page, Truth};
use crate::app::look::{Icon, Palette, Tone, size, space};
use crate::app::widgets::{bold, card, chip, empty, small, tab};
use crate::scenario::Setting;
use crate::scenario::time::Secs;
use crate::text::arg;
use crate::view::facilitator::{InjectStands, Standing};

/// Which injects are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Show {
    /// What has not gone out and will by itself.
    #[default]
    Coming,
    /// What has gone out.
    Out,
    /// The contingency pool.
    Pool,
    /// Everything.
    All,
}

/// The middle column.
pub(super) fn msel(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState) {
    let words = truth.speaker.words;
    let listed = listed(truth, state);
    ui.horizontal_wrapped(|ui| {
        ui.heading(words.say("facil-msel"));
        for (show, label) in [
            (Show::Coming, if truth.debrief.is_some() { "facil-show-never" } else { "facil-show-coming" }),
            (Show::Out, "facil-show-out"),
            (Show::Pool, "facil-show-pool"),
            (Show::All, "facil-show-all"),
        ] {
            if tab(ui, &words.say(label), state.show == show, 0).clicked() {
                state.show = show;
            }
        }
    });
    let hint = words.say("facil-search");
    let field = ui
        .add(TextEdit::singleline(&mut state.search).hint_text(&hint).desired_width(f32::INFINITY).margin(space::GAP));
    field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &hint));
    if std::mem::take(&mut state.goes_to_search) {
        field.request_focus();
    }
    ui.add_space(space::TIGHT);
    ScrollArea::vertical().id_salt("facilitator_msel_scroll").auto_shrink([false, false]).show(ui, |ui| {
        if listed.is_empty() {
            empty(ui, &words.say("facil-msel-none"));
        }
        for stands in listed {
            line(ui, truth, stands, state);
        }
    });
}

/// In order of time: what is due by its moment, what waits last.
fn listed<'a>(truth: Truth<'a>, state: &FacilitatorState) -> Vec<&'a InjectStands> {
    let setting = truth.speaker.setting;
    let is_shown = |stands: &&InjectStands| match (state.show, &stands.standing) {
        (Show::All, _)
        | (Show::Coming, Standing::Due(_) | Standing::Waits(_) | Standing::Held(_))
        | (Show::Out, Standing::Sent(_) | Standing::Skipped(_))
        | (Show::Pool, Standing::Pool) => true,
        (Show::Coming | Show::Out | Show::Pool, _) => false,
    };
    let search = state.search.trim().to_lowercase();
    let is_found = |stands: &&InjectStands| {
        let inject = &setting.scenario.injects[stands.inject.ix()];
        let texts =
            [truth.speaker.pick(&inject.subject), truth.speaker.pick(&inject.body), truth.speaker.role(inject.from)];
        search.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&search))
    };
    let mut listed: Vec<&InjectStands> = truth.view.injects.iter().filter(is_shown).filter(is_found).collect();
    listed.sort_by_key(|stands| (moment(setting, truth.view.now, stands), stands.inject));
    if state.show == Show::Out {
        listed.reverse();
    }
    listed
}

/// What should have come by now and still waits for something may never come: it stands last.
fn moment(setting: &Setting, now: Secs, stands: &InjectStands) -> Secs {
    match &stands.standing {
        Standing::Due(at) | Standing::Held(Some(at)) => *at,
        Standing::Sent(mark) | Standing::Skipped(mark) => mark.at,
        Standing::Held(None) | Standing::Pool => Secs::MAX,
        Standing::Waits(_) => {
            let at = setting.scenario.injects[stands.inject.ix()].at.map(|at| setting.secs(at));
            at.filter(|at| *at > now).unwrap_or(Secs::MAX)
        }
    }
}

fn line(ui: &mut Ui, truth: Truth<'_>, stands: &InjectStands, state: &mut FacilitatorState) {
    let (speaker, palette) = (truth.speaker, Palette::here(ui));
    let inject = &speaker.setting.scenario.injects[stands.inject.ix()];
    let is_selected = state.selected == Some(stands.inject) && state.page == Page::Inject;
    let shown = card(ui, if is_selected { Tone::Accent } else { Tone::Plain }, |ui| {
        ui.horizontal_wrapped(|ui| {
            standing(ui, truth, &stands.standing);
            ui.label(bold(speaker.pick(&inject.subject)));
            edited(ui, truth, stands);
        });
        ui.label(small(way(truth, stands), palette.ink_soft));
        if let Standing::Waits(unmet) = &stands.standing {
            for cond in unmet.iter().take(3) {
                let clause = speaker.condition(cond, truth.view.now);
                ui.label(small(speaker.words.say_with("facil-waits-for", &[arg("what", clause)]), palette.ink_soft));
            }
        }
    });
    let name = speaker.words.say_with("facil-look-at", &[arg("what", speaker.pick(&inject.subject))]);
    let row = shown.response.interact(Sense::click());
    row.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::SelectableLabel, true, is_selected, &name));
    if row.clicked() {
        state.look_at(stands.inject);
    }
}

/// Who speaks to whom on which channel, as things stand.
pub(super) fn way(truth: Truth<'_>, stands: &InjectStands) -> String {
    let speaker = truth.speaker;
    let from = speaker.setting.scenario.injects[stands.inject.ix()].from;
    let args = [
        arg("from", speaker.role(from)),
        arg("to", speaker.roles(&stands.way.to)),
        arg("channel", speaker.channel(stands.way.over)),
    ];
    speaker.words.say_with("facil-way", &args)
}

/// Marks what is not as it was written.
pub(super) fn edited(ui: &mut Ui, truth: Truth<'_>, stands: &InjectStands) {
    if stands.edited {
        chip(ui, Icon::Note, &truth.speaker.words.say("facil-edited"), Tone::Warn);
    }
}

/// Where it stands, as a chip.
pub(super) fn standing(ui: &mut Ui, truth: Truth<'_>, standing: &Standing) {
    let (speaker, now) = (truth.speaker, truth.view.now);
    let words = speaker.words;
    let at = |id, at| words.say_with(id, &[arg("at", speaker.clock(at, now))]);
    let (icon, text, tone) = match standing {
        Standing::Due(_) | Standing::Waits(_) | Standing::Held(_) if truth.debrief.is_some() => {
            (Icon::Cross, words.say("facil-never"), Tone::Plain)
        }
        Standing::Due(due) => (Icon::Clock, at("facil-due", *due), Tone::Accent),
        Standing::Waits(_) => (Icon::Question, words.say("facil-waits"), Tone::Plain),
        Standing::Pool => (Icon::More, words.say("facil-pool"), Tone::Plain),
        Standing::Held(_) => (Icon::Pause, words.say("facil-held"), Tone::Warn),
        Standing::Sent(mark) => (Icon::Check, at("facil-sent", mark.at), Tone::Good),
        Standing::Skipped(mark) => (Icon::Cross, at("facil-skipped", mark.at), Tone::Plain),
    };
    chip(ui, icon, &text, tone);
    ui.add_space(size::SMALL * 0.2);
}

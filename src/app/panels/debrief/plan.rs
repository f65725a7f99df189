//! The improvement plan: what was decided on, and what could be, with a form that turns the one into the other.

mod form;

use egui::{Response, ScrollArea, Ui};

use super::Learning;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{body, bold, button, button_for, card, empty, para, primary, remark, small};
use crate::app::wish::Planning;
use crate::app::{Wish, Wishes};
use crate::debrief::{Planned, Retest};
use crate::report::improvement::{Area, areas, measured, since, state};
use crate::store::ExerciseId;
use crate::text::{Lang, arg};
use form::Form;

/// Where a form is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Above everything: about nothing yet.
    New,
    /// Below this one of what could be worked on.
    Area(usize),
    /// In the action of this number.
    Action(u32),
}

/// What somebody is planning.
#[derive(Debug, Default)]
pub(super) struct PlanState {
    /// What could be worked on, and for what it was written.
    areas: Vec<Area>,
    written: Option<(ExerciseId, Lang)>,
    form: Option<(Place, Form)>,
    /// Whether this action should be given up is being asked.
    leaves: Option<u32>,
    /// The form that was open here is gone: the keyboard goes back to what opened it.
    back_to: Option<Place>,
}

impl PlanState {
    fn write(&mut self, learning: Learning<'_>) {
        let wanted = (learning.learned.id, learning.words.lang());
        if self.written != Some(wanted) {
            let is_other = self.written.is_some_and(|(id, _)| id != learning.learned.id);
            if is_other {
                *self = Self::default();
            }
            self.written = Some(wanted);
            self.areas = areas(learning.words, &learning.learned.journal, &learning.learned.debrief);
        }
    }

    fn opener(&mut self, place: Place, response: &Response, form: impl FnOnce() -> Form) {
        if self.back_to == Some(place) {
            self.back_to = None;
            response.request_focus();
        }
        if response.clicked() {
            self.form = Some((place, form()));
        }
    }
}

/// The page.
pub(super) fn plan(ui: &mut Ui, learning: Learning<'_>, state: &mut PlanState, wishes: &mut Wishes) {
    state.write(learning);
    let words = learning.words;
    ui.heading(words.say("improve-head"));
    ScrollArea::vertical().id_salt("plan_scroll").auto_shrink([false, false]).show(ui, |ui| {
        // Beside the bar of the scroll area.
        ui.set_max_width(ui.available_width() - space::GAP);
        let palette = Palette::here(ui);
        para(ui, small(words.say("plan-how"), palette.ink_soft));
        if learning.learned.journal.header.team.is_none() {
            remark(ui, Icon::Warning, small(words.say("plan-no-team"), palette.ink_soft), palette.ink_soft);
        }
        ui.add_space(space::GAP);
        decided(ui, learning, state, wishes);
        ui.add_space(space::GAP);
        let response = button(ui, &words.say("plan-new"));
        state.opener(Place::New, &response, || Form::about(None));
        form(ui, learning, state, Place::New, wishes);
        ui.add_space(space::WIDE);
        ui.heading(words.say("improve-weak-head"));
        for at in 0..state.areas.len() {
            area(ui, learning, state, at, wishes);
        }
    });
}

/// What was decided on.
fn decided(ui: &mut Ui, learning: Learning<'_>, state: &mut PlanState, wishes: &mut Wishes) {
    let plan = &learning.learned.debrief.plan;
    if plan.is_empty() {
        empty(ui, &learning.words.say("plan-none"));
    }
    for planned in plan {
        let tone = if planned.retest.is_done { Tone::Good } else { Tone::Plain };
        let number = planned.retest.number;
        ui.push_id(("plan_action", number), |ui| {
            card(ui, tone, |ui| action(ui, learning, state, planned, wishes));
        });
        ui.add_space(space::TIGHT);
    }
}

fn action(ui: &mut Ui, learning: Learning<'_>, state: &mut PlanState, planned: &Planned, wishes: &mut Wishes) {
    let (words, id) = (learning.words, learning.learned.id);
    let Retest { number, action, .. } = &planned.retest;
    says(ui, learning, planned);
    if state.leaves == Some(*number) {
        para(ui, body(words.say("plan-remove-sure")));
        ui.horizontal_wrapped(|ui| {
            if primary(ui, &words.say("plan-remove-yes")).clicked() {
                wishes.push(Wish::Plan(id, Planning::GiveUp(*number)));
                state.leaves = None;
            }
            if button(ui, &words.say("plan-remove-no")).clicked() {
                state.leaves = None;
            }
        });
        return;
    }
    let named = |verb: &str| {
        let verb = words.say(verb);
        let name = words.say_with("debrief-labelled", &[arg("label", verb.as_str()), arg("text", &**action)]);
        (verb, name)
    };
    ui.horizontal_wrapped(|ui| {
        let is_done = planned.retest.is_done;
        let (verb, name) = named(if is_done { "plan-undone" } else { "plan-done" });
        if button_for(ui, &verb, &name).clicked() {
            wishes.push(Wish::Plan(id, Planning::Mark(*number, !is_done)));
        }
        let (verb, name) = named("plan-edit");
        let response = button_for(ui, &verb, &name);
        state.opener(Place::Action(*number), &response, || Form::of(planned));
        let (verb, name) = named("plan-remove");
        if button_for(ui, &verb, &name).clicked() {
            state.leaves = Some(*number);
        }
    });
    form(ui, learning, state, Place::Action(*number), wishes);
}

/// What is to be done, by whom and until when, and how its measure stood and stands.
fn says(ui: &mut Ui, learning: Learning<'_>, planned: &Planned) {
    let words = learning.words;
    let Retest { number, action, owner, due, about, before, .. } = &planned.retest;
    let head = [arg("number", *number), arg("action", &**action)];
    para(ui, bold(words.say_with("plan-head", &head)));
    let args = [
        arg("owner", &**owner),
        arg("due", &**due),
        arg("priority", planned.priority.to_string()),
        arg("state", state(words, &planned.retest)),
    ];
    para(ui, body(words.say_with("plan-line", &args)));
    let (journal, debrief) = (&learning.learned.journal, &learning.learned.debrief);
    let args = [arg("measure", measured(words, journal, debrief, about, *before)), arg("since", since(words, planned))];
    para(ui, small(words.say_with("plan-measured", &args), Palette::here(ui).ink_soft));
}

/// One of what could be worked on, with what was decided on about it.
fn area(ui: &mut Ui, learning: Learning<'_>, state: &mut PlanState, at: usize, wishes: &mut Wishes) {
    let words = learning.words;
    let Area { text, measures } = state.areas[at].clone();
    ui.push_id(("plan_area", at), |ui| {
        ui.separator();
        para(ui, body(&text));
        let plan = &learning.learned.debrief.plan;
        for planned in plan.iter().filter(|planned| measures.contains(&planned.retest.about)) {
            let args = [arg("action", &*planned.retest.action), arg("owner", &*planned.retest.owner)];
            let ink = Palette::here(ui).ink_of(Tone::Good);
            remark(ui, Icon::Check, small(words.say_with("plan-already", &args), ink), ink);
        }
        let name = words.say_with("plan-make-of", &[arg("what", text.as_str())]);
        let response = button_for(ui, &words.say("plan-make"), &name);
        state.opener(Place::Area(at), &response, || Form::about(measures.first().cloned()));
        form(ui, learning, state, Place::Area(at), wishes);
    });
}

/// The form, where it is open.
fn form(ui: &mut Ui, learning: Learning<'_>, state: &mut PlanState, here: Place, wishes: &mut Wishes) {
    let Some((place, form)) = state.form.as_mut().filter(|(place, _)| *place == here) else {
        return;
    };
    let asked = card(ui, Tone::Accent, |ui| form.show(ui, learning, &state.areas)).inner;
    match asked {
        form::Asked::Nothing => return,
        form::Asked::Leave => {}
        form::Asked::Keep(wanted) => {
            let planning = match *place {
                Place::Action(number) => Planning::Reword(number, wanted),
                Place::New | Place::Area(_) => Planning::Add(wanted),
            };
            wishes.push(Wish::Plan(learning.learned.id, planning));
        }
    }
    state.back_to = Some(here);
    state.form = None;
}

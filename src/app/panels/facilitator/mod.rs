//! The truth, for whoever runs the exercise: what goes out, what waits, who is idle, and a hand on all of it.

mod bar;
mod edit;
mod improvise;
mod inject;
mod keys;
mod msel;
mod observe;
mod seats;
mod truth;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::Clockwork;
use crate::app::Wishes;
use crate::app::look::{Palette, space};
use crate::app::widgets::{aside, tab};
use crate::exercise::command::Rating;
use crate::journal::Player;
use crate::scenario::names::{InjectId, RoleId};
use crate::store::ExerciseId;
use crate::text::Speaker;
use crate::view::FacilitatorView;

use edit::EditDraft;
use improvise::Draft;
use observe::Notebook;

/// Narrower than this, in points, one column is shown at a time.
const THREE_COLUMNS_FROM: f32 = 900.0;

/// What the facilitator's panels are given.
#[derive(Debug, Clone, Copy)]
pub struct Truth<'a> {
    /// Words about the setting.
    pub speaker: Speaker<'a>,
    /// The truth.
    pub view: &'a FacilitatorView,
    /// Who plays which seat.
    pub players: &'a [(RoleId, Player)],
    /// By expectation: the letter by the rule, as it stands.
    pub letters: &'a [Option<Rating>],
    /// How time passes.
    pub clockwork: Clockwork,
    /// The room display is dark.
    pub blackout: bool,
    /// There is a room display.
    pub is_displayed: bool,
    /// Why the last wish was refused.
    pub refusal: Option<&'a str>,
    /// ENDEX was: what can be debriefed. From then on there is nothing to steer.
    pub debrief: Option<ExerciseId>,
}

/// Pages of the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    /// The inject that is looked at.
    #[default]
    Inject,
    /// Speaking as anybody.
    Improvise,
    /// Observations and ratings.
    Observe,
    /// Clocks, evidence, attacker, money.
    Truth,
}

/// What is shown where there is room for one column only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Column {
    /// Seats and suggestions.
    #[default]
    Seats,
    /// The list of injects.
    Msel,
    /// What is looked at.
    Detail,
}

/// What the facilitator has open.
#[derive(Debug, Clone, Default)]
pub struct FacilitatorState {
    column: Column,
    page: Page,
    selected: Option<InjectId>,
    show: msel::Show,
    search: String,
    delay_minutes: u32,
    edit: Option<EditDraft>,
    draft: Draft,
    notebook: Notebook,
    /// The table of keys lies on top.
    shows_keys: bool,
    /// Somebody goes to the field with which one looks for injects.
    goes_to_search: bool,
}

impl FacilitatorState {
    /// Opens the page of an inject.
    fn look_at(&mut self, inject: InjectId) {
        self.turn_to(Page::Inject);
        self.selected = Some(inject);
    }

    /// Opens a page.
    fn turn_to(&mut self, page: Page) {
        (self.column, self.page) = (Column::Detail, page);
    }
}

/// The facilitator's screen.
pub fn facilitator(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let palette = Palette::here(ui);
    keys::keys(ui, truth, state, wishes);
    bar::bar(ui, truth, state, wishes);
    let column = |fill| Frame::new().fill(fill).inner_margin(Margin::same(12));
    let wide = ui.available_width();
    if wide < THREE_COLUMNS_FROM {
        return one_column(ui, truth, state, wishes);
    }
    aside(Panel::left("facilitator_seats"), (wide, 0.24, 250.0..=380.0))
        .frame(column(palette.sunken))
        .show(ui, |ui| scrolled(ui, "facilitator_seats_scroll", |ui| seats::seats(ui, truth, state, wishes)));
    aside(Panel::right("facilitator_detail"), (wide, 0.36, 340.0..=620.0)).frame(column(palette.ground)).show(
        ui,
        |ui| {
            pages(ui, truth, state);
            scrolled(ui, "facilitator_detail_scroll", |ui| page(ui, truth, state, wishes));
        },
    );
    CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| msel::msel(ui, truth, state));
}

/// One column at a time: text is never cut.
fn one_column(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    let words = truth.speaker.words;
    let frame = Frame::new().fill(Palette::here(ui).ground).inner_margin(Margin::same(12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (column, label) in
                [(Column::Seats, "facil-seats"), (Column::Msel, "facil-msel"), (Column::Detail, "facil-detail")]
            {
                if tab(ui, &words.say(label), state.column == column, 0).clicked() {
                    state.column = column;
                }
            }
        });
        ui.separator();
        match state.column {
            Column::Seats => scrolled(ui, "facilitator_seats_scroll", |ui| seats::seats(ui, truth, state, wishes)),
            Column::Msel => msel::msel(ui, truth, state),
            Column::Detail => {
                pages(ui, truth, state);
                scrolled(ui, "facilitator_detail_scroll", |ui| page(ui, truth, state, wishes));
            }
        }
    });
}

fn scrolled(ui: &mut Ui, id: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, contents);
}

fn pages(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState) {
    let words = truth.speaker.words;
    let pages = [
        (Page::Inject, "facil-page-inject"),
        (Page::Improvise, "facil-page-improvise"),
        (Page::Observe, "facil-page-observe"),
        (Page::Truth, "facil-page-truth"),
    ];
    ui.horizontal_wrapped(|ui| {
        if truth.debrief.is_some() && state.page == Page::Improvise {
            state.page = Page::Observe;
        }
        for (page, label) in pages.into_iter().filter(|(page, _)| truth.debrief.is_none() || *page != Page::Improvise) {
            if tab(ui, &words.say(label), state.page == page, 0).clicked() {
                state.page = page;
            }
        }
    });
    ui.add_space(space::TIGHT);
}

fn page(ui: &mut Ui, truth: Truth<'_>, state: &mut FacilitatorState, wishes: &mut Wishes) {
    match state.page {
        Page::Inject => inject::inject(ui, truth, state, wishes),
        Page::Improvise => improvise::improvise(ui, truth, &mut state.draft, wishes),
        Page::Observe => observe::observe(ui, truth, &mut state.notebook, wishes),
        Page::Truth => truth::truth(ui, truth),
    }
}

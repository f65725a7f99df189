//! The screens: which panels each is made of, and what they are given. One file a screen.

mod briefing;
mod compare;
mod curtain;
mod debrief;
mod facilitator;
mod library;
mod play;
mod settings;
mod setup;

use std::collections::BTreeMap;
use std::time::Instant;

use egui::{Frame, Margin, Panel, Ui};

use super::desk::Desk;
use super::guide;
use super::look::{Icon, Palette, Tone, space};
use super::panels::FloorState;
use super::panels::compare::CompareState;
use super::panels::debrief::DebriefState;
use super::panels::display::{Public, display};
use super::panels::facilitator::FacilitatorState;
use super::panels::library::LibraryState;
use super::panels::setup::SetUpState;
use super::widgets::{button, card, show_whole};
use super::wish::{Screen, Target, Wish, Wishes};
use crate::scenario::names::RoleId;
use crate::text::Speaker;
use crate::view::PublicView;

/// What panels remember between two frames: drafts, selections, filters. Nothing of the exercise.
#[derive(Debug, Default)]
pub struct Memory {
    /// The scenario that is being set up.
    pub prepared: Option<String>,
    compare: CompareState,
    debrief: DebriefState,
    library: LibraryState,
    set_up: SetUpState,
    facilitator: FacilitatorState,
    /// By seat: whoever comes back finds drafts and pages as they were.
    play: BTreeMap<RoleId, play::PlayState>,
    /// The picture of the place.
    pub floor: FloorState,
}

impl Memory {
    /// Opens something on a seat's screen.
    pub(super) fn open(&mut self, role: RoleId, target: Target) {
        self.play.entry(role).or_default().open(target);
    }

    /// Somebody else sits down: everything is as new, but what belongs to one seat waits for it.
    pub(super) fn turn_over(&mut self) {
        *self = Self { play: std::mem::take(&mut self.play), ..Self::default() };
    }
}

/// Draws the screen on which the program is.
pub fn draw(ui: &mut Ui, desk: &mut Desk, room: Instant, wishes: &mut Wishes) {
    desk.look(room);
    let mut memory = std::mem::take(&mut desk.memory);
    let mut pointers = std::mem::take(&mut desk.guide);
    trouble(ui, desk, wishes);
    if desk.table().is_some_and(super::table::Table::has_ended) {
        pointers.pass(Screen::Play);
    }
    guide::line(ui, desk.words_here(), (desk.screen(), desk.settings()), &mut pointers, wishes);
    screen(ui, desk, &mut memory, wishes);
    guide::ring(ui, desk.screen(), desk.settings(), &pointers);
    (desk.memory, desk.guide) = (memory, pointers);
}

fn screen(ui: &mut Ui, desk: &Desk, memory: &mut Memory, wishes: &mut Wishes) {
    match desk.screen() {
        Screen::Library => library::draw(ui, desk, &mut memory.library, wishes),
        Screen::SetUp => setup::draw(ui, desk, memory, wishes),
        Screen::Settings => settings::draw(ui, desk, wishes),
        Screen::Briefing => briefing::draw(ui, desk, wishes),
        Screen::Play => play::draw(ui, desk, memory, wishes),
        Screen::Curtain => curtain::draw(ui, desk, wishes),
        Screen::Facilitator => facilitator::draw(ui, desk, &mut memory.facilitator, wishes),
        Screen::Debrief => debrief::draw(ui, desk, memory, wishes),
        Screen::Compare => compare::draw(ui, desk, &mut memory.compare, wishes),
    }
}

/// Draws what everybody in the room may see.
pub fn room_display(ui: &mut Ui, desk: &Desk, room: Instant, state: &mut FloorState) {
    let Some(table) = desk.table() else {
        return;
    };
    let setting = table.setting();
    let mut view = PublicView::of(setting, table.session().exercise().state());
    view.now = table.now(room);
    let speaker = Speaker::new(desk.words(), setting);
    let public = Public { speaker, view: &view, clockwork: table.clockwork(), is_dark: desk.is_dark() };
    display(ui, public, state);
}

/// What cannot be done, and what to do about it, or what was done where one would not see it; stays until it has been seen.
fn trouble(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let said = [(desk.trouble(), Icon::Warning, Tone::Alarm), (desk.notice(), Icon::Check, Tone::Good)];
    let said: Vec<_> = said.into_iter().filter_map(|(said, icon, tone)| Some((said?, icon, tone))).collect();
    if said.is_empty() {
        return;
    }
    let frame = Frame::new().inner_margin(Margin::same(space::GAP as i8));
    let shown = Panel::top("trouble").frame(frame).show(ui, |ui| {
        for (said, icon, tone) in said {
            card(ui, tone, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let palette = Palette::here(ui);
                    icon.show(ui, 18.0, palette.ink_of(tone));
                    ui.label(said);
                    if button(ui, &desk.words().say("shell-understood")).clicked() {
                        wishes.push(Wish::ForgetRefusal);
                    }
                });
            });
        }
    });
    show_whole(ui, "trouble", &shown.response);
}

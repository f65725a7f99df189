//! A seat at work: what stands where on its screen.

mod columns;
mod find;
mod left;
mod middle;
mod right;
mod tabs;

use egui::{Frame, Margin, Panel, Ui};

use super::Memory;
use crate::app::desk::Desk;
use crate::app::guide;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::keys::{self, Deed};
use crate::app::panels::{Around, Elsewhere, OnTop, PhoneState, Seat, bar, deadlines, phone, ringing};
use crate::app::panels::{SearchState, ending};
use crate::app::table::Table;
use crate::app::widgets::{button, card, show_whole};
use crate::app::wish::{Pace, Target, Wish, Wishes};
use crate::exercise::Command;
use crate::text::Speaker;

use columns::Column;
use middle::Page;

/// What a seat has open: columns, pages, selections, drafts.
#[derive(Debug, Default)]
pub(super) struct PlayState {
    /// The column that is shown where there is room for one only.
    column: Column,
    /// A column that somebody goes to with the keyboard.
    goes_to: Option<Column>,
    /// The table of keys lies on top.
    shows_keys: bool,
    phone: PhoneState,
    left: left::State,
    middle: middle::State,
    right: right::State,
    search: SearchState,
}

/// Draws the seat on the screen.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, memory: &mut Memory, wishes: &mut Wishes) {
    let Some((table, view)) = desk.table().and_then(|table| Some((table, table.seen()?))) else {
        return;
    };
    let speaker = Speaker::new(desk.words_here(), table.setting());
    let seat = Seat { speaker, view, refused: table.refused() };
    let state = memory.play.entry(view.role).or_default();
    if !state.search.is_open()
        && let Some(deed) = keys::pressed(ui)
    {
        state.carry_out(deed, seat, table, wishes);
    }
    above(ui, seat, (desk, table), state, wishes);
    let (names, goes_to) = (state.names(seat), state.goes_to.take());
    columns::columns(ui, &mut state.column, names, |ui, column| {
        let wants_focus = goes_to == Some(column);
        let name = match column {
            Column::Left => "play_left",
            Column::Middle => "play_middle",
            Column::Right => "play_right",
        };
        guide::anchor(ui, name, ui.max_rect());
        match column {
            Column::Left => left::draw(ui, seat, &mut state.left, wants_focus, wishes),
            Column::Middle => middle::draw(ui, seat, &mut state.middle, &mut memory.floor, wants_focus, wishes),
            Column::Right => right::draw(ui, seat, &mut state.right, wants_focus, wishes),
        }
    });
    find::find(ui, seat, state, wishes);
    if state.shows_keys && keys::overlay(ui, seat) {
        state.shows_keys = false;
    }
}

/// What is always in sight: time, deadlines, what rings, and what was refused.
fn above(ui: &mut Ui, seat: Seat<'_>, (desk, table): (&Desk, &Table), state: &mut PlayState, wishes: &mut Wishes) {
    let around = Around {
        clockwork: table.clockwork(),
        is_shared: table.people().len() > 1,
        may_facilitate: desk.may_facilitate(),
        debrief: table.has_ended().then(|| table.id()),
    };
    match bar(ui, seat, around, wishes) {
        Some(OnTop::Keys) => state.shows_keys = true,
        Some(OnTop::Search) => state.search.open(),
        None => {}
    }
    deadlines(ui, seat, wishes);
    let called = table.called_elsewhere();
    phone(ui, seat, Elsewhere { called: &called, waits: !around.clockwork.runs }, &mut state.phone, wishes);
    if seat.view.ended.is_some() {
        let shown = Panel::top("play_ending").show(ui, |ui| ending(ui, seat, table.id(), wishes));
        show_whole(ui, "play_ending", &shown.response);
    }
    if let Some(why) = seat.refusal(|command| !state.left.says_why(command)) {
        refusal(ui, seat, &why, wishes);
    }
}

/// Why the last wish was not carried out, until something else is or it has been seen.
fn refusal(ui: &mut Ui, seat: Seat<'_>, why: &str, wishes: &mut Wishes) {
    let frame = Frame::new().inner_margin(Margin::same(space::GAP as i8));
    let shown = Panel::top("play_refusal").show_separator_line(false).frame(frame).show(ui, |ui| {
        card(ui, Tone::Warn, |ui| {
            ui.horizontal_wrapped(|ui| {
                Icon::Warning.show(ui, 18.0, Palette::here(ui).warn);
                ui.label(why);
                if button(ui, &seat.speaker.words.say("shell-understood")).clicked() {
                    wishes.push(Wish::ForgetRefusal);
                }
            });
        });
    });
    show_whole(ui, "play_refusal", &shown.response);
}

impl PlayState {
    /// What the columns are called, and how much is new in each.
    fn names(&self, seat: Seat<'_>) -> [(String, usize); 3] {
        let say = |id| seat.speaker.words.say(id);
        [(say("column-left"), left::num_new(seat)), (say("column-middle"), 0), (say("column-right"), 0)]
    }

    /// Opens something.
    pub(super) fn open(&mut self, target: Target) {
        self.search = SearchState::default();
        match target {
            Target::Message(message) => self.left(|left| left.open(message)),
            Target::Draft(draft) => self.left(|left| left.write(*draft)),
            Target::Discussion => self.left(left::State::discuss),
            Target::Clock(_) => self.right(right::State::declare),
            Target::Action(action) => self.right(|right| right.show(action)),
            Target::Floor => self.turn_to(Page::Floor),
            Target::Board => self.turn_to(Page::Board),
            Target::Services => self.turn_to(Page::Services),
            Target::Record => self.turn_to(Page::Record),
            Target::Search => self.search.open(),
        }
    }

    fn left(&mut self, open: impl FnOnce(&mut left::State)) {
        self.column = Column::Left;
        open(&mut self.left);
    }

    fn right(&mut self, open: impl FnOnce(&mut right::State)) {
        self.column = Column::Right;
        open(&mut self.right);
    }

    fn turn_to(&mut self, page: Page) {
        self.column = Column::Middle;
        self.middle.turn_to(page);
    }

    fn carry_out(&mut self, deed: Deed, seat: Seat<'_>, table: &Table, wishes: &mut Wishes) {
        match deed {
            Deed::Help => self.shows_keys = !self.shows_keys,
            Deed::PickUp => {
                if let Some(message) = ringing(seat.view).next() {
                    wishes.push(Wish::Submit(Command::PickUp { message: message.id }));
                    wishes.push(Wish::Open(Target::Message(message.id)));
                }
            }
            Deed::ReadNext => self.left(|left| left.read_next(seat, wishes)),
            Deed::Act => self.right(right::State::act),
            Deed::Search => self.search.open(),
            Deed::Compose => self.left(left::State::turn),
            Deed::GoOrPause => {
                wishes.push(Wish::Pace(if table.clockwork().runs { Pace::Pause } else { Pace::Go }));
            }
            Deed::ToNext => wishes.push(Wish::Pace(Pace::ToNext)),
            Deed::Left => self.go_to(Column::Left),
            Deed::Middle => self.go_to(Column::Middle),
            Deed::Right => self.go_to(Column::Right),
            Deed::Close if self.shows_keys => self.shows_keys = false,
            Deed::Close | Deed::Send => {
                self.left.close();
            }
        }
    }

    fn go_to(&mut self, column: Column) {
        (self.column, self.goes_to) = (column, Some(column));
    }
}

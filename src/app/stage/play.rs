//! A seat at work: what stands where on its screen.

mod columns;
mod left;
mod middle;
mod right;

use egui::{Frame, Margin, Panel, Ui};

use super::Memory;
use crate::app::desk::Desk;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::{Around, Due, Seat, bar, deadlines};
use crate::app::table::Table;
use crate::app::widgets::{button, card};
use crate::app::wish::{Wish, Wishes};
use crate::text::Speaker;

use columns::Column;

/// What a seat has open: columns, pages, selections, drafts.
#[derive(Debug, Default)]
pub(super) struct PlayState {
    /// The column that is shown where there is room for one only.
    column: Column,
    left: left::State,
    middle: middle::State,
    right: right::State,
}

/// Draws the seat on the screen.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, memory: &mut Memory, wishes: &mut Wishes) {
    let Some((table, view)) = desk.table().and_then(|table| Some((table, table.seen()?))) else {
        return;
    };
    let seat = Seat { speaker: Speaker::new(desk.words_here(), table.setting()), view };
    let state = &mut memory.play;
    above(ui, seat, table, state, wishes);
    let names = state.names(seat);
    columns::columns(ui, &mut state.column, names, |ui, column| match column {
        Column::Left => left::draw(ui, seat, &mut state.left, wishes),
        Column::Middle => {
            if let Some(thing) = middle::draw(ui, seat, &mut state.middle, &mut memory.floor) {
                state.left.show(thing);
            }
        }
        Column::Right => right::draw(ui, seat, &mut state.right, wishes),
    });
}

/// What is always in sight: time, deadlines, and what was refused.
fn above(ui: &mut Ui, seat: Seat<'_>, table: &Table, state: &mut PlayState, wishes: &mut Wishes) {
    let around = Around {
        clockwork: table.clockwork(),
        is_shared: table.people().len() > 1,
        debrief: table.has_ended().then(|| table.id()),
    };
    bar(ui, seat, around, wishes);
    if let Some(Due::Answer(message)) = deadlines(ui, seat) {
        state.left.open(message);
        state.column = Column::Left;
    }
    if let Some(why) = table.refusal(seat.speaker.words) {
        refusal(ui, seat, &why, wishes);
    }
}

/// Why the last wish was not carried out, until something else is or it has been seen.
fn refusal(ui: &mut Ui, seat: Seat<'_>, why: &str, wishes: &mut Wishes) {
    let frame = Frame::new().inner_margin(Margin::same(space::GAP as i8));
    Panel::top("play_refusal").show_separator_line(false).frame(frame).show(ui, |ui| {
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
}

impl PlayState {
    /// What the columns are called, and how much is new in each.
    fn names(&self, seat: Seat<'_>) -> [(String, usize); 3] {
        let say = |id| seat.speaker.words.say(id);
        [(say("column-left"), left::num_new(seat)), (say("column-middle"), 0), (say("column-right"), 0)]
    }
}

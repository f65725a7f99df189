//! The middle column: what I know, and where things stand. A new page is a variant, a line in `PAGES`, and its call in
//! `draw`.

use egui::{ScrollArea, Ui};

use crate::app::floor::{FloorPlan, Thing};
use crate::app::look::space;
use crate::app::panels::{FloorState, Seat, floor};
use crate::app::widgets::tab;

/// Pages of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    /// The place.
    #[default]
    Floor,
    /// What has happened to this seat.
    Record,
}

/// All pages, in the order of their tabs.
const PAGES: [(Page, &str); 2] = [(Page::Floor, "middle-floor"), (Page::Record, "middle-record")];

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    page: Page,
}

/// Draws the column. Says what was clicked on the floor.
pub(super) fn draw(ui: &mut Ui, seat: Seat<'_>, state: &mut State, floor: &mut FloorState) -> Option<Thing> {
    ui.horizontal_wrapped(|ui| {
        for (page, name) in PAGES {
            if tab(ui, &seat.speaker.words.say(name), state.page == page, 0).clicked() {
                state.page = page;
            }
        }
    });
    ui.add_space(space::TIGHT);
    match state.page {
        Page::Floor => return place(ui, seat, floor),
        Page::Record => scrolled(ui, "play_record", |ui| record(ui, seat)),
    }
    None
}

/// A page that is as long as what it holds.
fn scrolled(ui: &mut Ui, id: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, contents);
}

fn place(ui: &mut Ui, seat: Seat<'_>, state: &mut FloorState) -> Option<Thing> {
    let plan = FloorPlan::of(seat.speaker.setting, seat.view.now, &[seat.view]);
    floor(ui, seat.speaker, &plan, state)
}

fn record(ui: &mut Ui, seat: Seat<'_>) {
    let (speaker, view) = (seat.speaker, seat.view);
    for line in view.log.iter().rev() {
        if let Some(told) = speaker.news(view, line) {
            ui.label(format!("{}  {told}", speaker.clock(line.at, view.now)));
        }
    }
}

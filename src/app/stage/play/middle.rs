//! The middle column: what I know, and where things stand. A new page is a variant, a line in `PAGES`, and its call in
//! `draw`.

use egui::{ScrollArea, Ui};

use super::tabs::{Tab, tabs};
use crate::app::floor::{FloorPlan, Thing};
use crate::app::panels::{Draft, FloorState, Purpose, Seat, floor};
use crate::app::wish::{Target, Wish, Wishes};

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
const PAGES: [Tab<Page>; 2] = [Tab(Page::Floor, "middle-floor", 0), Tab(Page::Record, "middle-record", 0)];

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    page: Page,
}

/// Draws the column.
pub(super) fn draw(
    ui: &mut Ui,
    seat: Seat<'_>,
    state: &mut State,
    floor: &mut FloorState,
    wants_focus: bool,
    wishes: &mut Wishes,
) {
    tabs(ui, seat, &PAGES, &mut state.page, wants_focus, |_| {});
    match state.page {
        Page::Floor => place(ui, seat, floor, wishes),
        Page::Record => scrolled(ui, "play_record", |ui| record(ui, seat)),
    }
}

/// A page that is as long as what it holds.
fn scrolled(ui: &mut Ui, id: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, contents);
}

/// What is clicked on the floor opens: a message, or something to write to whoever sits there.
fn place(ui: &mut Ui, seat: Seat<'_>, state: &mut FloorState, wishes: &mut Wishes) {
    let plan = FloorPlan::of(seat.speaker.setting, seat.view.now, &[seat.view]);
    let target = match floor(ui, seat.speaker, &plan, state) {
        Some(Thing::Message(message)) => Target::Message(message),
        Some(Thing::Role(role)) if role != seat.view.role => Target::Draft(Draft::to(role, Purpose::Tell).into()),
        Some(Thing::Role(_) | Thing::Person(_) | Thing::Service(_)) | None => return,
    };
    wishes.push(Wish::Open(target));
}

fn record(ui: &mut Ui, seat: Seat<'_>) {
    let (speaker, view) = (seat.speaker, seat.view);
    for line in view.log.iter().rev() {
        if let Some(told) = speaker.news(view, line) {
            ui.label(format!("{}  {told}", speaker.clock(line.at, view.now)));
        }
    }
}

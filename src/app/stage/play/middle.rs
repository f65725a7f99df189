//! The middle column: what I know, and where things stand. A new page is a variant, a line in `PAGES`, and its call in
//! `draw`.

use egui::{ScrollArea, Ui};

use super::tabs::{Tab, tabs};
use crate::app::floor::{FloorPlan, Thing};
use crate::app::panels::{
    BoardState, Draft, FloorState, NotebookState, Purpose, RecordState, Seat, TicketsState, board, floor, notebook,
    record, services, tickets,
};
use crate::app::wish::{Target, Wish, Wishes};
use crate::scenario::names::FactId;

/// Pages of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Page {
    /// The place.
    #[default]
    Floor,
    /// What I know.
    Board,
    /// Services, money, rights and trust.
    Services,
    /// Tickets.
    Tickets,
    /// What has happened to this seat.
    Record,
    /// Private notes.
    Notebook,
}

/// All pages, in the order of their tabs.
pub(super) const PAGES: [Tab<Page>; 6] = [
    Tab(Page::Floor, "middle-floor", 0),
    Tab(Page::Board, "middle-board", 0),
    Tab(Page::Services, "middle-services", 0),
    Tab(Page::Tickets, "middle-tickets", 0),
    Tab(Page::Record, "middle-record", 0),
    Tab(Page::Notebook, "middle-notebook", 0),
];

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    page: Page,
    board: BoardState,
    tickets: TicketsState,
    record: RecordState,
    notebook: NotebookState,
}

impl State {
    /// Leads to a fact.
    pub(super) fn show_fact(&mut self, fact: FactId) {
        self.page = Page::Board;
        self.board.show(fact);
    }

    /// Opens a page.
    pub(super) fn turn_to(&mut self, page: Page) {
        self.page = page;
    }
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
        Page::Board => scrolled(ui, "play_board", |ui| board(ui, seat, &mut state.board, wishes)),
        Page::Services => scrolled(ui, "play_services", |ui| services(ui, seat)),
        Page::Tickets => scrolled(ui, "play_tickets", |ui| tickets(ui, seat, &mut state.tickets, wishes)),
        Page::Record => scrolled(ui, "play_record", |ui| record(ui, seat, &mut state.record)),
        Page::Notebook => scrolled(ui, "play_notebook", |ui| notebook(ui, seat, &mut state.notebook, wishes)),
    }
}

/// A page that is as long as what it holds.
fn scrolled(ui: &mut Ui, id: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, contents);
}

/// What is clicked on the floor opens: a message, or something to write to whoever sits there.
fn place(ui: &mut Ui, seat: Seat<'_>, state: &mut FloorState, wishes: &mut Wishes) {
    let plan = FloorPlan::of(seat.speaker.setting, seat.view.now, &[seat.view]);
    let target = match ui.vertical_centered(|ui| floor(ui, seat.speaker, &plan, state)).inner {
        Some(Thing::Message(message)) => Target::Message(message),
        Some(Thing::Role(role)) if role != seat.view.role => Target::Draft(Draft::to(role, Purpose::Tell).into()),
        Some(Thing::Role(_) | Thing::Person(_) | Thing::Service(_)) | None => return,
    };
    wishes.push(Wish::Open(target));
}

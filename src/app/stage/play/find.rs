//! The search on a seat's screen: what it can lead to, and going there.

use egui::Ui;

use super::PlayState;
use super::columns::Column;
use super::middle::{PAGES, Page};
use super::tabs::Tab;
use crate::app::panels::{Draft, Found, Purpose, Seat, search};
use crate::app::wish::{Pace, Screen, Target, Wish, Wishes};

/// A command of the screen.
#[derive(Debug, Clone, Copy)]
enum Go {
    Page(Page),
    Pace(Pace),
    Facilitator,
    Leave,
}

/// Shows the search, and goes where somebody wants to be.
pub(super) fn find(ui: &mut Ui, seat: Seat<'_>, state: &mut PlayState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let pages = PAGES.iter().map(|Tab(page, name, _)| (words.say(name), Go::Page(*page)));
    let others = [
        ("app-pause", Go::Pace(Pace::Pause)),
        ("app-go", Go::Pace(Pace::Go)),
        ("app-to-next", Go::Pace(Pace::ToNext)),
        ("shell-facilitator", Go::Facilitator),
        ("shell-leave", Go::Leave),
    ];
    let commands = pages.chain(others.map(|(name, go)| (words.say(name), go)));
    let Some(found) = search(ui, seat, &mut state.search, commands) else {
        return;
    };
    match found {
        Found::Action(action) => state.right(|right| right.show(action)),
        Found::Person(_) => state.column = Column::Right,
        Found::Role(role) => {
            wishes.push(Wish::Open(Target::Draft(Draft::to(role, Purpose::Tell).into())));
        }
        Found::Fact(fact) => {
            state.column = Column::Middle;
            state.middle.show_fact(fact);
        }
        Found::Message(message) => state.left(|left| left.open(message)),
        Found::Command(Go::Page(page)) => state.turn_to(page),
        Found::Command(Go::Pace(pace)) => wishes.push(Wish::Pace(pace)),
        Found::Command(Go::Facilitator) => wishes.push(Wish::Show(Screen::Facilitator)),
        Found::Command(Go::Leave) => wishes.push(Wish::Leave),
    }
}

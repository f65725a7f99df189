//! The right column: my people, and what I can do, or what I must decide by when.

use egui::{ScrollArea, Ui};

use super::tabs::{Tab, tabs};
use crate::app::look::space;
use crate::app::panels::{
    ActionsState, DeclarationsState, OutcomesState, Seat, actions, declarations, outcomes, people,
};
use crate::app::wish::Wishes;
use crate::scenario::names::ActionId;

/// The people take no more of the column's height than this.
const PEOPLE_SHARE: f32 = 0.42;

/// Pages under the people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum Page {
    /// What I can do.
    #[default]
    Actions,
    /// Deadlines, judgements, declarations.
    Declarations,
}

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    page: Page,
    outcomes: OutcomesState,
    actions: ActionsState,
    declarations: DeclarationsState,
}

impl State {
    /// Opens an action.
    pub(super) fn show(&mut self, action: ActionId) {
        self.page = Page::Actions;
        self.actions.show(action);
    }

    /// Leads to the first action.
    pub(super) fn act(&mut self) {
        self.page = Page::Actions;
        self.actions.focus();
    }

    /// Leads to deadlines and declarations.
    pub(super) fn declare(&mut self) {
        self.page = Page::Declarations;
    }
}

/// Draws the column.
pub(super) fn draw(ui: &mut Ui, seat: Seat<'_>, state: &mut State, wants_focus: bool, wishes: &mut Wishes) {
    let num_to_judge = seat.view.clocks.iter().filter(|clock| clock.judges && clock.started.is_none()).count();
    let pages = [Tab(Page::Actions, "right-actions", 0), Tab(Page::Declarations, "right-declarations", num_to_judge)];
    // However many people there are, what they can do stays in sight.
    let height = ui.available_height() * PEOPLE_SHARE;
    let people_area = ScrollArea::vertical().id_salt("play_people").max_height(height).auto_shrink([false, true]);
    people_area.show(ui, |ui| people(ui, seat, wishes));
    if seat.view.ended.is_some() {
        return;
    }
    ui.add_space(space::GAP);
    outcomes(ui, seat, &mut state.outcomes);
    tabs(ui, seat, &pages, &mut state.page, wants_focus, |_| {});
    let page = ScrollArea::vertical().id_salt(("play_right_scroll", state.page)).auto_shrink(false);
    page.show(ui, |ui| match state.page {
        Page::Actions => actions(ui, seat, &mut state.actions, wishes),
        Page::Declarations => declarations(ui, seat, &mut state.declarations, wishes),
    });
}

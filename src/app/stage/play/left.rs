//! The left column: what others write and say, what is asked, what is talked about; and writing.

use egui::Ui;

use super::tabs::{Tab, tabs};
use crate::app::panels::{
    ComposeState, DiscussionState, Draft, InboxState, Seat, compose, discussion, inbox, num_questions, num_requests,
    num_unread, requests,
};
use crate::app::widgets::primary;
use crate::app::wish::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::view::seat::MessageState;

/// Pages of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    /// All messages.
    #[default]
    Inbox,
    /// What is asked of this seat, and what it asked.
    Requests,
    /// What the table talks about.
    Discussion,
}

/// What is open in the column.
#[derive(Debug, Default)]
pub(super) struct State {
    page: Page,
    inbox: InboxState,
    discussion: DiscussionState,
    compose: ComposeState,
}

impl State {
    /// Opens a message.
    pub(super) fn open(&mut self, message: MessageId) {
        self.inbox.selected = Some(message);
        self.compose.is_open = false;
        if self.page == Page::Discussion {
            self.page = Page::Inbox;
        }
    }

    /// Opens the discussion.
    pub(super) fn discuss(&mut self) {
        self.page = Page::Discussion;
        self.compose.is_open = false;
    }

    /// Begins something to write.
    pub(super) fn write(&mut self, draft: Draft) {
        self.compose.begin(draft);
    }

    /// Opens what is being written, or closes it.
    pub(super) fn turn(&mut self) {
        self.compose.is_open = !self.compose.is_open;
    }

    /// Closes what is being written. Says whether it was open.
    pub(super) fn close(&mut self) -> bool {
        std::mem::take(&mut self.compose.is_open)
    }

    /// Opens the message that has waited longest to be read.
    pub(super) fn read_next(&mut self, seat: Seat<'_>, wishes: &mut Wishes) {
        let view = seat.view;
        let mut unread =
            view.messages.iter().filter(|message| message.state == MessageState::Arrived && message.from != view.role);
        if let Some(message) = unread.next() {
            self.open(message.id);
            wishes.push(Wish::Submit(Command::Read { message: message.id }));
        }
    }

    /// Whether why this was refused is said in the column itself.
    pub(super) fn says_why(&self, command: &Command) -> bool {
        match command {
            Command::Send(_) => self.compose.is_open,
            Command::Answer { message, .. } | Command::Choose { message, .. } => {
                self.inbox.selected == Some(*message) && !self.compose.is_open && self.page != Page::Discussion
            }
            _ => false,
        }
    }
}

/// Draws the column.
pub(super) fn draw(ui: &mut Ui, seat: Seat<'_>, state: &mut State, wants_focus: bool, wishes: &mut Wishes) {
    // After ENDEX nobody says anything more.
    let is_over = seat.view.ended.is_some();
    state.compose.is_open &= !is_over;
    compose(ui, seat, &mut state.compose, wishes);
    if state.compose.is_open {
        return;
    }
    if state.page == Page::Discussion && seat.view.discussions.is_empty() {
        state.page = Page::Inbox;
    }
    let mut pages = vec![
        Tab(Page::Inbox, "left-inbox", num_unread(seat.view)),
        Tab(Page::Requests, "left-requests", num_requests(seat)),
    ];
    if !seat.view.discussions.is_empty() {
        pages.push(Tab(Page::Discussion, "left-discussion", num_questions(seat)));
    }
    tabs(ui, seat, &pages, &mut state.page, wants_focus, |ui| {
        if is_over {
            return;
        }
        let name = if state.compose.is_begun() { "compose-go-on" } else { "compose-open" };
        if primary(ui, &seat.speaker.words.say(name)).clicked() {
            state.compose.is_open = true;
        }
    });
    match state.page {
        Page::Inbox => inbox(ui, seat, &mut state.inbox, wishes),
        Page::Requests => requests(ui, seat, &mut state.inbox, wishes),
        Page::Discussion => {
            egui::ScrollArea::vertical().id_salt("play_discussion").auto_shrink(false).show(ui, |ui| {
                discussion(ui, seat, &mut state.discussion, wishes);
            });
        }
    }
}

/// How much in the column waits for somebody.
pub(super) fn num_new(seat: Seat<'_>) -> usize {
    num_unread(seat.view) + num_questions(seat)
}

//! Panels: functions from what may be seen to wishes, one file each. They know neither Bevy nor the session.

mod actions;
mod bar;
mod board;
mod briefing;
pub mod compare;
mod compose;
mod curtain;
mod deadlines;
pub mod debrief;
mod declarations;
mod discussion;
pub mod display;
mod ending;
pub mod facilitator;
mod floor;
mod inbox;
pub mod keys;
pub mod library;
mod notebook;
mod outcomes;
pub mod pace;
mod people;
mod phone;
mod record;
mod search;
mod services;
pub mod settings;
pub mod setup;
mod tickets;

pub use actions::{ActionsState, actions};
pub use bar::{Around, OnTop, bar};
pub use board::{BoardState, board};
pub use briefing::briefing;
pub use compose::{ComposeState, Draft, Purpose, compose};
pub use curtain::{Curtain, curtain};
pub use deadlines::deadlines;
pub use declarations::{DeclarationsState, declarations};
pub use discussion::{DiscussionState, discussion, num_questions};
pub use display::display;
pub use ending::ending;
pub use floor::{FloorState, Wanted, floor};
pub use inbox::{InboxState, inbox, num_requests, num_unread, requests};
pub use notebook::{NotebookState, notebook};
pub use outcomes::{OutcomesState, outcomes};
pub use people::people;
pub use phone::{Elsewhere, PhoneState, phone, ringing};
pub use record::{RecordState, record};
pub use search::{Found, SearchState, search};
pub use services::services;
pub use tickets::{TicketsState, tickets};

use crate::app::table::Refused;
use crate::exercise::Command;
use crate::text::Speaker;
use crate::view::SeatView;

/// How time passes just now, for whoever shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clockwork {
    /// Time runs.
    pub runs: bool,
    /// Exercise seconds for four seconds of the room: 4 is real time.
    pub quarters: u32,
    /// The speed is the phase's own.
    pub as_phase: bool,
}

/// What a panel of play is given: one seat's view, and words for it.
#[derive(Debug, Clone, Copy)]
pub struct Seat<'a> {
    /// Words about the setting, in the seat's language.
    pub speaker: Speaker<'a>,
    /// What the seat may see.
    pub view: &'a SeatView,
    /// What the exercise refused last.
    pub refused: Option<&'a Refused>,
}

impl Seat<'_> {
    /// Why the last command was refused, if it was such a one.
    pub fn refusal(&self, is: impl Fn(&Command) -> bool) -> Option<String> {
        let refused = self.refused.filter(|refused| is(&refused.command))?;
        Some(self.speaker.refusal(refused.refusal, refused.at))
    }
}

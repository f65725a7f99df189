//! The append-only record of an exercise: a header, then one line for each command with its events.

mod entry;
mod header;
mod keep;
mod lines;
mod numbers;
mod read;
mod replay;
mod write;

pub use entry::{ENTRIES_MAX, ENTRY_BYTES_MAX, Entry};
pub use header::{FORMAT, HEADER_BYTES_MAX, Header, Player, Seat, TEAM_CHARS_MAX};
pub use keep::{InMemory, Keep, KeepError, Nowhere, Together};
pub use read::{ReadError, Reader};
pub use replay::{Difference, Differs};

use std::fmt;
use std::sync::Arc;

use crate::exercise::Event;
use crate::scenario::Setting;
use crate::scenario::names::{EndingId, RoleId};

/// A whole record: what was played, and everything that was asked and happened.
#[derive(Clone)]
pub struct Journal {
    /// What was played, by whom, with which luck.
    pub header: Header,
    /// The header's files, loaded.
    pub setting: Arc<Setting>,
    /// In order; `seq` counts from 1 without gaps.
    pub entries: Vec<Entry>,
    /// Line at which the file breaks off in the middle (a power cut); everything before it is here.
    pub torn_line: Option<usize>,
}

impl Journal {
    /// How it ended, if it did.
    pub fn ended(&self) -> Option<EndingId> {
        self.entries.iter().rev().find_map(Entry::ended)
    }

    /// Seats in which a person sat.
    pub fn people(&self) -> Vec<RoleId> {
        let players = self.header.players(&self.setting.names).into_iter();
        let people = players.filter(|(_, player)| *player == Player::Human).map(|(role, _)| role);
        people.filter(|role| self.setting.scenario.roles[role.ix()].seat).collect()
    }

    /// Seats in which a person sat and which have not written down their own words; nothing before ENDEX.
    pub fn unwritten(&self) -> Vec<RoleId> {
        let has_written = |role: RoleId| {
            let events = self.entries.iter().rev().flat_map(|entry| entry.events.iter());
            events
                .take_while(|event| !matches!(event, Event::Ended { .. }))
                .any(|event| matches!(event, Event::Reflected { by, .. } if *by == role))
        };
        let people = self.people().into_iter();
        if self.ended().is_some() { people.filter(|role| !has_written(*role)).collect() } else { Vec::new() }
    }

    /// The first `seq` entries: the past from which a fork goes on. `None` when there are not that many.
    pub fn until(&self, seq: u32) -> Option<Self> {
        let entries = self.entries.get(..seq as usize)?.to_vec();
        Some(Self { header: self.header.clone(), setting: self.setting.clone(), entries, torn_line: None })
    }
}

/// Short: three whole files and thousands of entries help nobody in a test's output.
impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Journal");
        shown.field("scenario", &self.header.scenario).field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}

//! One line of the record: a command with its events.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::exercise::{By, Command, Event};
use crate::scenario::names::{EndingId, Names};
use crate::scenario::time::Secs;

/// Longest line of an entry in bytes. The largest command holds 2,000 characters and the longest jump in time
/// some thousand events; what is longer is not one of ours.
pub const ENTRY_BYTES_MAX: usize = 1 << 20;

/// Most entries of one journal: thirty times a long exercise.
pub const ENTRIES_MAX: usize = 200_000;

/// A command with what it caused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Counts from 1 without gaps.
    pub seq: u32,
    /// The moment of the exercise at which it was asked, before any time passes by it.
    pub at: Secs,
    /// Who asked.
    pub by: By,
    /// For what.
    pub command: Command,
    /// What came of it, with the result of each draw.
    pub events: Vec<Event>,
}

impl Entry {
    /// The line of the record, without its line end.
    pub fn to_line(&self, names: &Arc<Names>) -> String {
        names.lend(|| serde_json::to_string(self)).expect("an entry holds only strings, numbers, lists and ids")
    }

    /// The moment to which the exercise had come after it.
    pub fn until(&self) -> Secs {
        let moment = |event: &Event| match event {
            Event::Passed { to } => Some(*to),
            Event::Came { at, .. } => Some(*at),
            _ => None,
        };
        self.events.iter().rev().find_map(moment).unwrap_or(self.at)
    }

    /// The ending that it brought, if any.
    pub fn ended(&self) -> Option<EndingId> {
        self.events.iter().find_map(|event| if let Event::Ended { ending } = event { Some(*ending) } else { None })
    }

    /// The entry that a line of the record says.
    pub fn from_line(names: &Arc<Names>, line: &str) -> Result<Self, serde_json::Error> {
        names.lend(|| serde_json::from_str(line))
    }
}

//! Playing a record again: by its events alone, or by deciding every command anew and comparing.

use super::{Entry, Journal};
use crate::exercise::{Event, Exercise, Refusal};
use crate::scenario::time::Secs;

/// The first place at which a record and this program disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The entry.
    pub seq: u32,
    /// In what.
    pub differs: Differs,
}

/// In what an entry and its new decision differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Differs {
    /// The record says it was asked at another moment.
    Moment {
        /// In the record.
        recorded: Secs,
        /// Now.
        decided: Secs,
    },
    /// The command is refused now.
    Refused(Refusal),
    /// The events differ from this one on; `None` is the end of the list.
    Event {
        /// Position in the entry, from 0.
        index: usize,
        /// In the record.
        recorded: Option<Box<Event>>,
        /// Now.
        decided: Option<Box<Event>>,
    },
    /// The events are the same, but folding them does not give the state that deciding gives.
    State,
}

impl Journal {
    /// The exercise as the record left it, by its events alone.
    pub fn replay(&self) -> Exercise {
        let mut exercise = Exercise::new(self.setting.clone(), self.header.seed);
        for entry in &self.entries {
            exercise.fold(entry.seq, &entry.events);
        }
        exercise
    }

    /// Decides every command again and compares. Gives the exercise as the record left it, or the first difference.
    pub fn verify(&self) -> Result<Exercise, Difference> {
        let mut exercise = Exercise::new(self.setting.clone(), self.header.seed);
        for entry in &self.entries {
            decide_again(&mut exercise, entry).map_err(|differs| Difference { seq: entry.seq, differs })?;
        }
        if exercise.state() == self.replay().state() {
            Ok(exercise)
        } else {
            Err(Difference { seq: exercise.seq(), differs: Differs::State })
        }
    }
}

fn decide_again(exercise: &mut Exercise, entry: &Entry) -> Result<(), Differs> {
    let now = exercise.now();
    if now != entry.at {
        return Err(Differs::Moment { recorded: entry.at, decided: now });
    }
    let decided = exercise.handle(entry.by, &entry.command).map_err(Differs::Refused)?;
    let longest = entry.events.len().max(decided.len());
    match (0..longest).find(|&index| entry.events.get(index) != decided.get(index)) {
        None => Ok(()),
        Some(index) => {
            let at = |events: &[Event]| events.get(index).cloned().map(Box::new);
            Err(Differs::Event { index, recorded: at(&entry.events), decided: at(&decided) })
        }
    }
}

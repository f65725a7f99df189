//! Keeps the entries of one running exercise.

use std::sync::Arc;

use super::ExerciseId;
use super::lock::Lock;
use super::writer::{Batch, Writer};
use crate::journal::{Entry, Keep, KeepError};
use crate::scenario::names::Names;

/// Holds the exercise's lock; dropping it lets another Kunren go on with the exercise.
#[derive(Debug)]
pub struct Keeper {
    exercise: ExerciseId,
    names: Arc<Names>,
    writer: Writer,
    _lock: Lock,
}

impl Keeper {
    pub(super) fn new(exercise: ExerciseId, names: Arc<Names>, writer: Writer, lock: Lock) -> Self {
        Self { exercise, names, writer, _lock: lock }
    }
}

impl Keep for Keeper {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.keep_all(std::slice::from_ref(entry))
    }

    fn keep_all(&mut self, entries: &[Entry]) -> Result<(), KeepError> {
        let Some(last) = entries.last() else {
            return Ok(());
        };
        let batch = Batch {
            exercise: self.exercise,
            lines: entries.iter().map(|entry| (entry.seq, entry.to_line(&self.names))).collect(),
            now_secs: last.until(),
            ending: entries.iter().find_map(Entry::ended).map(|ending| self.names.name(ending).to_owned()),
        };
        self.writer.write(batch).map_err(|error| KeepError { source: Box::new(error) })
    }
}

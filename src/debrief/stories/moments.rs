//! When conditions came to hold for the first time: the record is folded once more and looked at moment by moment.

use crate::exercise::event::Event;
use crate::exercise::truth::holds;
use crate::exercise::{Exercise, Mark};
use crate::journal::Journal;
use crate::scenario::rules::Cond;

/// First moments, by condition.
pub(super) struct Moments<'a> {
    list: Vec<(&'a Cond, Option<Mark>)>,
}

impl<'a> Moments<'a> {
    pub(super) fn of(journal: &Journal, conds: Vec<&'a Cond>) -> Self {
        let mut moments = Self { list: conds.into_iter().map(|cond| (cond, None)).collect() };
        if moments.list.is_empty() {
            return moments;
        }
        let mut exercise = Exercise::new(journal.setting.clone(), journal.header.seed);
        for entry in &journal.entries {
            // An entry of the clock may pass many moments; each begins with its coming.
            let begins = |event: &Event| matches!(event, Event::Came { .. } | Event::Passed { .. });
            for same_moment in entry.events.chunk_by(|_, next| !begins(next)) {
                exercise.fold(entry.seq, same_moment);
                moments.look(&exercise);
            }
        }
        moments
    }

    fn look(&mut self, exercise: &Exercise) {
        let state = exercise.state();
        for (cond, first) in self.list.iter_mut().filter(|(_, first)| first.is_none()) {
            *first = holds(exercise.setting(), state, cond).then(|| state.mark());
        }
    }

    /// The first moment at which it held, if it ever did.
    pub(super) fn first(&self, cond: &Cond) -> Option<Mark> {
        self.list.iter().find(|(known, _)| std::ptr::eq(*known, cond)).and_then(|(_, first)| *first)
    }
}

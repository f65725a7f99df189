//! Going on with a record, as if the program had never stopped.
//!
//! What people asked for stands in the record, what stand-ins have in mind does not. So the record is played again:
//! people's commands are submitted at their moments, and the stand-ins come to the same thoughts by themselves.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Session, Trouble};
use crate::exercise::By;
use crate::journal::{Entry, Journal, Keep, KeepError, Player};

/// A session that goes on.
pub struct Resumed {
    /// The session, exactly as the record left it.
    pub session: Session,
    /// Whether the stand-ins have in mind what they had. Otherwise the record was made by another program or another
    /// way of playing; the state is the record's all the same, and stand-ins begin to think anew.
    pub remembers: bool,
}

impl Session {
    /// Goes on with a record; its next entries go to `keep`.
    ///
    /// # Errors
    /// What stand-ins were about to do when the record broke off cannot be kept.
    pub fn resume(journal: &Journal, keep: Option<Box<dyn Keep>>) -> Result<Resumed, Trouble> {
        let mut keep = keep;
        let (mut session, remembers) = match Self::relive(journal, |_, _| {}) {
            Some((session, pending)) => {
                if let Some(keep) = &mut keep {
                    keep.keep_all(&pending)?;
                }
                (session, true)
            }
            None => (Self::refold(journal, |_, _| {}), false),
        };
        session.keep = keep;
        Ok(Resumed { session, remembers })
    }

    /// Shows the session as it was after the first `num` entries, for each `num` at which people or the clock went on,
    /// in order. Says whether its stand-ins have in mind what they had.
    pub fn recall(journal: &Journal, show: impl FnMut(&Self, usize)) -> bool {
        let remembers = Self::relive(journal, |_, _| {}).is_some();
        if remembers {
            Self::relive(journal, show);
        } else {
            Self::refold(journal, show);
        }
        remembers
    }

    /// Plays the record again. Gives what stand-ins did beyond its end; nothing when it comes out differently.
    fn relive(journal: &Journal, mut show: impl FnMut(&Self, usize)) -> Option<(Self, Vec<Entry>)> {
        let made = Made::default();
        let players = journal.header.players(&journal.setting.names);
        let is_stand_in = |by| match by {
            By::Role(role) => !players.contains(&(role, Player::Human)),
            By::Clock | By::Facilitator => false,
        };
        let recorder: Box<dyn Keep> = Box::new(made.clone());
        let mut session = Self::new(journal.setting.clone(), journal.header.seed, &players, Some(recorder));
        let mut num_same = 0;
        while let Some(entry) = journal.entries.get(num_same) {
            show(&session, num_same);
            if !is_stand_in(entry.by) {
                session.submit(entry.by, &entry.command).ok()?;
            }
            session.stand_ins_act().ok()?;
            let num_now = made.same_as(&journal.entries, num_same)?;
            if num_now == num_same {
                return None;
            }
            num_same = num_now;
        }
        Some((session, made.after(journal.entries.len())))
    }

    /// Writes down what the record says, without deciding anything.
    fn refold(journal: &Journal, mut show: impl FnMut(&Self, usize)) -> Self {
        let players = journal.header.players(&journal.setting.names);
        let mut session = Self::new(journal.setting.clone(), journal.header.seed, &players, None);
        for (num_past, entry) in journal.entries.iter().enumerate() {
            show(&session, num_past);
            session.exercise.fold(entry.seq, &entry.events);
            session.views.observe(&journal.setting, session.exercise.state(), entry.seq, &entry.events);
        }
        session
    }
}

/// Entries made while the record is played again.
#[derive(Debug, Clone, Default)]
struct Made {
    entries: Arc<Mutex<Vec<Entry>>>,
}

impl Made {
    /// How many entries agree with the record, given that the first `num_same` do; nothing when one does not.
    fn same_as(&self, recorded: &[Entry], num_same: usize) -> Option<usize> {
        let made = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let num_both = made.len().min(recorded.len());
        (made.get(num_same..num_both)? == recorded.get(num_same..num_both)?).then_some(num_both)
    }

    fn after(&self, num_recorded: usize) -> Vec<Entry> {
        let made = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        made.get(num_recorded..).unwrap_or_default().to_vec()
    }
}

impl Keep for Made {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).push(entry.clone());
        Ok(())
    }
}

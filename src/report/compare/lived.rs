//! A run with everything that is compared. What only the run itself can be counted by is counted while it is lived again.

use std::sync::Arc;

use super::{Counts, Run};
use crate::debrief::Debrief;
use crate::journal::Journal;
use crate::rollout::{Summary, summary};
use crate::session::{Session, Trouble};

/// A run that was lived again.
#[derive(Debug, Clone)]
pub struct Lived {
    /// Its record.
    pub journal: Arc<Journal>,
    /// What there is to learn from it.
    pub debrief: Debrief,
    /// What is compared with stand-ins.
    pub summary: Summary,
    /// What is counted.
    pub counts: Counts,
}

impl Lived {
    /// Of a record.
    ///
    /// # Errors
    /// The record cannot be lived again.
    pub fn of(journal: Journal) -> Result<Self, Trouble> {
        let session = Session::resume(&journal, None)?;
        let summary = summary(&session.session, journal.header.seed);
        let seats = journal.setting.seats().zip(&summary.idle);
        let counts = Counts {
            idle_secs: seats.map(|(role, idle)| (role, idle.total_secs)).collect(),
            num_messages: summary.num_messages,
            num_decisions: summary.num_decisions,
        };
        let debrief = Debrief::of(&journal);
        Ok(Self { journal: Arc::new(journal), debrief, summary, counts })
    }

    /// As it is called in a comparison.
    pub fn run<'a>(&'a self, name: &'a str) -> Run<'a> {
        Run { name, journal: &self.journal, debrief: &self.debrief, counts: &self.counts }
    }
}

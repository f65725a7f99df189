//! The whole record laid out for questions: every event with its moment, and how everything stood at the end.

use serde::Serialize;

use crate::exercise::command::MessageId;
use crate::exercise::{By, Event, Mark, State};
use crate::journal::Journal;
use crate::scenario::Setting;
use crate::scenario::names::{FactId, RoleId};
use crate::scenario::time::Secs;
use crate::view::Views;

/// A line of the record that shows something: an event of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Proof {
    /// Journal entry.
    pub seq: u32,
    /// Position of the event in the entry, from 0.
    pub event: u32,
    /// When.
    pub at: Secs,
    /// Whose command the entry is.
    pub by: By,
}

impl Proof {
    /// When and by which entry.
    pub fn mark(&self) -> Mark {
        Mark { at: self.at, seq: self.seq }
    }
}

/// One event of the record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'a> {
    /// Where and when.
    pub(super) proof: Proof,
    /// What happened.
    pub(super) event: &'a Event,
}

impl Step<'_> {
    pub(super) fn mark(&self) -> Mark {
        self.proof.mark()
    }
}

/// The record.
pub(super) struct Record<'a> {
    /// What does not change.
    pub(super) setting: &'a Setting,
    /// How everything stood just after STARTEX.
    pub(super) begin: State,
    /// How everything stood at the end.
    pub(super) state: State,
    /// What each role had seen at the end.
    pub(super) views: Views,
    /// Every event, in order.
    pub(super) steps: Vec<Step<'a>>,
    /// By entry, from 1: position of its first event.
    firsts: Vec<usize>,
    /// By message: position of the event that sent it.
    sents: Vec<usize>,
}

impl<'a> Record<'a> {
    /// Folds the entries; nothing is decided again.
    pub(super) fn of(journal: &'a Journal) -> Self {
        let setting = &*journal.setting;
        let mut exercise = crate::exercise::Exercise::new(journal.setting.clone(), journal.header.seed);
        let mut views = Views::new(setting);
        let mut steps = Vec::new();
        let mut firsts = Vec::with_capacity(journal.entries.len());
        let mut sents = Vec::new();
        let mut begin = None;
        for entry in &journal.entries {
            exercise.fold(entry.seq, &entry.events);
            begin.get_or_insert_with(|| exercise.state().clone());
            views.observe(setting, exercise.state(), entry.seq, &entry.events);
            firsts.push(steps.len());
            let mut at = entry.at;
            for (index, event) in entry.events.iter().enumerate() {
                if let Event::Came { at: now, .. } | Event::Passed { to: now } = event {
                    at = *now;
                }
                if let Event::Sent { .. } = event {
                    sents.push(steps.len());
                }
                let proof = Proof { seq: entry.seq, event: index as u32, at, by: entry.by };
                steps.push(Step { proof, event });
            }
        }
        let state = exercise.state().clone();
        let begin = begin.unwrap_or_else(|| state.clone());
        Self { setting, begin, state, views, steps, firsts, sents }
    }

    /// Position of the first event of the entry to which the event at `position` belongs.
    pub(super) fn entry_begins(&self, position: usize) -> usize {
        let seq = self.steps[position].proof.seq as usize;
        self.firsts[seq - 1]
    }

    /// The events of one entry.
    pub(super) fn entry(&self, seq: u32) -> &[Step<'a>] {
        let begins = |seq: usize| self.firsts.get(seq).copied().unwrap_or(self.steps.len());
        match (seq as usize).checked_sub(1) {
            Some(index) => &self.steps[begins(index)..begins(index + 1)],
            None => &[],
        }
    }

    /// The first event of an entry that fits.
    pub(super) fn in_entry(&self, mark: Mark, fits: impl Fn(&Event) -> bool) -> Option<Proof> {
        self.entry(mark.seq).iter().find(|step| step.proof.at == mark.at && fits(step.event)).map(|step| step.proof)
    }

    /// The line by which a message was sent.
    pub(super) fn sent(&self, message: MessageId) -> Option<Proof> {
        self.sents.get(message as usize).map(|position| self.steps[*position].proof)
    }

    /// Whether a role knew a fact then.
    pub(super) fn knew(&self, role: RoleId, fact: FactId, then: Mark) -> bool {
        self.state.knowledge.of(role, fact).is_some_and(|known| known.since <= then)
    }

    /// The moment to which the record has come.
    pub(super) fn now(&self) -> Secs {
        self.state.now
    }
}

//! The state of an exercise: one part per subject, and the agenda of what is due.

use serde::Serialize;

use crate::scenario::Setting;
use crate::scenario::names::{EndingId, PhaseId, RoleId};
use crate::scenario::time::Secs;

use super::Agenda;
use super::event::Due;
use super::world::actions::Actions;
use super::world::attacker::Attacker;
use super::world::authority::Authorities;
use super::world::clocks::Clocks;
use super::world::desk::Desk;
use super::world::evidence::Evidences;
use super::world::injects::Injects;
use super::world::knowledge::Knowledge;
use super::world::messages::Messages;
use super::world::money::Money;
use super::world::notices::Notices;
use super::world::people::People;
use super::world::preparation::Preparation;
use super::world::progress::Progress;
use super::world::promises::Promises;
use super::world::services::Services;
use super::world::standing::Standing;
use super::world::tickets::Tickets;
use super::world::trust::Trust;

/// When something became so, and by which journal entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Mark {
    /// Seconds since STARTEX.
    pub at: Secs,
    /// Number of the journal entry.
    pub seq: u32,
}

/// Everything that changes. Only `apply` writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each part is named after its subject")]
pub struct State {
    /// Seconds since STARTEX.
    pub now: Secs,
    /// Number of the journal entry that is being made, or was made last.
    pub seq: u32,
    pub started: bool,
    pub ended: Option<(EndingId, Mark)>,
    pub phase: PhaseId,
    /// What is due, by time and by the order in which it was planned.
    pub agenda: Agenda<(Secs, u32, Due)>,
    pub num_planned: u32,
    pub knowledge: Knowledge,
    pub messages: Messages,
    pub people: People,
    pub preparation: Preparation,
    pub actions: Actions,
    pub authorities: Authorities,
    pub standing: Standing,
    pub services: Services,
    pub money: Money,
    pub evidence: Evidences,
    pub attacker: Attacker,
    pub clocks: Clocks,
    pub notices: Notices,
    pub promises: Promises,
    pub trust: Trust,
    pub injects: Injects,
    pub tickets: Tickets,
    pub desk: Desk,
    pub progress: Progress,
}

impl State {
    /// Before STARTEX.
    pub fn new(setting: &Setting) -> Self {
        Self {
            now: 0,
            seq: 0,
            started: false,
            ended: None,
            phase: PhaseId::new(0),
            agenda: Agenda::default(),
            num_planned: 0,
            knowledge: Knowledge::new(setting),
            messages: Messages::new(setting),
            people: People::new(setting),
            preparation: Preparation::new(setting),
            actions: Actions::new(setting),
            authorities: Authorities::new(setting),
            standing: Standing::new(setting),
            services: Services::new(setting),
            money: Money::new(setting),
            evidence: Evidences::new(setting),
            attacker: Attacker::new(setting),
            clocks: Clocks::new(setting),
            notices: Notices::default(),
            promises: Promises::default(),
            trust: Trust::at_start(setting),
            injects: Injects::new(setting),
            tickets: Tickets::default(),
            desk: Desk::new(setting),
            progress: Progress::new(setting),
        }
    }

    /// Now, by the current entry.
    pub fn mark(&self) -> Mark {
        Mark { at: self.now, seq: self.seq }
    }

    /// Plans something; what is planned for the past comes at once.
    pub(super) fn plan(&mut self, at: Secs, due: Due) {
        self.agenda.insert((at.max(self.now), self.num_planned, due));
        self.num_planned += 1;
    }

    /// When something is due next.
    pub fn next_due(&self) -> Option<Secs> {
        self.agenda.first().map(|(at, ..)| *at)
    }

    /// Whether the role has people of its own; outside parties have as many as they need.
    pub fn has_people(&self, role: RoleId) -> bool {
        self.people.is_staffed(role)
    }
}

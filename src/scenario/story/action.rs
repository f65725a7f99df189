//! What roles do, what can prove the cause, and what the attacker does.

use serde::{Deserialize, Serialize};

use super::{Csf, Text};
use crate::scenario::names::{
    ActionId, ActivityId, AuthorityId, EvidenceId, FactId, PhaseId, RoleId, ServiceId, SkillId, StageId,
};
use crate::scenario::rules::{Cond, Effect, Prepared, Yen};
use crate::scenario::time::Span;

/// Something a role does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Id.
    pub id: ActionId,
    /// As on a button.
    pub label: Text,
    /// What it takes, what it may cost, for whoever hesitates.
    #[serde(default)]
    pub help: Text,
    /// Who may do it.
    pub roles: Vec<RoleId>,
    /// Facts one must know.
    #[serde(default)]
    pub knows: Vec<FactId>,
    /// When it is offered at all.
    #[serde(default)]
    pub when: Cond,
    /// How many people it binds.
    #[serde(default = "one")]
    pub people: u8,
    /// Skill and level that one of them needs.
    #[serde(default)]
    pub skill: Option<(SkillId, u8)>,
    /// NIST CSF function that it serves: its column on the skill map.
    #[serde(default)]
    pub csf: Option<Csf>,
    /// Shortest and longest time; drawn evenly in between.
    pub takes: (Span, Span),
    /// The time comes from the organization's notice level and the best skill instead.
    #[serde(default)]
    pub triage: bool,
    /// Money.
    #[serde(default)]
    pub cost: Prepared<Yen>,
    /// Approval it needs.
    #[serde(default)]
    pub authority: Option<AuthorityId>,
    /// Service that must work at 50 % or more to do it.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// Whether it can be done again.
    #[serde(default)]
    pub again: bool,
    /// Chance of success in percent.
    #[serde(default = "hundred")]
    pub chance: u8,
    /// What happens when it starts.
    #[serde(default)]
    pub starts: Vec<Effect>,
    /// What happens when it succeeds: the first outcome whose condition holds.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What happens when it fails.
    #[serde(default)]
    pub fails: Option<Outcome>,
    /// Playbook activity it carries out.
    #[serde(default)]
    pub activity: Option<ActivityId>,
}

fn one() -> u8 {
    1
}
fn hundred() -> u8 {
    100
}

/// How an action ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// When it ends like this.
    #[serde(default)]
    pub when: Cond,
    /// What the role's people report.
    #[serde(default)]
    pub report: Text,
    /// What the role learns.
    #[serde(default)]
    pub finds: Vec<FactId>,
    /// What happens.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// Something that can prove the cause. Where it lies and how long it is kept is the organization's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Id.
    pub id: EvidenceId,
    /// What it is.
    pub name: Text,
    /// RFC 3227 order: 1 (registers) is lost first, 7 (archives) last.
    pub volatility: u8,
    /// It comes about when this phase begins; without one, at STARTEX.
    #[serde(default)]
    pub phase: Option<PhaseId>,
    /// Whether it exists at all, looked at when it comes about.
    #[serde(default)]
    pub covered: Cond,
    /// Age of the trace then, in days.
    #[serde(default)]
    pub age_days: u16,
    /// Days it is kept; the trace is gone when it becomes older.
    pub retention_days: Prepared<u16>,
}

/// A step of the attacker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Id.
    pub id: StageId,
    /// For facilitator and debrief.
    pub name: Text,
    /// The timer starts when this holds.
    #[serde(default)]
    pub when: Cond,
    /// Shortest and longest time from then on.
    pub after: (Span, Span),
    /// Keeps its own time: nothing hastens it.
    #[serde(default)]
    pub steady: bool,
    /// What prevents it.
    #[serde(default)]
    pub unless: Option<Cond>,
    /// What it does.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What the attacker does with what it overhears.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overhears {
    /// When sensitive facts pass a channel that the attacker reads.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

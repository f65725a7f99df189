//! Deadlines, what evaluators look for, gates and endings: what a run is measured by.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::scenario::names::{ActivityId, ClockId, EndingId, ExpectationId, ObjectiveId, ReadinessId, RoleId};
use crate::scenario::rules::{Cond, Effect};
use crate::scenario::time::Span;

/// What kind of deadline it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ClockKind {
    /// By law.
    Legal,
    /// By contract.
    Contract,
    /// By the organization's own rules.
    Internal,
    /// By the attacker.
    Ultimatum,
    /// Somebody's patience.
    Patience,
}

/// What starts a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    /// It starts by itself when this holds.
    When(Cond),
    /// One of these roles must judge that it has started, and write why.
    Judged(Vec<RoleId>),
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Id.
    pub id: ClockId,
    /// Name on the board.
    pub name: Text,
    /// Kind.
    pub kind: ClockKind,
    /// What starts it.
    pub starts: Start,
    /// When it should have been started, for the debrief (judged clocks).
    #[serde(default)]
    pub due_when: Option<Cond>,
    /// Time it leaves.
    pub limit: Span,
    /// What stops it.
    pub stops: Cond,
    /// What a miss does.
    #[serde(default)]
    pub missed: Vec<Effect>,
    /// Who sees it.
    pub seen_by: Vec<RoleId>,
}

/// What the exercise is held for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Id.
    pub id: ObjectiveId,
    /// A sentence.
    pub text: Text,
}

/// NIST CSF 2.0 functions (1.1 has all but Govern).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Csf {
    /// Govern (2.0 only; Identify in 1.1).
    Govern,
    /// Identify.
    Identify,
    /// Protect.
    Protect,
    /// Detect.
    Detect,
    /// Respond.
    Respond,
    /// Recover.
    Recover,
}

/// What an evaluator looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Id.
    pub id: ExpectationId,
    /// A critical task, as a sentence.
    pub text: Text,
    /// Who.
    pub role: RoleId,
    /// For which objective.
    pub objective: ObjectiveId,
    /// NIST CSF function.
    pub csf: Csf,
    /// Step of the 16-step flow.
    pub step: u8,
    /// When there is anything to do; without it, from STARTEX.
    #[serde(default)]
    pub opens: Option<Cond>,
    /// What fulfils it.
    pub met: Cond,
    /// How long after it opened it should be fulfilled.
    #[serde(default)]
    pub within: Option<Span>,
    /// What an evaluator would hold against it.
    #[serde(default)]
    pub remarks: Vec<Remark>,
    /// Rows of the source documents.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
}

/// Something held against a fulfilled expectation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// When it holds (at ENDEX).
    pub when: Cond,
    /// A sentence.
    pub text: Text,
    /// A major challenge (M) instead of some (S).
    #[serde(default)]
    pub major: bool,
}

/// Something that only preparation opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// A sentence, `Finding the cause needs evidence`.
    pub text: Text,
    /// Only looked at when this held at ENDEX.
    #[serde(default)]
    pub matters: Cond,
    /// Passed.
    pub met: Cond,
    /// Preparation that opens it: entry and level.
    pub opened_by: Vec<(ReadinessId, u8)>,
}

/// How it turned out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Id.
    pub id: EndingId,
    /// Headline.
    pub title: Text,
    /// What became of it.
    pub text: Text,
    /// First ending whose condition holds is the one.
    #[serde(default)]
    pub when: Cond,
}

/// When a condition counts as a playbook activity carried out (once, for messages and declarations).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Activity.
    pub activity: ActivityId,
    /// Carried out when this becomes true.
    pub when: Cond,
}

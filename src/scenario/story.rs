//! What a scenario file says: the authored story.

mod action;
mod inject;
mod manner;
mod measure;
mod standing;

pub use action::{Action, Evidence, Outcome, Overhears, Stage};
pub use inject::{Choice, Discussion, Inject, Promise};
pub use manner::{Manner, Move, Policy, Rule};
pub use measure::{Clock, ClockKind, Csf, Ending, Expectation, Gate, Mapping, Objective, Remark, Start};
pub use standing::{Absence, Mandate};

use serde::{Deserialize, Serialize};

use super::names::{FactId, FigureId, FlagId, PhaseId, RoleId, TopicId};
use super::rules::Cond;
use super::time::Moment;

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Japanese.
    pub ja: Box<str>,
    /// English.
    pub en: Box<str>,
}

/// The first lines of a scenario file: everything that is not a list of things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Id by which the scenario is called on the command line.
    pub id: Box<str>,
    /// Title on the card.
    pub title: Text,
    /// What it is about, for somebody who chooses; no secrets.
    pub summary: Text,
    /// Which failure story it comes from, for the debrief.
    pub story: Text,
    /// Rows of the source documents that it realises.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
    /// How long a table needs, in minutes.
    pub table_minutes: u16,
    /// 1 (first time) to 5.
    pub difficulty: u8,
    /// Local date and time of STARTEX, `"2026-06-09 06:30"`.
    pub start: Box<str>,
    /// ENDEX at the latest.
    pub end: Moment,
    /// ENDEX as soon as this holds.
    #[serde(default)]
    pub ends_when: Option<Cond>,
    /// Ids of the organizations that it is made for; the first one is the default.
    pub organizations: Vec<Box<str>>,
    /// Id of the playbook that it is held against.
    pub playbook: Box<str>,
}

/// Somebody in the story: a seat for players, or a party that the SimCell plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Id.
    pub id: RoleId,
    /// Whether players can sit here.
    #[serde(default)]
    pub seat: bool,
    /// Nobody can think of turning to them before they have been heard from.
    #[serde(default)]
    pub unlisted: bool,
    /// Name of the role.
    pub name: Text,
    /// Who you are, what you own, whom you answer to, what you may decide alone.
    #[serde(default)]
    pub brief: Text,
    /// The first question on this role's mind.
    #[serde(default)]
    pub first_question: Text,
    /// Facts known at STARTEX.
    #[serde(default)]
    pub knows: Vec<FactId>,
}

/// Which part of the life of a system a phase is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum PhaseKind {
    /// Something is being built or bought; weeks.
    Build,
    /// It runs, and somebody looks after it; days.
    Operate,
    /// Something has gone wrong; minutes and hours.
    #[default]
    Incident,
}

/// A stretch of the exercise with a pace of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Id.
    pub id: PhaseId,
    /// Shown to everybody.
    pub name: Text,
    /// Which part of a system's life it is about, for whoever chooses a scenario.
    #[serde(default)]
    pub kind: PhaseKind,
    /// When it begins; the first one begins at STARTEX.
    pub from: Moment,
    /// Exercise seconds for one second of the room's time, suggested.
    pub pace: u32,
    /// Whether seats are expected to be busy (idle time is counted in active phases only).
    #[serde(default)]
    pub active: bool,
}

/// A subject one can ask about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Id.
    pub id: TopicId,
    /// Shown to everybody: it must give nothing away.
    pub name: Text,
}

/// The question of the 5W1H that a fact answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// Who.
    Who,
    /// What.
    What,
    /// When.
    When,
    /// Where.
    Where,
    /// Why.
    Why,
    /// How.
    How,
}

/// Something that is counted or measured, and that several facts may put a number to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Id.
    pub id: FigureId,
    /// What is counted, in which unit.
    pub name: Text,
}

/// A piece of truth, or a rumour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Id.
    pub id: FactId,
    /// One sentence, as it would be noted on a board.
    pub text: Text,
    /// What one asks about to hear it.
    pub topic: TopicId,
    /// Which of the six questions it answers.
    pub answers: Question,
    /// A rumour has `false` here.
    #[serde(default = "yes")]
    pub truth: bool,
    /// Roles that need it for their work; a stand-in by the textbook passes it on to them.
    #[serde(default)]
    pub needed_by: Vec<RoleId>,
    /// How much it counts as a reason for a role that is asked to approve something.
    #[serde(default)]
    pub weighs: Vec<(RoleId, u8)>,
    /// Facts that it disproves for whoever learns it.
    #[serde(default)]
    pub refutes: Vec<FactId>,
    /// The number that it gives for a figure: reports that give others contradict it.
    #[serde(default)]
    pub figure: Option<(FigureId, u64)>,
    /// Whether it helps the attacker to overhear it.
    #[serde(default)]
    pub sensitive: bool,
}

fn yes() -> bool {
    true
}

/// A flag, declared so that a slip of the pen is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Id.
    pub id: FlagId,
    /// What it stands for, for authors.
    #[serde(default)]
    pub note: Box<str>,
}

/// A scenario file, all ids resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Scenario")]
#[expect(missing_docs, reason = "each field is the list of the type it names")]
pub struct Scenario {
    pub about: About,
    pub roles: Vec<Role>,
    pub phases: Vec<Phase>,
    pub topics: Vec<Topic>,
    #[serde(default)]
    pub figures: Vec<Figure>,
    pub facts: Vec<Fact>,
    #[serde(default)]
    pub flags: Vec<Flag>,
    pub injects: Vec<Inject>,
    pub actions: Vec<Action>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    #[serde(default)]
    pub attacker: Vec<Stage>,
    #[serde(default)]
    pub overhears: Overhears,
    #[serde(default)]
    pub clocks: Vec<Clock>,
    #[serde(default)]
    pub absences: Vec<Absence>,
    #[serde(default)]
    pub mandates: Vec<Mandate>,
    pub objectives: Vec<Objective>,
    pub expectations: Vec<Expectation>,
    #[serde(default)]
    pub gates: Vec<Gate>,
    #[serde(default)]
    pub mappings: Vec<Mapping>,
    pub endings: Vec<Ending>,
    #[serde(default)]
    pub manners: Vec<Manner>,
}

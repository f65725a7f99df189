//! What the exercise sends into play, and the answers one can give.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::scenario::names::{
    ActivityId, AuthorityId, ChannelId, ChoiceId, FactId, InjectId, ObjectiveId, RoleId, ServiceId,
};
use crate::scenario::rules::{Cond, Effect, Yen};
use crate::scenario::time::{Moment, Span};

/// Something the exercise sends into play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Id.
    pub id: InjectId,
    /// Due at this time …
    #[serde(default)]
    pub at: Option<Moment>,
    /// … or once this holds (with both: at this time if it holds, else as soon as it does) …
    #[serde(default)]
    pub when: Option<Cond>,
    /// … and this much later …
    #[serde(default)]
    pub after: Span,
    /// … unless this holds then (it is skipped for good).
    #[serde(default)]
    pub unless: Option<Cond>,
    /// Contingency pool: only the facilitator's hand or an effect sends it.
    #[serde(default)]
    pub by_hand: bool,
    /// Who speaks.
    pub from: RoleId,
    /// Who is addressed; a phone rings with the first of them who can answer.
    pub to: Vec<RoleId>,
    /// On which channel.
    pub channel: ChannelId,
    /// Subject or first words.
    pub subject: Text,
    /// What is said.
    pub body: Text,
    /// What one knows after reading or hearing it.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Answers one can give.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Time to answer, from its arrival in the inbox or from the moment it was heard (`otherwise` comes after it).
    #[serde(default)]
    pub within: Option<Span>,
    /// What happens when nobody answered (or picked up) in time.
    #[serde(default)]
    pub otherwise: Vec<Effect>,
    /// What happens when it goes out.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Questions to talk about at the table.
    #[serde(default)]
    pub discussion: Option<Discussion>,
    /// What planners expect, for the facilitator.
    #[serde(default)]
    pub expected: Text,
    /// Objectives it serves.
    #[serde(default)]
    pub objectives: Vec<ObjectiveId>,
    /// Rows of the source documents.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
}

/// One answer to an inject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Id, unique in the whole scenario.
    pub id: ChoiceId,
    /// What one says or does.
    pub label: Text,
    /// Facts one must know to give this answer.
    #[serde(default)]
    pub knows: Vec<FactId>,
    /// Approval needed to give this answer.
    #[serde(default)]
    pub authority: Option<AuthorityId>,
    /// Money it costs, within the answering role's authority.
    #[serde(default)]
    pub cost: Yen,
    /// What happens.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// A promise it makes to whoever asked.
    #[serde(default)]
    pub promise: Option<(Promise, Span)>,
    /// Playbook activity it carries out.
    #[serde(default)]
    pub activity: Option<ActivityId>,
}

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Promise {
    /// News by then, whatever it is.
    NextUpdate,
    /// The service works by then.
    Restored(ServiceId),
}

/// Questions to be talked about at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discussion {
    /// Each addressed seat answers each.
    pub questions: Vec<Text>,
    /// Exercise time stands still until all have answered.
    #[serde(default)]
    pub freeze: bool,
}

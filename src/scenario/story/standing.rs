//! Who cannot be reached for a time, and who may then do more or less than the organization says.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::scenario::names::{AbsenceId, AuthorityId, ChannelId, MandateId, RoleId};
use crate::scenario::rules::{Prepared, Yen};
use crate::scenario::time::{Moment, Span};

/// A time in which a role cannot be reached: in the air, on stage, in court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Id.
    pub id: AbsenceId,
    /// Who.
    pub role: RoleId,
    /// Where they are, in a few words.
    pub name: Text,
    /// When it begins; without it, only an effect begins it.
    #[serde(default)]
    pub from: Option<Moment>,
    /// When it ends …
    #[serde(default)]
    pub until: Option<Moment>,
    /// … or how long it lasts; without both, until an effect ends it.
    #[serde(default)]
    pub lasts: Option<Span>,
    /// Channels that do not reach them; empty is all.
    #[serde(default)]
    pub over: Vec<ChannelId>,
    /// A caller meets a voicemail; without it, the phone rings out.
    #[serde(default)]
    pub voicemail: bool,
    /// Who else knows of it.
    #[serde(default)]
    pub seen_by: Vec<RoleId>,
}

/// A time in which a role holds other rights, or may spend more or less: a deputy, a night duty, a delegation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Id.
    pub id: MandateId,
    /// Whose.
    pub role: RoleId,
    /// What it is, in a few words.
    pub name: Text,
    /// When it begins; without it, only an effect begins it.
    #[serde(default)]
    pub from: Option<Moment>,
    /// When it ends …
    #[serde(default)]
    pub until: Option<Moment>,
    /// … or how long it lasts; without both, until an effect ends it.
    #[serde(default)]
    pub lasts: Option<Span>,
    /// Rights that the role holds meanwhile.
    #[serde(default)]
    pub holds: Vec<AuthorityId>,
    /// Rights that the role does not hold meanwhile, whoever else gives them to it.
    #[serde(default)]
    pub lacks: Vec<AuthorityId>,
    /// What the role may spend in all without asking meanwhile.
    #[serde(default)]
    pub limit: Option<Prepared<Yen>>,
    /// Who else knows of it.
    #[serde(default)]
    pub seen_by: Vec<RoleId>,
}

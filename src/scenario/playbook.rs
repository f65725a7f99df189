//! What a playbook file says: how good handling goes, as a workflow net.

use serde::{Deserialize, Serialize};

use super::names::{ActivityId, PlaceId, RoleId};
use super::story::Text;
use super::time::Span;

/// A playbook file, all ids resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Playbook")]
pub struct Playbook {
    /// Id by which scenarios call it.
    pub id: Box<str>,
    /// Title.
    pub title: Text,
    /// States between activities; the first is the start, the last the end.
    pub places: Vec<Place>,
    /// Visible steps.
    pub activities: Vec<Activity>,
    /// Steps nobody sees, for choice and skip.
    #[serde(default)]
    pub silent: Vec<Silent>,
}

/// A state between activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Id.
    pub id: PlaceId,
}

/// A visible step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Id, which is its label in logs.
    pub id: ActivityId,
    /// Name.
    pub name: Text,
    /// Who does it.
    pub owner: RoleId,
    /// Takes a token from each.
    pub from: Vec<PlaceId>,
    /// Puts a token on each.
    pub to: Vec<PlaceId>,
    /// How soon after it became possible.
    #[serde(default)]
    pub within: Option<Span>,
}

/// A step nobody sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silent {
    /// Takes a token from each.
    pub from: Vec<PlaceId>,
    /// Puts a token on each.
    pub to: Vec<PlaceId>,
}

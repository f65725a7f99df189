//! What a message consists of.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::exercise::command::Letter;
use crate::scenario::names::InjectId;

/// What a message consists of, besides its facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// An authored inject.
    Inject(InjectId),
    /// Written by a seat or a stand-in.
    Letter(Arc<Letter>),
    /// Said by the facilitator as somebody else.
    Improvised(Arc<str>),
}

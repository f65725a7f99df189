//! What everybody in the room may see: a projector shows it, so it holds no seat's secret.

use std::sync::Arc;

use serde::Serialize;

use crate::exercise::State;
use crate::exercise::event::Content;
use crate::scenario::Setting;
use crate::scenario::names::{PhaseId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::Secs;

/// The latest reports are on a wall; older ones are forgotten.
const NEWS_MAX: usize = 6;

/// What everybody in the room may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicView {
    /// Seconds since STARTEX.
    pub now: Secs,
    /// STARTEX was.
    pub started: bool,
    /// Phase.
    pub phase: PhaseId,
    /// ENDEX was; how it turned out, the debrief says.
    pub has_ended: bool,
    /// A discussion holds the clock.
    pub frozen: bool,
    /// What the press has said, the last first.
    pub news: Vec<PublicNews>,
}

/// Something that stands in the papers or on the net.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicNews {
    /// When it came out.
    pub at: Secs,
    /// Who reports.
    pub from: RoleId,
    /// What.
    pub content: Content,
    /// What an inject says, where it is not what was written in the scenario.
    pub reworded: Option<Arc<str>>,
}

impl PublicView {
    /// Of an exercise as it stands.
    pub fn of(setting: &Setting, state: &State) -> Self {
        let is_public = |over: crate::scenario::names::ChannelId| {
            setting.organization.channels[over.ix()].kind == ChannelKind::Press
        };
        let is_out = |message: &&crate::exercise::world::messages::Message| {
            // What somebody says to the press is not out before it is printed.
            !message.lost && is_public(message.over) && message.letter().is_none()
        };
        let news = state.messages.list.iter().rev().filter(is_out).take(NEWS_MAX);
        let news = news.map(|message| PublicNews {
            at: message.sent.at,
            from: message.from,
            content: message.content.clone(),
            reworded: message.reworded.clone(),
        });
        Self {
            now: state.now,
            started: state.started,
            phase: state.phase,
            has_ended: state.ended.is_some(),
            frozen: state.injects.is_frozen(),
            news: news.collect(),
        }
    }
}

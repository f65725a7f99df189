//! What is being written, and what it still lacks.

use crate::app::panels::Seat;
use crate::exercise::command::{Intent, Letter, MessageId};
use crate::scenario::names::{ActionId, AuthorityId, ChannelId, FactId, RoleId, TopicId};
use crate::scenario::story::Promise;
use crate::scenario::time::{MINUTE, Secs};
use crate::view::asks;
use crate::view::seat::MessageSeen;

/// What somebody writes for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Purpose {
    /// To let know.
    #[default]
    Tell,
    /// To hear what others know.
    Ask,
    /// To have something done.
    Order,
    /// To be given an approval.
    Request,
    /// To say until when something will be.
    Promise,
    /// The notice that the severity table demands.
    Notice,
}

impl Purpose {
    /// All of them, and what they are called.
    pub(super) const ALL: [(Self, &'static str); 6] = [
        (Self::Tell, "compose-tell"),
        (Self::Ask, "compose-ask"),
        (Self::Order, "compose-order"),
        (Self::Request, "compose-request"),
        (Self::Promise, "compose-promise"),
        (Self::Notice, "compose-notice"),
    ];
}

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What for.
    pub purpose: Purpose,
    /// To whom.
    pub to: Vec<RoleId>,
    /// Over which channel.
    pub over: Option<ChannelId>,
    /// What is asked about.
    pub topic: Option<TopicId>,
    /// What is ordered.
    pub action: Option<ActionId>,
    /// What is requested.
    pub authority: Option<AuthorityId>,
    /// What is promised.
    pub promise: Promise,
    /// In how many seconds from now.
    pub promise_in: Secs,
    /// What is told.
    pub facts: Vec<FactId>,
    /// Own words.
    pub words: String,
    /// The message it answers.
    pub reply_to: Option<MessageId>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            purpose: Purpose::Tell,
            to: Vec::new(),
            over: None,
            topic: None,
            action: None,
            authority: None,
            promise: Promise::NextUpdate,
            promise_in: 30 * MINUTE,
            facts: Vec::new(),
            words: String::new(),
            reply_to: None,
        }
    }
}

impl Draft {
    /// Something for somebody.
    pub fn to(role: RoleId, purpose: Purpose) -> Self {
        Self { purpose, to: vec![role], ..Self::default() }
    }

    /// Lets others know these facts.
    pub fn telling(facts: Vec<FactId>) -> Self {
        Self { facts, ..Self::default() }
    }

    /// Tells the sender of a message something, on the same channel.
    pub fn answer(message: &MessageSeen) -> Self {
        let reply_to = asks::is_request(message).then_some(message.id);
        Self { over: Some(message.over), reply_to, ..Self::to(message.from, Purpose::Tell) }
    }

    /// The letter, or what it lacks.
    pub(super) fn letter(&self, seat: Seat<'_>) -> Result<Letter, &'static str> {
        let over = match (self.to.is_empty(), self.over) {
            (true, _) if self.purpose == Purpose::Notice => return Err("compose-lacks-notice"),
            (true, _) => return Err("compose-lacks-receiver"),
            (_, None) => return Err("compose-lacks-channel"),
            (_, Some(over)) => over,
        };
        let reply_to = self.reply_to.or_else(|| asks::meeting(seat.speaker.setting, seat.view, over));
        let promise = (self.purpose == Purpose::Promise).then(|| (self.promise, seat.view.now + self.promise_in));
        Ok(Letter {
            to: self.to.clone(),
            over,
            intent: self.intent()?,
            facts: self.facts.clone(),
            words: self.words.trim().into(),
            reply_to,
            promise,
        })
    }

    fn intent(&self) -> Result<Intent, &'static str> {
        match self.purpose {
            Purpose::Tell if self.facts.is_empty() && self.words.trim().is_empty() => Err("compose-lacks-anything"),
            Purpose::Tell | Purpose::Promise => Ok(Intent::Inform),
            Purpose::Ask => self.topic.map(Intent::Ask).ok_or("compose-lacks-topic"),
            Purpose::Order => self.action.map(Intent::Order).ok_or("compose-lacks-action"),
            Purpose::Request => self.authority.map(Intent::Request).ok_or("compose-lacks-authority"),
            Purpose::Notice => Ok(Intent::Notice),
        }
    }
}

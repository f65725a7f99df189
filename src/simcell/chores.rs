//! What a stand-in has resolved to do, and when.

use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::exercise::event::PromiseId;
use crate::scenario::names::{ActionId, InjectId, RoleId};

/// Something to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chore {
    /// Picks up a phone or joins a meeting.
    PickUp(MessageId),
    /// Reads a message.
    Read(MessageId),
    /// Answers a question, request or order.
    Respond(MessageId),
    /// Answers an inject for which it has no rule.
    Decide(MessageId),
    /// Carries out what was ordered, or what the playbook says.
    Act(ActionId),
    /// A rule of its manner, towards one of the rule's receivers.
    Rule(u16, u8),
    /// Passes on what a role needs and has not been told.
    Relay(RoleId),
    /// Gives a notice.
    Notice(u16),
    /// Keeps a promise of news.
    Update(PromiseId),
    /// Answers a discussion.
    Discuss(InjectId),
    /// Looks at its rules again, because time has come to a moment that they name.
    Look,
    /// Does anything.
    Anything,
}

/// Commands to be tried in order until one is accepted. None means that there is nothing left to do.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// What for.
    pub chore: Chore,
    /// How often it was tried before.
    pub tries: u8,
    /// Alternatives.
    pub commands: Vec<Command>,
    /// Without a command it is done, and not to be tried again.
    pub settled: bool,
}

//! What a stand-in has resolved to do, and when.

use crate::exercise::Command;
use crate::exercise::command::{Letter, MessageId};
use crate::exercise::event::PromiseId;
use crate::scenario::names::{ActionId, ChannelId, InjectId, RoleId};

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
    /// Sends a letter again that did not get through.
    Resend(MessageId),
    /// Keeps a promise of news.
    Update(PromiseId),
    /// Answers a discussion.
    Discuss(InjectId),
    /// Looks at its rules again, because time has come to a moment that they name.
    Look,
    /// Does anything.
    Anything,
}

/// What to submit.
#[derive(Debug, Clone)]
pub enum Tries {
    /// Nothing at all.
    None,
    /// One command.
    One(Command),
    /// Any of these, in order, until one is accepted.
    Commands(Vec<Command>),
    /// The same letter over any of these channels, in order, until one takes it.
    Letter(Letter, Channels),
}

/// A few channels, without a list of their own on the heap: letters are written all the time.
#[derive(Debug, Clone, Copy)]
pub struct Channels {
    list: [ChannelId; 8],
    len: u8,
}

impl Channels {
    /// The first eight different ones.
    pub fn of(channels: impl Iterator<Item = ChannelId>) -> Self {
        let mut this = Self { list: [ChannelId::new(0); 8], len: 0 };
        for channel in channels {
            let len = usize::from(this.len);
            if len < this.list.len() && !this.list[..len].contains(&channel) {
                this.list[len] = channel;
                this.len += 1;
            }
        }
        this
    }
    /// In order.
    pub fn as_slice(&self) -> &[ChannelId] {
        &self.list[..usize::from(self.len)]
    }
}

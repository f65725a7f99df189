//! A record, told as it went: events speak of messages and runs by number, so the telling has to remember them.

use super::{Speaker, Words};
use crate::exercise::Event;
use crate::exercise::command::{Intent, MessageId};
use crate::exercise::event::{Content, PromiseId, RunId};
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, ChannelId, RoleId};
use crate::scenario::time::Secs;

/// Tells the events of a record, in order.
#[derive(Debug)]
pub struct Chronicle<'a> {
    pub(super) speaker: Speaker<'a>,
    pub(super) now: Secs,
    messages: Vec<(RoleId, Content)>,
    runs: Vec<(RoleId, ActionId)>,
    notices: Vec<(RoleId, ChannelId)>,
    promises: Vec<(RoleId, RoleId)>,
    pub(super) num_tickets: u32,
}

impl<'a> Chronicle<'a> {
    /// Begins before STARTEX.
    pub fn new(words: &'a Words, setting: &'a Setting) -> Self {
        Self {
            speaker: Speaker::new(words, setting),
            now: 0,
            messages: Vec::new(),
            runs: Vec::new(),
            notices: Vec::new(),
            promises: Vec::new(),
            num_tickets: 0,
        }
    }

    /// The moment to which the telling has come.
    pub fn now(&self) -> Secs {
        self.now
    }

    /// The next event as a sentence; `None` for the engine's own bookkeeping.
    pub fn tell(&mut self, event: &Event) -> Option<String> {
        self.remember(event);
        self.sentence(event)
    }

    fn remember(&mut self, event: &Event) {
        match event {
            Event::Came { at: now, .. } | Event::Passed { to: now } => self.now = *now,
            Event::Sent { from, content, .. } => self.messages.push((*from, content.clone())),
            Event::Began { role, action, .. } => self.runs.push((*role, *action)),
            Event::NoticeOwed { role, over, .. } => self.notices.push((*role, *over)),
            Event::Promised { by, to, .. } => self.promises.push((*by, *to)),
            Event::TicketOpened { .. } => self.num_tickets += 1,
            _ => {}
        }
    }

    /// What a message is, in a few words.
    pub(super) fn label(&self, message: MessageId) -> String {
        self.messages.get(message as usize).map_or_else(String::new, |(_, content)| self.speaker.content(content))
    }

    pub(super) fn sender(&self, message: MessageId) -> Option<RoleId> {
        self.messages.get(message as usize).map(|(from, _)| *from)
    }

    /// What a message is for, if somebody wrote it.
    pub(super) fn intent(&self, message: MessageId) -> Option<Intent> {
        match self.messages.get(message as usize) {
            Some((_, Content::Letter(letter))) => Some(letter.intent),
            Some((_, Content::Inject(_) | Content::Improvised(_))) | None => None,
        }
    }

    pub(super) fn run(&self, run: RunId) -> Option<(RoleId, ActionId)> {
        self.runs.get(run as usize).copied()
    }

    pub(super) fn notice(&self, notice: u16) -> Option<(RoleId, ChannelId)> {
        self.notices.get(usize::from(notice)).copied()
    }

    pub(super) fn promise(&self, promise: PromiseId) -> Option<(RoleId, RoleId)> {
        self.promises.get(promise as usize).copied()
    }
}

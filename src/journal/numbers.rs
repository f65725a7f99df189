//! Messages, actions, promises, tickets and notices have numbers, in the order in which events made them. A record that speaks of
//! one that is not there yet cannot be folded, and is refused where it is read.

use crate::exercise::event::{Content, Due, Event, Origin, RunEnd};
use crate::scenario::Setting;
use crate::scenario::names::ActionId;

/// What a number is of, as it stands in the record.
pub(super) type Missing = (&'static str, u32);

/// What there is so far.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    num_messages: u32,
    runs: Vec<ActionId>,
    num_promises: u32,
    num_tickets: u32,
    num_notices: u32,
}

impl Numbers {
    /// Takes in one event after the other; gives the first number that is of nothing.
    pub(super) fn take(&mut self, setting: &Setting, events: &[Event]) -> Result<(), Missing> {
        events.iter().try_for_each(|event| self.take_one(setting, event))
    }

    fn take_one(&mut self, setting: &Setting, event: &Event) -> Result<(), Missing> {
        match event {
            Event::Sent { content, to, .. } => {
                if let Content::Letter(letter) = content {
                    letter.reply_to.map_or(Ok(()), |id| self.message(id))?;
                }
                is_there(!to.is_empty(), "receiver", 0)?;
                self.num_messages += 1;
            }
            Event::Began { action, .. } => self.runs.push(*action),
            Event::Promised { .. } => self.num_promises += 1,
            Event::TicketOpened { .. } => self.num_tickets += 1,
            Event::NoticeOwed { .. } => self.num_notices += 1,
            Event::Came { due, .. } => self.due(*due)?,
            Event::Rang { message, .. }
            | Event::RangUnheard { message, .. }
            | Event::Waits { message, .. }
            | Event::RangOut { message, .. }
            | Event::Redials { message, .. }
            | Event::Lost { message }
            | Event::PickedUp { message, .. }
            | Event::Arrived { message, .. }
            | Event::Read { message, .. }
            | Event::Overheard { message }
            | Event::AnswerOwed { message, .. }
            | Event::Chose { message, .. }
            | Event::Answered { message, .. }
            | Event::Unanswered { message }
            | Event::Deliberating { message, .. } => self.message(*message)?,
            Event::Learned { from, .. } => self.origin(*from)?,
            Event::Finished { run, end } => self.ends(setting, *run, *end)?,
            Event::PromiseKept { promise } | Event::PromiseBroken { promise } => self.promise(*promise)?,
            Event::TicketEdited { ticket, .. } | Event::TicketMoved { ticket, .. } => {
                is_there(*ticket < self.num_tickets, "ticket", *ticket)?;
            }
            Event::NoticeGiven { notice } | Event::NoticeMissed { notice } => self.notice(*notice)?,
            Event::Mapped { mapping } => {
                is_there(usize::from(*mapping) < setting.scenario.mappings.len(), "mapping", (*mapping).into())?;
            }
            Event::Discussed { inject, question, .. } => {
                let discussion = setting.scenario.injects[inject.ix()].discussion.as_ref();
                let num_questions = discussion.map_or(0, |discussion| discussion.questions.len());
                is_there(usize::from(*question) < num_questions, "question", (*question).into())?;
            }
            _ => {}
        }
        Ok(())
    }

    fn message(&self, id: u32) -> Result<(), Missing> {
        is_there(id < self.num_messages, "message", id)
    }

    fn run(&self, id: u32) -> Result<(), Missing> {
        is_there((id as usize) < self.runs.len(), "run", id)
    }

    fn promise(&self, id: u32) -> Result<(), Missing> {
        is_there(id < self.num_promises, "promise", id)
    }

    fn notice(&self, id: u16) -> Result<(), Missing> {
        is_there(u32::from(id) < self.num_notices, "notice", id.into())
    }

    fn origin(&self, from: Origin) -> Result<(), Missing> {
        match from {
            Origin::Message(id) => self.message(id),
            Origin::Run(id) => self.run(id),
            Origin::Brief | Origin::Seen => Ok(()),
        }
    }

    fn ends(&self, setting: &Setting, run: u32, end: RunEnd) -> Result<(), Missing> {
        self.run(run)?;
        let RunEnd::Outcome(index) = end else { return Ok(()) };
        let outcomes = &setting.scenario.actions[self.runs[run as usize].ix()].outcomes;
        is_there(usize::from(index) < outcomes.len(), "outcome", index.into())
    }

    fn due(&self, due: Due) -> Result<(), Missing> {
        match due {
            Due::Arrival(id) | Due::RingOut(id) | Due::Unanswered(id) | Due::Deliberated(id) => self.message(id),
            Due::RunEnds(id) => self.run(id),
            Due::Promise(id) => self.promise(id),
            Due::Notice(id) => self.notice(id),
            _ => Ok(()),
        }
    }
}

fn is_there(there: bool, what: &'static str, number: u32) -> Result<(), Missing> {
    if there { Ok(()) } else { Err((what, number)) }
}

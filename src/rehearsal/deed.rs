//! Deeds become commands: messages are found by what they carry.

use super::plan::Deed;
use crate::exercise::command::{Intent, Letter, MessageId, Verdict};
use crate::exercise::world::messages::{Message, Status};
use crate::exercise::{Command, Exercise};
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, ChoiceId, FactId, InjectId, RoleId};
use crate::scenario::story::Promise;
use crate::scenario::time::Secs;

/// The command for a deed; nothing when the message that it is about is not there.
pub fn command(exercise: &Exercise, role: RoleId, deed: &Deed) -> Option<Command> {
    let words = Box::<str>::default;
    let write = |to: &[RoleId], over, intent, facts: &[FactId]| Some(letter(to, over, intent, facts, None));
    match deed {
        Deed::PickUp(inject) => Some(Command::PickUp { message: of_inject(exercise, role, *inject)? }),
        Deed::PickUpFrom(from) => Some(Command::PickUp { message: of_role(exercise, role, *from, Status::Ringing)? }),
        Deed::Read(inject) => Some(Command::Read { message: of_inject(exercise, role, *inject)? }),
        Deed::ReadFrom(from) => Some(Command::Read { message: of_role(exercise, role, *from, Status::Arrived)? }),
        Deed::Choose(choice) => {
            let message = of_inject(exercise, role, inject_of(exercise.setting(), *choice)?)?;
            Some(Command::Choose { message, choice: *choice, words: words() })
        }
        Deed::Accept(from) => answer(exercise, role, *from, Verdict::Accept, ""),
        Deed::Decline(from) => answer(exercise, role, *from, Verdict::Refuse, ""),
        Deed::Return(from, words) => answer(exercise, role, *from, Verdict::Return, words),
        Deed::Act(action) => Some(Command::Act { action: *action, anyway: false }),
        Deed::ActAnyway(action) => Some(Command::Act { action: *action, anyway: true }),
        Deed::Tell(to, over, facts) => write(to, *over, Intent::Inform, facts),
        Deed::Ask(to, over, topic) => write(&[*to], *over, Intent::Ask(*topic), &[]),
        Deed::Order(to, over, action, facts) => write(&[*to], *over, Intent::Order(*action), facts),
        Deed::Request(to, over, right, facts) => write(&[*to], *over, Intent::Request(*right), facts),
        Deed::Notice(to, over, facts) => write(&[*to], *over, Intent::Notice, facts),
        Deed::Promise(to, over, what, by_when) => {
            let promise = Some((*what, exercise.setting().secs(*by_when)));
            Some(letter(&[*to], *over, Intent::Inform, &[], promise))
        }
        Deed::Declare(severity, facts) => {
            Some(Command::Declare { severity: *severity, facts: facts.clone(), words: words() })
        }
        Deed::Judge(clock, fact) => Some(Command::Judge { clock: *clock, fact: *fact, words: words() }),
        Deed::Rest(person) => Some(Command::Rest { person: *person }),
        Deed::Discuss(inject, question, words) => {
            let message = of_inject(exercise, role, *inject)?;
            Some(Command::Discuss { message, question: question.saturating_sub(1), words: words.clone() })
        }
        Deed::Assess(asset, threat, vulnerability, importance) => Some(Command::Assess {
            asset: *asset,
            threat: *threat,
            vulnerability: *vulnerability,
            importance: *importance,
        }),
        Deed::Grade(item, design, operation) => {
            Some(Command::Grade { item: *item, design: *design, operation: *operation })
        }
        Deed::OpenTicket(title) => Some(Command::OpenTicket { title: title.clone() }),
        Deed::EditTicket(number, field, value) => {
            Some(Command::EditTicket { ticket: number.saturating_sub(1), field: *field, value: value.clone() })
        }
        Deed::MoveTicket(number, status) => {
            Some(Command::MoveTicket { ticket: number.saturating_sub(1), status: *status })
        }
        Deed::Note(words) => Some(Command::Note { words: words.clone() }),
    }
}

fn letter(
    to: &[RoleId],
    over: ChannelId,
    intent: Intent,
    facts: &[FactId],
    promise: Option<(Promise, Secs)>,
) -> Command {
    let facts = facts.to_vec();
    Command::Send(Letter { to: to.to_vec(), over, intent, facts, words: "".into(), reply_to: None, promise })
}

/// The inject that offers a choice.
fn inject_of(setting: &Setting, choice: ChoiceId) -> Option<InjectId> {
    let offers = |inject: &&crate::scenario::story::Inject| inject.choices.iter().any(|one| one.id == choice);
    setting.scenario.injects.iter().find(offers).map(|inject| inject.id)
}

/// The newest message that fits.
fn newest(exercise: &Exercise, fits: impl Fn(&Message) -> bool) -> Option<MessageId> {
    exercise.state().messages.list.iter().rposition(fits).map(|index| index as MessageId)
}

/// The oldest message that fits.
fn oldest(exercise: &Exercise, fits: impl Fn(&Message) -> bool) -> Option<MessageId> {
    exercise.state().messages.list.iter().position(fits).map(|index| index as MessageId)
}

fn of_inject(exercise: &Exercise, role: RoleId, inject: InjectId) -> Option<MessageId> {
    newest(exercise, |message| message.inject() == Some(inject) && message.status(role).is_some())
}

fn of_role(exercise: &Exercise, role: RoleId, from: RoleId, status: Status) -> Option<MessageId> {
    oldest(exercise, |message| message.from == from && message.status(role) == Some(status))
}

/// Reading the oldest message that has arrived and is not read; nothing when there is none.
pub fn next_unread(exercise: &Exercise, role: RoleId) -> Option<Command> {
    let message = oldest(exercise, |message| message.status(role) == Some(Status::Arrived))?;
    Some(Command::Read { message })
}

/// Yes to the oldest open question, request or order; nothing when there is none.
pub fn next_open(exercise: &Exercise, role: RoleId) -> Option<Command> {
    let message = oldest(exercise, |message| is_open(message, role))?;
    Some(Command::Answer { message, verdict: Verdict::Accept, words: "".into() })
}

fn answer(exercise: &Exercise, role: RoleId, from: RoleId, verdict: Verdict, words: &str) -> Option<Command> {
    let message = oldest(exercise, |message| message.from == from && is_open(message, role))?;
    Some(Command::Answer { message, verdict, words: words.into() })
}

/// Something is asked of the role in it, which the role has read and not answered.
fn is_open(message: &Message, role: RoleId) -> bool {
    let intent = message.letter().map(|letter| letter.intent);
    let asks = matches!(intent, Some(Intent::Ask(_) | Intent::Order(_) | Intent::Request(_)));
    asks && message.reply.is_none() && message.status(role) == Some(Status::Read)
}

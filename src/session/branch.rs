//! Another future: a session is taken up again from a moment of its record, one thing is done otherwise, and everybody
//! goes on as they did, or as stand-ins.

use std::borrow::Cow;
use std::collections::VecDeque;

use super::{Session, Trouble};
use crate::exercise::command::{Intent, MessageId};
use crate::exercise::dice;
use crate::exercise::event::Content;
use crate::exercise::world::messages::Message;
use crate::exercise::{By, Command, Exercise};
use crate::journal::{Entry, Journal, Player};
use crate::scenario::names::{InjectId, RoleId};
use crate::scenario::time::{MINUTE, Secs};
use crate::simcell::SimCell;
use crate::view::Views;

/// What people did and what is refused in another future is tried again for so long.
const RETRIED_FOR_SECS: Secs = 30 * MINUTE;

/// One thing that is done otherwise. From then on the luck is another one.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Whose decision it is.
    pub role: RoleId,
    /// It comes when the role asks for this, otherwise at once.
    pub when: Option<Command>,
    /// What the role does not ask for any more, nor for anything like it.
    pub not: Option<Command>,
    /// What it asks for when the turn comes.
    pub instead: Option<Command>,
    /// Which luck: 0 is the record's own.
    pub luck: u32,
    /// Whether people's seats are stand-ins by the textbook from then on.
    pub stand_ins: bool,
}

/// A turn on its way.
#[derive(Debug, Clone)]
pub(super) struct Turning {
    turn: Turn,
    is_taken: bool,
}

impl Turning {
    /// What is asked for when the role asks for this; nothing where it is to let it be.
    fn instead<'c>(&mut self, role: RoleId, command: &'c Command) -> Option<Cow<'c, Command>> {
        let Turn { role: own, when, not, instead, .. } = &self.turn;
        if role != *own {
            return Some(Cow::Borrowed(command));
        }
        if !self.is_taken && when.as_ref() == Some(command) {
            self.is_taken = true;
            return if not.is_some() { instead.clone().map(Cow::Owned) } else { Some(Cow::Borrowed(command)) };
        }
        let is_barred = self.is_taken && not.as_ref().is_some_and(|not| is_alike(not, command));
        (!is_barred).then_some(Cow::Borrowed(command))
    }
}

/// Whether both come to the same decision, at whatever moment.
fn is_alike(one: &Command, other: &Command) -> bool {
    match (one, other) {
        (Command::Act { action, .. }, Command::Act { action: other, .. }) => action == other,
        (Command::Choose { message, .. }, Command::Choose { message: other, .. })
        | (Command::Answer { message, .. }, Command::Answer { message: other, .. }) => message == other,
        (Command::Declare { severity, .. }, Command::Declare { severity: other, .. }) => severity == other,
        (Command::Judge { clock, .. }, Command::Judge { clock: other, .. }) => clock == other,
        (Command::Send(letter), Command::Send(other)) => letter.intent == other.intent && letter.to == other.to,
        _ => false,
    }
}

/// A moment of a session, from which branches go on.
#[derive(Debug, Clone)]
pub struct Past {
    exercise: Exercise,
    views: Views,
    cell: SimCell,
    players: Vec<(RoleId, Player)>,
}

impl Past {
    /// A session that goes on from here; nothing of it is kept.
    pub fn branch(&self) -> Session {
        let Self { exercise, views, cell, players } = self.clone();
        Session { exercise, views, cell, players, keep: None, events: Vec::new(), broken: false, turning: None }
    }
}

impl Session {
    /// This moment, for branches.
    pub fn moment(&self) -> Past {
        let (exercise, views, cell) = (self.exercise.clone(), self.views.clone(), self.cell.clone());
        Past { exercise, views, cell, players: self.players.clone() }
    }

    /// What a role's command comes to on this branch; nothing where it is to let it be.
    pub(super) fn turned<'c>(&mut self, role: RoleId, command: &'c Command) -> Option<Cow<'c, Command>> {
        let Some(turning) = &mut self.turning else { return Some(Cow::Borrowed(command)) };
        let was_taken = turning.is_taken;
        let instead = turning.instead(role, command);
        if !was_taken && turning.is_taken {
            let luck = turning.turn.luck;
            self.exercise.set_seed(dice::other_seed(self.exercise.seed(), luck));
        }
        instead
    }

    /// Goes on from here to ENDEX: with the turn, and with what people did after the first `num_past` entries.
    ///
    /// # Errors
    /// Never on a branch: nothing is kept.
    pub fn go_on(
        &mut self,
        journal: &Journal,
        recorded: &[Message],
        num_past: usize,
        turn: Turn,
    ) -> Result<(), Trouble> {
        let mut future = Future::new(self, journal, recorded, num_past);
        let is_taken = turn.when.is_none();
        if is_taken {
            self.exercise.set_seed(dice::other_seed(self.exercise.seed(), turn.luck));
            future.hurry_notices(self.exercise.now(), &turn);
            let wish = turn.instead.clone().map(|command| (self.exercise.now(), By::Role(turn.role), command));
            future.wishes.extend(wish);
        }
        self.turning = Some(Turning { turn, is_taken });
        future.run(self)
    }
}

/// What is still to come of a record.
struct Future<'a> {
    /// With when it comes here.
    script: VecDeque<(Secs, &'a Entry)>,
    recorded: &'a [Message],
    /// Up to this number, messages are the record's.
    num_messages: MessageId,
    /// What was refused, and since when it is wanted.
    wishes: Vec<(Secs, By, Command)>,
    people: Vec<RoleId>,
    are_stand_ins: bool,
}

impl<'a> Future<'a> {
    fn new(session: &Session, journal: &'a Journal, recorded: &'a [Message], num_past: usize) -> Self {
        let is_person = |(role, player): &(RoleId, Player)| (*player == Player::Human).then_some(*role);
        let people: Vec<RoleId> = session.players.iter().filter_map(is_person).collect();
        let is_script = |entry: &&Entry| match entry.by {
            By::Role(role) => people.contains(&role),
            By::Facilitator => true,
            By::Clock => false,
        };
        let script = journal.entries.iter().skip(num_past).filter(is_script).map(|entry| (entry.at, entry)).collect();
        let num_messages = session.exercise.state().messages.list.len() as MessageId;
        Self { script, recorded, num_messages, wishes: Vec::new(), people, are_stand_ins: false }
    }

    /// Who declares sooner also tells sooner whom the declaration demands to be told.
    fn hurry_notices(&mut self, now: Secs, turn: &Turn) {
        let (Some(not @ Command::Declare { .. }), Some(_)) = (&turn.not, &turn.instead) else { return };
        let by = By::Role(turn.role);
        let Some(was_at) = self.script.iter().find(|(_, it)| it.by == by && it.command == *not).map(|(at, _)| *at)
        else {
            return;
        };
        for (at, entry) in &mut self.script {
            if entry.by == by && *at >= was_at && is_notice(&entry.command) {
                *at -= was_at - now;
            }
        }
        self.script.make_contiguous().sort_by_key(|(at, _)| *at);
    }

    fn run(&mut self, session: &mut Session) -> Result<(), Trouble> {
        let end = session.setting().end_secs();
        while session.exercise.ended().is_none() {
            self.act(session)?;
            let now = session.exercise.now();
            if session.exercise.state().injects.is_frozen() {
                self.unfreeze(session)?;
                continue;
            }
            if now >= end || session.exercise.ended().is_some() {
                break;
            }
            let to = self.script.front().map_or(end, |(at, _)| (*at).clamp(now, end));
            let next = session.next_due().map_or(to, |due| due.max(now)).min(to);
            session.submit(By::Clock, &Command::Advance { to: next })?;
            session.stand_ins_act()?;
        }
        Ok(())
    }

    /// What was refused so far, then what people did by now.
    fn act(&mut self, session: &mut Session) -> Result<(), Trouble> {
        let now = session.exercise.now();
        for (since, by, command) in std::mem::take(&mut self.wishes) {
            if !ask(session, by, &command)? && since + RETRIED_FOR_SECS > now {
                self.wishes.push((since, by, command));
            }
        }
        while let Some((_, entry)) = self.script.front().copied().filter(|(at, _)| *at <= now) {
            self.script.pop_front();
            self.follow(session, entry)?;
        }
        self.hand_over(session)
    }

    fn follow(&mut self, session: &mut Session, entry: &Entry) -> Result<(), Trouble> {
        if self.are_stand_ins && entry.by != By::Facilitator {
            return Ok(());
        }
        let command = self.here(session, entry);
        let wanted = match entry.by {
            By::Role(role) => command.and_then(|command| session.turned(role, &command).map(Cow::into_owned)),
            By::Clock | By::Facilitator => command,
        };
        if let Some(command) = wanted
            && !ask(session, entry.by, &command)?
        {
            self.wishes.push((session.exercise.now(), entry.by, command));
        }
        self.hand_over(session)?;
        session.stand_ins_act()
    }

    /// After the turn, stand-ins take the people's seats if they are to.
    fn hand_over(&mut self, session: &mut Session) -> Result<(), Trouble> {
        let wanted = session.turning.as_ref().is_some_and(|turning| turning.is_taken && turning.turn.stand_ins);
        if !wanted || self.are_stand_ins {
            return Ok(());
        }
        self.are_stand_ins = true;
        self.wishes.retain(|(_, by, _)| *by == By::Facilitator);
        let (setting, seed) = (session.setting().clone(), session.exercise.seed());
        for role in &self.people {
            session.cell.seat(&setting, seed, *role, Player::Textbook);
        }
        session.stand_ins_act()
    }

    /// Nobody is left who would answer: the facilitator closes the discussion.
    fn unfreeze(&mut self, session: &mut Session) -> Result<(), Trouble> {
        let list = &session.exercise.state().injects.list;
        let open: Vec<InjectId> = InjectId::all(list.len()).filter(|id| list[id.ix()].discussing).collect();
        for inject in open {
            ask(session, By::Facilitator, &Command::CloseDiscussion { inject })?;
        }
        session.stand_ins_act()
    }

    /// A recorded command with the numbers that its messages have here; nothing when there is no such message.
    fn here(&self, session: &Session, entry: &Entry) -> Option<Command> {
        let mut command = entry.command.clone();
        let number = match &mut command {
            Command::PickUp { message }
            | Command::Read { message }
            | Command::Choose { message, .. }
            | Command::Answer { message, .. }
            | Command::Discuss { message, .. } => Some(message),
            Command::Send(letter) => {
                // Sooner than it was, somebody tells what is known by then.
                if let By::Role(role) = entry.by
                    && session.exercise.now() < entry.at
                {
                    letter.facts.retain(|fact| session.exercise.state().knowledge.knows(role, *fact));
                }
                letter.reply_to.as_mut()
            }
            _ => None,
        };
        if let Some(number) = number.filter(|number| **number >= self.num_messages) {
            *number = self.counterpart(*number, &session.exercise.state().messages.list)?;
        }
        Some(command)
    }

    /// The message that stands here for a recorded one: the same inject, or the letter of the same number among those with
    /// the same sender, receivers and purpose. What was there before the turn is the same here and there.
    fn counterpart(&self, id: MessageId, here: &[Message]) -> Option<MessageId> {
        let (since, id) = (self.num_messages as usize, id as usize);
        let this = self.recorded.get(id)?;
        let nth = self.recorded.get(since..id)?.iter().filter(|other| is_same(this, other)).count();
        let here = here.iter().enumerate().skip(since);
        here.filter(|(_, other)| is_same(this, other)).nth(nth).map(|(at, _)| at as MessageId)
    }
}

fn is_notice(command: &Command) -> bool {
    matches!(command, Command::Send(letter) if letter.intent == Intent::Notice)
}

/// Whether it was accepted.
fn ask(session: &mut Session, by: By, command: &Command) -> Result<bool, Trouble> {
    match by {
        By::Role(role) => session.is_obeyed(role, command),
        By::Clock | By::Facilitator => match session.submit(by, command) {
            Ok(_) => Ok(true),
            Err(Trouble::Refused(_)) => Ok(false),
            Err(trouble) => Err(trouble),
        },
    }
}

fn is_same(one: &Message, other: &Message) -> bool {
    let is_content = || match (&one.content, &other.content) {
        (Content::Letter(one), Content::Letter(other)) => one.intent == other.intent,
        (one, other) => one == other,
    };
    one.from == other.from && receivers(one).eq(receivers(other)) && is_content()
}

fn receivers(message: &Message) -> impl Iterator<Item = RoleId> + '_ {
    message.receipts.iter().map(|receipt| receipt.role)
}

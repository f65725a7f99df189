//! Messages on their way: ringing, picking up, reading, missing, and what becomes of them when a channel fails.

use std::sync::Arc;

use crate::exercise::command::{Letter, MessageId, Verdict, WORDS_MAX};
use crate::exercise::event::{Content, Due, Event, Origin};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, ChoiceId, FactId, InjectId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::{MINUTE, Secs};

use super::{Decided, Now, Out, calls, channels, injects, knowledge, notices, requests, standing};

/// A caller who was not answered tries again this often …
const REDIALS: u8 = 2;
/// … after this time.
const REDIAL_SECS: Secs = 3 * MINUTE;
/// Written messages over a dead channel are tried again after this time.
const RETRY_SECS: Secs = 15 * MINUTE;
/// Each fact makes a call longer by this.
const SECS_PER_FACT: Secs = 20;

/// Where a message stands with one of its receivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Not there yet.
    OnTheWay,
    /// Ringing, or invited to a meeting.
    Ringing,
    /// In the inbox.
    Arrived,
    /// Read or heard.
    Read,
    /// Rang out.
    Missed,
    /// Rings where nobody can hear it.
    Unheard,
    /// Waits for somebody who cannot be reached.
    Waiting,
}

/// One receiver of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// Who.
    pub role: RoleId,
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: Mark,
}

/// The answer to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// To an inject.
    Choice(ChoiceId, RoleId, Mark),
    /// To a request, an order or a question.
    Verdict(Verdict, RoleId, Mark),
    /// Nobody answered in time.
    Late(Mark),
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Who speaks.
    pub from: RoleId,
    /// Over which channel.
    pub over: ChannelId,
    /// What it is.
    pub content: Content,
    /// What it tells.
    pub facts: Arc<[FactId]>,
    /// When it was sent.
    pub sent: Mark,
    /// Everybody it is for …
    pub to: Arc<[RoleId]>,
    /// … and where it stands with each.
    pub receipts: Vec<Receipt>,
    /// How often it is tried again.
    pub redials_left: u8,
    /// A call or meeting lasts until then.
    pub until: Secs,
    /// It will never arrive.
    pub lost: bool,
    /// The answer.
    pub reply: Option<Reply>,
    /// When the answer was due.
    pub owed_until: Option<Secs>,
    /// The attacker read it.
    pub overheard: bool,
    /// An inject that says something else than what was written.
    pub reworded: Option<Arc<str>>,
}

impl Message {
    /// Where it stands with a role.
    pub fn status(&self, role: RoleId) -> Option<Status> {
        self.receipts.iter().find(|receipt| receipt.role == role).map(|receipt| receipt.status)
    }
    /// The letter, if somebody wrote it.
    pub fn letter(&self) -> Option<&Letter> {
        match &self.content {
            Content::Letter(letter) => Some(letter),
            Content::Inject(_) | Content::Improvised(_) => None,
        }
    }
    /// The inject, if it is one.
    pub fn inject(&self) -> Option<InjectId> {
        match self.content {
            Content::Inject(inject) => Some(inject),
            Content::Letter(_) | Content::Improvised(_) => None,
        }
    }
}

/// All messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messages {
    /// In the order in which they were sent.
    pub list: Vec<Message>,
    /// Calls and meetings that may be under way: none is missing, some are over.
    pub(super) calls: Vec<MessageId>,
    /// Channels that were cut.
    pub cut: Vec<bool>,
    num_sent: Vec<u32>,
    num_channels: usize,
}

impl Messages {
    pub(crate) fn new(setting: &Setting) -> Self {
        let num_channels = setting.organization.channels.len();
        Self {
            list: Vec::new(),
            calls: Vec::new(),
            cut: vec![false; num_channels],
            num_sent: vec![0; num_channels * setting.scenario.roles.len()],
            num_channels,
        }
    }
    /// A message by its number.
    pub fn get(&self, message: MessageId) -> Option<&Message> {
        self.list.get(message as usize)
    }
    /// Number of the message that was sent last.
    pub fn last(&self) -> MessageId {
        self.list.len() as MessageId - 1
    }
    pub(super) fn turn(&self, from: RoleId, over: ChannelId) -> u32 {
        self.num_sent[from.ix() * self.num_channels + over.ix()]
    }
}

/// A seat or stand-in sends a letter.
pub(crate) fn decide_send(now: Now<'_>, by: RoleId, letter: &Letter, out: &mut Out) -> Decided {
    check_letter(now, by, letter)?;
    let kind = now.setting.organization.channels[letter.over.ix()].kind;
    let in_meeting = kind == ChannelKind::Meeting && letter.reply_to.is_some();
    let on_the_call = calls::is_on_the_call(now, by, letter);
    if in_meeting {
        calls::check_meeting(now, by, letter)?;
    } else if channels::binds(kind) && !on_the_call {
        calls::check_line(now, by, letter)?;
    }
    requests::check_intent(now, by, letter)?;
    let delay = if in_meeting || on_the_call { 0 } else { channels::delay(now, by, letter.over) };
    let everybody_in_it = in_meeting.then(|| calls::others_in_meeting(now, by, letter));
    out.push(Event::Sent {
        from: by,
        to: everybody_in_it.as_deref().unwrap_or(&letter.to).into(),
        over: letter.over,
        content: Content::Letter(Arc::new(letter.clone())),
        facts: letter.facts.as_slice().into(),
        arrives: now.state.now + delay,
    });
    Ok(())
}

fn check_letter(now: Now<'_>, by: RoleId, letter: &Letter) -> Decided {
    if letter.to.is_empty() {
        return Err(Refusal::NobodyToSendTo);
    }
    if letter.to.contains(&by) {
        return Err(Refusal::NotToYourself);
    }
    check_words(&letter.words)?;
    if now.setting.organization.channels[letter.over.ix()].kind == ChannelKind::Console {
        return Err(Refusal::NotAChannelForThis { channel: letter.over });
    }
    for &to in &letter.to {
        channels::usable(now, letter.over, by, to)?;
    }
    if let Some(&fact) = letter.facts.iter().find(|fact| !now.state.knowledge.knows(by, **fact)) {
        return Err(Refusal::FactUnknown { fact });
    }
    match letter.promise {
        Some((_, until)) if until <= now.state.now => Err(Refusal::PromiseInThePast),
        _ => Ok(()),
    }
}

pub(crate) fn check_words(words: &str) -> Decided {
    if words.len() > WORDS_MAX && words.chars().count() > WORDS_MAX {
        return Err(Refusal::WordsTooLong { chars_max: WORDS_MAX as u32 });
    }
    Ok(())
}

/// Picks up a phone or joins a meeting.
pub(crate) fn decide_pick_up(now: Now<'_>, by: RoleId, id: MessageId, out: &mut Out) -> Decided {
    let message = now.state.messages.get(id).ok_or(Refusal::NoSuchMessage)?;
    match message.status(by) {
        None => return Err(Refusal::NotAddressedToYou),
        Some(Status::Ringing) => {}
        Some(_) => return Err(Refusal::NotRinging),
    }
    if standing::absence(now, by, message.over).is_some() {
        return Err(Refusal::OutOfTouch { channel: message.over });
    }
    let channel = &now.setting.organization.channels[message.over.ix()];
    if channel.lines > 0 && calls::num_calls(now, by, message.over) >= usize::from(channel.lines) {
        return Err(Refusal::LinesBusy { channel: message.over });
    }
    calls::need_a_hand(now, by, 0)?;
    let talk = channel.binds.0 + SECS_PER_FACT * message.facts.len() as Secs;
    let until = if message.until > now.state.now { message.until } else { now.state.now + talk };
    out.push(Event::PickedUp { message: id, role: by, until });
    Ok(())
}

/// Reads something that has arrived.
pub(crate) fn decide_read(now: Now<'_>, by: RoleId, id: MessageId, out: &mut Out) -> Decided {
    let message = now.state.messages.get(id).ok_or(Refusal::NoSuchMessage)?;
    match message.status(by) {
        None => Err(Refusal::NotAddressedToYou),
        Some(Status::Read) => Err(Refusal::AlreadyRead),
        Some(Status::Arrived) => {
            out.push(Event::Read { message: id, role: by });
            Ok(())
        }
        Some(_) => Err(Refusal::NotArrived),
    }
}

/// A message was sent: whom it keeps busy, what it answers, promises and gives away.
pub(crate) fn react_sent(now: Now<'_>, arrives: Secs, out: &mut Out) {
    let id = now.state.messages.last();
    let message = &now.state.messages.list[id as usize];
    let channel = &now.setting.organization.channels[message.over.ix()];
    let gives_away = |fact: &FactId| now.setting.scenario.facts[fact.ix()].sensitive;
    if channel.overheard.as_ref().is_some_and(|cond| holds(now.setting, now.state, cond))
        && message.facts.iter().any(gives_away)
    {
        out.push(Event::Overheard { message: id });
    }
    if channel.kind == ChannelKind::Paper
        && let Some(person) = now.state.people.free(message.from, now.state.now).next()
    {
        out.push(Event::Bound { person, until: arrives });
    }
    if let Some(letter) = message.letter() {
        requests::react_sent(now, id, letter, channel.kind, out);
        notices::react_sent(now, message.from, letter, channel.kind, out);
    }
}

/// A message has come to where it goes.
pub(crate) fn react_arrival(now: Now<'_>, id: MessageId, out: &mut Out) {
    let message = &now.state.messages.list[id as usize];
    let channel = &now.setting.organization.channels[message.over.ix()];
    let kind = channel.kind;
    if !channels::is_alive(now, message.over) {
        fail(now, id, kind, out);
        return;
    }
    let is_on_the_call = |letter| calls::is_on_the_call(now, message.from, letter);
    match kind {
        // What has been talked over needs no call any more.
        ChannelKind::Phone | ChannelKind::Meeting if injects::is_talked_over(now, message) => {
            out.extend(message.receipts.iter().map(|to| Event::Read { message: id, role: to.role }));
        }
        ChannelKind::Phone if message.letter().is_some_and(is_on_the_call) => {
            out.extend(message.receipts.iter().map(|to| Event::Read { message: id, role: to.role }));
        }
        ChannelKind::Phone => {
            let role = calls::ring_target(now, message);
            ring(now, id, role, out);
        }
        ChannelKind::Meeting if message.letter().is_some_and(|letter| letter.reply_to.is_some()) => {
            out.extend(message.receipts.iter().map(|to| Event::Read { message: id, role: to.role }));
        }
        ChannelKind::Meeting => {
            message.receipts.iter().for_each(|to| ring(now, id, to.role, out));
        }
        ChannelKind::Mail
        | ChannelKind::Chat
        | ChannelKind::Ticket
        | ChannelKind::Console
        | ChannelKind::Paper
        | ChannelKind::Press => {
            let waits = |role| standing::absence(now, role, message.over).is_some();
            out.extend(message.receipts.iter().map(|&Receipt { role, .. }| match waits(role) {
                true => Event::Waits { message: id, role },
                false => Event::Arrived { message: id, role },
            }));
            if !message.receipts.iter().all(|to| waits(to.role)) {
                injects::react_delivered(now, id, out);
            }
        }
    }
}

/// It rings; where nobody can hear it, a phone may have a voicemail.
fn ring(now: Now<'_>, message: MessageId, role: RoleId, out: &mut Out) {
    let over = now.state.messages.list[message as usize].over;
    let channel = &now.setting.organization.channels[over.ix()];
    let until = now.state.now + channel.rings.0;
    out.push(match standing::absence(now, role, over) {
        None => Event::Rang { message, role, until },
        Some(absence) if absence.voicemail && channel.kind == ChannelKind::Phone => Event::Waits { message, role },
        Some(_) => Event::RangUnheard { message, role, until },
    });
}

fn fail(now: Now<'_>, id: MessageId, kind: ChannelKind, out: &mut Out) {
    let message = &now.state.messages.list[id as usize];
    match kind {
        ChannelKind::Mail | ChannelKind::Chat | ChannelKind::Ticket | ChannelKind::Console => {
            out.push(Event::Redials { message: id, at: now.state.now + RETRY_SECS });
        }
        ChannelKind::Phone if message.redials_left > 0 => {
            out.push(Event::Redials { message: id, at: now.state.now + REDIAL_SECS });
        }
        ChannelKind::Phone | ChannelKind::Meeting | ChannelKind::Paper | ChannelKind::Press => {
            out.push(Event::Lost { message: id });
        }
    }
}

/// It has rung long enough.
pub(crate) fn react_ring_out(now: Now<'_>, id: MessageId, out: &mut Out) {
    let message = &now.state.messages.list[id as usize];
    let rings = |receipt: &&Receipt| matches!(receipt.status, Status::Ringing | Status::Unheard);
    let ringing = message.receipts.iter().filter(rings);
    let before = out.len();
    out.extend(ringing.map(|receipt| Event::RangOut { message: id, role: receipt.role }));
    if out.len() == before || message.receipts.iter().any(|receipt| receipt.status == Status::Read) {
        return;
    }
    let is_call = now.setting.organization.channels[message.over.ix()].kind == ChannelKind::Phone;
    if is_call && message.redials_left > 0 {
        out.push(Event::Redials { message: id, at: now.state.now + REDIAL_SECS });
    } else {
        out.push(Event::Lost { message: id });
    }
}

/// Somebody read or heard it.
pub(crate) fn react_received(now: Now<'_>, id: MessageId, role: RoleId, out: &mut Out) {
    let message = &now.state.messages.list[id as usize];
    knowledge::learn(now, role, &message.facts, Origin::Message(id), out);
    match &message.content {
        Content::Letter(letter) => {
            requests::react_received(now, letter, out);
            if message.until == 0 && now.setting.organization.channels[message.over.ix()].kind == ChannelKind::Phone {
                react_played(now, message, role, letter, out);
            }
        }
        Content::Inject(_) => {
            if channels::binds(now.setting.organization.channels[message.over.ix()].kind) {
                injects::react_delivered(now, id, out);
            }
        }
        Content::Improvised(_) => {}
    }
}

/// What a voicemail says counts as heard when it is played.
fn react_played(now: Now<'_>, message: &Message, role: RoleId, letter: &Letter, out: &mut Out) {
    requests::react_heard(message.from, role, letter, out);
    notices::react_heard(now, message.from, role, letter, out);
}

/// A call binds one person at both ends.
pub(crate) fn react_picked_up(now: Now<'_>, id: MessageId, role: RoleId, until: Secs, out: &mut Out) {
    let message = &now.state.messages.list[id as usize];
    let is_first = message.receipts.iter().filter(|receipt| receipt.status == Status::Read).count() == 1;
    let ends = [Some(role), is_first.then_some(message.from)];
    for end in ends.into_iter().flatten() {
        if let Some(person) = now.state.people.free(end, now.state.now).next() {
            out.push(Event::Bound { person, until });
        }
    }
    react_received(now, id, role, out);
    if let Some(letter) = message.letter() {
        requests::react_heard(message.from, role, letter, out);
        notices::react_heard(now, message.from, role, letter, out);
    }
}

pub(crate) fn apply_sent(state: &mut State, setting: &Setting, event: &Event) {
    let Event::Sent { from, to, over, content, facts, arrives } = event else {
        return;
    };
    let mark = state.mark();
    let id = state.messages.list.len() as MessageId;
    let num_channels = state.messages.num_channels;
    state.messages.num_sent[from.ix() * num_channels + over.ix()] += 1;
    let inject = if let Content::Inject(inject) = content { Some(inject) } else { None };
    let reworded = inject.and_then(|id| state.injects.edits.get(id)?.words.clone());
    let receipt = |role: &RoleId| Receipt { role: *role, status: Status::OnTheWay, since: mark };
    state.messages.list.push(Message {
        from: *from,
        over: *over,
        content: content.clone(),
        facts: facts.clone(),
        sent: mark,
        to: to.clone(),
        receipts: to.iter().map(receipt).collect(),
        redials_left: if matches!(content, Content::Letter(_)) { 0 } else { REDIALS },
        until: 0,
        lost: false,
        reply: None,
        owed_until: None,
        overheard: false,
        reworded,
    });
    calls::apply_sent(state, setting, id, *over);
    state.plan(*arrives, Due::Arrival(id));
}

pub(crate) fn apply_status(state: &mut State, id: MessageId, role: RoleId, status: Status) {
    let since = state.mark();
    let message = &mut state.messages.list[id as usize];
    if let Some(receipt) = message.receipts.iter_mut().find(|receipt| receipt.role == role) {
        receipt.status = status;
        receipt.since = since;
    }
    if status == Status::Read {
        knowledge::apply_told(&mut state.knowledge, message.from, &message.facts, role, since);
    }
}

pub(crate) fn apply_redial(state: &mut State, id: MessageId, at: Secs) {
    let message = &mut state.messages.list[id as usize];
    message.redials_left = message.redials_left.saturating_sub(1);
    state.plan(at, Due::Arrival(id));
}

pub(crate) fn apply_reply(state: &mut State, id: MessageId, reply: Reply) {
    state.messages.list[id as usize].reply = Some(reply);
}

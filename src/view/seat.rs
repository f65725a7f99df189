//! What one seat may see: a plain struct, and nothing else leaves for a screen, a browser or a stand-in.

use std::sync::Arc;

use serde::Serialize;

use super::RoleSet;
use crate::exercise::Refusal;
use crate::exercise::command::{MessageId, TicketId, Verdict};
use crate::exercise::event::{Content, Origin, PromiseId, RunEnd, RunId};
use crate::scenario::names::{
    AbsenceId, ActionId, AuthorityId, ChannelId, ChoiceId, ClockId, EndingId, FactId, InjectId, MandateId, PersonId,
    PhaseId, ReadinessId, RoleId, ServiceId, SeverityId,
};
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::rules::Yen;
use crate::scenario::story::Promise;
use crate::scenario::time::Secs;

/// A fact that this seat knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FactSeen {
    /// Which.
    pub fact: FactId,
    /// Since when.
    pub since: Secs,
    /// From where.
    pub from: Origin,
    /// The seat has learned that it is false.
    pub refuted: bool,
}

/// Where a message stands, for this seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageState {
    /// Sent by this seat, on its way.
    Outgoing,
    /// Ringing, or an invitation to a meeting.
    Ringing,
    /// Rang out, here or there.
    Missed,
    /// In the inbox, unread.
    Arrived,
    /// Read or heard.
    Read,
    /// Said to a voicemail by this seat, not heard yet.
    Voicemail,
    /// Sent by this seat, and read or heard.
    Delivered,
    /// Never arrived.
    Lost,
}

/// A message to or from this seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageSeen {
    /// Number.
    pub id: MessageId,
    /// Who speaks.
    pub from: RoleId,
    /// Everybody it is for; a phone shows only this seat.
    pub to: Arc<[RoleId]>,
    /// Channel.
    pub over: ChannelId,
    /// Where it stands.
    pub state: MessageState,
    /// When it was sent, rang or arrived.
    pub at: Secs,
    /// A call rings, or a call or meeting lasts, until then.
    pub until: Secs,
    /// Subject line; nothing while a phone rings.
    pub headline: Option<Headline>,
    /// Everything, once it was read or heard (or written here).
    pub content: Option<Content>,
    /// What it tells, once it was read or heard (or written here).
    pub facts: Arc<[FactId]>,
    /// The answer, if this seat may know it.
    pub reply: Option<ReplySeen>,
    /// Who answered: a message may have gone to several.
    pub replied_by: Option<RoleId>,
    /// An answer is owed until then.
    pub owed_until: Option<Secs>,
    /// What an inject says, where it is not what was written in the scenario.
    pub reworded: Option<Arc<str>>,
}

/// What can be seen of a message before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Headline {
    /// Subject of an inject.
    Inject(InjectId),
    /// A colleague writes: what for.
    Letter(crate::exercise::command::Intent),
    /// The facilitator speaks.
    Improvised,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplySeen {
    /// To an inject.
    Choice(ChoiceId),
    /// To a request, order or question.
    Verdict(Verdict, Box<str>),
    /// Too late.
    Late,
}

/// One of the seat's people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PersonSeen {
    /// Who.
    pub person: PersonId,
    /// There.
    pub present: bool,
    /// Busy until.
    pub busy_until: Secs,
    /// Tired.
    pub tired: bool,
    /// Expected at.
    pub expected: Option<Secs>,
}

/// An action that this seat's people carry out or carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RunSeen {
    /// Number.
    pub run: RunId,
    /// Which.
    pub action: ActionId,
    /// Began.
    pub began: Secs,
    /// Ends, or ended.
    pub ends: Secs,
    /// How it ended.
    pub end: Option<RunEnd>,
}

/// An action that this seat could carry out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// Which.
    pub action: ActionId,
    /// Why not now.
    pub lacks: Option<Refusal>,
    /// Shortest and longest time that it takes with the people whom the seat has.
    pub takes: (Secs, Secs),
}

/// A clock that this seat sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClockSeen {
    /// Which.
    pub clock: ClockId,
    /// Started; a judged clock that nobody started stands here without.
    pub started: Option<Secs>,
    /// Runs out.
    pub due: Secs,
    /// Stopped.
    pub stopped: Option<Secs>,
    /// Missed.
    pub missed: Option<Secs>,
    /// This seat may judge that it has started.
    pub judges: bool,
}

/// A service that this seat sees on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ServiceSeen {
    /// Which.
    pub service: ServiceId,
    /// Function, percent.
    pub function: u8,
    /// Security function, percent.
    pub security: u8,
}

/// How this seat stands to a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Neither held nor given.
    None,
    /// Held by itself.
    Held,
    /// Asked for, being thought over or asked around about until then.
    Pending(Secs),
    /// Given.
    Granted,
    /// Asked for and refused.
    Refused,
}

/// An absence that lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AbsenceSeen {
    /// Which.
    pub absence: AbsenceId,
    /// Ends then, if that is known.
    pub until: Option<Secs>,
}

/// A mandate in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MandateSeen {
    /// Which.
    pub mandate: MandateId,
    /// Ends then, if that is known.
    pub until: Option<Secs>,
}

/// A notice that this seat owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoticeSeen {
    /// Number.
    pub notice: u16,
    /// Whom.
    pub role: RoleId,
    /// Over which channel.
    pub over: ChannelId,
    /// Since when.
    pub owed: Secs,
    /// Until when.
    pub until: Secs,
    /// Given.
    pub given: bool,
    /// Not in time.
    pub missed: bool,
    /// A later declaration took its place.
    pub superseded: bool,
}

/// A promise made by or to this seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PromiseSeen {
    /// Number.
    pub promise: PromiseId,
    /// By.
    pub by: RoleId,
    /// To.
    pub to: RoleId,
    /// What.
    pub what: Promise,
    /// By when.
    pub until: Secs,
    /// How it turned out.
    pub kept: Option<bool>,
}

/// A ticket, in the view of a role that the organization's tickets reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TicketSeen {
    /// Number.
    pub ticket: TicketId,
    /// Opened by.
    pub by: RoleId,
    /// When.
    pub opened: Secs,
    /// Where it stands.
    pub status: TicketStatus,
    /// Everything written: field, value, by, when. The first one is the title.
    pub edits: Vec<(TicketField, Box<str>, RoleId, Secs)>,
    /// Every change of status: to which, by, when.
    pub moves: Vec<(TicketStatus, RoleId, Secs)>,
}

/// A discussion that waits for this seat: its questions lie open even while its message is on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiscussionSeen {
    /// The inject that poses the questions.
    pub inject: InjectId,
    /// Its message, which the answers name.
    pub message: MessageId,
    /// Questions that this seat has answered.
    pub answered: Vec<u8>,
}

/// A line of the seat's own record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LogLine {
    /// Journal entry.
    pub seq: u32,
    /// When.
    pub at: Secs,
    /// What.
    pub news: News,
}

/// Something that this seat noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; ids are typed")]
pub enum News {
    Started,
    Phase(PhaseId),
    Ringing(MessageId),
    MissedCall(MessageId),
    Arrived(MessageId),
    Received(MessageId),
    Sent(MessageId),
    /// What this seat sent was read or heard, by whom.
    Delivered(MessageId, RoleId),
    /// What this seat sent did not get through.
    NotReached(MessageId),
    /// What this seat said went to a voicemail.
    Voicemail(MessageId),
    AnswerOwed(MessageId),
    /// This seat answered, or what it asked was answered.
    Answered(MessageId),
    TooLate(MessageId),
    Learned(FactId),
    Refuted(FactId),
    Offered(ActionId),
    Withdrawn(ActionId),
    Began(RunId),
    Finished(RunId),
    CameIn(PersonId),
    Tired(PersonId),
    WentHome(PersonId),
    Service(ServiceId),
    Right(AuthorityId),
    Away(AbsenceId),
    Back(AbsenceId),
    Appointed(MandateId),
    Revoked(MandateId),
    Bought(ReadinessId),
    Prepared(ReadinessId),
    ClockStarted(ClockId),
    ClockStopped(ClockId),
    ClockMissed(ClockId),
    Declared(SeverityId),
    NoticeOwed(u16),
    NoticeGiven(u16),
    NoticeMissed(u16),
    Promised(PromiseId),
    PromiseKept(PromiseId),
    PromiseBroken(PromiseId),
    Ticket(TicketId),
    Noted,
    Wrote,
    Discussion(InjectId),
    Ended(EndingId),
}

/// So many messages are looked at one by one, from the last.
const LATEST: usize = 8;
/// Everything that one seat may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatView {
    /// Whose view it is.
    pub role: RoleId,
    /// Seconds since STARTEX.
    pub now: Secs,
    /// STARTEX was.
    pub started: bool,
    /// Phase.
    pub phase: PhaseId,
    /// ENDEX was, and this is how it turned out.
    pub ended: Option<EndingId>,
    /// What the seat knows, in the order in which it learned it.
    pub facts: Vec<FactSeen>,
    /// To and from the seat, in the order in which they appeared.
    pub messages: Vec<MessageSeen>,
    /// The seat's people.
    pub people: Vec<PersonSeen>,
    /// What they did and do.
    pub runs: Vec<RunSeen>,
    /// What could be done now; filled in when the view is asked for.
    pub offers: Vec<Offer>,
    /// Clocks.
    pub clocks: Vec<ClockSeen>,
    /// Services seen on a screen.
    pub services: Vec<ServiceSeen>,
    /// By authority id.
    pub rights: Vec<Right>,
    /// Absences that last, of this seat and of others as far as it knows of them.
    pub absences: Vec<AbsenceSeen>,
    /// Mandates in force, of this seat and of others as far as it knows of them.
    pub mandates: Vec<MandateSeen>,
    /// The severity, if this seat has heard of it.
    pub severity: Option<SeverityId>,
    /// Notices that this seat owes.
    pub notices: Vec<NoticeSeen>,
    /// Promises by and to this seat.
    pub promises: Vec<PromiseSeen>,
    /// Tickets.
    pub tickets: Vec<TicketSeen>,
    /// What this seat may still spend; filled in when the view is asked for.
    pub money_left: Yen,
    /// What this seat has spent.
    pub money_spent: Yen,
    /// Levels of the ledger of preparation, by readiness id: everybody knows them.
    pub ready: Vec<u8>,
    /// How far this seat trusts each role, by role id.
    pub trusts: Vec<u8>,
    /// The seat's private notebook.
    pub notes: Vec<(Secs, Box<str>)>,
    /// Discussions that wait for this seat.
    pub discussions: Vec<DiscussionSeen>,
    /// The seat's own record, oldest first.
    pub log: Vec<LogLine>,
    /// By action id: whether it is offered to this seat, how it stands.
    #[serde(skip)]
    pub deeds: Vec<DeedSeen>,
    /// By fact id.
    #[serde(skip)]
    pub known: Vec<bool>,
    /// By fact id: known to be false.
    #[serde(skip)]
    pub refuted: Vec<bool>,
    /// By fact id: roles that this seat has told it.
    #[serde(skip)]
    pub told: Vec<RoleSet>,
    /// By fact id: roles from which this seat has heard it.
    #[serde(skip)]
    pub heard: Vec<RoleSet>,
    /// By inject id: its message, once it was read or heard.
    #[serde(skip)]
    pub received: Vec<Option<MessageId>>,
    /// By authority id: rights that somebody gave to this seat.
    #[serde(skip)]
    pub given: Vec<bool>,
    /// Choices that this seat has made.
    #[serde(skip)]
    pub chosen: Vec<ChoiceId>,
}

/// How one action stands for a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeedSeen {
    /// This seat's to carry out, and offered.
    pub open: bool,
    /// Begun at least once by this seat.
    pub begun: bool,
    /// Under way now.
    pub runs: bool,
    /// Succeeded at least once.
    pub done: bool,
    /// Failed at least once.
    pub failed: bool,
    /// Ordered of this seat, or by it.
    pub ordered: bool,
}

impl SeatView {
    /// A message by its number, if this seat sees it.
    pub fn message(&self, id: MessageId) -> Option<&MessageSeen> {
        self.messages.get(self.place_of(id)?)
    }
    /// Where the message with this number stands. Mostly one of the last is asked for: they are looked at first.
    pub(in crate::view) fn place_of(&self, id: MessageId) -> Option<usize> {
        let older = self.messages.len().saturating_sub(LATEST);
        let (older, latest) = self.messages.split_at(older);
        match latest.first() {
            Some(first) if first.id <= id => {
                latest.iter().rposition(|message| message.id == id).map(|place| older.len() + place)
            }
            _ => older.binary_search_by_key(&id, |message| message.id).ok(),
        }
    }
    /// People who are there and have nothing in hand.
    pub fn num_free(&self) -> usize {
        self.people.iter().filter(|person| person.present && person.busy_until <= self.now).count()
    }
    /// Messages that wait for an answer of this seat.
    pub fn waiting(&self) -> impl Iterator<Item = &MessageSeen> {
        self.messages.iter().filter(|message| message.state == MessageState::Read && message.reply.is_none())
    }
}

//! What somebody may ask of an exercise.

use serde::{Deserialize, Serialize};

use crate::scenario::names::{
    ActionId, AssetId, AuthorityId, ChannelId, CheckItemId, ChoiceId, ClockId, ExpectationId, FactId, InjectId,
    ObjectiveId, PersonId, RoleId, SeverityId, TopicId,
};
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::story::Promise;
use crate::scenario::tables::{Degree, DesignLevel, OperationLevel};
use crate::scenario::time::Secs;

/// Number of a message, in the order in which they were sent.
pub type MessageId = u32;
/// Number of a ticket, in the order in which they were opened.
pub type TicketId = u32;

/// Longest free text in characters.
pub const WORDS_MAX: usize = 2_000;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The shell's clock: only time.
    Clock,
    /// A seat, or an outside party that the SimCell plays.
    Role(RoleId),
    /// Whoever runs the exercise.
    Facilitator,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Command {
    /// STARTEX.
    Start,
    /// Time passes until this moment: the only way it does.
    Advance { to: Secs },
    /// Picks up a ringing phone, or joins a meeting.
    PickUp { message: MessageId },
    /// Reads a message that has arrived.
    Read { message: MessageId },
    /// Sends a message, calls, or speaks in a meeting.
    Send(Letter),
    /// Answers an inject.
    Choose {
        message: MessageId,
        choice: ChoiceId,
        #[serde(default)]
        words: Box<str>,
    },
    /// Answers a request, an order or a question.
    Answer {
        message: MessageId,
        verdict: Verdict,
        #[serde(default)]
        words: Box<str>,
    },
    /// Carries out an action; `anyway` without the approval that it needs.
    Act {
        action: ActionId,
        #[serde(default)]
        anyway: bool,
    },
    /// Declares the incident, or a new severity.
    Declare {
        severity: SeverityId,
        #[serde(default)]
        facts: Vec<FactId>,
        #[serde(default)]
        words: Box<str>,
    },
    /// Judges that a clock has started, because of a fact.
    Judge {
        clock: ClockId,
        fact: FactId,
        #[serde(default)]
        words: Box<str>,
    },
    /// Sends one of the role's people home to rest.
    Rest { person: PersonId },
    /// Answers a question of a discussion inject.
    Discuss { message: MessageId, question: u8, words: Box<str> },
    /// Judges the risk of an asset.
    Assess { asset: AssetId, threat: Degree, vulnerability: Degree, importance: Degree },
    /// Grades a check item.
    Grade { item: CheckItemId, design: DesignLevel, operation: OperationLevel },
    /// Opens a ticket.
    OpenTicket { title: Box<str> },
    /// Changes a field of a ticket.
    EditTicket { ticket: TicketId, field: TicketField, value: Box<str> },
    /// Moves a ticket on, or back.
    MoveTicket { ticket: TicketId, status: TicketStatus },
    /// Writes into the private notebook.
    Note { words: Box<str> },
    /// After ENDEX, before anything is revealed: what the seat thinks the cause was, and what it would do differently. Both
    /// empty: it would rather not say. The shell stamps it with the room's time, in seconds since 1970.
    Reflect { cause: Box<str>, change: Box<str>, written_secs: u64 },
    /// Facilitator: what to do with an inject.
    Steer { inject: InjectId, order: Steer },
    /// Facilitator: changes an inject before it goes out; what is not named stays as it is.
    EditInject {
        inject: InjectId,
        #[serde(default)]
        words: Option<Box<str>>,
        #[serde(default)]
        to: Option<Vec<RoleId>>,
        #[serde(default)]
        over: Option<ChannelId>,
        #[serde(default)]
        at: Option<Secs>,
    },
    /// Facilitator: speaks as anybody on any channel; marked as improvised.
    Improvise {
        role: RoleId,
        to: Vec<RoleId>,
        over: ChannelId,
        #[serde(default)]
        facts: Vec<FactId>,
        words: Box<str>,
    },
    /// Facilitator: ends a discussion that not everybody has answered.
    CloseDiscussion { inject: InjectId },
    /// Evaluator: writes down what was seen.
    Observe { role: Option<RoleId>, expectation: Option<ExpectationId>, words: Box<str> },
    /// Evaluator: rates, with a reason; the rule's letter stays beside it.
    Rate { expectation: ExpectationId, letter: Rating, words: Box<str> },
    /// Evaluator: rates an objective itself, with a reason; it goes before what the letters of its expectations come to.
    RateObjective { objective: ObjectiveId, letter: Rating, words: Box<str> },
    /// Facilitator: ENDEX.
    End,
}

/// A message that somebody writes or says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// Whom it is for.
    pub to: Vec<RoleId>,
    /// On which channel.
    pub over: ChannelId,
    /// What for.
    pub intent: Intent,
    /// What it tells; only these teach.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Own words.
    #[serde(default)]
    pub words: Box<str>,
    /// The message it answers.
    #[serde(default)]
    pub reply_to: Option<MessageId>,
    /// A promise: what, and by when (seconds since STARTEX).
    #[serde(default)]
    pub promise: Option<(Promise, Secs)>,
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// To let know.
    Inform,
    /// To hear what the other side knows about a topic.
    Ask(TopicId),
    /// To have an action carried out.
    Order(ActionId),
    /// To be given an approval.
    Request(AuthorityId),
    /// The notice that the severity table demands.
    Notice,
}

/// An answer to a request, an order or a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Yes.
    Accept,
    /// No.
    Refuse,
    /// Sent back: something is missing (差し戻し).
    Return,
}

/// What a facilitator does with an inject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Steer {
    /// Now.
    Send,
    /// Not until released.
    Hold,
    /// Release what was held: it goes out when due, or now if that is past.
    Free,
    /// Later by so many seconds.
    Delay(Secs),
    /// Never.
    Skip,
}

/// HSEEP's four letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
}

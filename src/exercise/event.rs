//! What happened.

mod content;
mod due;

pub use content::Content;
pub use due::Due;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::command::{MessageId, Rating, TicketId, Verdict};
use crate::scenario::names::{
    AbsenceId, ActionId, ActivityId, AssetId, AuthorityId, ChannelId, CheckItemId, ChoiceId, ClockId, EndingId,
    EvidenceId, ExpectationId, FactId, FlagId, InjectId, MandateId, ObjectiveId, PersonId, PhaseId, ReadinessId,
    RoleId, ServiceId, SeverityId, StageId,
};
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::rules::{EvidenceState, Yen};
use crate::scenario::story::Promise;
use crate::scenario::tables::Grade;
use crate::scenario::time::Secs;

/// Number of an action under way, in the order in which they began.
pub type RunId = u32;
/// Number of a promise, in the order in which they were made.
pub type PromiseId = u32;

/// How an action ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunEnd {
    /// With this outcome of the list.
    Outcome(u8),
    /// In success, and no outcome's condition held.
    Plain,
    /// In failure.
    Failed,
}

/// From where somebody knows a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Known before.
    Brief,
    /// A message.
    Message(MessageId),
    /// An action of one's own people.
    Run(RunId),
    /// Seen.
    Seen,
}

/// One thing that happened. The result of each draw stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Event {
    Started,
    /// Time has come to this moment, at which something is due.
    Came {
        at: Secs,
        due: Due,
    },
    /// Time has come to this moment.
    Passed {
        to: Secs,
    },
    /// The inject will go out at this moment (unless held, skipped or prevented).
    Armed {
        inject: InjectId,
        at: Secs,
    },
    InjectSent {
        inject: InjectId,
    },
    InjectSkipped {
        inject: InjectId,
    },
    InjectHeld {
        inject: InjectId,
        held: bool,
    },
    /// The facilitator has changed it: this is how it will go out.
    InjectEdited {
        inject: InjectId,
        to: Arc<[RoleId]>,
        over: ChannelId,
        words: Option<Arc<str>>,
    },
    /// The next message number. Arrives (or rings) at this moment.
    Sent {
        from: RoleId,
        to: Arc<[RoleId]>,
        over: ChannelId,
        content: Content,
        facts: Arc<[FactId]>,
        arrives: Secs,
    },
    Rang {
        message: MessageId,
        role: RoleId,
        until: Secs,
    },
    /// It rings where nobody can hear it.
    RangUnheard {
        message: MessageId,
        role: RoleId,
        until: Secs,
    },
    /// It waits for somebody who cannot be reached: on the server, or on the voicemail.
    Waits {
        message: MessageId,
        role: RoleId,
    },
    RangOut {
        message: MessageId,
        role: RoleId,
    },
    /// Tried again at this moment.
    Redials {
        message: MessageId,
        at: Secs,
    },
    /// It will never arrive.
    Lost {
        message: MessageId,
    },
    PickedUp {
        message: MessageId,
        role: RoleId,
        until: Secs,
    },
    Arrived {
        message: MessageId,
        role: RoleId,
    },
    Read {
        message: MessageId,
        role: RoleId,
    },
    /// The attacker read it.
    Overheard {
        message: MessageId,
    },
    /// An answer is owed until this moment.
    AnswerOwed {
        message: MessageId,
        until: Secs,
    },
    Chose {
        message: MessageId,
        by: RoleId,
        choice: ChoiceId,
        words: Box<str>,
    },
    Answered {
        message: MessageId,
        by: RoleId,
        verdict: Verdict,
        words: Box<str>,
    },
    /// Nobody answered in time.
    Unanswered {
        message: MessageId,
    },
    Learned {
        role: RoleId,
        fact: FactId,
        from: Origin,
    },
    /// Nobody knew whom to ask for the approval: a round of questions until this moment.
    AskedAround {
        authority: AuthorityId,
        until: Secs,
    },
    /// The approval is being thought over until this moment.
    Deliberating {
        message: MessageId,
        until: Secs,
    },
    Granted {
        authority: AuthorityId,
        by: Option<RoleId>,
        to: Option<RoleId>,
    },
    AuthorityRefused {
        authority: AuthorityId,
        by: RoleId,
        to: RoleId,
    },
    Overstepped {
        authority: AuthorityId,
        by: RoleId,
    },
    /// A role cannot be reached any more; until this moment, if that is known.
    WentAway {
        absence: AbsenceId,
        until: Option<Secs>,
    },
    CameBack {
        absence: AbsenceId,
    },
    /// A role has other rights or other money; until this moment, if that is known.
    Appointed {
        mandate: MandateId,
        until: Option<Secs>,
    },
    Revoked {
        mandate: MandateId,
    },
    /// A preparation was ordered: it is there at this level from then on.
    Bought {
        entry: ReadinessId,
        level: u8,
        by: Option<RoleId>,
        due: Secs,
    },
    Prepared {
        entry: ReadinessId,
        level: u8,
    },
    /// The next run number. Whether it will succeed was drawn at the beginning.
    Began {
        action: ActionId,
        role: RoleId,
        people: Vec<PersonId>,
        ends: Secs,
        succeeds: bool,
        cost: Yen,
    },
    Finished {
        run: RunId,
        end: RunEnd,
    },
    /// An action can be had, or no longer.
    Offered {
        action: ActionId,
        open: bool,
    },
    Bound {
        person: PersonId,
        until: Secs,
    },
    CameIn {
        person: PersonId,
        tires: Secs,
        leaves: Secs,
    },
    /// Somebody was called in and arrives at this moment.
    CalledIn {
        person: PersonId,
        at: Secs,
    },
    Tired {
        person: PersonId,
    },
    WentHome {
        person: PersonId,
        back: Secs,
    },
    FunctionSet {
        service: ServiceId,
        percent: u8,
    },
    SecuritySet {
        service: ServiceId,
        percent: u8,
    },
    Mitigated {
        service: ServiceId,
        percent: u8,
    },
    EvidenceIs {
        evidence: EvidenceId,
        state: EvidenceState,
    },
    /// The stage's timer runs until this moment.
    StageTimed {
        stage: StageId,
        at: Secs,
    },
    StageReached {
        stage: StageId,
    },
    StagePrevented {
        stage: StageId,
    },
    AttackerHastened {
        by: Secs,
    },
    AttackerHalted,
    ClockStarted {
        clock: ClockId,
        due: Secs,
        by: Option<RoleId>,
        fact: Option<FactId>,
        words: Box<str>,
    },
    ClockStopped {
        clock: ClockId,
    },
    ClockMissed {
        clock: ClockId,
    },
    /// From here on a judged clock should have been started.
    ClockShouldRun {
        clock: ClockId,
    },
    Declared {
        severity: SeverityId,
        by: RoleId,
        facts: Vec<FactId>,
        words: Box<str>,
    },
    /// The next notice number.
    NoticeOwed {
        role: RoleId,
        over: ChannelId,
        by: RoleId,
        until: Secs,
    },
    NoticeGiven {
        notice: u16,
    },
    NoticeMissed {
        notice: u16,
    },
    MoneySpent {
        role: Option<RoleId>,
        yen: Yen,
    },
    Damage {
        yen: Yen,
    },
    TrustMoved {
        from: RoleId,
        to: RoleId,
        by: i8,
    },
    /// The next promise number.
    Promised {
        by: RoleId,
        to: RoleId,
        what: Promise,
        until: Secs,
    },
    PromiseKept {
        promise: PromiseId,
    },
    PromiseBroken {
        promise: PromiseId,
    },
    FlagSet {
        flag: FlagId,
        value: u32,
    },
    FlagRaised {
        flag: FlagId,
        by: u32,
    },
    ChannelCut {
        channel: ChannelId,
        cut: bool,
    },
    TicketOpened {
        by: RoleId,
        title: Box<str>,
    },
    TicketEdited {
        ticket: TicketId,
        by: RoleId,
        field: TicketField,
        value: Box<str>,
    },
    TicketMoved {
        ticket: TicketId,
        by: RoleId,
        status: TicketStatus,
    },
    Assessed {
        asset: AssetId,
        by: RoleId,
        risk: u8,
        right: bool,
    },
    Graded {
        item: CheckItemId,
        by: RoleId,
        grade: Grade,
        right: bool,
    },
    DiscussionOpened {
        inject: InjectId,
    },
    Discussed {
        inject: InjectId,
        by: RoleId,
        question: u8,
        words: Box<str>,
    },
    DiscussionClosed {
        inject: InjectId,
    },
    Noted {
        by: RoleId,
        words: Box<str>,
    },
    /// What a seat wrote after ENDEX, in its own words; both empty where it would rather not say.
    Reflected {
        by: RoleId,
        cause: Box<str>,
        change: Box<str>,
        written_secs: u64,
    },
    Observed {
        role: Option<RoleId>,
        expectation: Option<ExpectationId>,
        words: Box<str>,
    },
    Rated {
        expectation: ExpectationId,
        letter: Rating,
        words: Box<str>,
    },
    /// The evaluator's letter for an objective itself.
    ObjectiveRated {
        objective: ObjectiveId,
        letter: Rating,
        words: Box<str>,
    },
    Activity {
        activity: ActivityId,
        by: Option<RoleId>,
    },
    /// A mapping of the scenario has counted; it does so once.
    Mapped {
        mapping: u16,
    },
    ExpectationOpened {
        expectation: ExpectationId,
    },
    ExpectationMet {
        expectation: ExpectationId,
    },
    PhaseBegan {
        phase: PhaseId,
    },
    Ended {
        ending: EndingId,
    },
}

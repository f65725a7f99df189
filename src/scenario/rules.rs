//! Conditions and effects: the small language in which scenarios say *when* and *then*.

use serde::{Deserialize, Serialize};

use super::names::{
    AbsenceId, ActionId, ActivityId, AssetId, AuthorityId, ChannelId, CheckItemId, ChoiceId, ClockId, EvidenceId,
    FactId, FlagId, InjectId, MandateId, PhaseId, ReadinessId, RoleId, ServiceId, SeverityId, StageId, TopicId,
};
use super::organization::{TicketField, TicketStatus};
use super::time::{Moment, Span};

/// Whole yen.
pub type Yen = i64;

/// Something that is true or not at a moment of the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Cond {
    /// Always true.
    #[default]
    Always,
    /// Every part holds.
    All(Vec<Self>),
    /// At least one part holds.
    Any(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
    /// The role has heard or found the fact.
    Knows(RoleId, FactId),
    /// The first role passed the fact to the second one.
    Told(RoleId, FactId, RoleId),
    /// Somebody asked the role about the topic.
    Asked(RoleId, TopicId),
    /// The inject has gone out (it may not have been read or picked up).
    Sent(InjectId),
    /// The role has read or heard the inject.
    Received(RoleId, InjectId),
    /// The answer was given.
    Chose(ChoiceId),
    /// Somebody started the action at least once.
    Began(ActionId),
    /// The action ended in success at least once.
    Done(ActionId),
    /// The action ended in failure at least once.
    Failed(ActionId),
    /// Somebody ordered the action.
    Ordered(ActionId),
    /// The approval was given.
    Granted(AuthorityId),
    /// The approval was asked for and refused.
    Refused(AuthorityId),
    /// Somebody acted without the approval.
    Overstepped(AuthorityId),
    /// The absence lasts.
    Away(AbsenceId),
    /// The mandate is in force.
    InForce(MandateId),
    /// The clock runs.
    Running(ClockId),
    /// The clock was stopped in time or late.
    Stopped(ClockId),
    /// The clock ran out before it was stopped.
    Missed(ClockId),
    /// The incident was declared with this severity or a higher one.
    Declared(SeverityId),
    /// All notices owed for the last declared severity were given in time.
    Notified,
    /// At least one notice owed for a declared severity was late.
    NoticeMissed,
    /// The service's function is at or under this percentage.
    FunctionAtMost(ServiceId, u8),
    /// The service's security function is at or under this percentage.
    SecurityAtMost(ServiceId, u8),
    /// The evidence is in this state.
    Evidence(EvidenceId, EvidenceState),
    /// The organization's ledger holds the entry at this level or higher.
    Ready(ReadinessId, u8),
    /// The attacker has reached the stage.
    Reached(StageId),
    /// The attacker was stopped.
    Halted,
    /// The first role's trust in the second one is at least this (0 to 100).
    Trust(RoleId, RoleId, u8),
    /// The flag is not zero.
    Set(FlagId),
    /// The flag counts at least this.
    Count(FlagId, u32),
    /// This moment or later.
    After(Moment),
    /// Before this moment.
    Before(Moment),
    /// The phase has begun and the next one has not.
    During(PhaseId),
    /// Losses by downtime are at least this.
    Loss(Yen),
    /// Money spent is at least this.
    Spent(Yen),
    /// The role broke at least this many promises.
    Broke(RoleId, u32),
    /// The risk of the asset was judged as the organization's table says for its true values.
    AssessedRight(AssetId),
    /// The check item was graded as the organization's table says for its true levels.
    GradedRight(CheckItemId),
    /// The playbook activity was carried out at least once.
    Activity(ActivityId),
    /// Every seat asked has answered the discussion inject.
    Discussed(InjectId),
    /// At least this many of the role's people are present, rested or not.
    Present(RoleId, u8),
    /// At least one of the role's present people is tired.
    Tired(RoleId),
    /// One of the role's people was sent home to rest at least once.
    Rested(RoleId),
    /// A ticket was opened.
    TicketOpened,
    /// This field of a ticket was written after the ticket was opened.
    TicketWritten(TicketField),
    /// A ticket was moved to this status at least once.
    TicketMoved(TicketStatus),
    /// Evidence was destroyed by somebody's action (and not by the attacker or by time).
    EvidenceLost,
}

/// What has become of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EvidenceState {
    /// It never existed here: not covered, or older than its retention at STARTEX.
    Absent,
    /// Still there, and can still be lost.
    Intact,
    /// Secured.
    Preserved,
    /// Destroyed by somebody's action.
    Destroyed,
    /// Gone by retention or by the attacker.
    Expired,
}

/// A change of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// The role learns the fact, as if it saw it itself.
    Learn(RoleId, FactId),
    /// The inject goes out now (even one of the contingency pool).
    Release(InjectId),
    /// The inject goes out after this time.
    ReleaseIn(InjectId, Span),
    /// The inject will not go out any more.
    Withdraw(InjectId),
    /// Function of the service becomes this percentage.
    Function(ServiceId, u8),
    /// Security function of the service becomes this percentage.
    Security(ServiceId, u8),
    /// This percentage of the service's downtime cost is avoided from now on (a workaround runs).
    Mitigate(ServiceId, u8),
    /// Evidence is secured, if it is still intact.
    Preserve(EvidenceId),
    /// Evidence is destroyed by somebody's action, unless it was secured.
    Destroy(EvidenceId),
    /// Evidence is gone without anybody's fault, unless it was secured.
    Expire(EvidenceId),
    /// The attacker reaches the stage now.
    Advance(StageId),
    /// All timers of the attacker become shorter by this.
    Hasten(Span),
    /// The attacker is stopped for good.
    Halt,
    /// The clock starts now.
    Start(ClockId),
    /// The clock stops now.
    Stop(ClockId),
    /// Money is spent (outside anybody's budget authority).
    Spend(Yen),
    /// A loss that downtime does not explain (penalty, ransom, rework).
    Lose(Yen),
    /// The first role's trust in the second one changes.
    Trust(RoleId, RoleId, i8),
    /// The flag becomes one.
    Set(FlagId),
    /// The flag becomes zero.
    Clear(FlagId),
    /// The flag grows.
    Add(FlagId, u32),
    /// The channel is dead.
    Cut(ChannelId),
    /// The channel works again.
    Restore(ChannelId),
    /// The approval is given.
    Grant(AuthorityId),
    /// The absence begins.
    Leave(AbsenceId),
    /// The absence ends.
    Return(AbsenceId),
    /// The mandate comes into force.
    Appoint(MandateId),
    /// The mandate ends.
    Revoke(MandateId),
    /// So many of the role's people are bound for so long.
    Occupy(RoleId, u8, Span),
    /// People outside their hours are called in; they arrive after this time.
    CallIn(RoleId, Span),
    /// A ticket is opened by the role with this inject's subject as title.
    OpenTicket(RoleId, InjectId),
    /// The preparation is ordered at its price, and is there at this level after its lead time.
    Buy(ReadinessId, u8),
    /// ENDEX.
    End,
}

/// A value that preparation raises: `base`, or the value of the last step whose entry is at the level.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prepared<T> {
    /// Value without preparation.
    pub base: T,
    /// `(entry, level, value)`, weakest first.
    #[serde(default = "Vec::new")]
    pub steps: Vec<(ReadinessId, u8, T)>,
}

impl<T> Prepared<T> {
    /// A value that no preparation changes.
    pub const fn fixed(base: T) -> Self {
        Self { base, steps: Vec::new() }
    }
    /// The value at the levels that `level_of` tells.
    pub fn value(&self, level_of: impl Fn(ReadinessId) -> u8) -> &T {
        let reached = self.steps.iter().rev().find(|(entry, level, _)| level_of(*entry) >= *level);
        reached.map_or(&self.base, |(_, _, value)| value)
    }
}

impl Cond {
    /// Calls `see` for this condition and all of its parts.
    pub fn walk<'a>(&'a self, see: &mut impl FnMut(&'a Self)) {
        see(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(see)),
            Self::Not(part) => part.walk(see),
            _ => {}
        }
    }
}

//! Why not.

use serde::{Deserialize, Serialize};

use crate::scenario::names::{AuthorityId, ChannelId, FactId, PersonId, RoleId, ServiceId, SkillId};
use crate::scenario::rules::Yen;
use crate::scenario::time::Secs;

/// Why a command was not carried out. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Refusal {
    /// Before STARTEX.
    NotStarted,
    AlreadyStarted,
    /// After ENDEX.
    Ended,
    /// Before ENDEX.
    NotEnded,
    /// What a seat has written in its own words stays as it is.
    OwnWordsLocked,
    /// Only the clock, a seat or the facilitator may do this.
    NotForYou,
    /// Time does not run backwards.
    TimeRunsForward {
        now: Secs,
    },
    /// A discussion holds the clock.
    Frozen,
    NoSuchMessage,
    NotAddressedToYou,
    NotRinging,
    NotArrived,
    AlreadyRead,
    NotRead,
    AlreadyAnswered,
    /// It asks for nothing.
    NothingToAnswer,
    NoSuchChoice,
    NobodyToSendTo,
    /// A phone reaches one role at a time.
    OneAtATime,
    NotToYourself,
    ChannelDead {
        channel: ChannelId,
    },
    /// One is where this channel does not reach.
    OutOfTouch {
        channel: ChannelId,
    },
    ChannelClosed {
        channel: ChannelId,
    },
    ChannelOutOfReach {
        channel: ChannelId,
        role: RoleId,
    },
    LinesBusy {
        channel: ChannelId,
    },
    /// This kind of channel cannot be written to.
    NotAChannelForThis {
        channel: ChannelId,
    },
    /// Something that one has not learned yet is needed; what it is would give it away.
    KnowledgeMissing,
    FactUnknown {
        fact: FactId,
    },
    NotYourAction,
    NotOffered,
    AlreadyRunning,
    AlreadyDone,
    /// So many people are needed, so many are free.
    TooFewPeople {
        needed: u8,
        free: u8,
    },
    SkillMissing {
        skill: SkillId,
        level: u8,
    },
    TooExpensive {
        cost: Yen,
        left: Yen,
    },
    NeedsApproval {
        authority: AuthorityId,
    },
    ServiceDown {
        service: ServiceId,
    },
    /// Not this role's to give.
    NotYourAuthority {
        authority: AuthorityId,
    },
    /// Nobody knows yet whose it is to give.
    AskingAround {
        until: Secs,
    },
    AlreadyGranted,
    AlreadyDeclared,
    /// Only one of the judging roles.
    NotYourJudgement,
    ClockAlreadyStarted,
    NoNoticeOwed,
    PromiseInThePast,
    WordsTooLong {
        chars_max: u32,
    },
    WordsMissing,
    PersonNotHere {
        person: PersonId,
    },
    NotYourPerson {
        person: PersonId,
    },
    NoSuchTicket,
    FieldLocked,
    NoSuchStatus,
    NoDiscussion,
    InjectGone,
    /// An inject stays as it is.
    NothingToChange,
    NotHeld,
    /// What has no time yet cannot come later.
    NotDue,
}

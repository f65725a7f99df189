//! What a player would look up for.

use super::seat::News;

impl News {
    /// Whether it concerns the seat, rather than confirming what it just did.
    pub const fn concerns(self) -> bool {
        match self {
            Self::Sent(_)
            | Self::Delivered(..)
            | Self::Noted
            | Self::Wrote
            | Self::Offered(_)
            | Self::Withdrawn(_)
            | Self::Began(_)
            | Self::NoticeGiven(_)
            | Self::ClockStopped(_) => false,
            Self::Started
            | Self::Phase(_)
            | Self::Ringing(_)
            | Self::MissedCall(_)
            | Self::Arrived(_)
            | Self::Received(_)
            | Self::NotReached(_)
            | Self::Voicemail(_)
            | Self::AnswerOwed(_)
            | Self::Answered(_)
            | Self::TooLate(_)
            | Self::Learned(_)
            | Self::Refuted(_)
            | Self::Finished(_)
            | Self::CameIn(_)
            | Self::Tired(_)
            | Self::WentHome(_)
            | Self::Service(_)
            | Self::Right(_)
            | Self::Away(_)
            | Self::Back(_)
            | Self::Appointed(_)
            | Self::Revoked(_)
            | Self::Bought(_)
            | Self::Prepared(_)
            | Self::ClockStarted(_)
            | Self::ClockMissed(_)
            | Self::Declared(_)
            | Self::NoticeOwed(_)
            | Self::NoticeMissed(_)
            | Self::Promised(_)
            | Self::PromiseKept(_)
            | Self::PromiseBroken(_)
            | Self::Ticket(_)
            | Self::Discussion(_)
            | Self::Ended(_) => true,
        }
    }

    /// Whether it cannot wait: a ringing phone, a discussion.
    pub const fn is_pressing(self) -> bool {
        matches!(self, Self::Ringing(_) | Self::Discussion(_))
    }
}

//! Kinds of news.

use super::seat::News;

impl News {
    /// Whether something reaches the seat, or is done by it; changes behind its back do not count.
    pub fn is_touch(self) -> bool {
        match self {
            Self::Offered(_)
            | Self::Withdrawn(_)
            | Self::Phase(_)
            | Self::Tired(_)
            | Self::AnswerOwed(_)
            | Self::Refuted(_)
            | Self::PromiseKept(_)
            | Self::NoticeGiven(_)
            | Self::NoticeOwed(_)
            | Self::Delivered(..) => false,
            Self::Started
            | Self::Ringing(_)
            | Self::MissedCall(_)
            | Self::Arrived(_)
            | Self::Received(_)
            | Self::Sent(_)
            | Self::NotReached(_)
            | Self::Voicemail(_)
            | Self::Answered(_)
            | Self::TooLate(_)
            | Self::Learned(_)
            | Self::Began(_)
            | Self::Finished(_)
            | Self::CameIn(_)
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
            | Self::ClockStopped(_)
            | Self::ClockMissed(_)
            | Self::Declared(_)
            | Self::NoticeMissed(_)
            | Self::Promised(_)
            | Self::PromiseBroken(_)
            | Self::Ticket(_)
            | Self::Noted
            | Self::Wrote
            | Self::Discussion(_)
            | Self::Ended(_) => true,
        }
    }
}

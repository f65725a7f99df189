//! Refusals, said to whoever tried.

use super::{Arg, Speaker, arg};
use crate::exercise::Refusal;
use crate::scenario::time::Secs;

impl Speaker<'_> {
    /// Why it cannot be done, said at the moment `now`.
    pub fn refusal(&self, refusal: Refusal, now: Secs) -> String {
        self.words.say_with(id(refusal), &self.refusal_args(refusal, now))
    }

    fn refusal_args(&self, refusal: Refusal, now: Secs) -> Vec<Arg<'_>> {
        match refusal {
            Refusal::TimeRunsForward { now } => vec![arg("now", self.clock(now, now))],
            Refusal::ChannelDead { channel }
            | Refusal::ChannelClosed { channel }
            | Refusal::OutOfTouch { channel }
            | Refusal::LinesBusy { channel }
            | Refusal::NotAChannelForThis { channel } => vec![arg("channel", self.channel(channel))],
            Refusal::ChannelOutOfReach { channel, role } => {
                vec![arg("channel", self.channel(channel)), arg("role", self.role(role))]
            }
            Refusal::FactUnknown { fact } => vec![arg("fact", self.fact(fact))],
            Refusal::TooFewPeople { needed, free } => vec![arg("needed", needed), arg("free", free)],
            Refusal::SkillMissing { skill, level } => vec![arg("skill", self.skill(skill)), arg("level", level)],
            Refusal::TooExpensive { cost, left } => {
                vec![arg("cost", self.words.money(cost)), arg("left", self.words.money(left))]
            }
            Refusal::NeedsApproval { authority } | Refusal::NotYourAuthority { authority } => {
                vec![arg("authority", self.authority(authority))]
            }
            Refusal::ServiceDown { service } => vec![arg("service", self.service(service))],
            Refusal::AskingAround { until } => vec![arg("until", self.clock(until, now))],
            Refusal::WordsTooLong { chars_max } => vec![arg("max", chars_max)],
            Refusal::PersonNotHere { person } | Refusal::NotYourPerson { person } => {
                vec![arg("person", self.person(person))]
            }
            Refusal::NotStarted
            | Refusal::AlreadyStarted
            | Refusal::Ended
            | Refusal::NotEnded
            | Refusal::OwnWordsLocked
            | Refusal::NotForYou
            | Refusal::Frozen
            | Refusal::NoSuchMessage
            | Refusal::NotAddressedToYou
            | Refusal::NotRinging
            | Refusal::NotArrived
            | Refusal::AlreadyRead
            | Refusal::NotRead
            | Refusal::AlreadyAnswered
            | Refusal::NothingToAnswer
            | Refusal::NoSuchChoice
            | Refusal::NobodyToSendTo
            | Refusal::OneAtATime
            | Refusal::NotToYourself
            | Refusal::NotYourAction
            | Refusal::NotOffered
            | Refusal::KnowledgeMissing
            | Refusal::AlreadyRunning
            | Refusal::AlreadyDone
            | Refusal::AlreadyGranted
            | Refusal::AlreadyDeclared
            | Refusal::NotYourJudgement
            | Refusal::ClockAlreadyStarted
            | Refusal::NoNoticeOwed
            | Refusal::PromiseInThePast
            | Refusal::WordsMissing
            | Refusal::NoSuchTicket
            | Refusal::FieldLocked
            | Refusal::NoSuchStatus
            | Refusal::NoDiscussion
            | Refusal::InjectGone
            | Refusal::NothingToChange
            | Refusal::NotHeld
            | Refusal::NotDue => Vec::new(),
        }
    }
}

const fn id(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotStarted => "refusal-not-started",
        Refusal::AlreadyStarted => "refusal-already-started",
        Refusal::Ended => "refusal-ended",
        Refusal::NotEnded => "refusal-not-ended",
        Refusal::OwnWordsLocked => "refusal-own-words-locked",
        Refusal::NotForYou => "refusal-not-for-you",
        Refusal::TimeRunsForward { .. } => "refusal-time-runs-forward",
        Refusal::Frozen => "refusal-frozen",
        Refusal::NoSuchMessage => "refusal-no-such-message",
        Refusal::NotAddressedToYou => "refusal-not-addressed-to-you",
        Refusal::NotRinging => "refusal-not-ringing",
        Refusal::NotArrived => "refusal-not-arrived",
        Refusal::AlreadyRead => "refusal-already-read",
        Refusal::NotRead => "refusal-not-read",
        Refusal::AlreadyAnswered => "refusal-already-answered",
        Refusal::NothingToAnswer => "refusal-nothing-to-answer",
        Refusal::NoSuchChoice => "refusal-no-such-choice",
        Refusal::NobodyToSendTo => "refusal-nobody-to-send-to",
        Refusal::OneAtATime => "refusal-one-at-a-time",
        Refusal::NotToYourself => "refusal-not-to-yourself",
        Refusal::ChannelDead { .. } => "refusal-channel-dead",
        Refusal::OutOfTouch { .. } => "refusal-out-of-touch",
        Refusal::ChannelClosed { .. } => "refusal-channel-closed",
        Refusal::ChannelOutOfReach { .. } => "refusal-channel-out-of-reach",
        Refusal::LinesBusy { .. } => "refusal-lines-busy",
        Refusal::NotAChannelForThis { .. } => "refusal-not-a-channel-for-this",
        Refusal::FactUnknown { .. } => "refusal-fact-unknown",
        Refusal::NotYourAction => "refusal-not-your-action",
        Refusal::NotOffered => "refusal-not-offered",
        Refusal::KnowledgeMissing => "refusal-knowledge-missing",
        Refusal::AlreadyRunning => "refusal-already-running",
        Refusal::AlreadyDone => "refusal-already-done",
        Refusal::TooFewPeople { .. } => "refusal-too-few-people",
        Refusal::SkillMissing { .. } => "refusal-skill-missing",
        Refusal::TooExpensive { .. } => "refusal-too-expensive",
        Refusal::NeedsApproval { .. } => "refusal-needs-approval",
        Refusal::ServiceDown { .. } => "refusal-service-down",
        Refusal::NotYourAuthority { .. } => "refusal-not-your-authority",
        Refusal::AskingAround { .. } => "refusal-asking-around",
        Refusal::AlreadyGranted => "refusal-already-granted",
        Refusal::AlreadyDeclared => "refusal-already-declared",
        Refusal::NotYourJudgement => "refusal-not-your-judgement",
        Refusal::ClockAlreadyStarted => "refusal-clock-already-started",
        Refusal::NoNoticeOwed => "refusal-no-notice-owed",
        Refusal::PromiseInThePast => "refusal-promise-in-the-past",
        Refusal::WordsTooLong { .. } => "refusal-words-too-long",
        Refusal::WordsMissing => "refusal-words-missing",
        Refusal::PersonNotHere { .. } => "refusal-person-not-here",
        Refusal::NotYourPerson { .. } => "refusal-not-your-person",
        Refusal::NoSuchTicket => "refusal-no-such-ticket",
        Refusal::FieldLocked => "refusal-field-locked",
        Refusal::NoSuchStatus => "refusal-no-such-status",
        Refusal::NoDiscussion => "refusal-no-discussion",
        Refusal::InjectGone => "refusal-inject-gone",
        Refusal::NothingToChange => "refusal-nothing-to-change",
        Refusal::NotHeld => "refusal-not-held",
        Refusal::NotDue => "refusal-not-due",
    }
}

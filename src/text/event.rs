//! Events as sentences, for whoever may see everything.

mod duties;
mod post;
mod standing;
mod work;

use super::{Arg, Chronicle, arg, nested};
use crate::exercise::Event;
use crate::exercise::command::MessageId;
use crate::scenario::names::{AuthorityId, FactId, RoleId};
use crate::scenario::time::Secs;

impl Chronicle<'_> {
    /// What happened, in one sentence; nothing for the engine's own bookkeeping.
    #[expect(clippy::too_many_lines, reason = "one line an event, so that the compiler asks where a new one belongs")]
    pub(super) fn sentence(&self, event: &Event) -> Option<String> {
        match event {
            Event::InjectSent { .. }
            | Event::InjectSkipped { .. }
            | Event::InjectHeld { .. }
            | Event::InjectEdited { .. }
            | Event::Sent { .. }
            | Event::Rang { .. }
            | Event::RangUnheard { .. }
            | Event::Waits { .. }
            | Event::RangOut { .. }
            | Event::Redials { .. }
            | Event::Lost { .. }
            | Event::PickedUp { .. }
            | Event::Arrived { .. }
            | Event::Read { .. }
            | Event::Overheard { .. } => self.post(event),
            Event::AnswerOwed { .. }
            | Event::Chose { .. }
            | Event::Answered { .. }
            | Event::Unanswered { .. }
            | Event::Learned { .. }
            | Event::AskedAround { .. }
            | Event::Deliberating { .. }
            | Event::Granted { .. }
            | Event::AuthorityRefused { .. }
            | Event::Overstepped { .. } => self.answers(event),
            Event::Began { .. }
            | Event::Finished { .. }
            | Event::CameIn { .. }
            | Event::CalledIn { .. }
            | Event::Tired { .. }
            | Event::WentHome { .. } => self.work(event),
            Event::FunctionSet { .. }
            | Event::SecuritySet { .. }
            | Event::Mitigated { .. }
            | Event::EvidenceIs { .. }
            | Event::StageReached { .. }
            | Event::StagePrevented { .. }
            | Event::AttackerHastened { .. }
            | Event::AttackerHalted
            | Event::MoneySpent { .. }
            | Event::Damage { .. }
            | Event::TrustMoved { .. }
            | Event::ChannelCut { .. } => self.world(event),
            Event::WentAway { .. }
            | Event::CameBack { .. }
            | Event::Appointed { .. }
            | Event::Revoked { .. }
            | Event::Bought { .. }
            | Event::Prepared { .. } => Some(self.standing(event)),
            Event::ClockStarted { .. }
            | Event::ClockStopped { .. }
            | Event::ClockMissed { .. }
            | Event::ClockShouldRun { .. }
            | Event::Declared { .. }
            | Event::NoticeOwed { .. }
            | Event::NoticeGiven { .. }
            | Event::NoticeMissed { .. }
            | Event::Promised { .. }
            | Event::PromiseKept { .. }
            | Event::PromiseBroken { .. } => self.duties(event),
            Event::TicketOpened { .. }
            | Event::TicketEdited { .. }
            | Event::TicketMoved { .. }
            | Event::Assessed { .. }
            | Event::Graded { .. }
            | Event::DiscussionOpened { .. }
            | Event::Discussed { .. }
            | Event::DiscussionClosed { .. }
            | Event::Noted { .. }
            | Event::Reflected { .. } => self.desk(event),
            Event::Started
            | Event::Observed { .. }
            | Event::Rated { .. }
            | Event::ObjectiveRated { .. }
            | Event::Activity { .. }
            | Event::ExpectationMet { .. }
            | Event::PhaseBegan { .. }
            | Event::Ended { .. } => self.course(event),
            Event::Came { .. }
            | Event::Passed { .. }
            | Event::Armed { .. }
            | Event::Offered { .. }
            | Event::Bound { .. }
            | Event::StageTimed { .. }
            | Event::FlagSet { .. }
            | Event::FlagRaised { .. }
            | Event::Mapped { .. }
            | Event::ExpectationOpened { .. } => None,
        }
    }

    fn role(&self, role: RoleId) -> &str {
        self.speaker.role(role)
    }
    fn time(&self, name: &'static str, at: Secs) -> Arg<'static> {
        arg(name, self.speaker.clock(at, self.now))
    }
    fn labelled(&self, message: MessageId) -> Arg<'static> {
        arg("label", self.label(message))
    }
    fn say(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.speaker.words.say_with(id, args)
    }
    fn facts(&self, facts: &[FactId]) -> String {
        let texts: Vec<&str> = facts.iter().map(|fact| self.speaker.fact(*fact)).collect();
        texts.join(" / ")
    }
    fn at_role(&self, id: &str, message: MessageId, role: RoleId) -> String {
        self.say(id, &[self.labelled(message), arg("role", self.role(role))])
    }
    fn right(&self, id: &str, authority: AuthorityId, by: RoleId, to: RoleId) -> String {
        let authority = arg("authority", self.speaker.authority(authority));
        self.say(id, &[authority, arg("by", self.role(by)), arg("to", self.role(to))])
    }
    /// What was done, with the own words of whoever did it.
    fn in_words(&self, told: String, words: &str) -> String {
        if words.is_empty() {
            return told;
        }
        self.say("event-in-words", &[arg("told", told), arg("words", nested(words))])
    }
}

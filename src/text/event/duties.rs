//! Clocks, notices and promises; tickets, judgements and notes; the course of the exercise.

use crate::exercise::Event;
use crate::exercise::event::PromiseId;
use crate::scenario::names::RoleId;
use crate::scenario::story::Promise;
use crate::text::labels::excerpt;
use crate::text::{Arg, Chronicle, arg, nested};

impl Chronicle<'_> {
    pub(super) fn duties(&self, event: &Event) -> Option<String> {
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        let clock = |id, clock| say(id, &[arg("clock", self.speaker.clock_name(clock))]);
        match event {
            Event::ClockStarted { clock, due, by, words, .. } => {
                let mut args = vec![arg("clock", self.speaker.clock_name(*clock)), self.time("due", *due)];
                let Some(by) = by else {
                    return say("event-clock-started", &args);
                };
                args.push(arg("by", self.role(*by)));
                Some(self.in_words(self.say("event-clock-started-by", &args), words))
            }
            Event::ClockStopped { clock: it } => clock("event-clock-stopped", *it),
            Event::ClockMissed { clock: it } => clock("event-clock-missed", *it),
            Event::ClockShouldRun { clock: it } => clock("event-clock-should-run", *it),
            Event::Declared { severity, by, words, .. } => {
                let args = [arg("by", self.role(*by)), arg("severity", self.speaker.severity(*severity))];
                Some(self.in_words(self.say("event-declared", &args), words))
            }
            Event::NoticeOwed { role, over, by, until } => {
                let channel = arg("channel", self.speaker.channel(*over));
                let roles = [arg("role", self.role(*role)), arg("by", self.role(*by))];
                let [role, by] = roles;
                say("event-notice-owed", &[role, by, channel, self.time("until", *until)])
            }
            Event::NoticeGiven { notice } => self.notice_is("event-notice-given", *notice),
            Event::NoticeMissed { notice } => self.notice_is("event-notice-missed", *notice),
            Event::Promised { by, to, what, until } => {
                let mut args = vec![arg("by", self.role(*by)), arg("to", self.role(*to)), self.time("until", *until)];
                match what {
                    Promise::NextUpdate => say("event-promised-update", &args),
                    Promise::Restored(service) => {
                        args.push(arg("service", self.speaker.service(*service)));
                        say("event-promised-restored", &args)
                    }
                }
            }
            Event::PromiseKept { promise } => self.promise_is("event-promise-kept", *promise),
            Event::PromiseBroken { promise } => self.promise_is("event-promise-broken", *promise),
            _ => None,
        }
    }

    fn notice_is(&self, id: &str, notice: u16) -> Option<String> {
        let (role, over) = self.notice(notice)?;
        Some(self.say(id, &[arg("role", self.role(role)), arg("channel", self.speaker.channel(over))]))
    }

    fn promise_is(&self, id: &str, promise: PromiseId) -> Option<String> {
        let (by, to) = self.promise(promise)?;
        Some(self.say(id, &[arg("by", self.role(by)), arg("to", self.role(to))]))
    }

    pub(super) fn desk(&self, event: &Event) -> Option<String> {
        let words = self.speaker.words;
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        let by = |by: &RoleId| arg("by", self.role(*by));
        let inject = |id, inject| say(id, &[arg("inject", self.speaker.inject(inject))]);
        match event {
            Event::TicketOpened { by: it, title } => {
                say("event-ticket-opened", &[by(it), arg("ticket", self.num_tickets), arg("title", &**title)])
            }
            Event::TicketEdited { ticket, by: it, field, value } => {
                let field = arg("field", words.ticket_field(*field));
                say("event-ticket-edited", &[by(it), arg("ticket", ticket + 1), field, arg("value", excerpt(value))])
            }
            Event::TicketMoved { ticket, by: it, status } => {
                let status = arg("status", words.ticket_status(*status));
                say("event-ticket-moved", &[by(it), arg("ticket", ticket + 1), status])
            }
            Event::Assessed { asset, by: it, risk, right } => {
                let id = if *right { "event-assessed" } else { "event-assessed-wrong" };
                say(id, &[by(it), arg("asset", self.speaker.asset(*asset)), arg("risk", *risk)])
            }
            Event::Graded { item, by: it, grade, right } => {
                let id = if *right { "event-graded" } else { "event-graded-wrong" };
                say(id, &[by(it), arg("item", self.speaker.check_item(*item)), arg("grade", words.grade(*grade))])
            }
            Event::DiscussionOpened { inject: it } => inject("event-discussion-opened", *it),
            Event::DiscussionClosed { inject: it } => inject("event-discussion-closed", *it),
            Event::Discussed { by: it, question, words, .. } => {
                let question = arg("question", u32::from(*question) + 1);
                say("event-discussed", &[by(it), question, arg("words", nested(words))])
            }
            Event::Noted { by: it, words } => say("event-noted", &[by(it), arg("words", nested(words))]),
            Event::Reflected { by: it, cause, change, .. } if cause.is_empty() && change.is_empty() => {
                say("event-reflected-not", &[by(it)])
            }
            Event::Reflected { by: it, cause, change, .. } => {
                say("event-reflected", &[by(it), arg("cause", nested(cause)), arg("change", nested(change))])
            }
            _ => None,
        }
    }

    pub(super) fn course(&self, event: &Event) -> Option<String> {
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        match event {
            Event::Started => say("event-started", &[]),
            Event::PhaseBegan { phase } => say("event-phase-began", &[arg("phase", self.speaker.phase(*phase))]),
            Event::Ended { ending } => say("event-ended", &[arg("ending", self.speaker.ending(*ending))]),
            Event::Observed { role: Some(role), words, .. } => {
                say("event-observed-role", &[arg("role", self.role(*role)), arg("words", nested(words))])
            }
            Event::Observed { role: None, words, .. } => say("event-observed", &[arg("words", nested(words))]),
            Event::Rated { expectation, letter, words } => {
                let expectation = arg("expectation", self.speaker.expectation(*expectation));
                say("event-rated", &[expectation, arg("letter", format!("{letter:?}")), arg("words", nested(words))])
            }
            Event::ObjectiveRated { objective, letter, words } => {
                let objective = arg("objective", self.speaker.objective(*objective));
                let letter = arg("letter", format!("{letter:?}"));
                say("event-objective-rated", &[objective, letter, arg("words", nested(words))])
            }
            Event::Activity { activity, by: Some(by) } => {
                let activity = arg("activity", self.speaker.activity(*activity));
                say("event-activity-by", &[activity, arg("by", self.role(*by))])
            }
            Event::Activity { activity, by: None } => {
                say("event-activity", &[arg("activity", self.speaker.activity(*activity))])
            }
            Event::ExpectationMet { expectation } => {
                say("event-expectation-met", &[arg("expectation", self.speaker.expectation(*expectation))])
            }
            _ => None,
        }
    }
}

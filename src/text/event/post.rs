//! Messages, their answers, what is learned and what is approved.

use crate::exercise::Event;
use crate::exercise::command::{Intent, Verdict};
use crate::exercise::event::Content;
use crate::text::{Arg, Chronicle, arg, nested};

impl Chronicle<'_> {
    pub(super) fn post(&self, event: &Event) -> Option<String> {
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        let inject = |id, inject| say(id, &[arg("inject", self.speaker.inject(inject))]);
        match event {
            Event::InjectSent { inject: it } => inject("event-inject-sent", *it),
            Event::InjectSkipped { inject: it } => inject("event-inject-skipped", *it),
            Event::InjectHeld { inject: it, held: true } => inject("event-inject-held", *it),
            Event::InjectHeld { inject: it, held: false } => inject("event-inject-freed", *it),
            Event::InjectEdited { inject: it, to, over, words } => {
                let args = [
                    arg("inject", self.speaker.inject(*it)),
                    arg("to", self.speaker.roles(to)),
                    arg("channel", self.speaker.channel(*over)),
                ];
                Some(self.in_words(self.say("event-inject-edited", &args), words.as_deref().unwrap_or_default()))
            }
            Event::Sent { from, to, over, content, facts, .. } => {
                let mut args = vec![
                    arg("from", self.role(*from)),
                    arg("to", self.speaker.roles(to)),
                    arg("channel", self.speaker.channel(*over)),
                    arg("label", self.speaker.content(content)),
                ];
                if facts.is_empty() || matches!(content, Content::Inject(_)) {
                    return say("event-sent", &args);
                }
                args.push(arg("facts", self.facts(facts)));
                say("event-sent-with-facts", &args)
            }
            Event::Rang { message, role, until } => {
                say("event-rang", &[self.labelled(*message), arg("role", self.role(*role)), self.time("until", *until)])
            }
            Event::RangUnheard { message, role, until } => say(
                "event-rang-unheard",
                &[self.labelled(*message), arg("role", self.role(*role)), self.time("until", *until)],
            ),
            Event::Waits { message, role } => Some(self.at_role("event-waits", *message, *role)),
            Event::RangOut { message, role } => Some(self.at_role("event-rang-out", *message, *role)),
            Event::Redials { message, at } => say("event-redials", &[self.labelled(*message), self.time("at", *at)]),
            Event::Lost { message } => say("event-lost", &[self.labelled(*message)]),
            Event::PickedUp { message, role, .. } => Some(self.at_role("event-picked-up", *message, *role)),
            Event::Arrived { message, role } => Some(self.at_role("event-arrived", *message, *role)),
            Event::Read { message, role } => Some(self.at_role("event-read", *message, *role)),
            Event::Overheard { message } => {
                let from = self.sender(*message).map_or("", |from| self.role(from));
                say("event-overheard", &[self.labelled(*message), arg("from", from)])
            }
            _ => None,
        }
    }

    pub(super) fn answers(&self, event: &Event) -> Option<String> {
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        match event {
            Event::AnswerOwed { message, until } => {
                say("event-answer-owed", &[self.labelled(*message), self.time("until", *until)])
            }
            Event::Chose { message, by, choice, words } => {
                let choice = arg("choice", nested(self.speaker.choice(*choice)));
                let args = [self.labelled(*message), arg("by", self.role(*by)), choice];
                Some(self.in_words(self.say("event-chose", &args), words))
            }
            Event::Answered { message, by, verdict, words } => {
                let is_question = matches!(self.intent(*message), Some(Intent::Ask(_)));
                let id = match verdict {
                    Verdict::Accept if is_question => "event-told",
                    Verdict::Accept => "event-accepted",
                    Verdict::Refuse => "event-refused",
                    Verdict::Return => "event-returned",
                };
                let args = [self.labelled(*message), arg("by", self.role(*by))];
                Some(self.in_words(self.say(id, &args), words))
            }
            Event::Unanswered { message } => say("event-unanswered", &[self.labelled(*message)]),
            Event::Learned { role, fact, .. } => {
                say("event-learned", &[arg("role", self.role(*role)), arg("fact", self.speaker.fact(*fact))])
            }
            Event::AskedAround { authority, until } => {
                let authority = arg("authority", self.speaker.authority(*authority));
                say("event-asked-around", &[authority, self.time("until", *until)])
            }
            Event::Deliberating { message, until } => {
                say("event-deliberating", &[self.labelled(*message), self.time("until", *until)])
            }
            Event::Granted { authority, by: Some(by), to: Some(to) } => {
                Some(self.right("event-granted", *authority, *by, *to))
            }
            Event::Granted { authority, .. } => {
                say("event-granted-to-all", &[arg("authority", self.speaker.authority(*authority))])
            }
            Event::AuthorityRefused { authority, by, to } => {
                Some(self.right("event-authority-refused", *authority, *by, *to))
            }
            Event::Overstepped { authority, by } => {
                let authority = arg("authority", self.speaker.authority(*authority));
                say("event-overstepped", &[authority, arg("by", self.role(*by))])
            }
            _ => None,
        }
    }
}

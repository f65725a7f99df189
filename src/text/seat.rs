//! What a seat sees, line by line.

use super::news::number;
use super::{Speaker, Words, arg};
use crate::exercise::event::{Content, Origin};
use crate::scenario::names::RoleId;
use crate::scenario::organization::TicketField;
use crate::scenario::time::Secs;
use crate::view::seat::{
    ClockSeen, MessageSeen, MessageState, NoticeSeen, PersonSeen, PromiseSeen, RunSeen, ServiceSeen, TicketSeen,
};
use crate::view::{SeatView, lens};

impl Speaker<'_> {
    /// A message in full: head, words, what it tells, what one can answer.
    pub fn message(&self, view: &SeatView, message: &MessageSeen) -> String {
        let head = [
            arg("number", number(view, message.id)),
            arg("from", self.role(message.from)),
            arg("channel", self.channel(message.over)),
            arg("label", self.headline(message)),
        ];
        let mut lines = vec![self.words.say_with("seat-message", &head)];
        match &message.content {
            Some(Content::Inject(inject)) => {
                lines.push(Speaker::says(self, *inject, message.reworded.as_deref()).to_owned());
                let inject = &self.setting.scenario.injects[inject.ix()];
                if message.reply.is_none() {
                    lines.extend(lens::choices(view, inject).enumerate().map(|(i, choice)| {
                        let args = [arg("number", i as u64 + 1), arg("choice", self.pick(&choice.label))];
                        self.words.say_with("seat-choice", &args)
                    }));
                }
                let questions = inject.discussion.iter().flat_map(|discussion| &discussion.questions);
                lines.extend(questions.enumerate().map(|(i, question)| {
                    let args = [arg("number", i as u64 + 1), arg("question", self.pick(question))];
                    self.words.say_with("seat-question", &args)
                }));
            }
            Some(Content::Letter(letter)) => {
                lines.extend((!letter.words.is_empty()).then(|| letter.words.to_string()));
                lines.extend(self.facts_told(view, message));
            }
            Some(Content::Improvised(words)) => {
                lines.push(words.to_string());
                lines.extend(self.facts_told(view, message));
            }
            None => {}
        }
        lines.extend(message.reply.as_ref().map(|reply| {
            let told = self.reply(view, message, reply);
            match message.replied_by.filter(|by| *by != view.role) {
                Some(by) => self.words.say_with("seat-reply-by", &[arg("by", self.role(by)), arg("told", told)]),
                None => told,
            }
        }));
        lines.join("\n")
    }

    /// What it tells, and what of it was new.
    fn facts_told(&self, view: &SeatView, message: &MessageSeen) -> Vec<String> {
        let is_mine = message.from == view.role;
        let is_new = |fact| view.facts.iter().any(|f| f.fact == fact && f.from == Origin::Message(message.id));
        let line = |fact| {
            let id = if is_mine || is_new(fact) { "seat-fact-told" } else { "seat-fact-known" };
            self.words.say_with(id, &[arg("fact", self.fact(fact))])
        };
        message.facts.iter().map(|fact| line(*fact)).collect()
    }

    /// A message in one line.
    pub fn message_line(&self, view: &SeatView, message: &MessageSeen) -> String {
        let is_mine = message.from == view.role;
        let args = [
            arg("number", number(view, message.id)),
            arg("at", self.clock(message.at, view.now)),
            arg("who", if is_mine { self.roles(&message.to) } else { self.role(message.from).to_owned() }),
            arg("channel", self.channel(message.over)),
            arg("label", self.headline(message)),
            arg("state", self.words.message_state(message.state)),
        ];
        let line = self.words.say_with(if is_mine { "seat-line-to" } else { "seat-line-from" }, &args);
        match (message.owed_until, &message.reply) {
            (Some(until), None) if !is_mine => {
                self.words.say_with("seat-line-owed", &[arg("line", line), arg("until", self.clock(until, view.now))])
            }
            _ => line,
        }
    }

    /// One of the seat's people.
    pub fn person_line(&self, view: &SeatView, seen: &PersonSeen) -> String {
        let person = &self.setting.organization.people[seen.person.ix()];
        let skill = |(id, level): &(_, u8)| {
            self.words.say_with("seat-skill", &[arg("skill", self.skill(*id)), arg("level", *level)])
        };
        let skills: Vec<String> = person.skills.iter().map(skill).collect();
        let time = |at| arg("until", self.clock(at, view.now));
        let name = arg("person", self.person(seen.person));
        let line = match (seen.present, seen.expected) {
            (true, _) if seen.busy_until > view.now => {
                self.words.say_with("seat-person-busy", &[name, time(seen.busy_until)])
            }
            (true, _) => self.words.say_with("seat-person-free", &[name]),
            (false, Some(at)) => self.words.say_with("seat-person-expected", &[name, time(at)]),
            (false, None) => self.words.say_with("seat-person-away", &[name]),
        };
        let mut parts = vec![line];
        parts.extend(seen.tired.then(|| self.words.say("seat-person-tired")));
        parts.extend(skills);
        parts.join(&self.words.say("list-separator"))
    }

    /// Something the seat's people do or did.
    pub fn run_line(&self, view: &SeatView, seen: &RunSeen) -> String {
        let id = if seen.end.is_some() { "seat-run-ended" } else { "seat-run" };
        let args = [arg("action", self.action(seen.action)), arg("ends", self.clock(seen.ends, view.now))];
        self.words.say_with(id, &args)
    }

    /// A clock, with the time that is left.
    pub fn clock_line(&self, view: &SeatView, seen: &ClockSeen) -> String {
        let name = arg("clock", self.clock_name(seen.clock));
        let due = arg("due", self.clock(seen.due, view.now));
        let left = arg("left", self.words.span(seen.due.saturating_sub(view.now)));
        match (seen.started, seen.stopped, seen.missed) {
            (None, ..) => self.words.say_with("seat-clock-not-started", &[name]),
            (_, Some(_), Some(_)) => self.words.say_with("seat-clock-stopped-late", &[name, due]),
            (_, Some(_), None) => self.words.say_with("seat-clock-stopped", &[name, due]),
            (_, None, Some(_)) => self.words.say_with("seat-clock-missed", &[name, due]),
            (Some(_), None, None) => self.words.say_with("seat-clock-running", &[name, due, left]),
        }
    }

    /// A service's two gauges.
    pub fn service_line(&self, seen: &ServiceSeen) -> String {
        let args = [
            arg("service", self.service(seen.service)),
            arg("function", seen.function),
            arg("security", seen.security),
        ];
        self.words.say_with("news-service", &args)
    }

    /// A notice that the seat owes.
    pub fn notice_line(&self, view: &SeatView, seen: &NoticeSeen) -> String {
        let id = match (seen.given, seen.missed) {
            (true, _) => "news-notice-given",
            (false, true) => "news-notice-missed",
            (false, false) => "news-notice-owed",
        };
        let args = [
            arg("role", self.role(seen.role)),
            arg("channel", self.channel(seen.over)),
            arg("until", self.clock(seen.until, view.now)),
        ];
        self.words.say_with(id, &args)
    }

    /// A promise by or to the seat.
    pub fn promise_line(&self, view: &SeatView, seen: &PromiseSeen) -> String {
        let id = match seen.kept {
            None => "seat-promise",
            Some(true) => "seat-promise-kept",
            Some(false) => "seat-promise-broken",
        };
        let args = [
            arg("by", self.role(seen.by)),
            arg("to", self.role(seen.to)),
            arg("what", self.promise(seen.what)),
            arg("until", self.clock(seen.until, view.now)),
        ];
        self.words.say_with(id, &args)
    }

    /// A ticket in one line.
    pub fn ticket(&self, seen: &TicketSeen) -> String {
        let title = seen.edits.iter().rev().find(|(field, ..)| *field == TicketField::Title);
        let args = [
            arg("number", seen.ticket + 1),
            arg("title", title.map_or("", |(_, value, ..)| value)),
            arg("status", self.words.ticket_status(seen.status)),
        ];
        self.words.say_with("seat-ticket", &args)
    }

    /// Everything that was written into a ticket and every change of its status, oldest first.
    pub fn ticket_history(&self, seen: &TicketSeen, now: Secs) -> Vec<String> {
        let edits = seen.edits.iter().map(|(field, value, by, at)| {
            let args = [
                arg("at", self.clock(*at, now)),
                arg("by", self.role(*by)),
                arg("field", self.words.ticket_field(*field)),
                arg("value", &**value),
            ];
            (*at, self.words.say_with("seat-ticket-edit", &args))
        });
        let moves = seen.moves.iter().map(|(status, by, at)| {
            let args = [
                arg("at", self.clock(*at, now)),
                arg("by", self.role(*by)),
                arg("status", self.words.ticket_status(*status)),
            ];
            (*at, self.words.say_with("seat-ticket-move", &args))
        });
        let mut lines: Vec<(Secs, String)> = edits.chain(moves).collect();
        lines.sort_by_key(|(at, _)| *at);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    /// How far the seat trusts a role.
    pub fn trust_line(&self, view: &SeatView, role: RoleId) -> String {
        let level = view.trusts.get(role.ix()).copied().unwrap_or_default();
        self.words.say_with("seat-trust", &[arg("role", self.role(role)), arg("level", level)])
    }
}

impl Words {
    /// Where a message stands.
    pub fn message_state(&self, state: MessageState) -> String {
        self.say(match state {
            MessageState::Outgoing => "message-outgoing",
            MessageState::Ringing => "message-ringing",
            MessageState::Missed => "message-missed",
            MessageState::Voicemail => "message-voicemail",
            MessageState::Arrived => "message-arrived",
            MessageState::Read => "message-read",
            MessageState::Delivered => "message-delivered",
            MessageState::Lost => "message-lost",
        })
    }
}

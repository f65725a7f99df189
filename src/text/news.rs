//! A seat's own record as sentences to whoever sits there.

use super::{Arg, Speaker, arg, nested};
use crate::exercise::command::{Intent, MessageId};
use crate::exercise::event::{Content, Origin, PromiseId, RunEnd, RunId};
use crate::exercise::world::actions;
use crate::scenario::names::{AuthorityId, ClockId, FactId, ServiceId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::story::Promise;
use crate::view::SeatView;
use crate::view::asks::intent;
use crate::view::seat::{LogLine, MessageSeen, News, ReplySeen, Right};

/// The numbers by which a seat calls its messages: 1 is the first one it saw. Numbers of the engine would tell how
/// much the others write.
pub fn numbers(view: &SeatView) -> Vec<MessageId> {
    let mut seen = Vec::new();
    for line in &view.log {
        if let Some(id) = message_of(line.news).filter(|id| !seen.contains(id)) {
            seen.push(id);
        }
    }
    seen
}

fn message_of(news: News) -> Option<MessageId> {
    match news {
        News::Ringing(id)
        | News::MissedCall(id)
        | News::Arrived(id)
        | News::Received(id)
        | News::Sent(id)
        | News::Delivered(id, _)
        | News::NotReached(id)
        | News::Voicemail(id)
        | News::AnswerOwed(id)
        | News::Answered(id)
        | News::TooLate(id) => Some(id),
        _ => None,
    }
}

impl Speaker<'_> {
    /// A line of the seat's record; nothing for what the seat did itself and has been told already.
    pub fn news(&self, view: &SeatView, line: &LogLine) -> Option<String> {
        let with = |id, args: &[Arg<'_>]| Some(self.words.say_with(id, args));
        match line.news {
            News::Started => with("news-started", &[]),
            News::Phase(phase) => with("news-phase", &[arg("phase", self.phase(phase))]),
            News::Ended(ending) => with("news-ended", &[arg("ending", self.ending(ending))]),
            News::Offered(action) => with("news-offered", &[arg("action", self.action(action))]),
            News::Withdrawn(action) => with("news-withdrawn", &[arg("action", self.action(action))]),
            News::Began(run) => self.began(view, run),
            News::Finished(run) => self.finished(view, run),
            News::CameIn(person) if line.at == 0 => with("news-is-here", &[arg("person", self.person(person))]),
            News::CameIn(person) => with("news-came-in", &[arg("person", self.person(person))]),
            News::Tired(person) => with("news-tired", &[arg("person", self.person(person))]),
            News::WentHome(person) => with("news-went-home", &[arg("person", self.person(person))]),
            News::Learned(fact) => self.learned(view, fact),
            News::Refuted(fact) => with("news-refuted", &[arg("fact", self.fact(fact))]),
            News::Service(service) => self.gauges(view, service),
            News::Right(right) => self.right_is(view, right),
            News::Away(_)
            | News::Back(_)
            | News::Appointed(_)
            | News::Revoked(_)
            | News::Bought(_)
            | News::Prepared(_) => Some(self.standing_news(view, line.news)),
            News::ClockStarted(clock) => self.clock_runs(view, clock),
            News::ClockStopped(clock) => with("news-clock-stopped", &[arg("clock", self.clock_name(clock))]),
            News::ClockMissed(clock) => with("news-clock-missed", &[arg("clock", self.clock_name(clock))]),
            News::Declared(severity) => with("news-declared", &[arg("severity", self.severity(severity))]),
            News::NoticeOwed(_) | News::NoticeGiven(_) | News::NoticeMissed(_) => self.notice_news(view, line.news),
            News::Promised(id) | News::PromiseKept(id) | News::PromiseBroken(id) => {
                self.promise_news(view, line.news, id)
            }
            News::Ticket(ticket) => self.ticket_news(view, ticket),
            News::Discussion(inject) => with("news-discussion", &[arg("subject", self.inject(inject))]),
            News::Ringing(id)
            | News::MissedCall(id)
            | News::Arrived(id)
            | News::Received(id)
            | News::Sent(id)
            | News::Delivered(id, _)
            | News::NotReached(id)
            | News::Voicemail(id)
            | News::AnswerOwed(id)
            | News::Answered(id)
            | News::TooLate(id) => self.post(view, line.news, id),
            News::Noted | News::Wrote => None,
        }
    }

    fn post(&self, view: &SeatView, news: News, id: MessageId) -> Option<String> {
        let message = view.message(id)?;
        let is_mine = message.from == view.role;
        let sentence = match news {
            News::Ringing(_) if self.is_meeting(message) => "news-invited",
            News::Ringing(_) => "news-ringing",
            News::MissedCall(_) if self.is_meeting(message) => "news-missed-visit",
            News::MissedCall(_) => "news-missed-call",
            News::Voicemail(_) => "news-voicemail-left",
            News::Arrived(_) if self.is_phone(message) => "news-voicemail",
            News::Arrived(_) => "news-arrived",
            News::Received(_) => return Some(self.message(view, message)),
            News::Sent(_) => "news-sent",
            News::Delivered(..) => "news-delivered",
            News::NotReached(_) => "news-not-reached",
            News::AnswerOwed(_) if is_mine => return None,
            News::AnswerOwed(_) => "news-answer-owed",
            News::Answered(_) if !is_mine => return self.answered_by_another(view, message),
            News::Answered(_) => return self.answered(view, message),
            News::TooLate(_) => "news-too-late",
            _ => return None,
        };
        let until = message.owed_until.unwrap_or(message.until);
        let to = if let News::Delivered(_, to) = news { self.role(to).to_owned() } else { self.roles(&message.to) };
        let args = [
            arg("number", number(view, id)),
            arg("from", self.role(message.from)),
            arg("to", to),
            arg("channel", self.channel(message.over)),
            arg("label", self.headline(message)),
            arg("until", self.clock(until, view.now)),
        ];
        Some(self.words.say_with(sentence, &args))
    }

    fn is_phone(&self, message: &MessageSeen) -> bool {
        self.setting.organization.channels[message.over.ix()].kind == ChannelKind::Phone
    }

    fn is_meeting(&self, message: &MessageSeen) -> bool {
        self.setting.organization.channels[message.over.ix()].kind == ChannelKind::Meeting
    }

    /// A message that went to several seats, answered by one of the others.
    fn answered_by_another(&self, view: &SeatView, message: &MessageSeen) -> Option<String> {
        let by = message.replied_by.filter(|by| *by != view.role)?;
        let reply = match message.reply.as_ref()? {
            ReplySeen::Choice(choice) => self.choice(*choice).to_owned(),
            ReplySeen::Verdict(verdict, _) => self.verdict(intent(message), *verdict),
            ReplySeen::Late => return None,
        };
        let args = [arg("number", number(view, message.id)), arg("by", self.role(by)), arg("reply", reply)];
        Some(self.words.say_with("news-answered-by", &args))
    }

    fn answered(&self, view: &SeatView, message: &MessageSeen) -> Option<String> {
        let Some(ReplySeen::Verdict(verdict, words)) = &message.reply else {
            return None;
        };
        let why = self.why(view, message, *verdict, words);
        let args = [
            arg("number", number(view, message.id)),
            arg("to", self.roles(&message.to)),
            arg("label", self.headline(message)),
            arg("verdict", self.verdict(intent(message), *verdict)),
            arg("words", why.as_deref().map(nested).unwrap_or_default()),
        ];
        let id = if why.is_none() { "news-answered" } else { "news-answered-words" };
        Some(self.words.say_with(id, &args))
    }

    fn began(&self, view: &SeatView, run: RunId) -> Option<String> {
        let seen = view.runs.iter().find(|seen| seen.run == run)?;
        let args = [arg("action", self.action(seen.action)), arg("ends", self.clock(seen.ends, view.now))];
        Some(self.words.say_with("news-began", &args))
    }

    fn finished(&self, view: &SeatView, run: RunId) -> Option<String> {
        let seen = view.runs.iter().find(|seen| seen.run == run)?;
        let end = seen.end?;
        let outcome = actions::outcome(self.setting, seen.action, end);
        let report = outcome.map_or("", |outcome| self.pick(&outcome.report));
        let id = match (end, report) {
            (RunEnd::Failed, "") => "news-failed",
            (RunEnd::Failed, _) => "news-failed-with",
            (RunEnd::Outcome(_) | RunEnd::Plain, "") => "news-finished",
            (RunEnd::Outcome(_) | RunEnd::Plain, _) => "news-finished-with",
        };
        Some(self.words.say_with(id, &[arg("action", self.action(seen.action)), arg("report", report)]))
    }

    /// A letter has shown its facts already.
    fn learned(&self, view: &SeatView, fact: FactId) -> Option<String> {
        let seen = view.facts.iter().find(|seen| seen.fact == fact)?;
        if let Origin::Message(id) = seen.from
            && let Some(Content::Letter(_)) = view.message(id).and_then(|message| message.content.as_ref())
        {
            return None;
        }
        Some(self.words.say_with("news-learned", &[arg("fact", self.fact(fact))]))
    }

    fn gauges(&self, view: &SeatView, service: ServiceId) -> Option<String> {
        let seen = view.services.iter().find(|seen| seen.service == service)?;
        let args =
            [arg("service", self.service(service)), arg("function", seen.function), arg("security", seen.security)];
        Some(self.words.say_with("news-service", &args))
    }

    fn right_is(&self, view: &SeatView, right: AuthorityId) -> Option<String> {
        let name = arg("authority", self.authority(right));
        match view.rights.get(right.ix())? {
            Right::None | Right::Held => None,
            Right::Pending(until) => {
                Some(self.words.say_with("news-right-pending", &[name, arg("until", self.clock(*until, view.now))]))
            }
            Right::Granted => Some(self.words.say_with("news-right-granted", &[name])),
            Right::Refused => Some(self.words.say_with("news-right-refused", &[name])),
        }
    }

    fn clock_runs(&self, view: &SeatView, clock: ClockId) -> Option<String> {
        let seen = view.clocks.iter().find(|seen| seen.clock == clock)?;
        let args = [arg("clock", self.clock_name(clock)), arg("due", self.clock(seen.due, view.now))];
        Some(self.words.say_with("news-clock-started", &args))
    }

    fn notice_news(&self, view: &SeatView, news: News) -> Option<String> {
        let (id, sentence) = match news {
            News::NoticeOwed(id) => (id, "news-notice-owed"),
            News::NoticeGiven(id) => (id, "news-notice-given"),
            News::NoticeMissed(id) => (id, "news-notice-missed"),
            _ => return None,
        };
        let seen = view.notices.iter().find(|seen| seen.notice == id)?;
        let args = [
            arg("role", self.role(seen.role)),
            arg("channel", self.channel(seen.over)),
            arg("until", self.clock(seen.until, view.now)),
        ];
        Some(self.words.say_with(sentence, &args))
    }

    fn promise_news(&self, view: &SeatView, news: News, id: PromiseId) -> Option<String> {
        let seen = view.promises.iter().find(|seen| seen.promise == id)?;
        let is_mine = seen.by == view.role;
        let sentence = match (news, is_mine) {
            (News::PromiseKept(_), true) => "news-promise-kept",
            (News::PromiseKept(_), false) => "news-promise-kept-to-us",
            (News::PromiseBroken(_), true) => "news-promise-broken",
            (News::PromiseBroken(_), false) => "news-promise-broken-to-us",
            (_, true) => "news-promised",
            (_, false) => "news-promised-to-us",
        };
        let args = [
            arg("by", self.role(seen.by)),
            arg("to", self.role(seen.to)),
            arg("what", self.promise(seen.what)),
            arg("until", self.clock(seen.until, view.now)),
        ];
        Some(self.words.say_with(sentence, &args))
    }

    /// What is promised.
    pub fn promise(&self, what: Promise) -> String {
        match what {
            Promise::NextUpdate => self.words.say("promise-next-update"),
            Promise::Restored(service) => {
                self.words.say_with("promise-restored", &[arg("service", self.service(service))])
            }
        }
    }

    fn ticket_news(&self, view: &SeatView, ticket: u32) -> Option<String> {
        let seen = view.tickets.iter().find(|seen| seen.ticket == ticket)?;
        Some(self.words.say_with("news-ticket", &[arg("ticket", self.ticket(seen))]))
    }

    /// What can be seen of a message before it is opened, in a few words.
    pub fn headline(&self, message: &MessageSeen) -> String {
        use crate::view::seat::Headline;
        match (&message.content, message.headline) {
            (Some(content), _) => self.content(content),
            (None, Some(Headline::Inject(inject))) => self.inject(inject).to_owned(),
            (None, Some(Headline::Letter(intent))) => self.intent(intent),
            (None, Some(Headline::Improvised) | None) => self.words.say("label-inform"),
        }
    }

    /// What a message is about, for lists: where nobody wrote a subject or own words, the first of the facts that it tells.
    pub fn subject(&self, message: &MessageSeen) -> String {
        let Some(Content::Letter(letter)) = &message.content else {
            return self.headline(message);
        };
        let has_subject = !letter.words.is_empty() || !matches!(letter.intent, Intent::Inform | Intent::Notice);
        let Some((first, others)) = message.facts.split_first().filter(|_| !has_subject) else {
            return self.headline(message);
        };
        let args = [arg("label", self.headline(message)), arg("fact", self.fact(*first)), arg("others", others.len())];
        self.words.say_with("label-with-fact", &args)
    }

    /// What a letter is for, in a few words.
    pub fn intent(&self, intent: Intent) -> String {
        match intent {
            Intent::Inform => self.words.say("label-inform"),
            Intent::Ask(topic) => self.words.say_with("label-ask", &[arg("topic", self.topic(topic))]),
            Intent::Order(action) => self.words.say_with("label-order", &[arg("action", self.action(action))]),
            Intent::Request(right) => self.words.say_with("label-request", &[arg("authority", self.authority(right))]),
            Intent::Notice => self.words.say("label-notice"),
        }
    }
}

/// By which a seat calls a message.
pub(super) fn number(view: &SeatView, id: MessageId) -> u64 {
    numbers(view).iter().position(|this| *this == id).map_or(0, |index| index as u64 + 1)
}

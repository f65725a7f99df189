//! What a player can look at: plain lines, in the order in which one would read them aloud.

use super::table::Table;
use super::verbs::{VERBS, Verb, narrow};
use crate::exercise::Command;
use crate::scenario::Setting;
use crate::scenario::story::Topic;
use crate::text::{Arg, Lang, QUESTIONS, arg, numbers};
use crate::trouble::Done;
use crate::view::asks::{is_asking, is_request};
use crate::view::seat::{FactSeen, MessageSeen, MessageState, Right};
use crate::view::{SeatView, contacts};

impl Table<'_> {
    /// Carries out a verb that only shows something, or needs at most one number.
    pub(super) fn show(&mut self, verb: Verb, typed: &[String]) -> Done {
        let view = self.view();
        match verb {
            Verb::Look => self.look(),
            Verb::Next => self.next(),
            Verb::Inbox => self.inbox(&view),
            Verb::Read => self.read(&view, typed),
            Verb::Facts => self.facts(&view),
            Verb::Board => self.board(&view),
            Verb::Who => self.who(&view),
            Verb::Clocks => self.clocks(&view),
            Verb::People => self.people(&view),
            Verb::Services => self.services(&view),
            Verb::Money => self.money(&view),
            Verb::Tickets => self.tickets(&view),
            Verb::Notes => self.notes(&view),
            Verb::Brief => self.brief(),
            _ => self.help(),
        }
    }

    fn lines(&mut self, lines: Vec<String>, none: &str) -> Done {
        if lines.is_empty() {
            return self.desk.say(none, &[]);
        }
        lines.iter().try_for_each(|line| self.desk.out.line(line))
    }

    /// Where things stand, and what to type next.
    pub(super) fn look(&mut self) -> Done {
        let view = self.view();
        let now = [arg("now", self.speaker().moment(view.now)), arg("phase", self.speaker().phase(view.phase))];
        let mut lines = vec![self.desk.words.say_with("play-now", &now)];
        let speaker = self.speaker();
        lines.extend(view.absences.iter().map(|seen| speaker.absence_line(&view, seen)));
        lines.extend(view.mandates.iter().map(|seen| speaker.mandate_line(&view, seen)));
        let open = view.messages.iter().filter(|message| is_open(self.session.setting(), &view, message));
        lines.extend(open.map(|message| speaker.message_line(&view, message)));
        lines.extend(view.runs.iter().filter(|run| run.end.is_none()).map(|run| speaker.run_line(&view, run)));
        let running = view.clocks.iter().filter(|c| c.started.is_some() && c.stopped.is_none() && c.missed.is_none());
        lines.extend(running.map(|clock| speaker.clock_line(&view, clock)));
        lines.extend(view.notices.iter().filter(|n| !n.given && !n.superseded).map(|n| speaker.notice_line(&view, n)));
        let mine = view.promises.iter().filter(|promise| promise.by == view.role && promise.kept.is_none());
        lines.extend(mine.map(|promise| speaker.promise_line(&view, promise)));
        let num_here = view.people.iter().filter(|person| person.present).count();
        let free = [arg("free", view.num_free() as u64), arg("all", num_here as u64)];
        lines.push(self.desk.words.say_with("play-free", &free));
        self.lines(lines, "play-nothing")?;
        self.suggest(&view)
    }

    pub(super) fn help(&mut self) -> Done {
        self.desk.say("play-help", &[])?;
        VERBS.iter().try_for_each(|entry| self.help_line(entry.verb))
    }

    pub(super) fn help_line(&mut self, verb: Verb) -> Done {
        let Some((index, entry)) = VERBS.iter().enumerate().find(|(_, entry)| entry.verb == verb) else {
            return Ok(());
        };
        let typed = match self.desk.words.lang() {
            Lang::Ja => entry.words_ja.first(),
            Lang::En => entry.words.first(),
        };
        let typed = typed.copied().unwrap_or_default();
        let also = if self.desk.words.lang() == Lang::Ja { entry.words[0] } else { "" };
        let help = self.desk.words.say(entry.help);
        let args: [Arg<'_>; 4] =
            [arg("number", index as u64 + 1), arg("typed", typed), arg("also", also), arg("help", help)];
        self.desk.say("play-help-line", &args)
    }

    fn inbox(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let by_number = numbers(view);
        let all = by_number.iter().filter_map(|id| view.message(*id));
        let lines = all.map(|message| speaker.message_line(view, message)).collect();
        self.lines(lines, "play-inbox-empty")
    }

    /// Reads a message that has arrived, or shows one again.
    fn read(&mut self, view: &SeatView, typed: &[String]) -> Done {
        let by_number = numbers(view);
        let wanted = typed.first().map(|text| narrow(text).trim_matches(['(', ')', '#']).parse::<usize>().ok());
        let message = match wanted {
            Some(number) => {
                let index = number.and_then(|number| number.checked_sub(1));
                index.and_then(|index| by_number.get(index)).and_then(|id| view.message(*id))
            }
            None => view.messages.iter().find(|m| m.state == MessageState::Arrived && m.from != view.role),
        };
        let Some(message) = message else {
            let id = if wanted.is_some() { "play-no-such-message" } else { "play-nothing-unread" };
            return self.desk.say(id, &[]);
        };
        match message.state {
            MessageState::Arrived => self.submit(&Command::Read { message: message.id }),
            MessageState::Ringing => self.submit(&Command::PickUp { message: message.id }),
            _ => {
                let text = self.speaker().message(view, message);
                self.desk.out.line(text)
            }
        }
    }

    fn facts(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let lines = view.facts.iter().enumerate().map(|(i, seen)| {
            let args = [
                arg("number", i as u64 + 1),
                arg("since", speaker.clock(seen.since, view.now)),
                arg("fact", speaker.fact(seen.fact)),
            ];
            self.desk.words.say_with(if seen.refuted { "play-fact-refuted" } else { "play-fact" }, &args)
        });
        let lines = lines.collect();
        self.lines(lines, "play-no-facts")
    }

    /// What is known of each topic, and what nobody has said yet.
    fn board(&mut self, view: &SeatView) -> Done {
        let setting = self.session.setting().clone();
        let is_known = |topic: &Topic| {
            let is_on = |seen: &FactSeen| setting.scenario.facts[seen.fact.ix()].topic == topic.id && !seen.refuted;
            view.facts.iter().any(is_on)
        };
        let (known, unknown): (Vec<&Topic>, Vec<&Topic>) =
            setting.scenario.topics.iter().partition(|topic| is_known(topic));
        for topic in known {
            self.desk.say("play-topic", &[arg("topic", self.desk.words.pick(&topic.name))])?;
            let mut open = Vec::new();
            for (question, id) in QUESTIONS {
                let name = self.desk.words.say(id);
                let answers = |seen: &&FactSeen| {
                    let fact = &setting.scenario.facts[seen.fact.ix()];
                    fact.topic == topic.id && fact.answers == question && !seen.refuted
                };
                let known: Vec<&str> = view.facts.iter().filter(answers).map(|f| self.speaker().fact(f.fact)).collect();
                if known.is_empty() {
                    open.push(name);
                } else {
                    let args = [arg("question", name), arg("facts", known.join(" "))];
                    self.desk.say("play-question-known", &args)?;
                }
            }
            let open: Vec<&str> = open.iter().map(String::as_str).collect();
            if !open.is_empty() {
                let list = self.desk.words.list(&open);
                self.desk.say("play-questions-open", &[arg("questions", list)])?;
            }
        }
        let unknown: Vec<&str> = unknown.into_iter().map(|topic| self.desk.words.pick(&topic.name)).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        let list = self.desk.words.list(&unknown);
        self.desk.say("play-topics-open", &[arg("topics", list)])
    }

    fn who(&mut self, view: &SeatView) -> Done {
        let setting = self.session.setting().clone();
        let speaker = self.speaker();
        let mut lines = Vec::new();
        for role in contacts::contacts(&setting, view) {
            let to = [role];
            let channels = contacts::channels(&setting, view, &to);
            let names: Vec<&str> = channels.map(|channel| speaker.channel(channel)).collect();
            let id = if setting.scenario.roles[role.ix()].seat { "play-who-seat" } else { "play-who" };
            let args = [
                arg("role", speaker.role(role)),
                arg("channels", self.desk.words.list(&names)),
                arg("trust", view.trusts.get(role.ix()).copied().unwrap_or_default()),
            ];
            lines.push(self.desk.words.say_with(id, &args));
        }
        self.lines(lines, "play-nothing")
    }

    fn clocks(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let clocks = view.clocks.iter().filter(|clock| clock.started.is_some() || clock.judges);
        let mut lines: Vec<String> = clocks.map(|clock| speaker.clock_line(view, clock)).collect();
        lines.extend(view.notices.iter().map(|notice| speaker.notice_line(view, notice)));
        lines.extend(view.promises.iter().map(|promise| speaker.promise_line(view, promise)));
        self.lines(lines, "play-no-clocks")
    }

    fn people(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let mut lines: Vec<String> = view.people.iter().map(|person| speaker.person_line(view, person)).collect();
        lines.extend(view.runs.iter().map(|run| speaker.run_line(view, run)));
        self.lines(lines, "play-nobody")
    }

    fn services(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let lines = view.services.iter().map(|service| speaker.service_line(service)).collect();
        self.lines(lines, "play-no-services")
    }

    fn money(&mut self, view: &SeatView) -> Done {
        let words = &self.desk.words;
        let args = [arg("spent", words.money(view.money_spent)), arg("left", words.money(view.money_left))];
        let mut lines = vec![words.say_with("play-money", &args)];
        let speaker = self.speaker();
        lines.extend(view.mandates.iter().map(|seen| speaker.mandate_line(view, seen)));
        for (index, right) in view.rights.iter().enumerate() {
            let id = match right {
                Right::None => continue,
                Right::Held => "play-right-held",
                Right::Granted => "news-right-granted",
                Right::Refused => "news-right-refused",
                Right::Pending(_) => "news-right-pending",
            };
            let until = if let Right::Pending(until) = right { *until } else { view.now };
            let name = speaker.authority(crate::scenario::names::Id::new(index as u16));
            let args = [arg("authority", name), arg("until", speaker.clock(until, view.now))];
            lines.push(self.desk.words.say_with(id, &args));
        }
        self.lines(lines, "play-nothing")
    }

    fn tickets(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let mut lines = Vec::new();
        for seen in &view.tickets {
            lines.push(speaker.ticket(seen));
            lines.extend(speaker.ticket_history(seen, view.now).into_iter().map(|line| format!("  {line}")));
        }
        let is_watching = speaker.setting.organization.watches_tickets(view.role);
        self.lines(lines, if is_watching { "play-no-tickets" } else { "play-tickets-elsewhere" })
    }

    fn notes(&mut self, view: &SeatView) -> Done {
        let speaker = self.speaker();
        let lines = view.notes.iter().map(|(at, words)| format!("{}  {words}", speaker.clock(*at, view.now))).collect();
        self.lines(lines, "play-no-notes")
    }
}

/// Whether a message wants something of the player now.
pub(super) fn is_open(setting: &Setting, view: &SeatView, message: &MessageSeen) -> bool {
    let is_waiting = matches!(message.state, MessageState::Ringing | MessageState::Arrived);
    message.from != view.role && (is_waiting || is_asking(setting, message) || is_request(message))
}

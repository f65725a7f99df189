//! Keeps the views of all roles up to date, event by event.

use std::sync::Arc;

use crate::exercise::State;
use crate::exercise::command::{Intent, MessageId};
use crate::exercise::event::{Content, Event, Origin, PromiseId};
use crate::exercise::world::authority::is_holder;
use crate::scenario::Setting;
use crate::scenario::names::{AuthorityId, ClockId, FactId, PhaseId, RoleId};
use crate::scenario::story::Start;
use crate::scenario::time::Secs;

use super::seat::{
    ClockSeen, DeedSeen, DiscussionSeen, FactSeen, Headline, LogLine, MessageSeen, MessageState, News, NoticeSeen, PersonSeen,
    PromiseSeen, ReplySeen, Right, RoleSet, RunSeen, SeatView, ServiceSeen, TicketSeen,
};

/// The views of all roles. What a role may see is decided here and nowhere else.
#[derive(Debug, Clone)]
pub struct Views {
    seats: Vec<SeatView>,
    at: Secs,
    seq: u32,
    num_messages: MessageId,
    num_runs: u32,
    num_promises: PromiseId,
    num_notices: u16,
    num_tickets: u32,
    touched: RoleSet,
}

impl Views {
    /// Before STARTEX.
    pub fn new(setting: &Setting) -> Self {
        let seats = RoleId::all(setting.scenario.roles.len()).map(|role| blank(setting, role)).collect();
        Self { seats, at: 0, seq: 0, num_messages: 0, num_runs: 0, num_promises: 0, num_notices: 0, num_tickets: 0, touched: RoleSet::default() }
    }

    /// What the role may see (offers and money are filled in by the session).
    pub fn seat(&self, role: RoleId) -> &SeatView {
        &self.seats[role.ix()]
    }

    /// Roles whose views have something new since they were last cleared.
    pub fn touched(&self) -> RoleSet {
        self.touched
    }

    /// The role has been looked at.
    pub fn clear_touched(&mut self, role: RoleId) {
        self.touched.remove(role);
    }

    /// Takes in what an entry says happened; `state` is the one after it.
    pub fn observe(&mut self, setting: &Setting, state: &State, seq: u32, events: &[Event]) {
        self.seq = seq;
        for event in events {
            self.one(setting, state, event);
        }
        for seat in &mut self.seats {
            seat.now = state.now;
        }
    }

    fn log(&mut self, role: RoleId, news: News) {
        let line = LogLine { seq: self.seq, at: self.at, news };
        self.seats[role.ix()].log.push(line);
        self.touched.insert(role);
    }

    fn log_all(&mut self, news: News) {
        let line = LogLine { seq: self.seq, at: self.at, news };
        self.seats.iter_mut().for_each(|seat| seat.log.push(line));
        self.touched = RoleSet::all();
    }

    fn one(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::Came { at, .. } => self.at = *at,
            Event::Passed { to } => self.at = *to,
            Event::Started => {
                self.seats.iter_mut().for_each(|seat| seat.started = true);
                self.log_all(News::Started);
            }
            Event::PhaseBegan { phase } => self.phase(*phase),
            Event::Ended { ending } => {
                self.seats.iter_mut().for_each(|seat| seat.ended = Some(*ending));
                self.log_all(News::Ended(*ending));
            }
            Event::Learned { role, fact, from } => self.learned(setting, *role, *fact, *from),
            Event::TrustMoved { from, to, by } => {
                let cell = &mut self.seats[from.ix()].trusts[to.ix()];
                *cell = cell.saturating_add_signed(*by).min(100);
            }
            Event::MoneySpent { role: Some(role), yen } => self.seats[role.ix()].money_spent += yen,
            Event::FunctionSet { service, .. } | Event::SecuritySet { service, .. } => {
                self.service(setting, state, *service);
            }
            Event::Noted { by, words } => {
                let at = self.at;
                self.seats[by.ix()].notes.push((at, words.clone()));
                self.log(*by, News::Noted);
            }
            Event::Assessed { by, .. } | Event::Graded { by, .. } => self.log(*by, News::Wrote),
            _ => self.traffic(setting, state, event),
        }
    }

    fn phase(&mut self, phase: PhaseId) {
        self.seats.iter_mut().for_each(|seat| seat.phase = phase);
        self.log_all(News::Phase(phase));
    }

    fn learned(&mut self, setting: &Setting, role: RoleId, fact: FactId, from: Origin) {
        let since = self.at;
        let seat = &mut self.seats[role.ix()];
        if seat.known[fact.ix()] {
            return;
        }
        let disproves = |other: &FactSeen| setting.scenario.facts[other.fact.ix()].refutes.contains(&fact);
        let refuted = seat.facts.iter().any(disproves);
        seat.known[fact.ix()] = true;
        seat.refuted[fact.ix()] = refuted;
        seat.facts.push(FactSeen { fact, since, from, refuted });
        let mut refutes = Vec::new();
        for other in &setting.scenario.facts[fact.ix()].refutes {
            if let Some(seen) = seat.facts.iter_mut().find(|seen| seen.fact == *other && !seen.refuted) {
                seen.refuted = true;
                seat.refuted[other.ix()] = true;
                refutes.push(*other);
            }
        }
        self.log(role, News::Learned(fact));
        for fact in refutes {
            self.log(role, News::Refuted(fact));
        }
    }

    fn service(&mut self, setting: &Setting, state: &State, id: crate::scenario::names::ServiceId) {
        for role in &setting.organization.services[id.ix()].seen_by {
            let now = &state.services.list[id.ix()];
            if let Some(seen) = self.seats[role.ix()].services.iter_mut().find(|seen| seen.service == id) {
                (seen.function, seen.security) = (now.function, now.security);
            }
            self.log(*role, News::Service(id));
        }
    }

    fn traffic(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::Sent { from, to, over, content, facts, .. } => {
                let id = self.num_messages;
                self.num_messages += 1;
                if setting.scenario.roles[from.ix()].seat || matches!(content, Content::Letter(_)) {
                    let seen = MessageSeen { to: to.clone(), ..self.seen(id, *from, *over, MessageState::Outgoing) };
                    for fact in facts.iter() {
                        to.iter().for_each(|to| self.seats[from.ix()].told[fact.ix()].insert(*to));
                    }
                    let content = Some(content.clone());
                    self.show(*from, MessageSeen { headline: headline(&content), content, facts: facts.clone(), ..seen });
                    self.log(*from, News::Sent(id));
                }
            }
            Event::Rang { message, role, until } => {
                let sent = &state.messages.list[*message as usize];
                let seen = self.seen(*message, sent.from, sent.over, MessageState::Ringing);
                self.show(*role, MessageSeen { to: Arc::from([*role].as_slice()), until: *until, ..seen });
                self.log(*role, News::Ringing(*message));
            }
            Event::RangOut { message, role } => {
                self.set_state(*role, *message, MessageState::Missed);
                self.log(*role, News::MissedCall(*message));
            }
            Event::Lost { message } => {
                let from = state.messages.list[*message as usize].from;
                if self.set_state(from, *message, MessageState::Lost) {
                    self.log(from, News::NotReached(*message));
                }
            }
            Event::PickedUp { message, role, until } => {
                self.open(state, *message, *role);
                let from = state.messages.list[*message as usize].from;
                for end in [*role, from] {
                    if let Some(seen) = self.find(end, *message) {
                        seen.until = *until;
                    }
                }
            }
            Event::Arrived { message, role } => {
                let sent = &state.messages.list[*message as usize];
                let headline = headline(&Some(sent.content.clone()));
                let to = sent.receipts.iter().map(|receipt| receipt.role).collect();
                let seen = self.seen(*message, sent.from, sent.over, MessageState::Arrived);
                self.show(*role, MessageSeen { to, headline, ..seen });
                self.log(*role, News::Arrived(*message));
            }
            Event::Read { message, role } => self.open(state, *message, *role),
            _ => self.answers(setting, state, event),
        }
    }

    fn answers(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::AnswerOwed { message, until } => {
                for receipt in &state.messages.list[*message as usize].receipts {
                    if let Some(seen) = self.find(receipt.role, *message) {
                        seen.owed_until = Some(*until);
                        self.log(receipt.role, News::AnswerOwed(*message));
                    }
                }
            }
            Event::Chose { message, by, choice, .. } => {
                self.seats[by.ix()].chosen.push(*choice);
                self.reply(state, *message, &ReplySeen::Choice(*choice), News::Answered(*message));
            }
            Event::Answered { message, verdict, words, .. } => {
                let reply = ReplySeen::Verdict(*verdict, words.clone());
                self.reply(state, *message, &reply, News::Answered(*message));
            }
            Event::Unanswered { message } => self.reply(state, *message, &ReplySeen::Late, News::TooLate(*message)),
            Event::AskedAround { authority, until } => {
                let asks = |right: &Right| *right == Right::None;
                self.rights(state, setting, *authority, Right::Pending(*until), asks);
            }
            Event::Granted { authority, to, .. } => {
                for role in RoleId::all(self.seats.len()) {
                    let right = &mut self.seats[role.ix()].rights[authority.ix()];
                    if *right != Right::Held && (to.is_none() || *to == Some(role)) {
                        *right = Right::Granted;
                        self.log(role, News::Right(*authority));
                    }
                }
            }
            Event::AuthorityRefused { authority, to, .. } => {
                self.seats[to.ix()].rights[authority.ix()] = Right::Refused;
                self.log(*to, News::Right(*authority));
            }
            Event::Deliberating { message, until } => {
                let sent = &state.messages.list[*message as usize];
                if let Some(Intent::Request(right)) = sent.letter().map(|letter| letter.intent) {
                    self.seats[sent.from.ix()].rights[right.ix()] = Right::Pending(*until);
                    self.log(sent.from, News::Right(right));
                }
            }
            _ => self.work(setting, state, event),
        }
    }

    fn work(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::Began { action, role, ends, .. } => {
                let run = self.num_runs;
                self.num_runs += 1;
                let began = self.at;
                let seat = &mut self.seats[role.ix()];
                seat.runs.push(RunSeen { run, action: *action, began, ends: *ends, end: None });
                seat.deeds[action.ix()].begun = true;
                for other in &setting.scenario.actions[action.ix()].roles {
                    self.seats[other.ix()].deeds[action.ix()].runs = true;
                }
                self.people(state, *role);
                self.log(*role, News::Began(run));
            }
            Event::Finished { run, end } => {
                let this = &state.actions.runs[*run as usize];
                let failed = *end == crate::exercise::event::RunEnd::Failed;
                for other in &setting.scenario.actions[this.action.ix()].roles {
                    let deed = &mut self.seats[other.ix()].deeds[this.action.ix()];
                    deed.runs = false;
                    deed.done |= !failed;
                }
                let seat = &mut self.seats[this.role.ix()];
                seat.deeds[this.action.ix()].failed |= failed;
                if let Some(seen) = seat.runs.iter_mut().find(|seen| seen.run == *run) {
                    seen.end = Some(*end);
                }
                self.log(this.role, News::Finished(*run));
            }
            Event::Offered { action, open } => {
                for role in &setting.scenario.actions[action.ix()].roles {
                    self.seats[role.ix()].deeds[action.ix()].open = *open;
                    let news = if *open { News::Offered(*action) } else { News::Withdrawn(*action) };
                    self.log(*role, news);
                }
            }
            Event::Bound { person, .. } | Event::CalledIn { person, .. } => {
                self.people(state, state.people.list[person.ix()].role);
            }
            Event::CameIn { person, .. } => self.person(state, *person, News::CameIn(*person)),
            Event::Tired { person } => self.person(state, *person, News::Tired(*person)),
            Event::WentHome { person, .. } => self.person(state, *person, News::WentHome(*person)),
            _ => self.books(setting, state, event),
        }
    }

    fn books(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::ClockStarted { clock, due, .. } => {
                let at = self.at;
                self.clock(setting, *clock, News::ClockStarted(*clock), |seen| {
                    seen.started = Some(at);
                    seen.due = *due;
                });
            }
            Event::ClockStopped { clock } => {
                let at = self.at;
                self.clock(setting, *clock, News::ClockStopped(*clock), |seen| seen.stopped = Some(at));
            }
            Event::ClockMissed { clock } => {
                let at = self.at;
                self.clock(setting, *clock, News::ClockMissed(*clock), |seen| seen.missed = Some(at));
            }
            Event::Declared { severity, by, .. } => {
                self.seats[by.ix()].severity = Some(*severity);
                self.log(*by, News::Declared(*severity));
            }
            Event::NoticeOwed { role, over, by, until } => {
                let notice = self.num_notices;
                self.num_notices += 1;
                let seen = NoticeSeen { notice, role: *role, over: *over, until: *until, given: false, missed: false };
                self.seats[by.ix()].notices.push(seen);
                self.log(*by, News::NoticeOwed(notice));
            }
            Event::NoticeGiven { notice } | Event::NoticeMissed { notice } => {
                let given = matches!(event, Event::NoticeGiven { .. });
                let by = state.notices.list[usize::from(*notice)].by;
                if let Some(seen) = self.seats[by.ix()].notices.iter_mut().find(|seen| seen.notice == *notice) {
                    seen.given |= given;
                    seen.missed |= !given;
                }
                self.log(by, if given { News::NoticeGiven(*notice) } else { News::NoticeMissed(*notice) });
            }
            Event::Promised { by, to, what, until } => {
                let promise = self.num_promises;
                self.num_promises += 1;
                let seen = PromiseSeen { promise, by: *by, to: *to, what: *what, until: *until, kept: None };
                for role in [*by, *to] {
                    self.seats[role.ix()].promises.push(seen);
                    self.log(role, News::Promised(promise));
                }
            }
            Event::PromiseKept { promise } => self.kept(state, *promise, true),
            Event::PromiseBroken { promise } => self.kept(state, *promise, false),
            _ => self.tickets(setting, state, event),
        }
    }

    fn tickets(&mut self, setting: &Setting, state: &State, event: &Event) {
        let at = self.at;
        match event {
            Event::TicketOpened { by, title } => {
                let ticket = self.num_tickets;
                self.num_tickets += 1;
                let edits = vec![(crate::scenario::organization::TicketField::Title, title.clone(), *by, at)];
                let status = crate::scenario::organization::TicketStatus::Open;
                let seen = TicketSeen { ticket, by: *by, opened: at, status, edits };
                self.seats.iter_mut().for_each(|seat| seat.tickets.push(seen.clone()));
                self.log_all(News::Ticket(ticket));
            }
            Event::TicketEdited { ticket, by, field, value } => {
                for seat in &mut self.seats {
                    seat.tickets[*ticket as usize].edits.push((*field, value.clone(), *by, at));
                }
                self.log_all(News::Ticket(*ticket));
            }
            Event::TicketMoved { ticket, status, .. } => {
                self.seats.iter_mut().for_each(|seat| seat.tickets[*ticket as usize].status = *status);
                self.log_all(News::Ticket(*ticket));
            }
            Event::DiscussionOpened { inject } => {
                for role in &setting.scenario.injects[inject.ix()].to {
                    let message = state.injects.list[inject.ix()].message.unwrap_or_default();
                    let seen = DiscussionSeen { inject: *inject, message, answered: Vec::new() };
                    self.seats[role.ix()].discussions.push(seen);
                    self.log(*role, News::Discussion(*inject));
                }
            }
            Event::Discussed { inject, by, question, .. } => {
                let discussions = &mut self.seats[by.ix()].discussions;
                if let Some(seen) = discussions.iter_mut().find(|seen| seen.inject == *inject) {
                    seen.answered.push(*question);
                }
                self.log(*by, News::Wrote);
            }
            Event::DiscussionClosed { inject } => {
                self.seats.iter_mut().for_each(|seat| seat.discussions.retain(|seen| seen.inject != *inject));
            }
            _ => {}
        }
    }

    fn seen(&self, id: MessageId, from: RoleId, over: crate::scenario::names::ChannelId, state: MessageState) -> MessageSeen {
        MessageSeen {
            id,
            from,
            to: Arc::default(),
            over,
            state,
            at: self.at,
            until: 0,
            headline: None,
            content: None,
            facts: Arc::default(),
            reply: None,
            owed_until: None,
            improvised: false,
        }
    }

    fn find(&mut self, role: RoleId, id: MessageId) -> Option<&mut MessageSeen> {
        let messages = &mut self.seats[role.ix()].messages;
        let at = messages.binary_search_by_key(&id, |message| message.id).ok()?;
        messages.get_mut(at)
    }

    /// Puts a message where its number belongs; a call that rings again takes its old place.
    fn show(&mut self, role: RoleId, seen: MessageSeen) {
        let messages = &mut self.seats[role.ix()].messages;
        match messages.binary_search_by_key(&seen.id, |message| message.id) {
            Ok(at) => messages[at] = seen,
            Err(at) => messages.insert(at, seen),
        }
    }

    fn set_state(&mut self, role: RoleId, id: MessageId, to: MessageState) -> bool {
        let seen = self.find(role, id);
        seen.map(|seen| seen.state = to).is_some()
    }

    /// Somebody read or heard it; the sender sees that much.
    fn open(&mut self, state: &State, id: MessageId, role: RoleId) {
        let sent = &state.messages.list[id as usize];
        if self.find(role, id).is_none() {
            let seen = self.seen(id, sent.from, sent.over, MessageState::Read);
            self.show(role, seen);
        }
        if let Some(seen) = self.find(role, id) {
            seen.state = MessageState::Read;
            seen.to = sent.receipts.iter().map(|receipt| receipt.role).collect();
            seen.content = Some(sent.content.clone());
            seen.headline = headline(&seen.content);
            seen.improvised = matches!(sent.content, Content::Improvised(_));
            seen.facts.clone_from(&sent.facts);
        }
        for fact in sent.facts.iter() {
            self.seats[role.ix()].heard[fact.ix()].insert(sent.from);
        }
        self.log(role, News::Received(id));
        if let Some(inject) = sent.inject() {
            self.seats[role.ix()].received[inject.ix()] = true;
        }
        self.intent(sent.letter().map(|letter| letter.intent), sent.from, role);
        if self.set_state(sent.from, id, MessageState::Delivered) {
            self.log(sent.from, News::Delivered(id));
        }
    }

    fn intent(&mut self, intent: Option<Intent>, from: RoleId, role: RoleId) {
        match intent {
            Some(Intent::Order(action)) => {
                for end in [from, role] {
                    self.seats[end.ix()].deeds[action.ix()].ordered = true;
                }
            }
            Some(Intent::Notice) => {
                if let Some(severity) = self.seats[from.ix()].severity {
                    self.seats[role.ix()].severity = Some(severity);
                    self.log(role, News::Declared(severity));
                }
            }
            Some(Intent::Inform | Intent::Ask(_) | Intent::Request(_)) | None => {}
        }
    }

    fn reply(&mut self, state: &State, id: MessageId, reply: &ReplySeen, news: News) {
        let sent = &state.messages.list[id as usize];
        let ends = sent.receipts.iter().map(|receipt| receipt.role).chain([sent.from]);
        for role in ends {
            if let Some(seen) = self.find(role, id) {
                seen.reply = Some(reply.clone());
                self.log(role, news);
            }
        }
    }

    /// Whoever asked for the right sees that nobody knows yet whose it is.
    fn rights(&mut self, state: &State, _: &Setting, id: AuthorityId, to: Right, fits: impl Fn(&Right) -> bool) {
        let asks = |message: &&crate::exercise::world::messages::Message| {
            message.letter().is_some_and(|letter| letter.intent == Intent::Request(id))
        };
        if let Some(message) = state.messages.list.iter().rev().find(asks) {
            let from = message.from;
            if fits(&self.seats[from.ix()].rights[id.ix()]) {
                self.seats[from.ix()].rights[id.ix()] = to;
                self.log(from, News::Right(id));
            }
        }
    }

    fn people(&mut self, state: &State, role: RoleId) {
        for seen in &mut self.seats[role.ix()].people {
            let now = &state.people.list[seen.person.ix()];
            seen.present = now.present;
            seen.busy_until = now.busy_until;
            seen.tired = now.tired;
            seen.expected = now.expected;
        }
    }

    fn person(&mut self, state: &State, person: crate::scenario::names::PersonId, news: News) {
        let role = state.people.list[person.ix()].role;
        self.people(state, role);
        self.log(role, news);
    }

    fn clock(&mut self, setting: &Setting, id: ClockId, news: News, write: impl Fn(&mut ClockSeen)) {
        for role in &setting.scenario.clocks[id.ix()].seen_by {
            if let Some(seen) = self.seats[role.ix()].clocks.iter_mut().find(|seen| seen.clock == id) {
                write(seen);
            }
            self.log(*role, news);
        }
    }

    fn kept(&mut self, state: &State, promise: PromiseId, kept: bool) {
        let made = state.promises.list[promise as usize];
        for role in [made.by, made.to] {
            let promises = &mut self.seats[role.ix()].promises;
            if let Some(seen) = promises.iter_mut().find(|seen| seen.promise == promise) {
                seen.kept = Some(kept);
            }
            self.log(role, if kept { News::PromiseKept(promise) } else { News::PromiseBroken(promise) });
        }
    }
}

fn headline(content: &Option<Content>) -> Option<Headline> {
    content.as_ref().map(|content| match content {
        Content::Inject(inject) => Headline::Inject(*inject),
        Content::Letter(letter) => Headline::Letter(letter.intent),
        Content::Improvised(_) => Headline::Improvised,
    })
}

fn blank(setting: &Setting, role: RoleId) -> SeatView {
    let scenario = &setting.scenario;
    let organization = &setting.organization;
    let person = |(i, _): (usize, &crate::scenario::organization::Person)| PersonSeen {
        person: crate::scenario::names::PersonId::new(i as u16),
        present: false,
        busy_until: 0,
        tired: false,
        expected: None,
    };
    let judges = |clock: &crate::scenario::story::Clock| matches!(&clock.starts, Start::Judged(roles) if roles.contains(&role));
    let clock = |clock: &crate::scenario::story::Clock| ClockSeen {
        clock: clock.id,
        started: None,
        due: 0,
        stopped: None,
        missed: None,
        judges: judges(clock),
    };
    let service = |service: &crate::scenario::organization::Service| ServiceSeen {
        service: service.id,
        function: service.function,
        security: service.security,
    };
    let right = |right: AuthorityId| if is_holder(setting, role, right) { Right::Held } else { Right::None };
    let deed = |action: &crate::scenario::story::Action| DeedSeen {
        open: action.roles.contains(&role) && action.when == crate::scenario::rules::Cond::Always,
        ..DeedSeen::default()
    };
    let trust = crate::exercise::world::trust::Trust::at_start(setting);
    SeatView {
        role,
        now: 0,
        started: false,
        phase: PhaseId::new(0),
        ended: None,
        facts: Vec::new(),
        messages: Vec::new(),
        people: organization.people.iter().enumerate().filter(|(_, p)| p.role == role).map(person).collect(),
        runs: Vec::new(),
        offers: Vec::new(),
        clocks: scenario.clocks.iter().filter(|c| c.seen_by.contains(&role) || judges(c)).map(clock).collect(),
        services: organization.services.iter().filter(|s| s.seen_by.contains(&role)).map(service).collect(),
        rights: AuthorityId::all(organization.authorities.len()).map(right).collect(),
        severity: None,
        notices: Vec::new(),
        promises: Vec::new(),
        tickets: Vec::new(),
        money_left: 0,
        money_spent: 0,
        trusts: RoleId::all(scenario.roles.len()).map(|to| trust.of(role, to)).collect(),
        notes: Vec::new(),
        discussions: Vec::new(),
        log: Vec::new(),
        deeds: scenario.actions.iter().map(deed).collect(),
        known: vec![false; scenario.facts.len()],
        refuted: vec![false; scenario.facts.len()],
        told: vec![RoleSet::default(); scenario.facts.len()],
        heard: vec![RoleSet::default(); scenario.facts.len()],
        received: vec![false; scenario.injects.len()],
        chosen: Vec::new(),
    }
}

//! Messages on their way to a seat and back, the answers to them, and what they ask for.

use std::sync::Arc;

use crate::exercise::State;
use crate::exercise::command::{Intent, MessageId};
use crate::exercise::event::{Content, Event};
use crate::exercise::world::messages::Message;
use crate::scenario::Setting;
use crate::scenario::names::{AuthorityId, RoleId};
use crate::scenario::organization::ChannelKind;

use super::Views;
use crate::view::seat::{Headline, MessageSeen, MessageState, News, ReplySeen, Right};

impl Views {
    pub(super) fn traffic(&mut self, setting: &Setting, state: &State, event: &Event) {
        match event {
            Event::Sent { from, to, over, content, facts, .. } => {
                let id = self.num_messages;
                self.num_messages += 1;
                if setting.scenario.roles[from.ix()].seat || matches!(content, Content::Letter(_)) {
                    for fact in facts.iter() {
                        to.iter().for_each(|to| self.seats[from.ix()].told[fact.ix()].insert(*to));
                    }
                    let state = MessageState::Outgoing;
                    let seen = MessageSeen {
                        headline: Some(headline(content)),
                        content: Some(content.clone()),
                        facts: facts.clone(),
                        ..self.seen(id, *from, to.clone(), *over, state)
                    };
                    self.show(*from, seen);
                    self.log(*from, News::Sent(id));
                }
            }
            Event::Rang { message, role, until } => {
                let sent = &state.messages.list[*message as usize];
                let to = Arc::from([*role].as_slice());
                let seen = self.seen(*message, sent.from, to, sent.over, MessageState::Ringing);
                self.show(*role, MessageSeen { until: *until, ..seen });
                self.log(*role, News::Ringing(*message));
            }
            Event::RangOut { message, role } => {
                let heard = self.find(*role, *message).is_some_and(|seen| seen.state == MessageState::Ringing);
                if heard {
                    self.set_state(*role, *message, MessageState::Missed);
                    self.log(*role, News::MissedCall(*message));
                }
            }
            Event::Waits { message, .. } => self.voicemail(setting, state, *message),
            Event::Lost { message } => {
                let lost = &state.messages.list[*message as usize];
                if self.set_state(lost.from, *message, MessageState::Lost) {
                    self.untell(lost);
                    self.log(lost.from, News::NotReached(*message));
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
                // A voicemail shows who called, and not what about.
                let headline = (!is_phone(setting, sent)).then(|| headline(&sent.content));
                let seen = self.seen(*message, sent.from, sent.to.clone(), sent.over, MessageState::Arrived);
                self.show(*role, MessageSeen { headline, ..seen });
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
                self.reply(state, *message, &ReplySeen::Choice(*choice), Some(*by));
            }
            Event::Answered { message, by, verdict, words } => {
                let reply = ReplySeen::Verdict(*verdict, words.clone());
                self.reply(state, *message, &reply, Some(*by));
            }
            Event::Unanswered { message } => self.reply(state, *message, &ReplySeen::Late, None),
            Event::AskedAround { authority, until } => {
                let asks = |right: &Right| *right == Right::None;
                self.rights(state, setting, *authority, Right::Pending(*until), asks);
            }
            Event::Granted { authority, to, .. } => {
                for role in RoleId::all(self.seats.len()) {
                    let seat = &mut self.seats[role.ix()];
                    let is_for_it = to.is_none() || *to == Some(role);
                    seat.given[authority.ix()] |= is_for_it;
                    if seat.rights[authority.ix()] != Right::Held && is_for_it {
                        seat.rights[authority.ix()] = Right::Granted;
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

    /// The caller talks to a voicemail. Of what waits on a server, the sender sees nothing.
    fn voicemail(&mut self, setting: &Setting, state: &State, id: MessageId) {
        let sent = &state.messages.list[id as usize];
        if is_phone(setting, sent) && self.set_state(sent.from, id, MessageState::Voicemail) {
            self.log(sent.from, News::Voicemail(id));
        }
    }

    fn seen(
        &self,
        id: MessageId,
        from: RoleId,
        to: Arc<[RoleId]>,
        over: crate::scenario::names::ChannelId,
        state: MessageState,
    ) -> MessageSeen {
        MessageSeen {
            id,
            from,
            to,
            over,
            state,
            at: self.at,
            until: 0,
            headline: None,
            content: None,
            facts: Arc::clone(&self.nothing),
            reply: None,
            replied_by: None,
            owed_until: None,
            reworded: None,
        }
    }

    fn find(&mut self, role: RoleId, id: MessageId) -> Option<&mut MessageSeen> {
        let seat = &mut self.seats[role.ix()];
        let place = seat.place_of(id)?;
        seat.messages.get_mut(place)
    }

    /// What did not get through was not told.
    fn untell(&mut self, lost: &Message) {
        for fact in lost.facts.iter() {
            let told = &mut self.seats[lost.from.ix()].told[fact.ix()];
            lost.receipts.iter().for_each(|receipt| told.remove(receipt.role));
        }
    }

    /// Puts a message where its number belongs; a call that rings again takes its old place.
    fn show(&mut self, role: RoleId, seen: MessageSeen) {
        let messages = &mut self.seats[role.ix()].messages;
        if messages.last().is_none_or(|last| last.id < seen.id) {
            messages.push(seen);
            return;
        }
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
            let seen = self.seen(id, sent.from, sent.to.clone(), sent.over, MessageState::Read);
            self.show(role, seen);
        }
        if let Some(seen) = self.find(role, id) {
            seen.state = MessageState::Read;
            // A phone showed only this seat.
            seen.to.clone_from(&sent.to);
            seen.content = Some(sent.content.clone());
            seen.headline = Some(headline(&sent.content));
            if !sent.facts.is_empty() {
                seen.facts.clone_from(&sent.facts);
            }
            seen.reworded.clone_from(&sent.reworded);
        }
        for fact in sent.facts.iter() {
            self.seats[role.ix()].heard[fact.ix()].insert(sent.from);
        }
        self.log(role, News::Received(id));
        if let Some(inject) = sent.inject() {
            self.seats[role.ix()].received[inject.ix()] = Some(id);
        }
        self.intent(sent.letter().map(|letter| letter.intent), sent.from, role);
        self.promises_in(state, sent, role);
        if self.set_state(sent.from, id, MessageState::Delivered) {
            self.log(sent.from, News::Delivered(id, role));
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

    /// An answer by somebody, or the end of the time for one.
    fn reply(&mut self, state: &State, id: MessageId, reply: &ReplySeen, by: Option<RoleId>) {
        let news = if by.is_some() { News::Answered(id) } else { News::TooLate(id) };
        let sent = &state.messages.list[id as usize];
        let ends = sent.receipts.iter().map(|receipt| receipt.role).chain([sent.from]);
        for role in ends {
            if let Some(seen) = self.find(role, id) {
                seen.reply = Some(reply.clone());
                seen.replied_by = by;
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
}

fn is_phone(setting: &Setting, message: &Message) -> bool {
    setting.organization.channels[message.over.ix()].kind == ChannelKind::Phone
}

fn headline(content: &Content) -> Headline {
    match content {
        Content::Inject(inject) => Headline::Inject(*inject),
        Content::Letter(letter) => Headline::Letter(letter.intent),
        Content::Improvised(_) => Headline::Improvised,
    }
}

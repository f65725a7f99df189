//! Who talked to whom over which channel, what each message answered and left open, and how many it took for a decision.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::{Intent, Letter, MessageId, Verdict};
use crate::exercise::event::Origin;
use crate::exercise::world::messages::{Message, Reply, Status};
use crate::scenario::names::{ChannelId, FactId, RoleId, TopicId};
use crate::scenario::story::Question;

use super::figures::{self, Contradiction};
use super::record::Record;
use super::timeline::{Part, Personal};

/// How the roles talked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Communication {
    /// Who talked to whom over which channel.
    pub lines: Vec<Line>,
    /// What the seats reported, ordered, asked to be approved or gave notice of: everything but questions.
    pub outgoing: Vec<Outgoing>,
    /// Messages and decisions of each seat.
    pub traffic: Vec<Traffic>,
    /// Reports that gave different numbers for the same thing.
    pub contradictions: Vec<Contradiction>,
}

/// From one role to another over one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// From.
    pub from: RoleId,
    /// To.
    pub to: RoleId,
    /// Over which channel.
    pub over: ChannelId,
    /// When each message was sent.
    pub sent: Vec<Mark>,
    /// How many of them were read or heard.
    pub num_heard: u32,
}

/// A message that a seat sent, held against the six questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outgoing {
    /// Number.
    pub message: MessageId,
    /// Who sent it.
    pub by: RoleId,
    /// To whom.
    pub to: Vec<RoleId>,
    /// Over which channel.
    pub over: ChannelId,
    /// Sent.
    pub sent: Mark,
    /// Which of the six questions it answers.
    pub answers: Vec<Question>,
    /// What the sender knew about the same topics, and a receiver needed and did not know: left out.
    pub left_out: Vec<FactId>,
    /// What a receiver had to ask back.
    pub asked_back: Vec<AskedBack>,
}

impl Outgoing {
    /// Whether a receiver was left with something to ask.
    pub fn is_open(&self) -> bool {
        !self.left_out.is_empty() || !self.asked_back.is_empty()
    }
}

/// A question that a message left its receiver with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskedBack {
    /// Who asked.
    pub by: RoleId,
    /// When: the question, or the message sent back.
    pub asked: Mark,
    /// About what; nothing when the message was sent back as a whole.
    pub topic: Option<TopicId>,
    /// When the answer was sent.
    pub answered: Option<Mark>,
    /// What the answer told that had not been known.
    pub brought: Vec<FactId>,
}

/// How much a seat talked for each decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Traffic {
    /// Whose.
    pub role: RoleId,
    /// Messages sent.
    pub num_sent: u32,
    /// Messages read or heard.
    pub num_heard: u32,
    /// Its decisions.
    pub decisions: Vec<Mark>,
}

impl Traffic {
    /// Messages for each decision, in tenths; nothing without decisions.
    pub fn tenths_per_decision(&self) -> Option<u32> {
        let num = self.decisions.len() as u32;
        (num > 0).then(|| ((self.num_sent + self.num_heard) * 10 + num / 2) / num)
    }
}

impl Communication {
    pub(super) fn of(record: &Record<'_>, personal: &[Personal]) -> Self {
        Self {
            lines: lines(record),
            outgoing: outgoing(record),
            traffic: personal.iter().map(|personal| traffic(record, personal)).collect(),
            contradictions: figures::contradictions(record),
        }
    }
}

fn lines(record: &Record<'_>) -> Vec<Line> {
    let mut all: BTreeMap<(RoleId, RoleId, ChannelId), (Vec<Mark>, u32)> = BTreeMap::new();
    for message in &record.state.messages.list {
        for receipt in &message.receipts {
            let (sent, num_heard) = all.entry((message.from, receipt.role, message.over)).or_default();
            sent.push(message.sent);
            *num_heard += u32::from(receipt.status == Status::Read);
        }
    }
    let line = |((from, to, over), (sent, num_heard))| Line { from, to, over, sent, num_heard };
    all.into_iter().map(line).collect()
}

fn traffic(record: &Record<'_>, personal: &Personal) -> Traffic {
    let role = personal.role;
    let messages = || record.state.messages.list.iter();
    let decided = personal.lines.iter().filter(|line| line.part == Part::Decided);
    Traffic {
        role,
        num_sent: messages().filter(|message| message.from == role).count() as u32,
        num_heard: messages().filter(|message| message.status(role) == Some(Status::Read)).count() as u32,
        decisions: decided.map(|line| line.at).collect(),
    }
}

fn outgoing(record: &Record<'_>) -> Vec<Outgoing> {
    let mut asked_back = asked_back(record);
    let messages = record.state.messages.list.iter().enumerate();
    let all = messages.filter_map(|(id, message)| {
        let id = id as MessageId;
        let letter = report(record, message)?;
        let answers: BTreeSet<Question> = message.facts.iter().map(|fact| fact_of(record, *fact).answers).collect();
        Some(Outgoing {
            message: id,
            by: message.from,
            to: letter.to.clone(),
            over: message.over,
            sent: message.sent,
            answers: answers.into_iter().collect(),
            left_out: left_out(record, message, letter),
            asked_back: asked_back.remove(&id).unwrap_or_default(),
        })
    });
    all.collect()
}

/// What a seat wrote or said that is no question.
fn report<'r>(record: &Record<'_>, message: &'r Message) -> Option<&'r Letter> {
    let is_seat = record.setting.scenario.roles[message.from.ix()].seat;
    message.letter().filter(|letter| is_seat && !matches!(letter.intent, Intent::Ask(_)))
}

fn fact_of<'r>(record: &Record<'r>, fact: FactId) -> &'r crate::scenario::story::Fact {
    &record.setting.scenario.facts[fact.ix()]
}

fn topics(record: &Record<'_>, message: &Message) -> BTreeSet<TopicId> {
    message.facts.iter().map(|fact| fact_of(record, *fact).topic).collect()
}

fn left_out(record: &Record<'_>, message: &Message, letter: &Letter) -> Vec<FactId> {
    let topics = topics(record, message);
    let knew = |role: RoleId, fact: FactId| record.knew(role, fact, message.sent);
    let facts = record.setting.scenario.facts.iter().filter(|fact| {
        let is_missed = |role: &RoleId| fact.needed_by.contains(role) && !knew(*role, fact.id);
        fact.truth
            && topics.contains(&fact.topic)
            && !message.facts.contains(&fact.id)
            && knew(message.from, fact.id)
            && letter.to.iter().any(is_missed)
    });
    facts.map(|fact| fact.id).collect()
}

/// By message: the questions it left. A question belongs to the last message of whom it asks that its asker had read and
/// that was about the same topic, or that it answers.
fn asked_back(record: &Record<'_>) -> BTreeMap<MessageId, Vec<AskedBack>> {
    let list = &record.state.messages.list;
    let mut all: BTreeMap<MessageId, Vec<AskedBack>> = BTreeMap::new();
    for (id, message) in list.iter().enumerate() {
        let is_request = message.letter().is_some_and(|letter| !matches!(letter.intent, Intent::Ask(_)));
        if let (true, Some(Reply::Verdict(Verdict::Return, by, asked))) = (is_request, message.reply) {
            let sent_back = AskedBack { by, asked, topic: None, answered: None, brought: Vec::new() };
            all.entry(id as MessageId).or_default().push(sent_back);
        }
        let Some(Letter { intent: Intent::Ask(topic), to, reply_to, .. }) = message.letter() else { continue };
        for asked in to {
            let left_it = |(at, before): &(usize, &Message)| {
                let heard = before.receipts.iter().find(|to| to.role == message.from && to.status == Status::Read);
                before.from == *asked
                    && heard.is_some_and(|heard| heard.since <= message.sent)
                    && report(record, before).is_some()
                    && (*reply_to == Some(*at as MessageId) || topics(record, before).contains(topic))
            };
            if let Some((at, _)) = list[..id].iter().enumerate().rev().find(left_it) {
                let question = question(record, id as MessageId, *asked, *topic);
                all.entry(at as MessageId).or_default().push(question);
            }
        }
    }
    all
}

fn question(record: &Record<'_>, id: MessageId, asked: RoleId, topic: TopicId) -> AskedBack {
    let list = &record.state.messages.list;
    let message = &list[id as usize];
    let is_answer = |answer: &(usize, &Message)| {
        answer.1.from == asked && answer.1.letter().is_some_and(|letter| letter.reply_to == Some(id))
    };
    let answer = list.iter().enumerate().skip(id as usize + 1).find(is_answer);
    let is_news = |(at, fact): (usize, FactId)| {
        let known = record.state.knowledge.of(message.from, fact);
        known.is_some_and(|known| known.from == Origin::Message(at as MessageId))
    };
    let told = answer.map(|(at, answer)| answer.facts.iter().copied().filter(|fact| is_news((at, *fact))).collect());
    AskedBack {
        by: message.from,
        asked: message.sent,
        topic: Some(topic),
        answered: answer.map(|(_, answer)| answer.sent),
        brought: told.unwrap_or_default(),
    }
}

//! What people asked of each other, promised each other, and did without asking.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::{Intent, MessageId, Verdict};
use crate::exercise::event::Event;
use crate::exercise::world::messages::{Message, Reply, Status};
use crate::exercise::world::promises::{Promise as Made, RESTORED_PERCENT};
use crate::journal::Player;
use crate::scenario::names::{ActionId, AuthorityId, ChannelId, FactId, InjectId, RoleId};
use crate::scenario::story::Promise;
use crate::scenario::time::Secs;

use super::lacked::{self, Lacked};
use super::record::Record;

/// How a question, a request or an order ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AskFate {
    /// Yes, or an answer.
    Accepted,
    /// No.
    Refused,
    /// Sent back: something is missing.
    Returned,
    /// Read or heard, and never answered.
    Unanswered,
    /// Never read or heard.
    Unheard,
}

/// A question, a request for an approval, or an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ask {
    /// Its message.
    pub message: MessageId,
    /// Who asked.
    pub by: RoleId,
    /// Whom.
    pub to: Vec<RoleId>,
    /// Over which channel.
    pub over: ChannelId,
    /// For what.
    pub intent: Intent,
    /// With which reasons.
    pub facts: Vec<FactId>,
    /// When whoever asked knew the last of these reasons: from here on it could have been asked like this.
    pub reasons_known: Option<Mark>,
    /// Asked.
    pub asked: Mark,
    /// Read or heard first.
    pub heard: Option<Mark>,
    /// Answered, by whom.
    pub answered: Option<(RoleId, Mark)>,
    /// How it ended.
    pub fate: AskFate,
    /// Sent back: what it lacked, where the record knows.
    pub lacked: Option<Lacked>,
    /// For a request: when the approval was given.
    pub granted: Option<Mark>,
}

impl Ask {
    /// How long it was not asked although its reasons were known, in seconds.
    pub fn held_back_secs(&self) -> Secs {
        self.reasons_known.map_or(0, |known| self.asked.at.saturating_sub(known.at))
    }
}

/// Something from outside that asked for an answer, and got none in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOpen {
    /// What.
    pub inject: InjectId,
    /// Whom it asked.
    pub to: Vec<RoleId>,
    /// Sent.
    pub sent: Mark,
    /// Whether anybody had read or heard it.
    pub heard: bool,
    /// When it was too late.
    pub late: Mark,
}

/// A promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PromiseMade {
    /// Who made it.
    pub by: RoleId,
    /// To whom.
    pub to: RoleId,
    /// What.
    pub what: Promise,
    /// When.
    pub made: Mark,
    /// By when.
    pub until: Secs,
    /// How it turned out, if its time came.
    pub kept: Option<(bool, Mark)>,
    /// Before its time came, whoever made it named another one.
    pub renewed: Option<Mark>,
    /// It was broken, and this is when what was promised came after all.
    pub came: Option<Mark>,
}

impl PromiseMade {
    /// How much later than promised it came, in seconds.
    pub fn late_secs(&self) -> Option<Secs> {
        self.came.map(|came| came.at.saturating_sub(self.until))
    }
}

/// Something done without the approval that it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Overstep {
    /// Which approval.
    pub authority: AuthorityId,
    /// By whom.
    pub by: RoleId,
    /// What was done.
    pub action: Option<ActionId>,
    /// When.
    pub done: Mark,
    /// When somebody was first asked for the approval, before or after.
    pub asked: Option<Mark>,
    /// When it was given after all.
    pub granted: Option<Mark>,
}

/// Every question, request and order, in the order in which they were sent.
pub(super) fn asks(record: &Record<'_>, players: &[(RoleId, Player)]) -> Vec<Ask> {
    let messages = record.state.messages.list.iter().enumerate();
    messages.filter_map(|(id, message)| ask(record, players, (id as MessageId, message))).collect()
}

fn ask(record: &Record<'_>, players: &[(RoleId, Player)], (id, message): (MessageId, &Message)) -> Option<Ask> {
    let letter = message.letter()?;
    let authority = match letter.intent {
        Intent::Request(authority) => Some(authority),
        Intent::Ask(_) | Intent::Order(_) => None,
        Intent::Inform | Intent::Notice => return None,
    };
    let known = |fact: &FactId| record.state.knowledge.of(message.from, *fact).map(|known| known.since);
    let heard = message.receipts.iter().filter(|to| to.status == Status::Read).map(|to| to.since).min();
    let (answered, fate) = match message.reply {
        Some(Reply::Verdict(verdict, by, mark)) => (Some((by, mark)), fate_of(verdict)),
        Some(Reply::Choice(..) | Reply::Late(_)) | None if heard.is_some() => (None, AskFate::Unanswered),
        Some(Reply::Choice(..) | Reply::Late(_)) | None => (None, AskFate::Unheard),
    };
    let granted = authority.and_then(|right| record.state.authorities.list[right.ix()].granted);
    Some(Ask {
        message: id,
        by: message.from,
        to: letter.to.clone(),
        over: message.over,
        intent: letter.intent,
        facts: message.facts.to_vec(),
        reasons_known: message.facts.iter().filter_map(known).max(),
        asked: message.sent,
        heard,
        answered,
        fate,
        lacked: answered
            .filter(|_| fate == AskFate::Returned)
            .and_then(|(by, _)| lacked::lacked(record, players, message, by)),
        granted: granted.filter(|granted| fate == AskFate::Accepted && *granted >= message.sent),
    })
}

fn fate_of(verdict: Verdict) -> AskFate {
    match verdict {
        Verdict::Accept => AskFate::Accepted,
        Verdict::Refuse => AskFate::Refused,
        Verdict::Return => AskFate::Returned,
    }
}

/// Every inject that nobody answered in time.
pub(super) fn left_open(record: &Record<'_>) -> Vec<LeftOpen> {
    let open = record.state.messages.list.iter().filter_map(|message| {
        let inject = message.inject()?;
        let this = &record.setting.scenario.injects[inject.ix()];
        let late = match message.reply {
            Some(Reply::Late(late)) => late,
            None if message.lost && !this.choices.is_empty() => message.receipts.iter().map(|to| to.since).max()?,
            Some(Reply::Choice(..) | Reply::Verdict(..)) | None => return None,
        };
        let heard = message.receipts.iter().any(|to| to.status == Status::Read);
        let to = message.receipts.iter().map(|to| to.role).collect();
        Some(LeftOpen { inject, to, sent: message.sent, heard, late })
    });
    open.collect()
}

/// Every promise.
pub(super) fn promises(record: &Record<'_>) -> Vec<PromiseMade> {
    let made = &record.state.promises.list;
    let one = |this: &Made| PromiseMade {
        by: this.by,
        to: this.to,
        what: this.what,
        made: this.made,
        until: this.until,
        kept: this.kept,
        renewed: made.iter().find(|other| renews(this, other)).map(|other| other.made),
        came: this.kept.filter(|(kept, _)| !kept).and_then(|(_, broken)| came_after_all(record, this, broken)),
    };
    made.iter().map(one).collect()
}

fn renews(this: &Made, other: &Made) -> bool {
    let is_same = (other.by, other.to, other.what) == (this.by, this.to, this.what);
    is_same && other.made > this.made && other.made.at < this.until && other.until > this.until
}

fn came_after_all(record: &Record<'_>, this: &Made, broken: Mark) -> Option<Mark> {
    let later = record.steps.iter().filter(|step| step.mark() > broken);
    let mut came = later.filter(|step| match (this.what, step.event) {
        (Promise::Restored(service), Event::FunctionSet { service: it, percent }) => {
            service == *it && *percent >= RESTORED_PERCENT
        }
        (Promise::NextUpdate, Event::Sent { from, to, .. }) => *from == this.by && to.contains(&this.to),
        _ => false,
    });
    came.next().map(|step| step.mark())
}

/// Every time that somebody acted without an approval.
pub(super) fn oversteps(record: &Record<'_>) -> Vec<Overstep> {
    let done = record.steps.iter().filter_map(|step| {
        let Event::Overstepped { authority, by } = step.event else {
            return None;
        };
        let action = record.entry(step.proof.seq).iter().find_map(|other| match other.event {
            Event::Began { action, role, .. } if role == by => Some(*action),
            _ => None,
        });
        Some(Overstep {
            authority: *authority,
            by: *by,
            action,
            done: step.mark(),
            asked: asked_for(record, *authority),
            granted: record.state.authorities.list[authority.ix()].granted,
        })
    });
    done.collect()
}

fn asked_for(record: &Record<'_>, authority: AuthorityId) -> Option<Mark> {
    let asks = |message: &&Message| message.letter().is_some_and(|letter| letter.intent == Intent::Request(authority));
    record.state.messages.list.iter().find(asks).map(|message| message.sent)
}

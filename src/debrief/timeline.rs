//! What each seat received, decided and did, as its own view noted it; and the moments that mattered to all.

use serde::Serialize;

use crate::exercise::command::{Intent, MessageId, Verdict};
use crate::exercise::event::{Event, Origin, RunEnd, RunId};
use crate::exercise::world::messages::{Message, Reply, Status};
use crate::exercise::{By, Mark};
use crate::scenario::names::{ActionId, ChannelId, ChoiceId, FactId, InjectId, RoleId};
use crate::scenario::rules::EvidenceState;
use crate::view::seat::{LogLine, News, Right, SeatView};

use super::record::{Proof, Record};

/// Function under which a service counts as down, in percent.
const WORKING_PERCENT: u8 = 50;

/// What a line of a personal record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// It came to the seat.
    Received,
    /// The seat decided it.
    Decided,
    /// The seat did or said it.
    Did,
}

/// A line of a personal record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonalLine {
    /// When.
    pub at: Mark,
    /// About what.
    pub part: Part,
    /// What.
    pub news: News,
    /// What the seat knew after it that it had not known.
    pub facts: Vec<FactId>,
    /// How an approval stood after it.
    pub right: Option<Right>,
    /// On what it was decided, if it was a decision.
    pub known_then: Option<KnownThen>,
}

/// What a seat knew when it decided something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownThen {
    /// How many facts.
    pub num: u32,
    /// What it needed and did not know, while another seat did.
    pub lacking: Vec<FactId>,
}

/// What one seat received, decided and did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Personal {
    /// Whose.
    pub role: RoleId,
    /// In order.
    pub lines: Vec<PersonalLine>,
}

/// A message, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Post {
    /// Number.
    pub message: MessageId,
    /// From whom.
    pub from: RoleId,
    /// To whom, and when they read or heard it.
    pub to: Vec<(RoleId, Option<Mark>)>,
    /// Over which channel.
    pub over: ChannelId,
    /// The inject, if it is one.
    pub inject: Option<InjectId>,
    /// What it tells.
    pub facts: Vec<FactId>,
    /// Sent.
    pub sent: Mark,
    /// The answer.
    pub reply: Option<PostReply>,
}

/// The answer to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum PostReply {
    Choice { choice: ChoiceId, by: RoleId, at: Mark },
    Verdict { verdict: Verdict, by: RoleId, at: Mark },
    TooLate { at: Mark },
}

/// One time that an action was carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Deed {
    /// Number.
    pub run: RunId,
    /// Which action.
    pub action: ActionId,
    /// By whom.
    pub role: RoleId,
    /// Began.
    pub began: Mark,
    /// How it ended, if it did.
    pub end: Option<(RunEnd, Mark)>,
}

/// The record of every seat.
pub(super) fn seats(record: &Record<'_>) -> Vec<Personal> {
    record.setting.seats().map(|role| personal(record, record.views.seat(role))).collect()
}

fn personal(record: &Record<'_>, view: &SeatView) -> Personal {
    let line = |line: &LogLine| {
        let part = part(record, view, line)?;
        let from = match line.news {
            News::Started => Some(Origin::Brief),
            News::Received(message) => Some(Origin::Message(message)),
            News::Finished(run) => Some(Origin::Run(run)),
            _ => None,
        };
        let fits = |seen: &&crate::view::seat::FactSeen| from == Some(seen.from);
        let mut facts: Vec<FactId> = view.facts.iter().filter(fits).map(|seen| seen.fact).collect();
        if let News::Learned(fact) | News::Refuted(fact) = line.news {
            facts.push(fact);
        }
        let right = match line.news {
            News::Right(authority) => record.entry(line.seq).iter().find_map(|step| match step.event {
                Event::Granted { authority: it, .. } if *it == authority => Some(Right::Granted),
                Event::AuthorityRefused { authority: it, .. } if *it == authority => Some(Right::Refused),
                Event::AskedAround { authority: it, until } if *it == authority => Some(Right::Pending(*until)),
                Event::Deliberating { until, .. } => Some(Right::Pending(*until)),
                _ => None,
            }),
            _ => None,
        };
        if line.news == News::Started && facts.is_empty() {
            return None;
        }
        let at = Mark { at: line.at, seq: line.seq };
        let known_then = (part == Part::Decided).then(|| known_then(record, view.role, at));
        Some(PersonalLine { at, part, news: line.news, facts, right, known_then })
    };
    Personal { role: view.role, lines: view.log.iter().filter_map(line).collect() }
}

fn known_then(record: &Record<'_>, seat: RoleId, at: Mark) -> KnownThen {
    let knew = |role: RoleId, fact: FactId| record.knew(role, fact, at);
    let facts = || record.setting.scenario.facts.iter();
    let is_lacking = |fact: FactId| !knew(seat, fact) && record.setting.seats().any(|other| knew(other, fact));
    let needed = facts().filter(|fact| fact.truth && fact.needed_by.contains(&seat));
    KnownThen {
        num: facts().filter(|fact| knew(seat, fact.id)).count() as u32,
        lacking: needed.map(|fact| fact.id).filter(|fact| is_lacking(*fact)).collect(),
    }
}

/// About what a line is; `None` for what only matters while one plays.
fn part(record: &Record<'_>, view: &SeatView, line: &LogLine) -> Option<Part> {
    let own = |by: RoleId| if by == view.role { Part::Decided } else { Part::Received };
    let by_own_hand = || record.entry(line.seq).first().is_some_and(|step| step.proof.by == By::Role(view.role));
    match line.news {
        News::Started | News::Received(_) | News::MissedCall(_) | News::NotReached(_) | News::Refuted(_) => {
            Some(Part::Received)
        }
        News::Right(_) | News::ClockMissed(_) | News::NoticeMissed(_) => Some(Part::Received),
        News::Bought(_) => Some(Part::Decided),
        News::Away(_) | News::Back(_) | News::Appointed(_) | News::Revoked(_) | News::Prepared(_) => {
            Some(Part::Received)
        }
        News::PromiseKept(_) | News::PromiseBroken(_) => Some(Part::Received),
        News::Learned(fact) => {
            let seen = view.facts.iter().find(|seen| seen.fact == fact)?;
            (seen.from == Origin::Seen).then_some(Part::Received)
        }
        News::Sent(_) | News::Began(_) | News::Finished(_) => Some(Part::Did),
        News::Answered(message) => {
            let message = &record.state.messages.list[message as usize];
            let is_question = message.letter().is_some_and(|letter| matches!(letter.intent, Intent::Ask(_)));
            match message.reply {
                // The letter that answers a question has a line of its own.
                Some(Reply::Verdict(Verdict::Accept, ..)) if is_question => None,
                Some(Reply::Choice(_, by, _) | Reply::Verdict(_, by, _)) => Some(own(by)),
                Some(Reply::Late(_)) | None => None,
            }
        }
        News::TooLate(message) => {
            let is_own = record.state.messages.list[message as usize].from == view.role;
            (!is_own).then_some(Part::Decided)
        }
        News::Declared(_) => {
            let is_own = |event: &Event| matches!(event, Event::Declared { by, .. } if *by == view.role);
            let is_decided = record.entry(line.seq).iter().any(|step| is_own(step.event));
            Some(if is_decided { Part::Decided } else { Part::Received })
        }
        News::ClockStarted(clock) => {
            let judged = record.state.clocks.list[clock.ix()].judged;
            judged.filter(|(role, _)| *role == view.role).map(|_| Part::Decided)
        }
        News::Promised(promise) => Some(own(record.state.promises.list[promise as usize].by)),
        News::Ticket(_) | News::Wrote => by_own_hand().then_some(Part::Did),
        News::WentHome(_) => by_own_hand().then_some(Part::Decided),
        News::Phase(_)
        | News::Ringing(_)
        | News::Arrived(_)
        | News::Delivered(..)
        | News::Voicemail(_)
        | News::AnswerOwed(_)
        | News::Offered(_)
        | News::Withdrawn(_)
        | News::CameIn(_)
        | News::Tired(_)
        | News::Service(_)
        | News::ClockStopped(_)
        | News::NoticeOwed(_)
        | News::NoticeGiven(_)
        | News::Noted
        | News::Discussion(_)
        | News::Ended(_) => None,
    }
}

/// The moments that mattered to all: decisions, what the world did, what came too late.
pub(super) fn moments(record: &Record<'_>) -> Vec<Proof> {
    let mut works = vec![true; record.setting.organization.services.len()];
    let mut matters = |event: &Event| match event {
        Event::FunctionSet { service, percent } => {
            let works_now = *percent >= WORKING_PERCENT;
            std::mem::replace(&mut works[service.ix()], works_now) != works_now
        }
        Event::EvidenceIs { state, .. } => !matches!(state, EvidenceState::Intact | EvidenceState::Absent),
        Event::Learned { role, fact, .. } => is_first_seat(record, *role, *fact),
        Event::Started
        | Event::PhaseBegan { .. }
        | Event::Chose { .. }
        | Event::Unanswered { .. }
        | Event::Granted { .. }
        | Event::AuthorityRefused { .. }
        | Event::AskedAround { .. }
        | Event::Overstepped { .. }
        | Event::WentAway { .. }
        | Event::CameBack { .. }
        | Event::Appointed { .. }
        | Event::Revoked { .. }
        | Event::Bought { .. }
        | Event::Prepared { .. }
        | Event::Finished { .. }
        | Event::Overheard { .. }
        | Event::StageReached { .. }
        | Event::StagePrevented { .. }
        | Event::AttackerHalted
        | Event::ClockStarted { .. }
        | Event::ClockStopped { .. }
        | Event::ClockMissed { .. }
        | Event::ClockShouldRun { .. }
        | Event::Declared { .. }
        | Event::NoticeMissed { .. }
        | Event::PromiseBroken { .. }
        | Event::MoneySpent { .. }
        | Event::Damage { .. }
        | Event::Ended { .. } => true,
        Event::Answered { verdict, .. } => *verdict != Verdict::Accept,
        _ => false,
    };
    record.steps.iter().filter(|step| matters(step.event)).map(|step| step.proof).collect()
}

/// Whether this was the first seat to know the fact, and had not known it from the beginning.
fn is_first_seat(record: &Record<'_>, role: RoleId, fact: FactId) -> bool {
    let since = |role: RoleId| record.state.knowledge.of(role, fact).map(|known| (known.since, role));
    let first = record.setting.seats().filter_map(since).min();
    let from_brief = |role| record.state.knowledge.of(role, fact).is_some_and(|known| known.from == Origin::Brief);
    first.is_some_and(|(_, first)| first == role) && !from_brief(role)
}

/// Every message.
pub(super) fn posts(record: &Record<'_>) -> Vec<Post> {
    let post = |(id, message): (usize, &Message)| Post {
        message: id as MessageId,
        from: message.from,
        to: message.receipts.iter().map(|to| (to.role, (to.status == Status::Read).then_some(to.since))).collect(),
        over: message.over,
        inject: message.inject(),
        facts: message.facts.to_vec(),
        sent: message.sent,
        reply: message.reply.map(|reply| match reply {
            Reply::Choice(choice, by, at) => PostReply::Choice { choice, by, at },
            Reply::Verdict(verdict, by, at) => PostReply::Verdict { verdict, by, at },
            Reply::Late(at) => PostReply::TooLate { at },
        }),
    };
    record.state.messages.list.iter().enumerate().map(post).collect()
}

/// Every action that was carried out.
pub(super) fn deeds(record: &Record<'_>) -> Vec<Deed> {
    let deed = |(run, this): (usize, &crate::exercise::world::actions::Run)| Deed {
        run: run as RunId,
        action: this.action,
        role: this.role,
        began: this.began,
        end: this.end,
    };
    record.state.actions.runs.iter().enumerate().map(deed).collect()
}

//! The run held against the playbook: as one incident, as each team's part of it, and ticket by ticket.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::exercise::command::TicketId;
use crate::exercise::event::Event;
use crate::mining::{
    self, Alignment, Case, DeviationKind, Happening, Label, Net, Ratio, Replay, Space, Transition, possible_since,
};
use crate::scenario::names::{ActivityId, RoleId};
use crate::scenario::organization::TicketStatus;
use crate::scenario::time::Secs;

use super::record::{Proof, Record};
use super::setbacks::{SentBack, Setbacks};

/// What a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseOf {
    /// The whole incident.
    Incident,
    /// The steps of one role; what others do is taken as it comes.
    Team(RoleId),
    /// A ticket, by its number from 0: opened, worked on, perhaps passed on, closed when that was asked for.
    Ticket(TicketId),
}

/// What was done in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A step of the playbook.
    Activity(ActivityId),
    /// A ticket came to this.
    Status(TicketStatus),
}

/// Something that is not as the playbook has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deviated {
    /// In which way.
    pub kind: DeviationKind,
    /// What.
    pub work: Work,
    /// The line that shows it; for what was not done, the lines between which it is missing.
    pub proofs: Vec<Proof>,
}

/// How well a case fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// Nothing left out, nothing added.
    Conforms,
    /// Something is different.
    Deviates,
    /// All is well so far, and the exercise goes on.
    Open,
    /// Nobody can say: the playbook has too many states.
    Unknown,
}

/// One case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseStory {
    /// What it is about.
    pub of: CaseOf,
    /// How many steps were carried out.
    pub num_events: u32,
    /// From the first to the last of them, in seconds.
    pub lead_secs: Secs,
    /// Their lines: the first and the last.
    pub ends: Option<(Proof, Proof)>,
    /// Whether it fits.
    pub fit: Fit,
    /// Tokens of the replay.
    pub replay: Replay,
    /// Cost of the alignment, and what it would be if nothing fitted.
    pub costs: Option<(u32, u32)>,
    /// How much of it fits.
    pub fitness: Option<Ratio>,
    /// What does not.
    pub deviations: Vec<Deviated>,
    /// What went back, and what was done again.
    pub setbacks: Setbacks,
}

/// How long a step took from when it could have been carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StepTook {
    /// Which.
    pub activity: ActivityId,
    /// Whose step it is.
    pub team: RoleId,
    /// The line that made it possible; none for what was possible at STARTEX.
    pub since: Option<Proof>,
    /// The line that shows it.
    pub done: Proof,
    /// Seconds in between.
    pub secs: Secs,
    /// How soon the playbook wants it.
    pub within: Option<Secs>,
}

/// How long a ticket took from one status to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TicketTook {
    /// Number, from 0.
    pub ticket: TicketId,
    /// What it came to.
    pub status: TicketStatus,
    /// The line of the status before.
    pub since: Proof,
    /// The line that shows it.
    pub done: Proof,
    /// Seconds in between.
    pub secs: Secs,
}

/// What was done in a case, with the line behind each.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    /// In order.
    pub(super) events: Vec<(Label, Proof)>,
}

impl Trail {
    /// Every step of the playbook that was carried out.
    pub(super) fn of_incident(record: &Record<'_>) -> Self {
        let events = record.steps.iter().filter_map(|step| match step.event {
            Event::Activity { activity, .. } => Some((activity.ix() as Label, step.proof)),
            _ => None,
        });
        Self { events: events.collect() }
    }

    fn only(&self, labels: &BTreeSet<Label>) -> Self {
        Self { events: self.events.iter().filter(|(label, _)| labels.contains(label)).copied().collect() }
    }

    /// Every status that a ticket came to.
    pub(super) fn of_ticket(record: &Record<'_>, wanted: TicketId) -> Self {
        let mut num_opened = 0;
        let events = record.steps.iter().filter_map(|step| match step.event {
            Event::TicketOpened { .. } => {
                num_opened += 1;
                (num_opened == wanted + 1).then_some((TicketStatus::Open as Label, step.proof))
            }
            Event::TicketMoved { ticket, status, .. } if *ticket == wanted => Some((*status as Label, step.proof)),
            _ => None,
        });
        Self { events: events.collect() }
    }

    /// Without its lines.
    pub(super) fn case(&self) -> Case {
        Case { events: self.events.iter().map(|(label, proof)| Happening { label: *label, at: proof.at }).collect() }
    }

    fn proof(&self, event: Option<u32>) -> Option<Proof> {
        event.and_then(|event| self.events.get(event as usize)).map(|(_, proof)| *proof)
    }
}

/// How a ticket goes; others need not always be told.
const TICKET_STATUS: [TicketStatus; 5] =
    [TicketStatus::Open, TicketStatus::Working, TicketStatus::Notified, TicketStatus::CloseAsked, TicketStatus::Closed];

fn ticket_net() -> Net {
    let step = |(at, status): (usize, &TicketStatus)| Transition {
        label: Some(*status as Label),
        from: vec![at],
        to: vec![at + 1],
    };
    let told = TicketStatus::Notified as usize;
    let untold = Transition { label: None, from: vec![told], to: vec![told + 1] };
    let transitions = TICKET_STATUS.iter().enumerate().map(step).chain([untold]).collect();
    Net { num_places: TICKET_STATUS.len() + 1, transitions }
}

/// What the cases come to.
pub(super) struct Held {
    /// The incident first, then each seat's part of it, then the tickets.
    pub(super) cases: Vec<CaseStory>,
    /// How long each step of the incident took.
    pub(super) took: Vec<StepTook>,
    /// How long each step of the tickets took.
    pub(super) tickets_took: Vec<TicketTook>,
}

/// Holds the run against its nets.
pub(super) fn held(record: &Record<'_>, sent_back: &[SentBack]) -> Held {
    let activity = |label: Label| Work::Activity(ActivityId::new(label));
    let trail = Trail::of_incident(record);
    let net = Net::of(&record.setting.playbook);
    let story = |of, net: &Net, trail: &Trail, work: &dyn Fn(Label) -> Work| {
        story(record, (of, Setbacks::of(of, trail, sent_back)), net, trail, work)
    };
    let (incident, alignment) = story(CaseOf::Incident, &net, &trail, &activity);
    let took = alignment.map_or_else(Vec::new, |alignment| took(record, &net, &trail, &alignment));
    let mut cases = vec![incident];
    for role in record.setting.seats() {
        let own = record.setting.playbook.activities.iter().filter(|this| this.owner == role);
        let own: BTreeSet<Label> = own.map(|this| this.id.ix() as Label).collect();
        if !own.is_empty() {
            let net = net.seen_by(|label| own.contains(&label));
            cases.push(story(CaseOf::Team(role), &net, &trail.only(&own), &activity).0);
        }
    }
    let status = |label: Label| Work::Status(TICKET_STATUS[usize::from(label)]);
    let mut tickets_took = Vec::new();
    for ticket in 0..record.state.tickets.list.len() as TicketId {
        let trail = Trail::of_ticket(record, ticket);
        cases.push(story(CaseOf::Ticket(ticket), &ticket_net(), &trail, &status).0);
        let one = |pair: &[(Label, Proof)]| {
            let ((_, since), (label, done)) = (pair[0], pair[1]);
            let status = TICKET_STATUS[usize::from(label)];
            TicketTook { ticket, status, since, done, secs: done.at.saturating_sub(since.at) }
        };
        tickets_took.extend(trail.events.windows(2).map(one));
    }
    Held { cases, took, tickets_took }
}

fn story(
    record: &Record<'_>,
    (of, setbacks): (CaseOf, Setbacks),
    net: &Net,
    trail: &Trail,
    work: &dyn Fn(Label) -> Work,
) -> (CaseStory, Option<Alignment>) {
    let case = trail.case();
    let trace = case.trace();
    let alignment = Space::of(net).and_then(|space| Alignment::of(&space, &trace));
    let found = alignment.as_ref().map_or_else(Vec::new, |it| mining::deviations(net, &trace, it));
    let is_open = record.state.ended.is_none();
    let fit = match &alignment {
        None => Fit::Unknown,
        Some(_) if found.is_empty() => Fit::Conforms,
        Some(_) if is_open && found.iter().all(|it| it.kind == DeviationKind::Incomplete) => Fit::Open,
        Some(_) => Fit::Deviates,
    };
    let deviated = |it: &mining::Deviation| {
        let next = it.after.map_or(0, |after| after + 1);
        let end = || record.steps.last().map(|step| step.proof);
        let proofs = match it.event {
            Some(_) => vec![trail.proof(it.event)],
            None => vec![trail.proof(it.after), trail.proof(Some(next)).or_else(end)],
        };
        Deviated { kind: it.kind, work: work(it.label), proofs: proofs.into_iter().flatten().collect() }
    };
    let story = CaseStory {
        of,
        num_events: trace.len() as u32,
        lead_secs: case.lead_secs(),
        ends: trail.events.first().zip(trail.events.last()).map(|((_, first), (_, last))| (*first, *last)),
        fit,
        replay: Replay::of(net, &trace),
        costs: alignment.as_ref().map(|it| (it.cost, it.worst)),
        fitness: alignment.as_ref().map(Alignment::fitness),
        deviations: found.iter().map(deviated).collect(),
        setbacks,
    };
    (story, alignment)
}

fn took(record: &Record<'_>, net: &Net, trail: &Trail, alignment: &Alignment) -> Vec<StepTook> {
    let since = possible_since(net, trail.events.len(), alignment);
    let one = |((label, done), since): (&(Label, Proof), Option<Option<u32>>)| {
        let since = trail.proof(since?);
        let activity = ActivityId::new(*label);
        let step = &record.setting.playbook.activities[activity.ix()];
        let (team, within) = (step.owner, step.within.map(|span| span.0));
        let secs = done.at - since.map_or(0, |since| since.at);
        Some(StepTook { activity, team, since, done: *done, secs, within })
    };
    trail.events.iter().zip(since).filter_map(one).collect()
}

//! What went back and what was done again. Sent back (差し戻し): by somebody else, in so many words. Rework (手戻り): the
//! same step once more. They are counted apart.

use serde::Serialize;

use crate::exercise::command::{MessageId, TicketId, Verdict};
use crate::exercise::event::{Content, Event};
use crate::mining::{Label, Net};
use crate::scenario::names::{ActivityId, RoleId};
use crate::scenario::organization::TicketStatus;
use crate::scenario::time::Secs;

use super::cases::{CaseOf, Trail};
use super::record::{Proof, Record};

/// What was sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Returned {
    /// A request, an order or a question: it is back when it is sent once more.
    Message(MessageId),
    /// The incident, by a step of the playbook that leads back: when the step before that is done once more.
    Step(ActivityId),
    /// A ticket, to an earlier status: when it has come as far again.
    Ticket(TicketId),
}

/// Something sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SentBack {
    /// What.
    pub what: Returned,
    /// By whom; the step's owner where nobody is named.
    pub by: RoleId,
    /// To whom: whoever had asked, had done what is to be done again, or had brought the ticket as far.
    pub to: RoleId,
    /// The line that shows it.
    pub proof: Proof,
    /// The line by which it was as far as before.
    pub again: Option<Proof>,
    /// Seconds in between; to the end of the record when it never came back.
    pub lost_secs: Secs,
}

/// A step that was carried out more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reworked {
    /// Which.
    pub activity: ActivityId,
    /// Beyond the first time.
    pub times: u32,
    /// Seconds that these took: each from the step before it, waiting included.
    pub lost_secs: Secs,
    /// The lines of all of them, the first included.
    pub proofs: Vec<Proof>,
}

/// How much went back in a case, and how much was done again in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Setbacks {
    /// How often something was sent back: of a team, to it; of the incident, anything but tickets.
    pub sent_back: u32,
    /// Seconds until it had come as far again, all times together.
    pub sent_back_secs: Secs,
    /// How often a step was done that had been done in this case before.
    pub rework: u32,
    /// Seconds that these took: each from the step of this case before it, waiting included.
    pub rework_secs: Secs,
}

impl Setbacks {
    /// Of a case with this trail.
    pub(super) fn of(of: CaseOf, trail: &Trail, sent_back: &[SentBack]) -> Self {
        let is_own = |it: &&SentBack| match (of, it.what) {
            (CaseOf::Incident, what) => !matches!(what, Returned::Ticket(_)),
            (CaseOf::Team(role), _) => it.to == role,
            (CaseOf::Ticket(ticket), what) => what == Returned::Ticket(ticket),
        };
        let own = || sent_back.iter().filter(is_own);
        let again = crate::mining::rework([&trail.case()]);
        Self {
            sent_back: own().count() as u32,
            sent_back_secs: own().map(|it| it.lost_secs).sum(),
            rework: again.values().map(|it| it.events).sum(),
            rework_secs: again.values().map(|it| it.lost_secs as Secs).sum(),
        }
    }

    /// Whether nothing went back, and nothing was done again.
    pub const fn is_none(&self) -> bool {
        self.sent_back == 0 && self.rework == 0
    }
}

/// Everything that was sent back, in order.
pub(super) fn sent_back(record: &Record<'_>) -> Vec<SentBack> {
    let net = Net::of(&record.setting.playbook);
    let leading_back = net.leading_back();
    // Each with who brought it there.
    let mut statuses: Vec<(TicketStatus, RoleId)> = Vec::new();
    let mut all = Vec::new();
    for (at, step) in record.steps.iter().enumerate() {
        let (what, by, to, again) = match step.event {
            Event::Answered { message, by, verdict: Verdict::Return, .. } => {
                let to = record.state.messages.list[*message as usize].from;
                (Returned::Message(*message), *by, to, asked_again(record, at, *message))
            }
            Event::Activity { activity, by } if leading_back.contains(&(activity.ix() as Label)) => {
                let undone = net.just_before(activity.ix() as Label);
                let is_again = |event: &Event| match event {
                    Event::Activity { activity, .. } => undone.contains(&(activity.ix() as Label)),
                    _ => false,
                };
                let owner = |activity: ActivityId| record.setting.playbook.activities[activity.ix()].owner;
                let by = by.unwrap_or(owner(*activity));
                let done = record.steps[..at].iter().rev().find_map(|step| match step.event {
                    Event::Activity { activity, by } if is_again(step.event) => Some(by.unwrap_or(owner(*activity))),
                    _ => None,
                });
                (Returned::Step(*activity), by, done.unwrap_or(by), after(record, at, is_again))
            }
            Event::TicketOpened { by, .. } => {
                statuses.push((TicketStatus::Open, *by));
                continue;
            }
            Event::TicketMoved { ticket, by, status } => {
                let (before, to) = std::mem::replace(&mut statuses[*ticket as usize], (*status, *by));
                if *status >= before {
                    continue;
                }
                let is_again = |event: &Event| matches!(event, Event::TicketMoved { ticket: it, status, .. } if it == ticket && *status >= before);
                (Returned::Ticket(*ticket), *by, to, after(record, at, is_again))
            }
            _ => continue,
        };
        let until = again.map_or(record.now(), |again| again.at);
        all.push(SentBack { what, by, to, proof: step.proof, again, lost_secs: until.saturating_sub(step.proof.at) });
    }
    all
}

fn after(record: &Record<'_>, at: usize, fits: impl Fn(&Event) -> bool) -> Option<Proof> {
    record.steps[at + 1..].iter().find(|step| fits(step.event)).map(|step| step.proof)
}

/// The next time that the same role asks for the same.
fn asked_again(record: &Record<'_>, at: usize, message: MessageId) -> Option<Proof> {
    let first = &record.state.messages.list[message as usize];
    let intent = first.letter()?.intent;
    let is_again = |event: &Event| match event {
        Event::Sent { from, content: Content::Letter(letter), .. } => *from == first.from && letter.intent == intent,
        _ => false,
    };
    after(record, at, is_again)
}

/// Every step carried out more than once, in the order of the playbook.
pub(super) fn reworked(trail: &Trail) -> Vec<Reworked> {
    let all = crate::mining::rework([&trail.case()]);
    let one = |(label, rework): (Label, crate::mining::Rework)| Reworked {
        activity: ActivityId::new(label),
        times: rework.events,
        lost_secs: rework.lost_secs as Secs,
        proofs: trail.events.iter().filter(|(it, _)| *it == label).map(|(_, proof)| *proof).collect(),
    };
    all.into_iter().map(one).collect()
}
